import type { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { BoardTexts } from "../texts/board-texts.ts";
import { OurDos } from "./our-dos.ts";

/**
 * What lies beside a board for our team alone: a document of its own, which no guest is given. Its
 * roots are called as on the board, and hold of its records our Dos and internal notes. What a
 * record has here stays when the record is deleted, for it comes back by anybody's undo, or by a
 * restore, and a guest who deletes must not take away what they do not see [IC1].
 */
const INTERNAL_SCHEMA_VERSION = 1;

export function seedInternalDocument(doc: Doc): void {
  doc.getMap(BOARD_ROOTS.meta).set("internalSchemaVersion", INTERNAL_SCHEMA_VERSION);
}

export function ourDosIn(doc: Doc): OurDos {
  return new OurDos(doc.getMap(BOARD_ROOTS.records), new BoardTexts(doc));
}
