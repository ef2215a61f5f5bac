import {
  EMPTY_DRAWING,
  STAGE_NAMES,
  type CapitalLineup,
  type Direction,
  type DrawnArrow,
  type DrawnCard,
  type Drawing,
  type Stage,
} from "@zentaikan/capital-graph";
import { refuseFile } from "../refusal.ts";
import { sayUnderstood } from "../say-understood.ts";
import type { ReadStructure } from "../taken-in.ts";
import { chooseStages } from "./choose-stages.ts";
import type { Draft, DraftNode } from "./draft.ts";
import { readName } from "./read-name.ts";
import { remarkOn } from "./remarks.ts";

interface Settled {
  readonly id: string;
  readonly words: string;
  readonly capital: string;
  readonly stage: Stage | null;
  readonly direction: Direction;
  readonly subdivisions: readonly string[];
}

const STAR_ID = "star";

/** Matches a draft with a lineup: cards, arrows and one star, and what had to be made up or left out. */
export function settleDraft(draft: Draft, lineup: CapitalLineup): ReadStructure {
  const named: Settled[] = [];
  const stars = new Map<string, string>();
  for (const node of draft.nodes.values()) {
    const settled = settleNode(node, lineup);
    if (settled === null) draft.unread.add(remarkOn(node.words, NO_CAPITAL));
    else if (typeof settled === "string") stars.set(node.id, settled);
    else named.push(settled);
  }
  const known = draft.isOutline ? withStagesSaidOnce(named) : named;
  if (known.length === 0) refuseFile("nothing");
  if (stars.size > 1) draft.guessed.add(ONE_STAR);
  const stages = chooseStages(known, draft.links);
  const cards = new Map<string, DrawnCard>();
  const cardOf = new Map<string, string>();
  for (const node of known) {
    const stage = stages.get(node.id) ?? 1;
    if (node.stage === null) {
      const { ja, en } = STAGE_NAMES[stage];
      draft.guessed.add(
        remarkOn(node.words, {
          ja: `{}のステージは、つながりの順から${ja}としました。`,
          en: `{} states no stage; from the order of the links it is put into ${en}.`,
        }),
      );
    }
    const divisions = node.subdivisions.length === 0 ? [null] : node.subdivisions;
    for (const subdivision of divisions) {
      const key = JSON.stringify([stage, node.capital, node.direction, subdivision]);
      const card = cards.get(key) ?? {
        id: `c${cards.size}`,
        capital: node.capital,
        subdivision,
        laneStage: stage,
        statedStage: null,
        direction: node.direction,
      };
      cards.set(key, card);
      if (!cardOf.has(node.id)) cardOf.set(node.id, card.id);
    }
  }
  const starId = stars.size === 0 ? null : STAR_ID;
  for (const id of stars.keys()) cardOf.set(id, STAR_ID);
  const drawing: Drawing = {
    ...EMPTY_DRAWING,
    cards: [...cards.values()],
    arrows: arrowsOf(draft, cardOf),
    stars: starId === null ? [] : [{ id: starId, text: [...stars.values()][0] ?? "" }],
    doResults: draft.results.flatMap(({ of, ...result }, index) => {
      const refines = cardOf.get(of);
      if (refines === undefined || refines === STAR_ID) return [];
      return [{ ...result, id: `d${index}`, refines, order: String(index).padStart(5, "0") }];
    }),
  };
  return {
    drawing,
    lineup: null,
    understood: sayUnderstood(drawing),
    guessed: draft.guessed.list(),
    unread: draft.unread.list(),
  };
}

/** A bare name means the card that states a stage for this capital, where there is one such stage. */
function withStagesSaidOnce(nodes: readonly Settled[]): readonly Settled[] {
  const stages = new Map<string, Set<Stage>>();
  for (const { capital, stage } of nodes) {
    if (stage === null) continue;
    const said = stages.get(capital) ?? new Set<Stage>();
    stages.set(capital, said.add(stage));
  }
  return nodes.map((node) => {
    const said = stages.get(node.capital);
    const [only] = said ?? [];
    return node.stage === null && said?.size === 1 && only !== undefined
      ? { ...node, stage: only }
      : node;
  });
}

/** What the star says, or null where no capital is named. */
function settleNode(node: DraftNode, lineup: CapitalLineup): Settled | string | null {
  const name = readName(node.words, lineup);
  if (node.isStar === true) return name.kind === "star" ? name.text : node.words;
  const stated = lineup.capitals.find(({ id, retired }) => id === node.capital && !retired);
  if (stated === undefined && name.kind === "star") return name.text;
  if (stated === undefined && name.kind !== "capital") return null;
  const read = name.kind === "capital" ? name : null;
  return {
    id: node.id,
    words: node.words,
    capital: stated?.id ?? read?.capital ?? "",
    stage: node.stage ?? read?.stage ?? null,
    direction: node.direction ?? read?.direction ?? "grow",
    subdivisions: node.subdivisions ?? read?.subdivisions ?? [],
  };
}

function arrowsOf(draft: Draft, cardOf: ReadonlyMap<string, string>): readonly DrawnArrow[] {
  const arrows = new Map<string, DrawnArrow>();
  for (const link of draft.links) {
    const [from, to] = [cardOf.get(link.from), cardOf.get(link.to)];
    const words = [link.from, link.to]
      .map((id) => draft.nodes.get(id)?.words ?? (id || "？"))
      .join(" → ");
    if (from === undefined || to === undefined || from === STAR_ID || from === to) {
      draft.unread.add(remarkOn(words, from === to && from !== undefined ? TO_ITSELF : NO_END));
      continue;
    }
    const { kind = "cause", sign = "+", strength = 2, delay = "mid", basis = "unset" } = link;
    const { basisText = "", contested = false } = link;
    const key = JSON.stringify([from, to, kind, sign]);
    if (arrows.has(key)) continue;
    const said = { kind, sign, strength, delay, basis, basisText, contested };
    arrows.set(key, { id: `a${arrows.size}`, from, to, ...said });
  }
  return [...arrows.values()];
}

const NO_CAPITAL = {
  ja: "{}は、この資本ラインナップにない名前です。",
  en: "{} names no capital of this lineup.",
};
const NO_END = {
  ja: "{}は、両端がカードかお星さまではないため読めません。",
  en: "{} does not join two cards, or a card and the star.",
};
const TO_ITSELF = {
  ja: "{}は、自分自身へのつながりです。",
  en: "{} leads to itself.",
};
const ONE_STAR = {
  ja: "お星さまが2つ以上あったため、はじめの1つにまとめました。",
  en: "There were several stars; the first one stands for all.",
};
