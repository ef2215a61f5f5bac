import { b64Vecs } from "@tldraw/tlschema";
import { isPlainObject } from "../plain-object.ts";

/** Page units from the shape's own origin. */
const MAX_DISTANCE = 1e6;

/** Whether every segment decodes to points within reach, and there is one at all. */
export function isDrawableInk(segments: unknown): boolean {
  return Array.isArray(segments) && segments.length > 0 && segments.every(isDrawableSegment);
}

function isDrawableSegment(segment: unknown): boolean {
  if (!isPlainObject(segment) || typeof segment["path"] !== "string") return false;
  try {
    const points = b64Vecs.decodePoints(segment["path"], segment["dim"] === 2 ? 2 : 3);
    const isNear = (value: number) => Math.abs(value) <= MAX_DISTANCE;
    return points.length > 0 && points.every(({ x, y, z = 0 }) => [x, y, z].every(isNear));
  } catch {
    // A path that is not base64, or ends in the middle of a point, has no other way to say so.
    return false;
  }
}
