import { isPlainObject } from "../plain-object.ts";

/** The facets that say what a record is, where it lies and what it means (`record-facets.ts`). */
export const BASE = "";
export const GEOMETRY = "g";
export const META = "m";

/** In a list, as people may give its keys any name, and Yjs trips over one named `constructor`. */
export function unpackMeta(meta: unknown): unknown {
  return Array.isArray(meta) ? meta[0] : {};
}

/** Boxes are what people drag most; theirs is the shortest form. */
export function packGeometry(
  at: readonly unknown[],
  place: Readonly<Record<string, unknown>>,
): unknown {
  const { w, h, ...other } = place;
  if (Object.keys(place).length === 0) return at;
  const isBox = w !== undefined && h !== undefined && Object.keys(other).length === 0;
  return isBox ? [...at, w, h] : [...at, place];
}

export function unpackGeometry(geometry: unknown): { at: object; place: object } {
  if (!Array.isArray(geometry)) return { at: {}, place: {} };
  const [x, y, rotation, fourth, h] = geometry as unknown[];
  const at = { x, y, rotation };
  if (fourth === undefined) return { at, place: {} };
  return { at, place: isPlainObject(fourth) ? fourth : { w: fourth, h } };
}
