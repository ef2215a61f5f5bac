import { afterRoadStep } from "@zentaikan/protocol";
import type { RoadBody } from "@zentaikan/protocol/meetings";
import { expect, test } from "vitest";
import { pressRoad } from "./press-road.ts";

function pressAll(...pressed: readonly string[]): RoadBody & { readonly at: string | null } {
  let road: RoadBody = { nodes: [], links: [] };
  let at: string | null = null;
  for (const one of pressed) {
    const next = pressRoad(road, { at, pressed: one });
    road = next.steps.reduce(afterRoadStep, road);
    at = next.at;
  }
  return { ...road, at };
}

test("[MU2] pressing capitals one after the other draws the road from the first to the star", () => {
  const road = pressAll("1.hum+", "2.tec+", "star", "1.hum+", "2.org+", "2.org+", "3.cus+");
  expect(road).toEqual({
    nodes: ["1.hum+", "2.tec+", "2.org+", "3.cus+"],
    links: [
      { from: "1.hum+", to: "2.tec+", sign: "+" },
      { from: "2.tec+", to: "star", sign: "+" },
      { from: "1.hum+", to: "2.org+", sign: "+" },
    ],
    at: "3.cus+",
  });
});

test("[MU2] an arrow that is there is not drawn again, and the road goes on from its end", () => {
  const road = pressAll("1.hum+", "2.tec+", "2.tec+", "1.hum+", "2.tec+", "3.cus+");
  expect(road.links.map(({ from, to }) => `${from}>${to}`)).toEqual([
    "1.hum+>2.tec+",
    "2.tec+>3.cus+",
  ]);
});

test("[MT5] what was drawn stays whole whatever is taken away at the same time", () => {
  const road = pressAll("1.hum+", "2.tec+", "star");
  const removed = afterRoadStep(road, { kind: "remove", node: "2.tec+" });
  expect(removed).toEqual({ nodes: ["1.hum+"], links: [] });
  const link = { kind: "link", from: "1.hum+", to: "2.tec+", sign: "+" } as const;
  const both = [link, link].reduce(afterRoadStep, removed);
  expect(both).toEqual({
    nodes: ["1.hum+", "2.tec+"],
    links: [{ from: "1.hum+", to: "2.tec+", sign: "+" }],
  });
  const unlinked = afterRoadStep(both, { kind: "unlink", from: "1.hum+", to: "2.tec+" });
  expect(unlinked).toEqual({ nodes: ["1.hum+", "2.tec+"], links: [] });
});
