import { compareCodeUnits } from "../code-unit-order.ts";
import type { Stage } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import type { GrowthLink, LinkKey, MacroStructure, NodeKey } from "../macro-structure.ts";
import { conceptName } from "../pattern/canonical-form.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { capitalised, fillText, inSentence, sameText } from "../text.ts";

/** One thing that a structure from a higher vantage has, or leaves to the improvement below it. */
export interface LeapPart {
  readonly kind: "capital" | "beat" | "route" | "reinvestment" | "stays";
  readonly text: Text;
  /** What it speaks of: of the raised structure, and of the improvement where that `stays`. */
  readonly nodes: readonly NodeKey[];
  readonly links: readonly LinkKey[];
}

/**
 * What the structure of a raised board adds to the improvement from which it rose, by capitals and
 * not by what was drawn: capitals that grow only now, those that grow first in another beat, routes
 * and reinvestments between capitals that were not there; at last what goes on growing below alone.
 * Both are right: nothing of it is a fault.
 */
export function whatLeapAdds(
  improvement: MacroStructure,
  raised: MacroStructure,
): readonly LeapPart[] {
  const [below, above] = [summary(improvement), summary(raised)];
  const nameOf = (capital: string): Text => {
    const { ja, en } = above.names.get(capital) ?? below.names.get(capital) ?? sameText(capital);
    return { ja, en: inSentence(en) };
  };
  const ofCapital = (kind: LeapPart["kind"], capital: string, template: Text, values = {}) =>
    part(kind, fillText(template, { capital: nameOf(capital), ...values }), {
      nodes: (kind === "stays" ? below : above).grown.get(capital) ?? [],
    });
  const fresh = (kind: "route" | "reinvestment", template: Text): readonly LeapPart[] =>
    [...above[kind]]
      .filter(([pair]) => !below[kind].has(pair))
      .toSorted(([one], [other]) => compareCodeUnits(one, other))
      .map(([pair, links]) => {
        const [from = "", to = ""] = pair.split(">");
        return part(kind, fillText(template, { from: nameOf(from), to: nameOf(to) }), { links });
      });
  const firsts = [...above.first];
  return [
    ...firsts
      .filter(([capital]) => !below.first.has(capital))
      .map(([capital, stage]) => ofCapital("capital", capital, NEW, { stage: STAGE_NAMES[stage] })),
    ...firsts.flatMap(([capital, stage]) => {
      const was = below.first.get(capital);
      if (was === undefined || was === stage) return [];
      const values = { was: STAGE_NAMES[was], stage: STAGE_NAMES[stage] };
      return [ofCapital("beat", capital, BEAT, values)];
    }),
    ...fresh("route", ROUTE),
    ...fresh("reinvestment", REINVESTMENT),
    ...[...below.first.keys()]
      .filter((capital) => !above.first.has(capital))
      .map((capital) => ofCapital("stays", capital, STAYS)),
  ];
}

function part(
  kind: LeapPart["kind"],
  { ja, en }: Text,
  of: Partial<Pick<LeapPart, "nodes" | "links">>,
): LeapPart {
  return { kind, text: { ja, en: capitalised(en) }, nodes: [], links: [], ...of };
}

/** Capitals of the concept where they have one: two boards may speak of different lineups. */
function summary({ nodes, links, lineup }: MacroStructure) {
  const names = new Map<string, Text>();
  const first = new Map<string, Stage>();
  const capitalOf = new Map<NodeKey, string>();
  const growing = nodes.filter(({ direction }) => direction === "grow");
  // In reading order, so that the first of a capital is the earliest.
  for (const node of nodes) {
    const capital = conceptName(node, lineup.id);
    capitalOf.set(node.key, capital);
    if (!names.has(capital)) names.set(capital, node.label);
  }
  const grown = new Map<string, NodeKey[]>();
  for (const { key, stage } of growing) {
    const capital = capitalOf.get(key) ?? "";
    if (!first.has(capital)) first.set(capital, stage);
    grown.set(capital, [...(grown.get(capital) ?? []), key]);
  }
  const pairs = (kind: GrowthLink["kind"]) => {
    const found = new Map<string, LinkKey[]>();
    for (const link of links) {
      const [from, to] = [capitalOf.get(link.from), capitalOf.get(link.to)];
      if (link.kind !== kind || link.sign !== "+" || from === to) continue;
      const pair = `${from}>${to}`;
      found.set(pair, [...(found.get(pair) ?? []), link.key]);
    }
    return found;
  };
  return { names, first, grown, route: pairs("cause"), reinvestment: pairs("reinvest") };
}

const NEW = {
  ja: "{capital}が、{stage}から新たに育つ",
  en: "{capital} begins to grow, in {stage}",
};
const BEAT = {
  ja: "{capital}が、{was}ではなく{stage}から育つ",
  en: "{capital} grows from {stage} on instead of {was}",
};
const ROUTE = {
  ja: "{from}が{to}を育てる道筋が加わる",
  en: "a route is added: {from} makes {to} grow",
};
const REINVESTMENT = {
  ja: "{from}を次の周回の{to}へ再投資する",
  en: "{from} is reinvested in {to} for the next round",
};
const STAYS = {
  ja: "{capital}は、もとの改善のほうで育ち続ける",
  en: "{capital} goes on growing with the improvement",
};
