import { MAX_OUR_DOS } from "./do-result.ts";
import { isDrawableInk } from "./drawable-ink.ts";
import { isPlainObject } from "../plain-object.ts";
import { isRenderableText, MAX_RUN_LENGTH } from "./renderable-text.ts";

/**
 * Page units. tldraw lays out the outline of a shape point by point: at ten times this size an
 * ellipse or an arc stops the browser. A board is about 1,500 wide.
 */
const MAX_SIZE = 100_000;

/** Whether tldraw's shapes, and ours, can draw what these props say. */
export function areDrawableProps(props: object): boolean {
  return Object.entries(props).every(([name, value]: [string, unknown]) => {
    if (name === "richText") return isRenderableText(value);
    if (name === "segments") return isDrawableInk(value);
    if (name === "ourDos") return areDrawableOurDos(value);
    if (name === "points") return isDrawableLine(value) && isWithinReach(value);
    return typeof value === "string" ? value.length <= MAX_RUN_LENGTH : isWithinReach(value);
  });
}

function isDrawableLine(points: unknown): boolean {
  if (!isPlainObject(points)) return false;
  const indices = Object.values(points).map((point) => isPlainObject(point) && point["index"]);
  return indices.length >= 2 && new Set(indices).size === indices.length;
}

function areDrawableOurDos(ourDos: unknown): boolean {
  if (!Array.isArray(ourDos) || ourDos.length > 2 * MAX_OUR_DOS) return false;
  return ourDos.every((ourDo) => isPlainObject(ourDo) && areDrawableProps(ourDo));
}

/** Whether no number anywhere in the value is larger than what can be drawn. */
function isWithinReach(value: unknown): boolean {
  if (typeof value === "number") return Math.abs(value) <= MAX_SIZE;
  return !isPlainObject(value) || Object.values(value).every(isWithinReach);
}
