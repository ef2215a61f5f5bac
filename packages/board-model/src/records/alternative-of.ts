import type { TLRecord, TLShape } from "@tldraw/tlschema";
import { STAGE_LANE } from "./stage-lane.ts";
import { VISION_STAR } from "./vision-star.ts";

/** The alternative that a board begins with: what says of no other that it belongs to it. */
export const FIRST_ALTERNATIVE = "first";

const LONGEST_ID = 64;

/** The alternative that a shape belongs to; null for what all of them share. */
export function alternativeOf(record: TLRecord): string | null {
  if (record.typeName !== "shape" || isShared(record)) return null;
  const stated = record.meta[KEY];
  return isAlternativeId(stated) ? stated : FIRST_ALTERNATIVE;
}

/** The shape as one of the alternative. */
export function inAlternative(shape: TLShape, id: string): TLShape {
  if ((alternativeOf(shape) ?? id) === id) return shape;
  const { [KEY]: _other, ...meta } = shape.meta;
  return { ...shape, meta: id === FIRST_ALTERNATIVE ? meta : { ...meta, [KEY]: id } };
}

export function isAlternativeId(stated: unknown): stated is string {
  return typeof stated === "string" && stated !== "" && stated.length <= LONGEST_ID;
}

const KEY = "alternative";

/** What all lead towards, and the stages in which they do. */
function isShared({ type }: TLShape): boolean {
  return type === VISION_STAR || type === STAGE_LANE;
}
