import { readCompactDrawing } from "./compact-drawing.ts";
import type { Drawing } from "./drawing.ts";
import type { CapitalLineup, Text } from "./lineup.ts";
import { CCPI8 } from "./lineups/ccpi8.ts";
import { attempt, refuse, type Parsed } from "./parsed.ts";

/** A customer of the compact notation, which `compact-drawing.ts` describes. */
export interface CompactCustomer {
  readonly id: string;
  readonly name: Text;
  readonly industry: string | null;
  readonly sales: string | null;
  readonly people: number | null;
  readonly drawing: Drawing;
}

/** Reads one customer from parsed JSON of any shape; a refusal names the place, as `customer.links[2]`. */
export function parseCompactCustomer(
  input: unknown,
  lineup: CapitalLineup = CCPI8,
): Parsed<CompactCustomer> {
  return attempt(() => readCustomer(input, lineup, "customer"));
}

/** Reads a list of customers, each with an id of its own; places are such as `customers[3].links[2]`. */
export function parseCompactCustomers(
  input: unknown,
  lineup: CapitalLineup = CCPI8,
): Parsed<readonly CompactCustomer[]> {
  return attempt(() => {
    if (!Array.isArray(input)) refuse("customers", "expected a list");
    const ids = new Map<string, string>();
    return input.map((item: unknown, index) => {
      const place = `customers[${index}]`;
      const customer = readCustomer(item, lineup, place);
      const earlier = ids.get(customer.id);
      if (earlier !== undefined)
        refuse(`${place}.id`, `"${customer.id}" is the id of ${earlier} too`);
      ids.set(customer.id, place);
      return customer;
    });
  });
}

function readCustomer(input: unknown, lineup: CapitalLineup, place: string): CompactCustomer {
  if (!isRecord(input)) refuse(place, "expected an object");
  const id = optionalString(input["id"], `${place}.id`) ?? refuse(`${place}.id`, "expected a text");
  if (id === "") refuse(`${place}.id`, "expected a text that is not empty");
  return {
    id,
    name: readName(input["name"], id, `${place}.name`),
    industry: optionalString(input["industry"], `${place}.industry`),
    sales: optionalString(input["sales"], `${place}.sales`),
    people: optionalNumber(input["people"], `${place}.people`),
    drawing: readCompactDrawing(
      {
        nodes: listOfStrings(input["nodes"], `${place}.nodes`),
        links: listOfStrings(input["links"], `${place}.links`),
        star: optionalString(input["star"], `${place}.star`),
      },
      lineup,
      place,
    ),
  };
}

function readName(input: unknown, id: string, place: string): Text {
  if (input === undefined) return { ja: id, en: id };
  if (!isRecord(input)) refuse(place, "expected { ja, en }");
  return {
    ja: optionalString(input["ja"], `${place}.ja`) ?? id,
    en: optionalString(input["en"], `${place}.en`) ?? id,
  };
}

function listOfStrings(input: unknown, place: string): readonly string[] {
  if (!Array.isArray(input)) refuse(place, "expected a list");
  return input.map((item: unknown, index) =>
    typeof item === "string" ? item : refuse(`${place}[${index}]`, "expected a text"),
  );
}

function optionalString(input: unknown, place: string): string | null {
  if (input === undefined || input === null) return null;
  return typeof input === "string" ? input : refuse(place, "expected a text");
}

function optionalNumber(input: unknown, place: string): number | null {
  if (input === undefined || input === null) return null;
  return typeof input === "number" ? input : refuse(place, "expected a number");
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
