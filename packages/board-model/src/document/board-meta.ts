import {
  CCPI8,
  findLineup,
  MACRO_KINDS,
  parseLineup,
  type Baseline,
  type CapitalLineup,
  type MacroKind,
} from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { isPlainObject } from "../plain-object.ts";

/** What a document says about itself. Only the server writes it. */
interface BoardMeta {
  readonly schemaVersion: number;
  /** tldraw's own serialized schema, by which older records are migrated. */
  readonly tldrawSchema: unknown;
  /** A copy of the one version that the board speaks of, so that whoever reads needs no look-up. */
  readonly lineup: CapitalLineup;
  /** What the board spoke of before, as `former-lineup.ts` writes it. */
  readonly formerLineup: unknown;
  readonly baseline: Baseline;
  /** Which of the two macro structures it shows: written when it is seeded, and never again. */
  readonly kind: MacroKind;
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

/**
 * The lineup that the board speaks of. Total: older documents name a preset only, and whatever
 * else lies there is read as the eight.
 */
export function readBoardLineup(doc: Doc): CapitalLineup {
  const stored = doc.getMap(BOARD_ROOTS.meta).get("lineup");
  const parsed = parseLineup(stored);
  if (parsed.kind === "parsed") return parsed.value;
  const id = isPlainObject(stored) ? stored["id"] : null;
  return (typeof id === "string" ? findLineup(id) : null) ?? CCPI8;
}

/** Calls back when what the document says about itself has changed; returns the way out. */
export function observeBoardMeta(doc: Doc, listener: () => void): () => void {
  const meta = doc.getMap(BOARD_ROOTS.meta);
  meta.observe(listener);
  return () => meta.unobserve(listener);
}

/** What the process starts from; nothing is written where the board says that already. */
export function changeBaseline(doc: Doc, baseline: Baseline): void {
  if (readBaseline(doc) !== baseline) writeBoardMeta(doc, { baseline });
}

/** Total: a board is drawn on the customer's capitals unless it says otherwise. */
export function readBaseline(doc: Doc): Baseline {
  const baseline = doc.getMap(BOARD_ROOTS.meta).get("baseline");
  return baseline === "currentQA" ? "currentQA" : "managementCapital";
}

/** Total: boards that say nothing of it were drawn before there was another kind. */
export function readBoardKind(doc: Doc): MacroKind {
  const stored = doc.getMap(BOARD_ROOTS.meta).get("kind");
  return MACRO_KINDS.find((kind) => kind === stored) ?? "capital";
}

/** What of it a reading of its records depends on. */
export function readAboutBoard(doc: Doc): Pick<BoardMeta, "kind" | "baseline"> {
  return { kind: readBoardKind(doc), baseline: readBaseline(doc) };
}
