import { compareCodeUnits } from "./code-unit-order.ts";

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * RFC 8785, JSON Canonicalization Scheme: no white space, names in code-unit order, strings and
 * numbers as ECMAScript writes them.
 *
 * The RFC knows no half surrogate pairs; a text that holds one is written with U+FFFD in its
 * place, so that every value has a canonical form. Numbers must be finite.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value.toWellFormed());
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.entries(value)
    .toSorted(([left], [right]) => compareCodeUnits(left, right))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
