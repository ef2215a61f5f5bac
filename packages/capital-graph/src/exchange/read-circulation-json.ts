import type {
  CirculationDrawing,
  DrawnFlow,
  DrawnPanel,
  DrawnSector,
  FlowMarket,
} from "../monetisation/circulation-drawing.ts";
import { FLOW_KINDS } from "../monetisation/flow-kinds.ts";
import { SECTOR_KINDS } from "../monetisation/sector-kinds.ts";
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

/** What is left out is filled in; what is wrong is refused. */
export function readCirculationJson(input: unknown, place: string): CirculationDrawing {
  const record = readRecord(input, place);
  return {
    sectors: readList(record["sectors"] ?? [], `${place}.sectors`, readSector),
    flows: readList(record["flows"] ?? [], `${place}.flows`, readFlow),
    panels: readList(record["panels"] ?? [], `${place}.panels`, readPanel),
  };
}

function readSector(input: unknown, place: string): DrawnSector {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    kind: readSectorKind(record["kind"], `${place}.kind`),
    text: readString(record["text"] ?? "", `${place}.text`),
  };
}

function readFlow(input: unknown, place: string): DrawnFlow {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    from: readOptional(record["from"], `${place}.from`, readString),
    to: readOptional(record["to"], `${place}.to`, readString),
    kind: readFlowKind(record["kind"], `${place}.kind`),
    text: readString(record["text"] ?? "", `${place}.text`),
    paid: readOptional(record["paid"], `${place}.paid`, readBoolean),
    market: readMarket(record["market"] ?? "unset", `${place}.market`),
    amount: readOptional(record["amount"], `${place}.amount`, readNumber),
    unit: readString(record["unit"] ?? "", `${place}.unit`),
    inReturnFor: readOptional(record["inReturnFor"], `${place}.inReturnFor`, readString),
    supports: readList(record["supports"] ?? [], `${place}.supports`, readString),
  };
}

function readPanel(input: unknown, place: string): DrawnPanel {
  const record = readRecord(input, place);
  return {
    id: readId(record["id"], `${place}.id`),
    order: readNumber(record["order"], `${place}.order`),
    text: readString(record["text"] ?? "", `${place}.text`),
    lights: readList(record["lights"] ?? [], `${place}.lights`, readString),
    again: readBoolean(record["again"] ?? false, `${place}.again`),
  };
}

const readSectorKind = readOneOf(SECTOR_KINDS);
const readFlowKind = readOneOf(FLOW_KINDS);
const readMarket = readOneOf<FlowMarket>(["goods", "factor", "unset"]);
