import type { Language } from "@zentaikan/capital-graph";
import type { ChangeCustomerBody, CustomerBody } from "@zentaikan/protocol/customers";

/** What our team writes of a customer, as the form shows it. */
export type Sheet = Pick<
  CustomerBody,
  "anonymousName" | "industry" | "salesBand" | "peopleBand" | "tags"
> & { readonly name: string };

/** What somebody has written into the form, and what stood there when they began. */
interface SheetDraft {
  readonly written: Partial<Sheet>;
  readonly was: Partial<Sheet>;
}

export const NOTHING_WRITTEN: SheetDraft = { written: {}, was: {} };

export function sheetOf(customer: CustomerBody, language: Language): Sheet {
  const { name, anonymousName, industry, salesBand, peopleBand, tags } = customer;
  return { name: name[language], anonymousName, industry, salesBand, peopleBand, tags };
}

/** Fields that nobody here has touched show what others write meanwhile. */
export function shownSheet(current: Sheet, { written }: SheetDraft): Sheet {
  return { ...current, ...written };
}

export function writeField<Field extends keyof Sheet>(
  draft: SheetDraft,
  { field, value, current }: { field: Field; value: Sheet[Field]; current: Sheet },
): SheetDraft {
  return {
    written: { ...draft.written, [field]: value },
    was: { [field]: current[field], ...draft.was },
  };
}

/** Fields that somebody else changed since they were first touched here. */
export function overtakenFields(current: Sheet, { was }: SheetDraft): (keyof Sheet)[] {
  const touched = Object.keys(was) as (keyof Sheet)[];
  return touched.filter((field) => !isSame(was[field], current[field]));
}

/**
 * What is to be sent; null where everything stands as it was written. Whoever sends it was told what
 * stands there now, and may write over that, and over nothing that comes after.
 */
export function sheetChange(current: Sheet, { written }: SheetDraft): ChangeCustomerBody | null {
  const fields = Object.keys(written) as (keyof Sheet)[];
  const changed = fields.filter((field) => !isSame(written[field], current[field]));
  if (changed.length === 0) return null;
  const pick = (from: Partial<Sheet>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { ...pick(written), was: pick(current) };
}

function isSame(one: Sheet[keyof Sheet] | undefined, other: Sheet[keyof Sheet] | undefined) {
  return JSON.stringify(one) === JSON.stringify(other);
}
