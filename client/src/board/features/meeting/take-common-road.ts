import { CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import {
  conceptName,
  patternItems,
  type CapitalLineup,
  type CommonRoad,
  type MacroStructure,
} from "@zentaikan/capital-graph";
import type { BoardEdit, GrownCard } from "../../ground/drawing/board-edit.ts";
import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";
import { freePlace } from "../../ground/drawing/free-place.ts";

/** What a common road brings onto the board that is not there; null where all of it is. */
export function takeCommonRoad(
  { form }: CommonRoad,
  {
    structure,
    lineup,
    look,
  }: {
    readonly structure: MacroStructure;
    readonly lineup: CapitalLineup;
    readonly look: BoardLook;
  },
): Extract<BoardEdit, { kind: "grow" }> | null {
  const nameOf = (capital: string, conceptId: string | null) =>
    conceptName({ conceptId, capital }, lineup.id);
  const cardOf = new Map<string, string>();
  for (const { stage, capital, conceptId, direction, cards } of structure.nodes) {
    const [card] = cards;
    if (direction !== "grow" || card === undefined) continue;
    cardOf.set(`${stage}.${nameOf(capital, conceptId)}+`, card);
  }
  const capitals = new Map(
    lineup.capitals.map(({ id, conceptId }) => [nameOf(id, conceptId), id] as const),
  );
  const isLinked = new Set(
    structure.links.map(({ from, to }) => {
      const [tail, head] = [from, to].map((end) => {
        return structure.nodes.find(({ key }) => key === end)?.cards[0];
      });
      return `${tail ?? ""} ${head ?? ""}`;
    }),
  );
  const taken: Box[] = look.cards.map(({ box }) => box);
  const cards: GrownCard[] = [];
  const links: { from: string; to: string }[] = [];
  for (const item of patternItems(form)) {
    if (item.kind === "node") {
      const capital = capitals.get(item.capital);
      const lane = look.lanes.find(({ stage }) => stage === item.stage)?.box;
      if (cardOf.has(item.id) || capital === undefined || lane === undefined) continue;
      const at = freePlace(lane, taken, CAPITAL_CARD_SIZE);
      taken.push({ ...at, ...CAPITAL_CARD_SIZE });
      cards.push({ name: item.id, capital, at });
      cardOf.set(item.id, item.id);
      continue;
    }
    const [from, to] = [cardOf.get(item.from), cardOf.get(item.to)];
    if (from === undefined || to === undefined || isLinked.has(`${from} ${to}`)) continue;
    links.push({ from, to });
  }
  return cards.length + links.length === 0 ? null : { kind: "grow", cards, links };
}
