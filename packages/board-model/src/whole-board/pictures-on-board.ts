import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { isPlainObject } from "../plain-object.ts";

const keptPicture = /^\/api\/boards\/[0-9a-z]+\/assets\/(?<hash>[0-9a-f]{64})$/;

/**
 * Hashes of the pictures that something on the board shows. An editor leaves the record of a picture
 * when its shape is deleted, for an undo; what no shape names shows to nobody.
 */
export function picturesOnBoard(doc: Doc): string[] {
  const board = new BoardDocument(doc);
  const hashes = new Map<string, string>();
  const named = new Set<unknown>();
  for (const id of board.ids()) {
    const record = board.read(id);
    if (!isPlainObject(record) || !isPlainObject(record["props"])) continue;
    const { assetId, src } = record["props"];
    const hash = keptPicture.exec(String(src))?.groups?.["hash"];
    if (record["typeName"] === "asset" && hash !== undefined) hashes.set(id, hash);
    else named.add(assetId);
  }
  return [...hashes].filter(([id]) => named.has(id)).map(([, hash]) => hash);
}
