import { TLDOCUMENT_ID } from "@tldraw/tlschema";
import { applyUpdate, Doc, XmlElement, XmlText } from "yjs";
import { BOARD_ROOTS, noteRoot } from "../board-roots.ts";
import { BoardDocument, toPlainRecord, type PlainRecord } from "../document/board-document.ts";
import { validRecord } from "../records/valid-record.ts";
import { wordsOfRecord } from "../records/words-of-record.ts";

/** Of one record, in letters: a note stays quick. */
const MOST_KEPT_WORDS = 50_000;

/**
 * Makes each record that became unreadable what it was when it could be read last [BD21]. Words that
 * stand nowhere then go behind the note of the board. One that never could be read stays as it lies.
 * @param updates all that made the document, in the order in which they came
 */
export function bringBackReadable(doc: Doc, updates: readonly Uint8Array[]): void {
  if (!doc.share.has(BOARD_ROOTS.records)) return;
  const document = new BoardDocument(doc);
  const unreadable = new Set(
    document.ids().filter((id) => {
      const lying = document.read(id);
      return lying !== undefined && validRecord(id, lying) === null;
    }),
  );
  if (unreadable.size === 0) return;
  const last = readLast(unreadable, updates);
  doc.transact(() => {
    for (const [id, record] of last) {
      const lying = wordsOfRecord(document.read(id));
      document.put(record);
      const kept = wordsOfRecord(record);
      const lost = lying.split("\n").filter((line) => !kept.includes(line));
      keepInNote(doc, lost.join("\n").slice(0, MOST_KEPT_WORDS).toWellFormed());
    }
  });
}

/** Goes through what came once more, and looks at what it touched alone. */
function readLast(ids: ReadonlySet<string>, updates: readonly Uint8Array[]) {
  const last = new Map<string, PlainRecord>();
  const doc = new Doc();
  const document = new BoardDocument(doc);
  const touched = new Set<string>();
  document.observe((changed) => {
    for (const id of changed) if (ids.has(id)) touched.add(id);
  });
  for (const update of updates) {
    applyUpdate(doc, update);
    for (const id of touched) {
      const lying = document.read(id);
      const record = lying === undefined ? null : validRecord(id, lying);
      if (record !== null) last.set(id, toPlainRecord(record));
      // What was deleted in between is another one.
      else if (lying === undefined) last.delete(id);
    }
    touched.clear();
  }
  return last;
}

function keepInNote(doc: Doc, words: string): void {
  if (words === "") return;
  const note = doc.getXmlFragment(noteRoot(TLDOCUMENT_ID));
  const paragraphs = words.split("\n").map((line) => {
    const paragraph = new XmlElement("paragraph");
    paragraph.insert(0, [new XmlText(line)]);
    return paragraph;
  });
  note.insert(note.length, paragraphs);
}
