import { UNSAID_FLOW } from "./unsaid-flow.ts";
import type { DrawnFlow } from "./circulation-drawing.ts";
import { FLOW_KINDS, flowWord, type FlowKind } from "./flow-kinds.ts";
import { SECTOR_KINDS, sectorWord, type SectorKind } from "./sector-kinds.ts";

/**
 * Quick entry of a scenario: a chain of sectors and what flows from each to the next, as one would
 * say it.
 *
 *   自社 →(サービス)→ 顧客 →(¥)→ 自社            what comes back at once is given for it
 *   自社 →(サービス:予知保全)→ 顧客:青葉精機       in words of its own
 *   青葉精機 →(¥ 1,200 万円)→ 自社                a sector that is there, and how much a year
 *   自社 →(無償 情報:勉強会)→ 地域                 given for nothing
 *   us -(service)> customer                      any arrow
 */
export interface CirculationEntry {
  readonly sectors: readonly EntrySector[];
  /** The flow at one place leads from the sector at that place to the next. */
  readonly flows: readonly EntryFlow[];
}

export interface EntrySector {
  readonly kind: SectorKind;
  readonly text: string;
}

interface EntryFlow extends Pick<DrawnFlow, "kind" | "text" | "paid" | "amount" | "unit"> {
  /** Whether it is given for the flow before it. */
  readonly isReturn: boolean;
}

type ParsedCirculationEntry =
  | { readonly kind: "entry"; readonly entry: CirculationEntry }
  | { readonly kind: "empty" }
  /** A word that names no sector. */
  | { readonly kind: "unknown"; readonly word: string };

/** Longer than anybody types; what is pasted beyond it is not looked at. */
const LONGEST = 2000;

/** @param there sectors that are on the board already, called by their names */
export function parseCirculationEntry(
  text: string,
  there: readonly EntrySector[] = [],
): ParsedCirculationEntry {
  const pieces = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .split(/->|=>|[→⇒>]|-(?=\s*\()/u)
    .map((piece) => piece.trim());
  const sectors: EntrySector[] = [];
  const flows: EntryFlow[] = [];
  let content: string | null = null;
  for (const piece of pieces) {
    const written = /^\((.*)\)$/su.exec(piece)?.[1];
    if (written !== undefined) {
      content = written;
      continue;
    }
    if (piece === "") continue;
    const sector = readSector(piece, there);
    if (sector === null) return { kind: "unknown", word: piece };
    if (sectors.length > 0) flows.push({ ...readContent(content ?? ""), isReturn: false });
    sectors.push(sector);
    content = null;
  }
  if (sectors.length === 0) return { kind: "empty" };
  return { kind: "entry", entry: { sectors, flows: withReturns(sectors, flows) } };
}

/** What goes back at once for what came, when one of both is money. */
function withReturns(
  sectors: readonly EntrySector[],
  flows: readonly EntryFlow[],
): readonly EntryFlow[] {
  const paired = new Set<number>();
  return flows.map((flow, place) => {
    const before = flows[place - 1];
    const [origin, back] = [sectors[place - 1], sectors[place + 1]];
    if (before === undefined || origin === undefined || back === undefined) return flow;
    const isBack = origin.kind === back.kind && origin.text === back.text;
    const isSale = (before.kind === "money") !== (flow.kind === "money");
    if (!isBack || !isSale || paired.has(place - 1)) return flow;
    paired.add(place);
    return { ...flow, isReturn: true };
  });
}

function readSector(word: string, there: readonly EntrySector[]): EntrySector | null {
  const named = there.find(({ text }) => text !== "" && fold(text) === fold(word));
  if (named !== undefined) return { kind: named.kind, text: named.text };
  const [head = "", ...rest] = word.split(":");
  const kind = SECTOR_KINDS.find((candidate) => sectorWords(candidate).includes(fold(head)));
  return kind === undefined ? null : { kind, text: rest.join(":").trim() };
}

function readContent(written: string): Omit<EntryFlow, "isReturn"> {
  const free = /^(?:無償|無料|free)(?:の|\s|:)*/iu;
  const bare = written.trim().replace(free, "");
  const paid = bare === written.trim() ? null : false;
  const money = /^[¥￥](?<rest>.*)$/su.exec(bare)?.groups?.["rest"];
  if (money !== undefined) return { ...UNSAID_FLOW, kind: "money", paid, ...readMoney(money) };
  const [head = "", ...rest] = bare.split(":");
  const kind = FLOW_KINDS.find((candidate) => flowWords(candidate).includes(fold(head)));
  if (kind === undefined) {
    return { ...UNSAID_FLOW, kind: bare === "" ? "goods" : "service", paid, text: bare };
  }
  const text = rest.join(":").trim();
  return kind === "money"
    ? { ...UNSAID_FLOW, kind, paid, ...readMoney(text) }
    : { ...UNSAID_FLOW, kind, paid, text };
}

/** `保全料 1,200 万円`: words, an amount and its unit, each where it is there. */
function readMoney(written: string): Pick<EntryFlow, "text" | "amount" | "unit"> {
  const found = /(?<amount>\d[\d,]*(?:\.\d+)?)\s*(?<unit>[^\d\s]*)$/u.exec(written);
  const amount = Number(found?.groups?.["amount"]?.replaceAll(",", ""));
  if (found === null || !Number.isFinite(amount)) {
    return { text: written.replace(/^[:\s]+/u, "").trim(), amount: null, unit: "" };
  }
  const text = written
    .slice(0, found.index)
    .replace(/^[:\s]+/u, "")
    .trim();
  return { text, amount, unit: found.groups?.["unit"] ?? "" };
}

function sectorWords(kind: SectorKind): readonly string[] {
  const { ja, en } = sectorWord(kind);
  return [ja, en, kind, ...SECTOR_ALIASES[kind]].map(fold);
}

function flowWords(kind: FlowKind): readonly string[] {
  const { ja, en } = flowWord(kind);
  return [ja, en, kind, ...FLOW_ALIASES[kind]].map(fold);
}

function fold(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s’']/gu, "");
}

const SECTOR_ALIASES: Readonly<Record<SectorKind, readonly string[]>> = {
  us: ["当社", "弊社", "我々", "we"],
  customer: ["お客様", "お客さま", "customers", "client"],
  customersCustomer: ["生活者", "消費者", "家計", "最終顧客", "consumers", "households"],
  partner: ["協力会社", "取引先", "仕入先", "partners", "supplier", "suppliers"],
  finance: ["銀行", "投資家", "金融機関", "bank", "banks", "investors"],
  government: ["行政", "地域", "自治体", "政府", "government", "community"],
  foreign: ["外国", "foreign"],
  nature: ["環境", "environment"],
};

const FLOW_ALIASES: Readonly<Record<FlowKind, readonly string[]>> = {
  goods: ["もの", "物", "商品", "製品", "財", "thing", "things", "product"],
  service: ["役務", "services"],
  labour: ["仕事", "人手", "labor", "work"],
  data: ["データー"],
  technology: ["テクノロジー", "tech"],
  money: ["¥", "円", "$", "¢", "金", "代金", "対価", "cash"],
  trust: ["信用", "評判"],
  information: ["知らせ", "info"],
};
