import {
  STAGES,
  type Basis,
  type Delay,
  type Direction,
  type Drawing,
  type DrawnArrow,
  type DrawnCard,
  type DrawnStar,
  type LinkKind,
  type Sign,
  type Strength,
} from "../drawing.ts";
import { readCirculationJson } from "./read-circulation-json.ts";
import { readDetailLink, readDoResult } from "./read-detail-json.ts";
import { attempt, type Parsed } from "./parsed.ts";
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

/** Reads a drawing from parsed JSON of any shape; what it does not know it leaves out. */
export function parseDrawing(input: unknown): Parsed<Drawing> {
  return attempt(() => readDrawing(input, "drawing"));
}

export function readDrawing(input: unknown, place: string): Drawing {
  const record = readRecord(input, place);
  const horizons = readRecord(record["horizons"] ?? {}, `${place}.horizons`);
  return {
    cards: readList(record["cards"], `${place}.cards`, readCard),
    arrows: readList(record["arrows"], `${place}.arrows`, readArrow),
    stars: readList(record["stars"], `${place}.stars`, readStar),
    doResults: readList(record["doResults"] ?? [], `${place}.doResults`, readDoResult),
    detailLinks: readList(record["detailLinks"] ?? [], `${place}.detailLinks`, readDetailLink),
    horizons: Object.fromEntries(
      STAGES.flatMap((stage) => {
        const text = readOptional(horizons[stage], `${place}.horizons.${stage}`, readString);
        return text === null ? [] : [[stage, text]];
      }),
    ),
    baseline: readBaseline(record["baseline"] ?? "managementCapital", `${place}.baseline`),
    ...(record["circulation"] !== undefined && {
      circulation: readCirculationJson(record["circulation"], `${place}.circulation`),
    }),
  };
}

function readCard(input: unknown, place: string): DrawnCard {
  const record = readRecord(input, place);
  const rank = readOptional(record["rank"], `${place}.rank`, readNumber);
  return {
    id: readId(record["id"], `${place}.id`),
    capital: readString(record["capital"], `${place}.capital`),
    subdivision: readOptional(record["subdivision"], `${place}.subdivision`, readString),
    laneStage: readOptional(record["laneStage"], `${place}.laneStage`, readStage),
    statedStage: readOptional(record["statedStage"], `${place}.statedStage`, readStage),
    ...(rank === null ? {} : { rank }),
    direction: readDirection(record["direction"] ?? "grow", `${place}.direction`),
  };
}

function readArrow(input: unknown, place: string): DrawnArrow {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    from: readOptional(record["from"], `${place}.from`, readString),
    to: readOptional(record["to"], `${place}.to`, readString),
    sign: readSign(record["sign"] ?? "+", `${place}.sign`),
    strength: readStrength(record["strength"] ?? 2, `${place}.strength`),
    delay: readDelay(record["delay"] ?? "mid", `${place}.delay`),
    kind: readKind(record["kind"] ?? "cause", `${place}.kind`),
    basis: readBasis(record["basis"] ?? "unset", `${place}.basis`),
    basisText: readString(record["basisText"] ?? "", `${place}.basisText`),
    contested: readBoolean(record["contested"] ?? false, `${place}.contested`),
  };
}

function readStar(input: unknown, place: string): DrawnStar {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    text: readString(record["text"], `${place}.text`),
  };
}

const readStage = readOneOf(STAGES);
const readDirection = readOneOf<Direction>(["grow", "keep", "spend"]);
const readBaseline = readOneOf<Drawing["baseline"]>(["managementCapital", "currentQA"]);
const readSign = readOneOf<Sign>(["+", "-"]);
const readStrength = readOneOf<Strength>([1, 2, 3]);
const readDelay = readOneOf<Delay>(["short", "mid", "long"]);
const readKind = readOneOf<LinkKind>(["cause", "reinvest"]);
const readBasis = readOneOf<Basis>(["evidence", "assumption", "unset"]);
