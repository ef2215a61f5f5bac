import type { Doc } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { isNoteNode } from "./note-node.ts";

/** Writes the note of a record behind what another document has of it. */
export function copyNote(record: string, { from, to }: { readonly from: Doc; readonly to: Doc }) {
  const nodes = from.getXmlFragment(noteRoot(record)).toArray().filter(isNoteNode);
  const note = to.getXmlFragment(noteRoot(record));
  const clones = nodes.map((node) => node.clone());
  if (clones.length > 0) to.transact(() => note.insert(note.length, clones));
}

export function dropNote(record: string, doc: Doc): void {
  const note = doc.getXmlFragment(noteRoot(record));
  if (note.length > 0) doc.transact(() => note.delete(0, note.length));
}
