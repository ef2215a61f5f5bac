import type { Drawing } from "../drawing.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import { CCPI8 } from "../lineups/ccpi8.ts";
import { readCompactDrawing } from "./compact-drawing.ts";
import { attempt, refuse, type Parsed } from "./parsed.ts";
import { readDoResult } from "./read-detail-json.ts";
import { readId, readList, readNumber, readOptional, readRecord, readString } from "./read-json.ts";

/** A customer of the compact notation, which `compact-drawing.ts` describes. */
export interface CompactCustomer {
  readonly id: string;
  readonly name: Text;
  readonly industry: string | null;
  readonly sales: string | null;
  readonly people: number | null;
  readonly drawing: Drawing;
}

/** Reads one customer from parsed JSON of any shape; a refusal's place is such as `customer.links[2]`. */
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
    const owners = new Map<string, string>();
    return readList(input, "customers", (item, place) => {
      const customer = readCustomer(item, lineup, place);
      const owner = owners.get(customer.id);
      if (owner !== undefined) refuse(`${place}.id`, `"${customer.id}" is the id of ${owner} too`);
      owners.set(customer.id, place);
      return customer;
    });
  });
}

function readCustomer(input: unknown, lineup: CapitalLineup, place: string): CompactCustomer {
  const record = readRecord(input, place);
  const id = readId(record["id"], `${place}.id`);
  return {
    id,
    name: readOptional(record["name"], `${place}.name`, readName) ?? { ja: id, en: id },
    industry: readOptional(record["industry"], `${place}.industry`, readString),
    sales: readOptional(record["sales"], `${place}.sales`, readString),
    people: readOptional(record["people"], `${place}.people`, readNumber),
    drawing: readCompactDrawing(
      {
        nodes: readList(record["nodes"], `${place}.nodes`, readString),
        links: readList(record["links"], `${place}.links`, readString),
        star: readOptional(record["star"], `${place}.star`, readString),
        doResults: readList(record["doResults"] ?? [], `${place}.doResults`, readDoResult),
        causes: readList(record["causes"] ?? [], `${place}.causes`, readString),
      },
      lineup,
      place,
    ),
  };
}

function readName(input: unknown, place: string): Text {
  const record = readRecord(input, place);
  return {
    ja: readString(record["ja"], `${place}.ja`),
    en: readString(record["en"], `${place}.en`),
  };
}
