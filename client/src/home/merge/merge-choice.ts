import type { Language } from "@zentaikan/capital-graph";
import { customerNameKey, MOST_TAGS } from "@zentaikan/protocol";
import type { CustomerBody, MergeCustomersBody } from "@zentaikan/protocol/customers";
import { sorted, type Sliced } from "../../ui/sliced.ts";
import { sheetOf, type Sheet } from "../sheet-draft.ts";

type SheetField = keyof Sheet;
const FIELDS: readonly SheetField[] = [
  "name",
  "anonymousName",
  "industry",
  "salesBand",
  "peopleBand",
  "tags",
];

/** Of whom something stands; tags may be those of both. */
export type Side = "into" | "from" | "both";

export interface MergedField {
  readonly field: SheetField;
  readonly into: Sheet[SheetField];
  readonly from: Sheet[SheetField];
  /** What can be chosen; one where there is nothing to choose. */
  readonly sides: readonly Side[];
  /** What stands unless somebody says otherwise. */
  readonly usual: Side;
}

/** What is known twice, and what of it would stand: what is known of one alone is taken. */
export function mergedFields(
  { into, from }: { readonly into: CustomerBody; readonly from: CustomerBody },
  language: Language,
): readonly MergedField[] {
  const [mine, theirs] = [sheetOf(into, language), sheetOf(from, language)];
  return FIELDS.map((field) => {
    const values = { into: mine[field], from: theirs[field] };
    if (isSame(values.into, values.from) || isEmpty(values.from)) {
      return { field, ...values, sides: ["into"], usual: "into" };
    }
    if (isEmpty(values.into)) return { field, ...values, sides: ["into", "from"], usual: "from" };
    const canBeBoth = field === "tags" && bothTags(mine, theirs).length <= MOST_TAGS;
    const sides: readonly Side[] = canBeBoth ? ["both", "into", "from"] : ["into", "from"];
    return { field, ...values, sides, usual: canBeBoth ? "both" : "into" };
  });
}

/** What is sent: what stands otherwise than now, and both as they were shown. */
export function mergeBody(
  { into, from }: { readonly into: CustomerBody; readonly from: CustomerBody },
  { chosen, language }: { readonly chosen: Chosen; readonly language: Language },
): MergeCustomersBody {
  const [mine, theirs] = [sheetOf(into, language), sheetOf(from, language)];
  const sheet: Partial<Sheet> = {};
  for (const { field, usual } of mergedFields({ into, from }, language)) {
    const side = chosen.get(field) ?? usual;
    if (side === "both") sheet.tags = bothTags(mine, theirs);
    if (side === "from") Object.assign(sheet, { [field]: theirs[field] });
  }
  return {
    from: from.id,
    sheet,
    was: {
      into: { ...mine, archived: into.archived },
      from: { ...theirs, archived: from.archived },
    },
  };
}

export type Chosen = ReadonlyMap<SheetField, Side>;

/** Of all others those whose names are written most alike, for whoever looks for one entered twice. */
export function* likeliest(
  customers: readonly CustomerBody[],
  { own, text, most }: { readonly own: CustomerBody; readonly text: string; readonly most: number },
): Sliced<readonly CustomerBody[]> {
  const wanted = customerNameKey(text);
  const pairs = pairsOf(own);
  const found: { readonly customer: CustomerBody; readonly likeness: number }[] = [];
  for (const [at, customer] of customers.entries()) {
    if (at % fewAtOnce === 0) yield;
    const { id, name } = customer;
    const names = `${customerNameKey(name.ja)} ${customerNameKey(name.en)}`;
    if (id === own.id || !names.includes(wanted)) continue;
    found.push({ customer, likeness: likeness(pairs, pairsOf(customer)) });
  }
  const inOrder = yield* sorted(found, (one, other) => other.likeness - one.likeness);
  return inOrder.slice(0, most).map(({ customer }) => customer);
}

const fewAtOnce = 32;

/** Neighbouring letters of a name, without what says only that it is a company. */
function pairsOf({ name }: CustomerBody): ReadonlySet<string> {
  const plain = customerNameKey(name.ja).replaceAll(
    /株式会社|有限会社|\(株\)|\s|,? ?(?:inc|co|ltd)\.?$/g,
    "",
  );
  return new Set(Array.from(plain, (letter, at) => letter + (plain[at + 1] ?? "")));
}

/** Sørensen and Dice. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size);
}

function bothTags(one: Sheet, other: Sheet): string[] {
  return [...new Set([...one.tags, ...other.tags])];
}

function isSame(one: Sheet[SheetField], other: Sheet[SheetField]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: Sheet[SheetField]): boolean {
  return value === null || value.length === 0;
}
