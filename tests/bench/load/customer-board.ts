import {
  BoardDocument,
  seedBoardDocument,
  UNSAID_MEANING,
  type PlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, STAGES, type Drawing } from "@zentaikan/capital-graph";
import * as Y from "yjs";
import { boardOf, type SampleBoard } from "./sample-board.ts";

export interface CustomerBoardSize {
  readonly cards: number;
  readonly arrows: number;
  readonly doResults: number;
}

/** A board as a team draws it, only larger: cards, arrows and Do results. Its positions are the cards'. */
export function customerBoard(size: CustomerBoardSize): SampleBoard {
  const seed = new Y.Doc();
  seedBoardDocument(seed, { lineup: CCPI8, drawing: drawingOf(size) });
  const seeded = new BoardDocument(seed);
  const records = seeded
    .ids()
    .filter((id) => id.startsWith("shape:") || id.startsWith("binding:"))
    .map((id) => seeded.read(id) as PlainRecord);
  const cards = records.filter(({ type }) => type === "capital-card");
  return boardOf(
    records,
    cards.map(({ id }) => id),
  );
}

/** Arrows lead from each card to one of the next stage, and from there to the star. */
function drawingOf({ cards, arrows, doResults }: CustomerBoardSize): Drawing {
  const ids = Array.from({ length: cards }, (_, card) => `card-${card}`);
  return {
    ...EMPTY_DRAWING,
    cards: ids.map((id, card) => ({
      id,
      capital: CCPI8.capitals[card % CCPI8.capitals.length]?.id ?? "",
      subdivision: null,
      laneStage: STAGES[card % STAGES.length] ?? null,
      statedStage: null,
      direction: "grow",
    })),
    stars: [{ id: "star", text: "次の柱が立つ会社" }],
    arrows: Array.from({ length: arrows }, (_, arrow) => ({
      id: `arrow-${arrow}`,
      from: ids[arrow % cards] ?? null,
      to: arrow % STAGES.length === 2 ? "star" : (ids[(arrow + 1) % cards] ?? null),
      ...UNSAID_MEANING,
    })),
    doResults: Array.from({ length: doResults }, (_, doResult) => ({
      id: `do-${doResult}`,
      refines: ids[doResult % cards] ?? "",
      text: `できるようになったこと ${doResult}`,
    })),
  };
}
