import { expect, test } from "vitest";
import { dropBelow, placeGrounds, pointAlong, type GroundsLine } from "./place-grounds.ts";

const size = { w: 100, h: 20 };
const line = (id: string, y: number, toY = y): GroundsLine => ({
  id,
  size,
  path: [
    { x: 0, y },
    { x: 400, y: toY },
  ],
});

test("[RE12] grounds lie beside the middle of their arrow, which stays in sight", () => {
  expect(placeGrounds([line("a", 50)], []).get("a")).toEqual({ x: 150, y: 24, ...size });
  const down = { id: "b", size, path: [0, 400].map((y) => ({ x: 0, y })) };
  expect(placeGrounds([down], []).get("b")).toEqual({ x: 6, y: 190, ...size });
});

test("[RE12] grounds of a short arrow leave its head in sight, which says which way it goes", () => {
  const path = [
    { x: 0, y: 0 },
    { x: 86, y: -26 },
  ];
  const between = [
    { x: -200, y: -40, w: 200, h: 70 },
    { x: 100, y: -64, w: 200, h: 70 },
  ];
  const box = placeGrounds([{ id: "a", size: { w: 76, h: 26 }, path }], between).get("a");
  const [, head] = path;
  if (box === undefined || head === undefined) throw new Error("it was asked for");
  expect(box.x + box.w <= head.x - 6 || box.y >= head.y + 6 || box.y + box.h <= head.y - 6).toBe(
    true,
  );
});

test("[RE12] grounds of two short arrows that part lie on no card, on neither head and not on each other", () => {
  const cards = [
    { x: 377, y: 501, w: 209, h: 71 },
    { x: 682, y: 407, w: 209, h: 71 },
    { x: 682, y: 596, w: 209, h: 71 },
  ];
  const ends = [
    { x: 671, y: 596 },
    { x: 671, y: 478 },
  ];
  const lines = [570, 505].map((y, at) => ({
    id: String(at),
    path: [{ x: 586, y }, ends[at] ?? { x: 0, y: 0 }],
    size: at === 0 ? { w: 76, h: 28 } : { w: 148, h: 64 },
  }));
  const boxes = [...placeGrounds(lines, cards).values()];
  const places = [...boxes, ...cards];
  const overlaps = boxes.flatMap((box, at) =>
    places.slice(at + 1).filter((other) => {
      const isBeside = box.x >= other.x + other.w || other.x >= box.x + box.w;
      return !isBeside && box.y < other.y + other.h && other.y < box.y + box.h;
    }),
  );
  expect(overlaps).toEqual([]);
  for (const { x, y } of ends) {
    expect(
      boxes.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h),
    ).toBe(false);
  }
});

test("[RE12] grounds of arrows that cross lie on neither and not on each other", () => {
  const boxes = [...placeGrounds([line("a", 0, 100), line("b", 100, 0)], []).values()];
  const [one, other] = boxes;
  if (one === undefined || other === undefined) throw new Error("two were asked for");
  expect(Math.abs(one.y - other.y) >= 20 || Math.abs(one.x - other.x) >= 100).toBe(true);
});

test("[RE12] grounds keep off what is taken, and lie on the least of it where there is no room", () => {
  const card = { x: 100, y: 0, w: 200, h: 100 };
  const box = placeGrounds([line("a", 95)], [card]).get("a");
  expect(box).toEqual({ x: 150, y: 101, ...size });
  const everywhere = [{ x: -500, y: -500, w: 2000, h: 2000 }];
  expect(placeGrounds([line("a", 20)], everywhere).size).toBe(1);
});

test("[RE12] of the arrow that is pointed at they lie under the cards beside it, where that is near", () => {
  const cards = [
    { x: -150, y: -30, w: 120, h: 60 },
    { x: 60, y: -20, w: 120, h: 70 },
    { x: 0, y: 300, w: 100, h: 50 },
  ];
  const box = { x: -50, y: 10, w: 150, h: 30 };
  expect(dropBelow(box, cards, 90)).toEqual({ ...box, y: 50 });
  expect(dropBelow(box, cards, 20)).toEqual(box);
  expect(dropBelow({ ...box, y: 100 }, cards, 90)).toEqual({ ...box, y: 100 });
});

test("[RE12] a point along an arrow is told by its length, whatever its points", () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 300 },
  ];
  expect(pointAlong(corner, 0.5)).toEqual({ x: 100, y: 100 });
  expect(pointAlong(corner, 1)).toEqual({ x: 100, y: 300 });
  expect(pointAlong([{ x: 4, y: 5 }], 0.5)).toEqual({ x: 4, y: 5 });
  expect(pointAlong([], 0.5)).toEqual({ x: 0, y: 0 });
});
