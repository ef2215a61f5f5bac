import type { Capital, CapitalLineup, IircCapital, Subdivision, Text } from "../lineup.ts";
import { IIRC_CAPITALS } from "../analysis/iirc-view.ts";
import { attempt, refuse, type Parsed } from "./parsed.ts";
import {
  readBoolean,
  readId,
  readList,
  readNumber,
  readOneOf,
  readOptional,
  readRecord,
  readString,
} from "./read-json.ts";

/** Reads a lineup from parsed JSON of any shape; ids of capitals must differ (IV1). */
export function parseLineup(input: unknown): Parsed<CapitalLineup> {
  return attempt(() => readLineup(input, "lineup"));
}

export function readLineup(input: unknown, place: string): CapitalLineup {
  const record = readRecord(input, place);
  const capitals = readList(record["capitals"], `${place}.capitals`, readCapital);
  const ids = new Set<string>();
  for (const [index, { id }] of capitals.entries()) {
    if (ids.has(id)) refuse(`${place}.capitals[${index}].id`, `"${id}" is there twice`);
    ids.add(id);
  }
  return {
    id: readId(record["id"], `${place}.id`),
    version: readNumber(record["version"], `${place}.version`),
    name: readText(record["name"], `${place}.name`),
    capitals,
  };
}

function readCapital(input: unknown, place: string): Capital {
  const record = readRecord(input, place);
  const tone = readOptional(record["tone"], `${place}.tone`, readString);
  return {
    id: readId(record["id"], `${place}.id`),
    label: readText(record["label"], `${place}.label`),
    definition: readText(record["definition"] ?? NO_TEXT, `${place}.definition`),
    aliases: readList(record["aliases"] ?? [], `${place}.aliases`, readString),
    initial: readString(record["initial"] ?? "", `${place}.initial`),
    conceptId: readOptional(record["conceptId"], `${place}.conceptId`, readString),
    iirc: readList(record["iirc"] ?? [], `${place}.iirc`, readOneOf<IircCapital>(IIRC_CAPITALS)),
    subdivisions: readList(record["subdivisions"] ?? [], `${place}.subdivisions`, readSubdivision),
    retired: readBoolean(record["retired"] ?? false, `${place}.retired`),
    ...(tone !== null && { tone }),
  };
}

function readSubdivision(input: unknown, place: string): Subdivision {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    label: readText(record["label"], `${place}.label`),
  };
}

function readText(input: unknown, place: string): Text {
  const record = readRecord(input, place);
  return {
    ja: readString(record["ja"], `${place}.ja`),
    en: readString(record["en"], `${place}.en`),
  };
}

const NO_TEXT: Text = { ja: "", en: "" };
