import * as fc from "fast-check";
import { expect, it } from "vitest";
import { placeLabels } from "./place-labels.ts";

const anyPoints = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 1200 }),
    y: fc.integer({ min: 0, max: 600 }),
    text: fc.constantFrom("製造業A社(自動車部品)", "F行", "Logistics company K"),
  }),
  { maxLength: 24 },
);

/** Twelve pixels high, and at least as wide as narrow letters make it. */
function boxOf(text: string, place: { x: number; y: number; anchor: string }) {
  const width = text.length * 6;
  const start =
    place.anchor === "start"
      ? place.x
      : place.anchor === "end"
        ? place.x - width
        : place.x - width / 2;
  return { left: start, right: start + width, top: place.y - 6, bottom: place.y + 6 };
}

it("[SP6] no name lies over another name or another point", () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const { labels } = placeLabels(points, []);
      const boxes = labels.flatMap((place, at) =>
        place === null ? [] : [{ at, box: boxOf(points[at]?.text ?? "", place) }],
      );
      for (const { at, box } of boxes) {
        for (const other of boxes) {
          if (other.at === at) continue;
          const apart =
            box.right <= other.box.left ||
            other.box.right <= box.left ||
            box.bottom <= other.box.top ||
            other.box.bottom <= box.top;
          expect(apart).toBe(true);
        }
        for (const [point, { x, y }] of points.entries()) {
          const isOver = x > box.left && x < box.right && y > box.top && y < box.bottom;
          expect(point !== at && isOver).toBe(false);
        }
      }
    }),
  );
});

it("[SP6] a point far from all others has its name above, and words of lines stand where there is room", () => {
  const { labels, further } = placeLabels(
    [
      { x: 100, y: 100, text: "A" },
      { x: 500, y: 100, text: "B" },
    ],
    [
      { x: 300, y: 100, text: "2か所ちがう" },
      { x: 110, y: 100, text: "2か所ちがう" },
    ],
  );
  expect(labels.map((label) => label?.anchor)).toEqual(["middle", "middle"]);
  expect(further).toEqual([true, false]);
});
