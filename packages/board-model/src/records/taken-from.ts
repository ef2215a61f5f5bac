import type { TLShape } from "@tldraw/tlschema";
import { isPlainObject } from "../plain-object.ts";

/** Of which board and Do result there this one was taken. */
interface TakenFrom {
  readonly board: string;
  readonly doResult: string;
}

/** It lies in `meta.takenFrom`, so that it goes with the record and comes back with it. Total. */
export function readTakenFrom(meta: TLShape["meta"]): TakenFrom | null {
  const { board, doResult } = isPlainObject(meta["takenFrom"]) ? meta["takenFrom"] : {};
  return typeof board === "string" && typeof doResult === "string" ? { board, doResult } : null;
}

/** The meta of a Do result that was taken from there. */
export function writeTakenFrom({ board, doResult }: TakenFrom): TLShape["meta"] {
  return { takenFrom: { board, doResult } };
}
