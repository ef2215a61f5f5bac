import { CAPITAL_CARD } from "./capital-card.ts";
import { DO_RESULT } from "./do-result.ts";
import { DRAWN_TEXT_FIELDS } from "./drawn-texts.ts";
import { isPlainObject } from "../plain-object.ts";
import { SECTOR } from "./sector.ts";
import { STAGE_LANE } from "./stage-lane.ts";
import { STORY_PANEL } from "./story-panel.ts";
import { VISION_STAR } from "./vision-star.ts";

/**
 * The strings of a record that several people write at once. Each is a text of its own in the
 * document, merged letter by letter; in the facets an empty string holds its place.
 */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  [VISION_STAR]: ["text"],
  [SECTOR]: ["text"],
  [STORY_PANEL]: ["text"],
  [STAGE_LANE]: ["horizon"],
  [CAPITAL_CARD]: ["subdivision"],
  [DO_RESULT]: ["text", "subdivision", "indicator", "target", "due", "owner"],
  arrow: ["basisText"],
};

/** Names under which texts lie. */
export const TEXT_FIELDS: readonly string[] = [
  ...new Set(Object.values(FIELDS_OF).flat()),
  ...DRAWN_TEXT_FIELDS,
];

type Values = Readonly<Record<string, unknown>>;

function fieldsOf({ typeName, type }: Values): readonly string[] {
  if (typeName !== "shape" || typeof type !== "string" || !Object.hasOwn(FIELDS_OF, type)) {
    return [];
  }
  return FIELDS_OF[type] ?? [];
}

export function hasTextFields(record: Values): boolean {
  return fieldsOf(record).length > 0;
}

/** A record without its texts, and the texts. Total. */
export function takeTexts<Whole extends Values>(
  record: Whole,
): { readonly plain: Whole; readonly texts: ReadonlyMap<string, string> } {
  const holder = holderOf(record);
  const found = fieldsOf(record).flatMap((name) => {
    const text = holder?.[name];
    return typeof text === "string" ? [[name, text] as const] : [];
  });
  const blank = Object.fromEntries(found.map(([name]) => [name, ""]));
  return { plain: withHolder(record, { ...holder, ...blank }), texts: new Map(found) };
}

/** The record with its texts; a string that an older tab wrote into a facet stands for its text. */
export function giveTexts<Whole extends Values>(
  record: Whole,
  textOf: (name: string) => string,
): Whole {
  const holder = holderOf(record);
  const given = fieldsOf(record).flatMap((name) => {
    const text = holder?.[name] === "" ? textOf(name) : "";
    return text === "" ? [] : [[name, text] as const];
  });
  return given.length === 0
    ? record
    : withHolder(record, { ...holder, ...Object.fromEntries(given) });
}

/** What a link says lies in its meta; everything else in the props. */
function holderOf(record: Values): Values | undefined {
  const { type, props, meta } = record;
  const holder = type === "arrow" ? isPlainObject(meta) && meta["link"] : props;
  return isPlainObject(holder) ? holder : undefined;
}

function withHolder<Whole extends Values>(record: Whole, holder: Values): Whole {
  if (holderOf(record) === undefined) return record;
  const { type, meta } = record;
  if (type !== "arrow") return { ...record, props: holder };
  return { ...record, meta: { ...(isPlainObject(meta) ? meta : {}), link: holder } };
}
