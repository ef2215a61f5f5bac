import { XmlElement, XmlText, type Doc, type XmlFragment } from "yjs";
import { isNoteRoot, recordOfNote } from "../board-roots.ts";

/** What a note says without letters: by the names that editors write. */
export const NOTE_REFERENCE = "reference";
export const NOTE_PICTURE = "picture";

/** The elements and texts of a note, as they are read; how deep they lie is the choice of strangers. */
export function* nodesOfNote(note: XmlFragment): Generator<XmlElement | XmlText> {
  const waiting: Iterator<unknown>[] = [note.toArray().values()];
  while (waiting.length > 0) {
    const { value, done } = waiting.at(-1)?.next() ?? { value: undefined, done: true };
    if (done === true) waiting.pop();
    else if (value instanceof XmlText) yield value;
    else if (value instanceof XmlElement) {
      yield value;
      waiting.push(value.toArray().values());
    }
  }
}

/** Whether a note says anything: a letter, somebody or something that it names, a picture. */
export function isNoteWritten(note: XmlFragment): boolean {
  for (const node of nodesOfNote(note)) {
    if (node instanceof XmlText ? node.length > 0 : tellingElements.has(node.nodeName)) return true;
  }
  return false;
}

const tellingElements: ReadonlySet<string> = new Set([NOTE_REFERENCE, NOTE_PICTURE]);

/** The notes that lie in a document, by the records whose they are. */
export function notesIn(doc: Doc): readonly (readonly [record: string, note: XmlFragment])[] {
  return [...doc.share.keys()]
    .filter(isNoteRoot)
    .map((root) => [recordOfNote(root), doc.getXmlFragment(root)]);
}
