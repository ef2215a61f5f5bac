import { DO_RESULT, UNFILLED_DO_RESULT } from "../records/do-result.ts";
import { isSameContent } from "../same-content.ts";

/**
 * What is filled in of a Do result beside its text. In a meeting one fills in the owners while
 * another fills in the indicators, so each field is a facet of its own; and most stay empty, so
 * what is not filled in is not written. Our Dos lay here until version 5 (`our-dos.ts`).
 */
const NAME_OF_FIELD = {
  indicator: "i",
  target: "v",
  due: "u",
  owner: "o",
  state: "a",
  ourDos: "w",
} as const;

type Field = keyof typeof NAME_OF_FIELD;
export type FieldFacet = (typeof NAME_OF_FIELD)[Field];
const FIELDS = Object.keys(NAME_OF_FIELD) as readonly Field[];

export const FIELD_FACETS: readonly string[] = Object.values(NAME_OF_FIELD);

type Props = Readonly<Record<string, unknown>>;

/** Facets of the fields that are filled in, and the props that are no fields. */
export function splitFields(type: unknown, props: Props) {
  if (type !== DO_RESULT) return { fields: [], rest: props };
  const rest = Object.fromEntries(
    Object.entries(props).filter(([name]) => !(FIELDS as readonly string[]).includes(name)),
  );
  const fields = FIELDS.flatMap((field) => {
    const value = props[field];
    const isUnfilled = value === undefined || isSameContent(value, UNFILLED_DO_RESULT[field]);
    return isUnfilled ? [] : [[NAME_OF_FIELD[field], [value]] as const];
  });
  return { fields, rest };
}

/** The props of the fields, each as it is filled in or as it is when nobody filled it in. */
export function joinFields(type: unknown, facet: (name: string) => unknown): Props {
  if (type !== DO_RESULT) return {};
  return Object.fromEntries(
    FIELDS.map((field) => {
      const stored = facet(NAME_OF_FIELD[field]);
      return [field, Array.isArray(stored) ? (stored[0] as unknown) : UNFILLED_DO_RESULT[field]];
    }),
  );
}
