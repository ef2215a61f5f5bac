import type { Baseline } from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BOARD_ROOTS } from "./board-roots.ts";
import { isPlainObject } from "./plain-object.ts";

/** The one version of a capital lineup that a board speaks of. */
export interface LineupReference {
  readonly id: string;
  readonly version: number;
}

/** What a document says about itself. Only the server writes it. */
export interface BoardMeta {
  readonly schemaVersion: number;
  /** tldraw's own serialized schema, by which older records are migrated. */
  readonly tldrawSchema: unknown;
  readonly lineup: LineupReference;
  readonly baseline: Baseline;
}

/** Within a transaction of the caller's. */
export function writeBoardMeta(doc: Doc, meta: Partial<BoardMeta>): void {
  const map = doc.getMap(BOARD_ROOTS.meta);
  for (const [key, value] of Object.entries(meta)) map.set(key, value);
}

/** Null where nobody seeded the document, or nonsense lies there. */
export function readBoardSchemaVersion(doc: Doc): number | null {
  const version = doc.getMap(BOARD_ROOTS.meta).get("schemaVersion");
  return typeof version === "number" && Number.isSafeInteger(version) ? version : null;
}

export function readTldrawSchema(doc: Doc): unknown {
  return doc.getMap(BOARD_ROOTS.meta).get("tldrawSchema");
}

/** Null where the document names no lineup. */
export function readLineupReference(doc: Doc): LineupReference | null {
  const lineup = doc.getMap(BOARD_ROOTS.meta).get("lineup");
  if (!isPlainObject(lineup)) return null;
  const { id, version } = lineup;
  if (typeof id !== "string" || typeof version !== "number") return null;
  return { id, version };
}

/** Total: a board is drawn on the customer's capitals unless it says otherwise. */
export function readBaseline(doc: Doc): Baseline {
  const baseline = doc.getMap(BOARD_ROOTS.meta).get("baseline");
  return baseline === "currentQA" ? "currentQA" : "managementCapital";
}
