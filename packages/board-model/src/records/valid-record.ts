import type { TLRecord, TLShape } from "@tldraw/tlschema";
import { boardSchema } from "./board-schema.ts";
import { areDrawableProps } from "./drawable-props.ts";
import { hasFewParts } from "./has-few-parts.ts";
import { harmlessRecord } from "./harmless-record.ts";
import { isPlainObject } from "../plain-object.ts";
import { MAX_RUN_LENGTH } from "./renderable-text.ts";

/**
 * What an editor can show without throwing or standing still, or null. Stricter than tldraw's own
 * validators, which let through what its shapes then fail on: texts with unknown nodes, ink that
 * does not decode, lines of one point, arcs longer than a browser can draw. What would reach out
 * of the board is taken off it (`harmless-record.ts`); the rest shows.
 */
export function validRecord(id: string, value: unknown): TLRecord | null {
  if (!isPlainObject(value) || value["id"] !== id) return null;
  const type = documentTypes.get(String(value["typeName"]));
  if (type === undefined || !hasFewParts(value)) return null;
  try {
    const record = type.validate(harmlessRecord(value));
    if (!isPlainObject(record.meta)) return null;
    if (record.typeName === "asset") return isShort(record.props) ? record : null;
    return record.typeName !== "shape" || isDrawable(record) ? record : null;
  } catch {
    // The validators' only way to say no is to throw.
    return null;
  }
}

const documentTypes = new Map(
  Object.entries(boardSchema.types).filter(([, type]) => type.scope === "document"),
);

/** Far beyond where anybody draws, near enough for a double to tell neighbours apart. */
const MAX_PLACE = 1e9;

function isDrawable({ x, y, rotation, props }: TLShape): boolean {
  return [x, y, rotation].every((at) => Math.abs(at) <= MAX_PLACE) && areDrawableProps(props);
}

function isShort(props: object): boolean {
  return Object.values(props).every(
    (value) => typeof value !== "string" || value.length <= MAX_RUN_LENGTH,
  );
}
