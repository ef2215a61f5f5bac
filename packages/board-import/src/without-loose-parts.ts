import type { CapitalLineup, Drawing, DrawnCard, Text } from "@zentaikan/capital-graph";
import { STAGE_NAMES } from "@zentaikan/capital-graph";
import { remarkOn, Remarks } from "./draft/remarks.ts";

/** What names each card and star to people, in one language. */
type NameOf = (id: string | null, language: keyof Text) => string;

/**
 * The drawing without what hangs on nothing: an arrow with an open end, an arrow that comes from a
 * star, a Do result without its card. Each is said, with what stands at its other end.
 *
 * @param named with the names of its own lineup, before anything was left out of it
 */
export function withoutLooseParts(
  drawing: Drawing,
  { named, lineup }: { readonly named: Drawing; readonly lineup: CapitalLineup },
): { readonly drawing: Drawing; readonly unread: readonly Text[] } {
  const unread = new Remarks();
  const nameOf = namesIn(named, lineup);
  const cards = new Set(drawing.cards.map(({ id }) => id));
  const heads = new Set([...cards, ...drawing.stars.map(({ id }) => id)]);
  const arrows = drawing.arrows.filter(({ from, to }) => {
    const isWhole = from !== null && to !== null && cards.has(from) && heads.has(to);
    if (!isWhole) unread.add(loose(from, to, nameOf));
    return isWhole;
  });
  const doResults = drawing.doResults.filter(({ refines, text }) => {
    if (!cards.has(refines)) unread.add(remarkOn(text, NO_CARD));
    return cards.has(refines);
  });
  const results = new Set(doResults.map(({ id }) => id));
  const wordsOf = new Map(named.doResults.map(({ id, text }) => [id, text]));
  const resultName: NameOf = (id) => wordsOf.get(id ?? "") ?? NOWHERE;
  const detailLinks = (drawing.detailLinks ?? []).filter(({ from, to }) => {
    const isWhole = from !== null && to !== null && results.has(from) && results.has(to);
    if (!isWhole) unread.add(loose(from, to, resultName));
    return isWhole;
  });
  return { drawing: { ...drawing, arrows, doResults, detailLinks }, unread: unread.list() };
}

const NOWHERE = "？";

function namesIn({ cards, stars }: Drawing, { capitals }: CapitalLineup): NameOf {
  const labels = new Map(capitals.map(({ id, label }) => [id, label]));
  const known = new Map<string, DrawnCard>(cards.map((card) => [card.id, card]));
  const starIds = new Set(stars.map(({ id }) => id));
  return (id, language) => {
    const card = known.get(id ?? "");
    if (card === undefined) return starIds.has(id ?? "") ? "★" : NOWHERE;
    const name = labels.get(card.capital)?.[language] ?? card.capital;
    const stage = card.laneStage ?? card.statedStage;
    return stage === null ? name : `${name}(${STAGE_NAMES[stage][language]})`;
  };
}

function loose(from: string | null, to: string | null, nameOf: NameOf): Text {
  const words = (language: keyof Text) => `${nameOf(from, language)} → ${nameOf(to, language)}`;
  return {
    ja: remarkOn(words("ja"), LOOSE).ja,
    en: remarkOn(words("en"), LOOSE).en,
  };
}

const LOOSE = {
  ja: "{}の矢印は、端がカードに届いていないため描きません。",
  en: "The arrow {} has an end that reaches no card, and is not drawn.",
};
const NO_CARD = {
  ja: "Do結果{}は、載っていたカードがないため描きません。",
  en: "The Do result {} has no card to stand under, and is not drawn.",
};
