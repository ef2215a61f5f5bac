import { mentionsInNotes, picturesInNotes, type NoteMention } from "@zentaikan/board-model";
import { readDocument } from "./unreadable-document.ts";

/** What the notes of a document speak of. */
export interface ReadNotes {
  /** Hashes of the pictures that they show. */
  readonly pictures: readonly string[];
  readonly mentions: readonly NoteMention[];
}

export function readNotes(updates: readonly Uint8Array[]): ReadNotes {
  const doc = readDocument(updates);
  return { pictures: picturesInNotes(doc), mentions: mentionsInNotes(doc) };
}
