import type { FieldFacet } from "../document/field-facets.ts";
import { GEOMETRY, META } from "../document/place-facets.ts";
import { isPlainObject } from "../plain-object.ts";
import type { DoResultProps } from "../records/do-result.ts";

const TEXT = "t";
const STATES: Readonly<Record<DoResultProps["state"], true>> = {
  idea: true,
  agreed: true,
  doing: true,
  achieved: true,
};

type IsSound = (value: unknown) => boolean;
const isText: IsSound = (value) => typeof value === "string";

/** What lies in the facets that a record may lack, each in a list. */
const FILLED_IN: ReadonlyMap<string, IsSound> = new Map(
  Object.entries({
    [META]: isMeta,
    i: isText,
    v: isText,
    u: isText,
    o: isText,
    a: (state) => isText(state) && Object.hasOwn(STATES, String(state)),
    // No page writes it any more.
    w: () => false,
  } satisfies Record<FieldFacet | typeof META, IsSound>),
);

/**
 * Whether a card, a star, a Do result or the like that has `after` for the facet `before` is there as
 * it was, or as little, whatever it says now. Where that cannot be told, it is not: of what no page
 * writes a record may come to be read as nothing, and a proper value may bring it back.
 */
export function isAlike(facet: string, before: unknown, after: unknown): boolean {
  const isSound = FILLED_IN.get(facet);
  if (isSound !== undefined)
    return [before, after].every((list) => !Array.isArray(list) || isSound(list[0]));
  if (facet === GEOMETRY)
    return isPlace(before) && isPlace(after) && before.length === after.length;
  return facet !== TEXT || haveSameTexts(before, after);
}

/** [x, y, rotation], and of a box its size. */
function isPlace(geometry: unknown): geometry is readonly number[] {
  if (!Array.isArray(geometry) || (geometry.length !== 3 && geometry.length !== 5)) return false;
  const numbers: readonly unknown[] = geometry;
  return numbers.every((number, at) => Number.isFinite(number) && (at < 3 || Number(number) > 0));
}

function haveSameTexts(before: unknown, after: unknown): boolean {
  if (!isPlainObject(before) || !isPlainObject(after)) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => isText(before[name]) && isText(after[name]))
  );
}

function isMeta(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  for (let level: readonly unknown[] = [value]; level.length > 0;) {
    if (!level.every(isPartOfJson)) return false;
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null ? Object.values(one) : [],
    );
  }
  return true;
}

function isPartOfJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  return Array.isArray(value) || isPlainObject(value);
}
