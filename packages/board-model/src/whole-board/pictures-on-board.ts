import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { picturesInNotes } from "../notes/note-pictures.ts";
import { isPlainObject } from "../plain-object.ts";

const keptPicture = /^\/api\/boards\/[0-9a-z]+\/assets\/(?<hash>[0-9a-f]{64})$/;

/** Hashes of the pictures that something on the board shows, or a note of it. */
export function picturesOnBoard(doc: Doc): string[] {
  return [...new Set([...picturesOfShapes(doc), ...picturesInNotes(doc)])];
}

/**
 * Of those that shapes show. An editor leaves the record of a picture
 * when its shape is deleted, for an undo; what no shape names shows to nobody.
 */
function picturesOfShapes(doc: Doc): string[] {
  const board = new BoardDocument(doc);
  const propsOf = (id: string): Record<string, unknown> => {
    const record = board.read(id);
    return isPlainObject(record) && isPlainObject(record["props"]) ? record["props"] : {};
  };
  const ids = [...board.ids()];
  const hashes = new Map<string, string>();
  for (const id of ids.filter((one) => one.startsWith("asset:"))) {
    const hash = keptPicture.exec(String(propsOf(id)["src"]))?.groups?.["hash"];
    if (hash !== undefined) hashes.set(id, hash);
  }
  // Most boards have no picture, and every reading of a board asks.
  if (hashes.size === 0) return [];
  const named = new Set(ids.map((id) => propsOf(id)["assetId"]));
  return [...hashes].filter(([id]) => named.has(id)).map(([, hash]) => hash);
}
