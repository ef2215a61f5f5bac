import type { Analysis } from "./analysis/analyse.ts";
import { reachable, reversed } from "./digraph.ts";
import { forwardGraph } from "./analysis/forward-graph.ts";
import { STAGES } from "./drawing.ts";
import type { Text } from "./lineup.ts";
import type { MacroStructure } from "./macro-structure.ts";
import { STAGE_NAMES } from "./stage-names.ts";
import { fillText, listText, sameText } from "./text.ts";

/**
 * The four lights of 全体観: few important elements, causality, structure, grounds.
 *
 * Four lights and never one score: a number invites being gamed and looks more exact than it is.
 */
export interface Light {
  readonly kind: "elements" | "causality" | "structure" | "grounds";
  readonly name: Text;
  readonly lit: boolean;
  readonly reason: Text;
}

/** Outside of these a board is too thin to show causes, or too fine to be a frame. */
export const FEWEST_ELEMENTS = 3;
export const MOST_ELEMENTS = 12;
/** The share of links that must say why the one capital makes the other grow. */
export const GROUNDED_SHARE = 0.8;

export function readLights(structure: MacroStructure, analysis: Analysis): readonly Light[] {
  return [
    elementsLight(structure),
    causalityLight(structure),
    structureLight(structure, analysis),
    groundsLight(structure),
  ];
}

/** Nodes, with the small divisions of a node counted apart: what the eye has to take in. */
export function countElements(structure: MacroStructure): number {
  return structure.nodes.reduce((sum, node) => sum + Math.max(1, node.subdivisions.length), 0);
}

function elementsLight(structure: MacroStructure): Light {
  const count = countElements(structure);
  const few = count < FEWEST_ELEMENTS;
  const lit = !few && count <= MOST_ELEMENTS;
  const reason = lit
    ? { ja: "要素は{n}個。一目で見渡せます。", en: "Elements: {n}, all in view at a glance." }
    : few
      ? {
          ja: "要素は{n}個。大事な資本をもう少し置くと、つながりが見えてきます。",
          en: "Elements so far: {n}. A few more capitals, and connections will show.",
        }
      : {
          ja: "要素が{n}個あります。大事なものだけ残すと、大枠が見えてきます。",
          en: "Elements: {n}. Keep what matters most, and the frame will show.",
        };
  const name = { ja: "要素", en: "Elements" };
  return { kind: "elements", name, lit, reason: fillText(reason, { n: sameText(String(count)) }) };
}

function causalityLight(structure: MacroStructure): Light {
  const graph = forwardGraph(structure);
  const fromStart = reachable(graph, structure.starts);
  const toGoal = reachable(reversed(graph), structure.goals);
  const off = structure.nodes.filter((node) => !fromStart.has(node.key) || !toGoal.has(node.key));
  const linked = structure.links.length > 0;
  const lit = linked && off.length === 0;
  const reason = lit
    ? {
        ja: "どの資本も、はじまりから星への経路に乗っています。",
        en: "Every capital lies on a route from a start to the star.",
      }
    : linked
      ? {
          ja: "まだ経路に乗っていない資本:{list}。",
          en: "Not on a route yet: {list}.",
        }
      : {
          ja: "何が何を育てるか、まだ矢印がありません。",
          en: "No arrow yet says what makes what grow.",
        };
  const list = listText([...new Set(off.map((node) => node.label))]);
  const name = { ja: "因果", en: "Causality" };
  return { kind: "causality", name, lit, reason: fillText(reason, { list }) };
}

function structureLight(structure: MacroStructure, { routes }: Analysis): Light {
  const empty = STAGES.filter((stage) => structure.nodes.every((node) => node.stage !== stage));
  const lit = empty.length === 0 && structure.star !== null && routes.total > 0;
  const reason = lit
    ? {
        ja: "ホップ、ステップ、ジャンプを通って星に届いています。",
        en: "Hop, Step and Jump carry all the way to the star.",
      }
    : empty.length > 0
      ? { ja: "{list}には、まだ資本がありません。", en: "No capital yet in {list}." }
      : structure.star === null
        ? { ja: "目指す星がまだありません。", en: "There is no star to head for yet." }
        : {
            ja: "ホップから星まで、つながる経路がまだありません。",
            en: "No route leads from Hop to the star yet.",
          };
  const list = listText(empty.map((stage) => STAGE_NAMES[stage]));
  const name = { ja: "構造", en: "Structure" };
  return { kind: "structure", name, lit, reason: fillText(reason, { list }) };
}

function groundsLight(structure: MacroStructure): Light {
  const all = structure.links.length;
  const grounded = structure.links.filter((link) => link.basis !== "unset").length;
  const lit = all > 0 && grounded >= GROUNDED_SHARE * all;
  const reason =
    all === 0
      ? { ja: "根拠を書く矢印がまだありません。", en: "There is no arrow yet to give grounds for." }
      : {
          ja: "矢印{all}本のうち{n}本に、根拠か仮説が書かれています。",
          en: "Arrows that say why, by evidence or assumption: {n} of {all}.",
        };
  const values = { all: sameText(String(all)), n: sameText(String(grounded)) };
  return {
    kind: "grounds",
    name: { ja: "根拠", en: "Grounds" },
    lit,
    reason: fillText(reason, values),
  };
}
