import { canonicalJson, type JsonObject } from "../canonical-json.ts";
import { change, type StructureChange } from "../compare/structure-change.ts";
import type { Text } from "../lineup.ts";
import { fillText } from "../text.ts";
import { endsAmong, flowContents } from "./agreed-circulation.ts";
import type { CirculationStructure, Flow, SectorKey } from "./circulation-structure.ts";
import { flowNamer } from "./flow-name.ts";

interface Told {
  readonly flow: Flow;
  readonly content: JsonObject;
  /** Ends, kind and words of it. */
  readonly claim: string;
}

/**
 * Flows that went, came, or say something else: the same arrow, or one of the same ends, kind and
 * words. What is alike stands for what is alike, however often it is drawn.
 * @param became what an end of before is in after
 */
export function compareFlows(
  before: CirculationStructure,
  after: CirculationStructure,
  became: (key: SectorKey) => JsonObject,
): readonly StructureChange[] {
  const [was, is] = unmatched(
    toldFlows(before, became),
    toldFlows(after, endsAmong(after.sectors)),
  );
  const nameThen = flowNamer(before.sectors);
  const nameNow = flowNamer(after.sectors);
  const pairs = [
    ...pairUp(was, is, ({ flow }) => flow.id),
    ...pairUp(was, is, ({ claim }) => claim),
  ];
  const turned = new Set(
    pairs
      .filter(([then, now]) => then.flow.id === now.flow.id && then.claim !== now.claim)
      .map(([, now]) => now.flow.id),
  );
  return [
    ...pairs.flatMap(([then, now]) => {
      const drawn = { before: { arrows: [then.flow.id] }, after: { arrows: [now.flow.id] } };
      const values = { was: nameThen(then.flow), is: nameNow(now.flow) };
      return turns(then, now, turned).map((text) =>
        change("flowChanged", fillText(text, { ...values, other: otherOf(now.flow) }), drawn),
      );
    }),
    ...[...was].map(({ flow }) =>
      change("flowRemoved", fillText(REMOVED, { was: nameThen(flow) }), {
        before: { arrows: [flow.id] },
      }),
    ),
    ...[...is].map(({ flow }) =>
      change("flowAdded", fillText(ADDED, { is: nameNow(flow) }), {
        after: { arrows: [flow.id] },
      }),
    ),
  ];

  function otherOf({ returns, label }: Flow): Text {
    const other = after.flows.find(({ id }) => id === returns);
    return other === undefined ? label : nameNow(other);
  }
}

function toldFlows(
  { flows }: CirculationStructure,
  endOf: (key: SectorKey) => JsonObject,
): readonly Told[] {
  const contentOf = flowContents(flows, endOf);
  return flows.map((flow) => {
    const content = contentOf(flow);
    const { from, to, kind, text } = content as Record<"from" | "to" | "kind" | "text", JsonObject>;
    return { flow, content, claim: canonicalJson({ from, to, kind, text }) };
  });
}

/** Without those of either side that say the same as one of the other. */
function unmatched(before: readonly Told[], after: readonly Told[]): [Set<Told>, Set<Told>] {
  const [was, is] = [new Set(before), new Set(after)];
  pairUp(was, is, ({ content, flow }) => canonicalJson([content, flow.id]));
  pairUp(was, is, ({ content }) => canonicalJson(content));
  return [was, is];
}

/** Takes from both what has one key, first with first. */
function pairUp(
  was: Set<Told>,
  is: Set<Told>,
  keyOf: (told: Told) => string,
): readonly (readonly [Told, Told])[] {
  const waiting = Map.groupBy(is, keyOf);
  const next = new Map<string, number>();
  return [...was].flatMap((then) => {
    const key = keyOf(then);
    const place = next.get(key) ?? 0;
    const now = waiting.get(key)?.[place];
    if (now === undefined) return [];
    next.set(key, place + 1);
    was.delete(then);
    is.delete(now);
    return [[then, now] as const];
  });
}

/** @param turned what is told to have other ends or words: what is given for it is given for it still */
function turns(then: Told, now: Told, turned: ReadonlySet<string>): readonly Text[] {
  const { returns } = now.flow;
  const isSameReturn = returns !== null && returns === then.flow.returns && turned.has(returns);
  const differs = (name: string) =>
    canonicalJson(then.content[name] ?? null) !== canonicalJson(now.content[name] ?? null);
  return [
    ...(then.claim === now.claim ? [] : [TURNED]),
    ...(differs("price") ? [PRICED[now.flow.price]] : []),
    ...(differs("market") ? [MARKETED[now.flow.market]] : []),
    ...(differs("returns") && !isSameReturn ? [returns === null ? UNRETURNED : RETURNED] : []),
  ];
}

const REMOVED = { ja: "{was}を外した", en: "Took out {was}" };
const ADDED = { ja: "{is}を加えた", en: "Added {is}" };
const TURNED = { ja: "{was}を、{is}に変えた", en: "Changed {was} to {is}" };
const PRICED = {
  paid: { ja: "{is}を有償にした", en: "{is} is sold now" },
  free: { ja: "{is}を無償にした", en: "{is} is free now" },
  unset: {
    ja: "{is}が有償かどうかを、決めていないことにした",
    en: "Left open whether {is} is sold",
  },
} as const;
const MARKETED = {
  goods: { ja: "{is}を財・サービス市場のものにした", en: "{is} is of the goods market now" },
  factor: { ja: "{is}を生産要素市場のものにした", en: "{is} is of the factor market now" },
  unset: {
    ja: "{is}がどの市場かを、決めていないことにした",
    en: "Left open which market {is} is of",
  },
} as const;
const RETURNED = { ja: "{is}を、{other}の対価とした", en: "{is} is given for {other} now" };
const UNRETURNED = { ja: "{is}を、対価でないことにした", en: "{is} is given for nothing now" };
