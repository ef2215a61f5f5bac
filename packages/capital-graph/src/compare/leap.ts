import { compareCodeUnits } from "../code-unit-order.ts";
import type { Text } from "../lineup.ts";
import type { MacroStructure, NodeKey } from "../macro-structure.ts";
import { conceptName } from "../pattern/canonical-form.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { capitalised, fillText, inSentence, sameText } from "../text.ts";

/** One thing that a structure from a higher vantage has, or leaves to the improvement below it. */
export interface LeapPart {
  readonly kind: "capital" | "beat" | "route" | "reinvestment" | "stays";
  readonly text: Text;
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
  const part = (kind: LeapPart["kind"], template: Text, values: Record<string, Text>): LeapPart => {
    const { ja, en } = fillText(template, values);
    return { kind, text: { ja, en: capitalised(en) } };
  };
  const of = (pair: string) => {
    const [from = "", to = ""] = pair.split(">");
    return { from: nameOf(from), to: nameOf(to) };
  };
  const fresh = (kind: "routes" | "reinvests") =>
    [...above[kind]].filter((pair) => !below[kind].has(pair)).toSorted(compareCodeUnits);
  return [
    ...[...above.first].flatMap(([capital, stage]) =>
      below.first.has(capital)
        ? []
        : [part("capital", NEW, { capital: nameOf(capital), stage: STAGE_NAMES[stage] })],
    ),
    ...[...above.first].flatMap(([capital, stage]) => {
      const was = below.first.get(capital);
      if (was === undefined || was === stage) return [];
      const values = { capital: nameOf(capital), was: STAGE_NAMES[was], stage: STAGE_NAMES[stage] };
      return [part("beat", BEAT, values)];
    }),
    ...fresh("routes").map((pair) => part("route", ROUTE, of(pair))),
    ...fresh("reinvests").map((pair) => part("reinvestment", REINVESTMENT, of(pair))),
    ...[...below.first.keys()].flatMap((capital) =>
      above.first.has(capital) ? [] : [part("stays", STAYS, { capital: nameOf(capital) })],
    ),
  ];
}

/** Capitals of the concept where they have one: two boards may speak of different lineups. */
function summary({ nodes, links, lineup }: MacroStructure) {
  const names = new Map<string, Text>();
  const first = new Map<string, 1 | 2 | 3>();
  const capitalOf = new Map<NodeKey, string>();
  // In reading order, so that the first of a capital is the earliest.
  for (const node of nodes) {
    const capital = conceptName(node, lineup.id);
    capitalOf.set(node.key, capital);
    if (!names.has(capital)) names.set(capital, node.label);
    if (node.direction === "grow" && !first.has(capital)) first.set(capital, node.stage);
  }
  const pairs = (kind: "cause" | "reinvest") =>
    new Set(
      links.flatMap((link) => {
        const [from, to] = [capitalOf.get(link.from), capitalOf.get(link.to)];
        const isMeant = link.kind === kind && link.sign === "+" && from !== to;
        return isMeant && from !== undefined && to !== undefined ? [`${from}>${to}`] : [];
      }),
    );
  return { names, first, routes: pairs("cause"), reinvests: pairs("reinvest") };
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
