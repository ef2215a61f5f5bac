import type { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { BoardDocument, type PlainRecord } from "../document/board-document.ts";
import { isPlainObject } from "../plain-object.ts";

/**
 * Writes into an empty document what a board shows: its records, and what they are read by. Notes,
 * answers to findings, our Dos that lay on a board once, and whatever was deleted are no part of a
 * picture: they have other readers, or none.
 * @param board of the present schema
 */
export function copyPicture(board: Doc, picture: Doc): void {
  const [from, to] = [new BoardDocument(board), new BoardDocument(picture)];
  picture.transact(() => {
    const meta = picture.getMap(BOARD_ROOTS.meta);
    for (const [key, value] of board.getMap(BOARD_ROOTS.meta)) meta.set(key, value);
    for (const id of from.ids()) {
      const record = from.read(id);
      if (isPlainObject(record)) to.put({ ...record, id } satisfies PlainRecord);
    }
  });
}
