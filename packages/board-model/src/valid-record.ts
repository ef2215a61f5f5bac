import type { TLRecord } from "@tldraw/tlschema";
import { boardSchema } from "./board-schema.ts";
import { isDrawableInk } from "./drawable-ink.ts";
import { isPlainObject } from "./plain-object.ts";
import { isRenderableText } from "./renderable-text.ts";

/**
 * What an editor can show without throwing, or null. Stricter than tldraw's own validators, which
 * let through what its shapes then fail on: texts with unknown nodes, ink that does not decode,
 * lines of one point.
 */
export function validRecord(id: string, value: unknown): TLRecord | null {
  if (!isPlainObject(value) || value["id"] !== id) return null;
  const type = documentTypes.get(String(value["typeName"]));
  if (type === undefined) return null;
  try {
    const record = type.validate(value);
    if (!isPlainObject(record.meta)) return null;
    return record.typeName !== "shape" || isDrawable(record.props) ? record : null;
  } catch {
    // The validators' only way to say no is to throw.
    return null;
  }
}

const documentTypes = new Map(
  Object.entries(boardSchema.types).filter(([, type]) => type.scope === "document"),
);

function isDrawable(props: object): boolean {
  return (
    (!("richText" in props) || isRenderableText(props.richText)) &&
    (!("segments" in props) || isDrawableInk(props.segments)) &&
    (!("points" in props) || isDrawableLine(props.points))
  );
}

function isDrawableLine(points: unknown): boolean {
  if (!isPlainObject(points)) return false;
  const indices = Object.values(points).map((point) => isPlainObject(point) && point["index"]);
  return indices.length >= 2 && new Set(indices).size === indices.length;
}
