import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitToLineup } from "@zentaikan/board-import";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  takeSnapshot,
  type Drawing,
  type Stage,
} from "@zentaikan/capital-graph";
import {
  anyDrawing,
  anyTidyDrawing,
} from "../../../../../packages/capital-graph/test-data/any-drawing.ts";
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
const meaningOf = (drawing: Drawing) => ({
  drawing,
  structure: interpret(drawing, CCPI8).structure,
});
const onBoard = (drawing: Drawing) => ({ ...meaningOf(drawing), look: EMPTY_LOOK });
const EMPTY = onBoard(EMPTY_DRAWING);

const NOTHING_SAID = { lineup: CCPI8, understood: [], guessed: [], unread: [] };
/** As files of ours have it. */
const settle = (drawing: Drawing) =>
  takeSnapshot({ customer: { ja: "", en: "" }, drawing, lineup: CCPI8, agreements: [] }).drawing;
const withoutEmpty = (horizons: Drawing["horizons"]) =>
  Object.fromEntries(Object.entries(horizons).filter(([, text]) => text !== ""));

describe("taking in", () => {
  it("[TI2] puts cards into their lanes, one below the other, and what joins nothing nowhere", () => {
    const plan = planTakeIn(meaningOf(READ), EMPTY);
    expect(plan.cards.map(({ card: { id }, box }) => [id, box.x, box.y])).toEqual([
      ["a", 40, 64],
      ["b", 344, 64],
      ["c", 40, 156],
    ]);
    expect(plan.arrows.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(plan).toMatchObject({ stars: [{ star: { text: "町の誇り" } }], laneHeight: null });
    expect(ghostsOfPlan(plan, EMPTY_LOOK).map(({ kind }) => kind)).toEqual([
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
    const plan = planTakeIn(meaningOf({ ...EMPTY_DRAWING, cards }), EMPTY);
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
    const plan = planTakeIn(meaningOf(READ), onBoard(board));
    expect(plan.cards.map(({ card: { id } }) => id)).toEqual(["c"]);
    expect(plan.arrows.map(({ id }) => id)).toEqual(["2"]);
    expect(plan).toMatchObject({
      stars: [],
      starWords: { record: "shape:s", text: "町の誇り" },
      alreadyThere: { cards: 2, arrows: 1 },
    });
  });

  it("[TI4] draws all of any drawing on an empty board, and nothing of it a second time", () => {
    fc.assert(
      fc.property(anyDrawing, (drawn) => {
        const { drawing } = fitToLineup({ ...NOTHING_SAID, drawing: settle(drawn) }, CCPI8);
        const plan = planTakeIn(meaningOf(drawing), EMPTY);
        const ids = (list: readonly { readonly id: string }[]) =>
          list.map(({ id }) => id).toSorted();
        expect(ids(plan.cards.map(({ card: each }) => each))).toEqual(ids(drawing.cards));
        expect(ids(plan.arrows)).toEqual(ids(drawing.arrows));
        expect(ids(plan.stars.map(({ star }) => star))).toEqual(ids(drawing.stars));
        expect(ids(plan.detail.results)).toEqual(ids(drawing.doResults));
        expect(ids(plan.detail.links)).toEqual(ids(drawing.detailLinks ?? []));
        expect(plan.horizons).toEqual(withoutEmpty(drawing.horizons));
        expect(plan.kept).toEqual({ stars: [], horizons: [], links: 0, results: 0 });
        const lanes = Map.groupBy(plan.cards, ({ box }) => box.x);
        for (const lane of lanes.values()) {
          const ranks = lane.map(({ card: { rank } }) => rank ?? 0);
          expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 300, seed: 4 },
    );
    fc.assert(
      fc.property(anyTidyDrawing, (drawn) => {
        const plan = planTakeIn(meaningOf(settle(drawn)), onBoard(settle(drawn)));
        expect({ ...plan, standsFor: 0, alreadyThere: 0, laneHeight: 0 }).toEqual({
          cards: [],
          arrows: plan.arrows.filter(({ from, to }) => from === to),
          stars: [],
          starWords: null,
          detail: { results: [], links: [], standsFor: new Map() },
          horizons: {},
          standsFor: 0,
          laneHeight: 0,
          alreadyThere: 0,
          kept: { stars: [], horizons: [], links: 0, results: 0 },
        });
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("[TI4] leaves what the board says otherwise, and says so", () => {
    const result = { id: "d", refines: "a", text: "作業を標準化できている" };
    const rich: Drawing = {
      ...READ,
      doResults: [
        { ...result, owner: "森", order: "a2" },
        { id: "e", refines: "b", text: "試作できている", order: "a1" },
      ],
      detailLinks: [{ id: "l", from: "d", to: "e", sign: "+", basis: "evidence" }],
      horizons: { 1: "標準化率90%", 2: "顧客3社" },
    };
    const board: Drawing = {
      ...READ,
      arrows: READ.arrows.map((arrow) => ({ ...arrow, strength: 3 })),
      stars: [{ id: "s", text: "世界一" }],
      doResults: [result],
      horizons: { 1: "半年" },
    };
    expect(planTakeIn(meaningOf(rich), onBoard(board))).toMatchObject({
      detail: {
        results: [{ id: "e" }],
        links: [{ id: "l" }],
        standsFor: new Map([["d", "d"]]),
      },
      horizons: { 2: "顧客3社" },
      alreadyThere: { cards: 3, arrows: 2, results: 1 },
      kept: {
        stars: ["町の誇り"],
        horizons: [{ stage: 1, text: "標準化率90%" }],
        links: 1,
        results: 1,
      },
    });
  });

  it("[TI4] a small division that the board does not have is a card of its own", () => {
    const divided = { ...card("a", "hum", 1), subdivision: "採用" };
    const plan = planTakeIn(meaningOf({ ...EMPTY_DRAWING, cards: [divided] }), onBoard(READ));
    expect(plan.cards.map(({ card: { subdivision } }) => subdivision)).toEqual(["採用"]);
    const board = { ...EMPTY_DRAWING, cards: [divided] };
    const bare = planTakeIn(
      meaningOf({ ...EMPTY_DRAWING, cards: [card("a", "hum", 1)] }),
      onBoard(board),
    );
    expect(bare.cards).toEqual([]);
  });
});
