import { XmlElement, type Doc, type XmlFragment } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { NOTE_PICTURE, nodesOfNote, notesIn } from "./note-nodes.ts";

const pictureHash = /^[0-9a-f]{64}$/;

/** Hashes of the pictures that the notes of a document show, each once. */
export function picturesInNotes(doc: Doc): readonly string[] {
  return [...new Set(notesIn(doc).flatMap(([, note]) => picturesOf(note)))];
}

/** Hashes of the pictures in the note of a record. */
export function picturesInNote(doc: Doc, record: string): readonly string[] {
  const root = noteRoot(record);
  // Asking Yjs for a root makes it.
  return doc.share.has(root) ? [...new Set(picturesOf(doc.getXmlFragment(root)))] : [];
}

function picturesOf(note: XmlFragment): readonly string[] {
  const hashes: string[] = [];
  for (const node of nodesOfNote(note)) {
    if (!(node instanceof XmlElement) || node.nodeName !== NOTE_PICTURE) continue;
    const hash: unknown = node.getAttribute("hash");
    if (typeof hash === "string" && pictureHash.test(hash)) hashes.push(hash);
  }
  return hashes;
}
