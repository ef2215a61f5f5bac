import { isPlainObject } from "../plain-object.ts";
import { joinFields, splitFields } from "./field-facets.ts";
import { joinInk, splitInk } from "./ink-facets.ts";
import { BASE, GEOMETRY, META, packGeometry, unpackGeometry, unpackMeta } from "./place-facets.ts";

/**
 * A record, taken apart into what people change together. Each part, a facet, lies under a key of
 * its own, so that two people who change different facets of one record both keep their change:
 *
 *   ""      base: kind, parent, order, style, and which facets it cannot do without
 *   "g"     geometry: [x, y, rotation], then [w, h] for boxes or an object for other shapes
 *   "t"     text, with the sizes that tldraw derives from it
 *   "m"     [meta], where growth links keep what they mean
 *   "s"     ink: kind and length of each stroke segment
 *   "d0" …  ink: the strokes' points, cut into chunks, so that a growing stroke sends its end only
 *   "i" …   what is filled in of a Do result, a facet each (`field-facets.ts`, `our-dos.ts`)
 *
 * Records other than shapes have a base only.
 */
export type Facets = ReadonlyMap<string, unknown>;

const TEXT = "t";

const GEOMETRY_PROPS = [
  "w",
  "h",
  "start",
  "end",
  "bend",
  "elbowMidPoint",
  "points",
  "scaleX",
  "scaleY",
];
const TEXT_PROPS = ["richText", "text", "name", "subdivision", "horizon", "altText"].concat(
  // Sizes that tldraw derives from the text, and who wrote it.
  ["growY", "fontSizeAdjustment", "textLastEditedBy"],
);

/** Facets of a record; the record may be of any kind that JSON can hold. */
export function splitRecord(whole: Readonly<Record<string, unknown>>): Facets {
  const { rest: record } = take(whole, ["id"]);
  if (record["typeName"] !== "shape" || !isPlainObject(record["props"])) {
    return new Map([[BASE, record]]);
  }
  const { x, y, rotation, meta, props, ...fields } = record;
  const { fields: filledIn, rest: plain } = splitFields(record["type"], props);
  const { ink, rest: inkless } = splitInk(plain);
  const { taken: place, rest: placeless } = take(inkless, GEOMETRY_PROPS);
  const { taken: text, rest: style } = take(placeless, TEXT_PROPS);

  const facets = new Map<string, unknown>();
  facets.set(GEOMETRY, packGeometry([x, y, rotation], place));
  if (Object.keys(text).length > 0) facets.set(TEXT, text);
  for (const [name, value] of ink) facets.set(name, value);
  const needs = [...facets.keys()].filter((name) => !name.startsWith("d"));
  if (isPlainObject(meta) && Object.keys(meta).length > 0) facets.set(META, [meta]);
  for (const [name, value] of filledIn) facets.set(name, value);
  facets.set(BASE, { ...fields, props: style, needs: needs.join("") });
  return facets;
}

/**
 * The record that the facets make up, not yet validated; undefined when there is none. A base
 * whose needs are not met is what a deletion left that met somebody's edit: there is none then.
 */
export function joinRecord(id: string, facet: (name: string) => unknown): unknown {
  const base = facet(BASE);
  if (base === undefined) return undefined;
  if (!isPlainObject(base)) return base;
  // The mark of texts is the document's (`board-document.ts`).
  const { needs, texts: _texts, ...fields } = base;
  if (typeof needs !== "string") return { ...fields, id };
  if (needs.split("").some((name) => facet(name) === undefined)) return undefined;
  const ink = needs.includes("s") ? joinInk(facet) : {};
  if (ink === undefined) return undefined;

  const { at, place } = unpackGeometry(facet(GEOMETRY));
  const text = facet(TEXT);
  const props = {
    ...(isPlainObject(fields["props"]) ? fields["props"] : {}),
    ...joinFields(fields["type"], facet),
    ...place,
    ...(isPlainObject(text) ? text : {}),
    ...ink,
  };
  return { ...fields, ...at, id, props, meta: unpackMeta(facet(META)) };
}

function take(from: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const entries = Object.entries(from);
  const taken = Object.fromEntries(entries.filter(([name]) => names.includes(name)));
  const rest = Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
  return { taken, rest };
}
