import type { Basis, DrawnDetailLink, DrawnDoResult, DrawnOurDo, Sign } from "../drawing.ts";
import {
  readBoolean,
  readId,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readString,
  type JsonRecord,
} from "./read-json.ts";

export function readDoResult(input: unknown, place: string): DrawnDoResult {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    refines: readString(record["refines"], `${place}.refines`),
    text: readString(record["text"], `${place}.text`),
    ...given(record, place, {
      order: readString,
      subdivision: readString,
      actor: readActor,
      indicator: readString,
      target: readString,
      due: readString,
      owner: readString,
      state: readState,
      ourDos: (list, at) => readList(list, at, readOurDo),
    }),
  };
}

function readOurDo(input: unknown, place: string): DrawnOurDo {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    text: readString(record["text"], `${place}.text`),
    paid: readOptional(record["paid"], `${place}.paid`, readBoolean),
  };
}

export function readDetailLink(input: unknown, place: string): DrawnDetailLink {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    from: readOptional(record["from"], `${place}.from`, readString),
    to: readOptional(record["to"], `${place}.to`, readString),
    sign: readSign(record["sign"] ?? "+", `${place}.sign`),
    basis: readBasis(record["basis"] ?? "unset", `${place}.basis`),
  };
}

/** The members that are there; a member that is missing stays missing. */
function given<T extends object>(
  record: JsonRecord,
  place: string,
  readers: { readonly [K in keyof T]: (input: unknown, place: string) => T[K] },
): Partial<T> {
  const found: Partial<T> = {};
  for (const name of Object.keys(readers) as (keyof T & string)[]) {
    const input = record[name];
    if (input !== undefined && input !== null)
      found[name] = readers[name](input, `${place}.${name}`);
  }
  return found;
}

const readSign = readOneOf<Sign>(["+", "-"]);
const readBasis = readOneOf<Basis>(["evidence", "assumption", "unset"]);
const readActor = readOneOf<NonNullable<DrawnDoResult["actor"]>>([
  "customer",
  "customersCustomer",
  "other",
]);
const readState = readOneOf<NonNullable<DrawnDoResult["state"]>>([
  "idea",
  "agreed",
  "doing",
  "achieved",
]);
