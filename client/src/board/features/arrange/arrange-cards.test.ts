import { UNSAID_MEANING } from "@zentaikan/board-model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stage } from "@zentaikan/capital-graph";
import {
  centreOf,
  liesOn,
  type ArrowLook,
  type BoardLook,
  type CardLook,
} from "../../ground/drawing/board-look.ts";
import { arrangeCards } from "./arrange-cards.ts";
import { disorderOf } from "./disorder.ts";
import { orderByDagre } from "./order-by-dagre.ts";

const lanes = ([1, 2, 3] as const).map((stage) => ({
  stage,
  box: { x: (stage - 1) * 304, y: 0, w: 288, h: 560 },
}));

function card(id: string, stage: Stage, y: number, isLocked = false): CardLook {
  const box = { x: (stage - 1) * 304 + 40, y, w: 208, h: 72 };
  return { id, box, stage, statedStage: null, subdivision: "", isLocked };
}

function arrow(from: string, to: string): ArrowLook {
  const id = `${from}>${to}`;
  return { id, from, to, path: [], meaning: UNSAID_MEANING, isLocked: false };
}

function board(cards: readonly CardLook[], ...links: readonly (readonly [string, string])[]) {
  return {
    lanes,
    cards,
    stars: [],
    doResults: [],
    arrows: links.map(([from, to]) => arrow(from, to)),
  };
}

function boxesAfter(look: BoardLook) {
  const boxes = new Map(look.cards.map(({ id, box }) => [id, box]));
  for (const edit of arrangeCards(look)) {
    const box = edit.kind === "move" ? boxes.get(edit.id) : undefined;
    if (edit.kind !== "move" || box === undefined) throw new Error("moves of cards only");
    boxes.set(edit.id, { ...box, ...edit.to });
  }
  return boxes;
}

const tangled = board(
  [card("a", 1, 100), card("b", 1, 300), card("c", 2, 100), card("d", 2, 300)],
  ["a", "d"],
  ["b", "c"],
);

/** Up to a dozen cards anywhere in their lanes, some locked, with any arrows among them. */
const anyBoard = fc
  .array(
    fc.record({
      stage: fc.constantFrom<Stage>(1, 2, 3),
      y: fc.integer({ min: 0, max: 480 }),
      isLocked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((drawn) => {
    const cards = drawn.map(({ stage, y, isLocked }, index) =>
      card(`c${index}`, stage, y, isLocked),
    );
    const end = fc.constantFrom(...cards.map(({ id }) => id));
    return fc
      .array(fc.tuple(end, end), { maxLength: 14 })
      .map((links) => board(cards, ...links.filter(([from, to]) => from !== to)));
  });

describe("arranging the lanes", () => {
  it("[TD1] takes a crossing out, with the order that dagre finds", () => {
    const orders = orderByDagre(tangled);
    const isUpper = (id: string) => orders.get(id === "a" ? 1 : 2)?.[0] === id;
    expect(isUpper("a")).toBe(isUpper("d"));
    expect(disorderOf(tangled, boxesAfter(tangled)).tangles).toBe(0);
  });

  it("[TD2] changes no stage, moves no locked card, adds no tangle, whatever is drawn", () => {
    fc.assert(
      fc.property(anyBoard, (look) => {
        const before = new Map(look.cards.map(({ id, box }) => [id, box]));
        const after = boxesAfter(look);
        for (const { id, box, stage, isLocked } of look.cards) {
          const now = after.get(id);
          if (now === undefined) throw new Error("a card went");
          if (isLocked) expect(now).toEqual(box);
          expect(lanes.find((lane) => liesOn(lane.box, centreOf(now)))?.stage).toBe(stage);
        }
        expect(disorderOf(look, after).tangles).toBeLessThanOrEqual(
          disorderOf(look, before).tangles,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("[TD3] leaves a tidy board alone", () => {
    const after = boxesAfter(tangled);
    const tidy = {
      ...tangled,
      cards: tangled.cards.map((each) => ({ ...each, box: after.get(each.id) ?? each.box })),
    };
    expect(arrangeCards(tidy)).toEqual([]);
  });

  it("[TD4] puts cards around a locked one, none on it", () => {
    const look = board([
      card("fast", 1, 240, true),
      card("a", 1, 230),
      card("b", 1, 250),
      card("c", 1, 260),
    ]);
    const boxes = [...boxesAfter(look).values()].toSorted((a, b) => a.y - b.y);
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (next !== undefined) expect(box.y + box.h).toBeLessThanOrEqual(next.y);
    }
  });

  it("[TD5] leaves a lane alone that has no room for all its cards", () => {
    const cards = Array.from({ length: 9 }, (_, index) => card(`c${index}`, 1, index * 50));
    expect(arrangeCards(board(cards))).toEqual([]);
  });
});
