import { expect, test } from "vitest";
import { bendOfFlow } from "../records/flow-meaning.ts";
import { flowBundles } from "./flow-bundles.ts";
import { flowCurve, pointOnCurve } from "./flow-curve.ts";
import { flowLabelShare } from "./flow-label.ts";
import { flowLabelSize, placeFlowLabels } from "./place-flow-labels.ts";

const WORDS = { w: 200, h: 44 };
const size = { w: 168, h: 88 };

/** Where the words of these flows stand, as they are drawn between two sectors. */
function labels(second: { x: number; y: number }, ways: readonly ("along" | "back")[]) {
  const boxes = [
    { x: 0, y: 0, ...size },
    { ...second, ...size },
  ] as const;
  const count = { along: 0, back: 0 };
  const flows = ways.map((way, index) => {
    const [from, to] = way === "back" ? ([1, 0] as const) : ([0, 1] as const);
    const bend = bendOfFlow(count[way]++);
    const curve = flowCurve(boxes[from], boxes[to], bend);
    return { id: `flow-${index}`, from: `sector-${from}`, to: `sector-${to}`, bend, curve };
  });
  const bundles = flowBundles(flows);
  expect(bundles).toHaveLength(1);
  return bundles.flat().map(({ curve, isBack }, place) => {
    const way = { x: curve.end.x - curve.start.x, y: curve.end.y - curve.start.y };
    const share = flowLabelShare({ place, count: ways.length, way, isBack });
    return pointOnCurve(curve, share);
  });
}

test.each([
  ["beside each other", { x: 640, y: 0 }],
  ["above each other", { x: 0, y: 560 }],
  ["slantwise", { x: 420, y: 420 }],
])("[RD23] the words of four flows between two sectors %s lie on no others", (_, second) => {
  const places = labels(second, ["along", "back", "along", "back"]);
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart = Math.abs(one.x - other.x) >= WORDS.w || Math.abs(one.y - other.y) >= WORDS.h;
      expect(isApart, JSON.stringify(places)).toBe(true);
    }
  }
});

test("[RD23] the words of one flow stand in its middle, and of very many none on a sector", () => {
  const way = { x: 0, y: 100 };
  expect(flowLabelShare({ place: 0, count: 1, way, isBack: false })).toBe(0.5);
  for (let place = 0; place < 40; place += 1) {
    const share = flowLabelShare({ place, count: 40, way, isBack: place % 2 === 0 });
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.85);
  }
});

test("[RD23] words of flows that cross stand off each other, and in a crowd where they would by themselves", () => {
  const size = flowLabelSize("設備計画づくりの進行");
  const crossing = [
    { id: "a", at: (share: number) => ({ x: 0, y: share * 500 }), share: 0.5, size },
    { id: "b", at: (share: number) => ({ x: share * 500 - 250, y: 250 }), share: 0.5, size },
    { id: "c", at: (share: number) => ({ x: 0, y: 500 - share * 500 }), share: 0.5, size },
  ];
  const shares = placeFlowLabels(crossing.toReversed());
  const places = crossing.map(({ id, at }) => at(shares.get(id) ?? 0));
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart = Math.abs(one.x - other.x) >= size.w || Math.abs(one.y - other.y) >= size.h;
      expect(isApart, JSON.stringify(places)).toBe(true);
    }
  }
  expect(placeFlowLabels(crossing)).toEqual(shares);
  const crowd = Array.from({ length: 151 }, (_, index) => ({
    id: String(index),
    at: () => ({ x: 0, y: 0 }),
    share: 0.4,
    size,
  }));
  expect(new Set(placeFlowLabels(crowd).values())).toEqual(new Set([0.4]));
  expect(flowLabelSize("あ".repeat(40)).h).toBeGreaterThan(flowLabelSize("あ").h);
});
