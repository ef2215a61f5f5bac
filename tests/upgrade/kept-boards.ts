import { readdirSync, readFileSync } from "node:fs";
import * as Y from "yjs";

const folder = new URL("./boards/", import.meta.url);

/** The versions of which a board is kept, rising. */
export const KEPT_VERSIONS: readonly number[] = readdirSync(folder)
  .map((file) => Number(/^schema-(?<version>\d+)\.bin$/.exec(file)?.groups?.["version"]))
  .toSorted((one, other) => one - other);

/** A board as the release of this version stored it. */
export function keptBoard(version: number): Uint8Array {
  return readFileSync(new URL(`schema-${version}.bin`, folder));
}

export function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
