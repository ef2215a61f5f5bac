import type { Analysis } from "../analysis/analyse.ts";
import type { Interpretation } from "../interpret.ts";
import type { CapitalId, Language, Text } from "../lineup.ts";
import type { NodeKey } from "../macro-structure.ts";
import { tellCirculation } from "../monetisation/tell-circulation.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, listText, sameText } from "../text.ts";
import { readSentence, sentenceText } from "./sentence.ts";

/** One paragraph of the story of a board, with the nodes that it tells of. */
export interface NarrativeParagraph {
  readonly kind:
    | "sentence"
    | "routes"
    | "bottlenecks"
    | "loops"
    | "spirals"
    | "neverGrown"
    | "grounds"
    /** Of a monetisation scenario. */
    | "rounds"
    | "balance"
    | "revenue"
    | "monoKoto"
    | "panels";
  readonly text: string;
  readonly nodes: readonly NodeKey[];
}

/** Routes beyond these are counted, not told. */
const ROUTES_TOLD = 3;

/**
 * The board told in a few paragraphs: its sentence, then routes, what everything hinges on, what
 * comes round, what is left out, and how much of it is known. Paragraphs with nothing to tell are
 * left out.
 */
export function narrate(
  interpretation: Interpretation,
  language: Language,
): readonly NarrativeParagraph[] {
  const { structure, analysis, lineup } = interpretation;
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const capitals = new Map(lineup.capitals.map((capital) => [capital.id, capital.label]));
  const sentence: NarrativeParagraph = {
    kind: "sentence",
    text: sentenceText(readSentence(interpretation, language)),
    nodes: [...structure.nodes, ...(structure.circulation?.sectors ?? [])].map(({ key }) => key),
  };
  if (interpretation.circulation !== undefined) {
    const scenario = tellCirculation(interpretation.circulation);
    return [sentence, ...scenario.map((told) => ({ ...told, text: told.text[language] }))];
  }
  const told = [
    ...tellRoutes(analysis, placed),
    ...analysis.bottlenecks.map(({ node, cuts }) => {
      const values = { node: placed(node), goals: listText(cuts.map(placed)) };
      return { kind: "bottlenecks" as const, text: fillText(BOTTLENECK, values), nodes: [node] };
    }),
    ...analysis.loops.map((loop) => {
      const round = chain([...loop.nodes, ...loop.nodes.slice(0, 1)].map(placed));
      return {
        kind: "loops" as const,
        text: fillText(LOOP[loop.kind], { round }),
        nodes: loop.nodes,
      };
    }),
    ...analysis.spirals.map((spiral) => {
      const round = chain([...spiral.capitals, ...spiral.capitals.slice(0, 1)].map(named));
      return { kind: "spirals" as const, text: fillText(SPIRAL, { round }), nodes: [] };
    }),
    ...tellRest(analysis, named, structure.nodes.length > 0),
    ...tellGrounds(interpretation),
  ];
  return [sentence, ...told.map((paragraph) => ({ ...paragraph, text: paragraph.text[language] }))];

  function placed(key: NodeKey): Text {
    const node = nodes.get(key);
    if (node === undefined) return sameText(key);
    const stage = STAGE_NAMES[node.stage];
    return { ja: `${node.label.ja}(${stage.ja})`, en: `${node.label.en} (${stage.en})` };
  }

  function named(capital: CapitalId): Text {
    return capitals.get(capital) ?? sameText(capital);
  }
}

interface ToldText {
  readonly kind: NarrativeParagraph["kind"];
  readonly text: Text;
  readonly nodes: readonly NodeKey[];
}

function tellRoutes({ routes }: Analysis, placed: (key: NodeKey) => Text): readonly ToldText[] {
  if (routes.total === 0) return [];
  const shown = routes.listed.slice(0, ROUTES_TOLD);
  const counted = routes.more ? ROUTES_AND_MORE : ROUTES;
  const values = {
    n: sameText(String(routes.total)),
    list: listText(shown.map((route) => chain(route.nodes.map(placed)))),
  };
  return [
    {
      kind: "routes",
      text: fillText(
        routes.total > shown.length || routes.more ? counted.some : counted.all,
        values,
      ),
      nodes: shown.flatMap((route) => route.nodes),
    },
  ];
}

function tellRest(
  { neverGrown }: Analysis,
  named: (capital: CapitalId) => Text,
  begun: boolean,
): readonly ToldText[] {
  if (!begun || neverGrown.length === 0) return [];
  const list = listText(neverGrown.map(named));
  return [{ kind: "neverGrown", text: fillText(NEVER_GROWN, { list }), nodes: [] }];
}

function tellGrounds({ structure, analysis }: Interpretation): readonly ToldText[] {
  if (structure.links.length === 0) return [];
  const count = (basis: string) =>
    sameText(String(structure.links.filter((link) => link.basis === basis).length));
  const weakest = analysis.assumptionLoad.leastEvidence?.nodes ?? [];
  const values = {
    n: sameText(String(structure.links.length)),
    evidence: count("evidence"),
    assumption: count("assumption"),
  };
  return [{ kind: "grounds", text: fillText(GROUNDS, values), nodes: weakest }];
}

function chain(names: readonly Text[]): Text {
  return {
    ja: names.map((name) => name.ja).join("→"),
    en: names.map((name) => name.en).join(" → "),
  };
}

const ROUTES = {
  all: { ja: "経路は{n}本:{list}。", en: "Routes, {n} in all: {list}." },
  some: { ja: "経路は{n}本。たとえば{list}。", en: "Routes, {n} in all, such as {list}." },
};
const ROUTES_AND_MORE = {
  all: ROUTES.all,
  some: { ja: "経路は{n}本以上。たとえば{list}。", en: "Routes, {n} and more, such as {list}." },
};
const BOTTLENECK = {
  ja: "要は{node}。ここが止まると、{goals}に届きません。",
  en: "Everything to {goals} passes {node}.",
};
const LOOP = {
  reinforcing: { ja: "強化ループ:{round}。", en: "A reinforcing loop: {round}." },
  balancing: { ja: "均衡ループ:{round}。", en: "A balancing loop: {round}." },
  mixed: { ja: "向きの定まらないループ:{round}。", en: "A loop of mixed signs: {round}." },
} as const;
const SPIRAL = {
  ja: "らせん:{round}。同じ資本が、次の段でまた育ちます。",
  en: "A spiral: {round}. The same capital grows again, a turn higher.",
};
const NEVER_GROWN = {
  ja: "ここでは育てない資本:{list}。",
  en: "Capitals that are not grown here: {list}.",
};
const GROUNDS = {
  ja: "つながり{n}本のうち、根拠のあるもの{evidence}本、仮説のもの{assumption}本。",
  en: "Of {n} links, {evidence} rest on evidence and {assumption} on assumption.",
};
