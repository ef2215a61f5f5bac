import { describe, expect, it } from "vitest";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type Drawing,
  type Stage,
} from "@zentaikan/capital-graph";
import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { ghostsOfPlan } from "./ghosts-of-plan.ts";
import { planTakeIn } from "./plan-take-in.ts";

const MEANING = {
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
} as const;
const card = (id: string, capital: string, stage: Stage) => ({
  id,
  capital,
  subdivision: null,
  laneStage: stage,
  statedStage: null,
  direction: "grow" as const,
});
const READ: Drawing = {
  ...EMPTY_DRAWING,
  cards: [card("a", "hum", 1), card("b", "tec", 2), card("c", "org", 1)],
  arrows: [
    { ...MEANING, id: "1", from: "a", to: "b" },
    { ...MEANING, id: "2", from: "b", to: "s" },
    { ...MEANING, id: "3", from: "c", to: null },
  ],
  stars: [{ id: "s", text: "町の誇り" }],
};
const lane = (stage: Stage) => ({ stage, box: { x: (stage - 1) * 304, y: 0, w: 288, h: 560 } });
const EMPTY_LOOK: BoardLook = {
  lanes: [lane(1), lane(2), lane(3)],
  cards: [],
  stars: [],
  arrows: [],
  doResults: [],
};
const meaningOf = (drawing: Drawing) => interpret(drawing, CCPI8).structure;
const EMPTY = { structure: meaningOf(EMPTY_DRAWING), look: EMPTY_LOOK };

describe("taking in", () => {
  it("[TI2] puts cards into their lanes, one below the other, and what joins nothing nowhere", () => {
    const plan = planTakeIn(READ, EMPTY);
    expect(plan.cards.map(({ card: { id }, box }) => [id, box.x, box.y])).toEqual([
      ["a", 40, 64],
      ["b", 344, 64],
      ["c", 40, 156],
    ]);
    expect(plan.arrows.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(plan).toMatchObject({ star: { text: "町の誇り" }, laneHeight: null });
    expect(ghostsOfPlan(plan, ["s"], EMPTY_LOOK).map(({ kind }) => kind)).toEqual([
      "line",
      "line",
      "box",
      "box",
      "box",
      "box",
    ]);
  });

  it("[TI2] grows lanes for many cards, and none lies on another", () => {
    const cards = CCPI8.capitals.flatMap(({ id }) => [card(id, id, 1)]);
    const plan = planTakeIn({ ...EMPTY_DRAWING, cards }, EMPTY);
    expect(new Set(plan.cards.map(({ box }) => box.y)).size).toBe(cards.length);
    const last = Math.max(...plan.cards.map(({ box }) => box.y + box.h));
    expect(plan.laneHeight).toBeGreaterThan(last);
  });

  it("[TI2] draws no node, link or star of the board twice", () => {
    const board: Drawing = {
      ...READ,
      cards: [card("shape:x", "hum", 1), card("shape:y", "tec", 2)],
      arrows: [{ ...MEANING, id: "shape:l", from: "shape:x", to: "shape:y" }],
      stars: [{ id: "shape:s", text: "" }],
    };
    const plan = planTakeIn(READ, { structure: meaningOf(board), look: EMPTY_LOOK });
    expect(plan.cards.map(({ card: { id } }) => id)).toEqual(["c"]);
    expect(plan.arrows.map(({ id }) => id)).toEqual(["2"]);
    expect(plan).toMatchObject({
      star: null,
      starWords: { record: "shape:s", text: "町の誇り" },
      alreadyThere: { cards: 2, arrows: 1 },
    });
    const again = planTakeIn(READ, { structure: meaningOf(READ), look: EMPTY_LOOK });
    expect(again.cards.length + again.arrows.length).toBe(0);
  });
});
