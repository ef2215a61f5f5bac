import type { Doc, XmlElement, XmlText } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { isNoteNode } from "./note-node.ts";

/**
 * The notes of records that are removed and come back. What is deleted is gone from the document,
 * its note too: whoever is invited later must not get it (BD18). So the tab that removed a record
 * remembers its note, for its own undo or the place where it pastes what it cut.
 */
export class BoardNotes {
  readonly #doc: Doc;
  /** Nodes that lie in no document, by record. */
  readonly #taken = new Map<string, (XmlElement | XmlText)[]>();

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  take(id: string): void {
    const root = noteRoot(id);
    // Asking Yjs for a root makes it.
    if (!this.#doc.share.has(root)) return;
    const note = this.#doc.getXmlFragment(root);
    if (note.length === 0) return;
    const nodes = note.toArray().filter(isNoteNode);
    this.#taken.set(
      id,
      nodes.map((node) => node.clone()),
    );
    note.delete(0, note.length);
  }

  /** What somebody else brought back or wrote meanwhile stays alone. */
  giveBack(id: string): void {
    const nodes = this.#taken.get(id);
    if (nodes === undefined) return;
    this.#taken.delete(id);
    const note = this.#doc.getXmlFragment(noteRoot(id));
    if (note.length === 0) note.insert(0, nodes);
  }
}
