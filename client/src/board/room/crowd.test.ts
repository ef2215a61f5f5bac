import { expect, test } from "vitest";
import { sayEveryMs, shownCursors } from "./crowd.ts";

const people = Array.from({ length: 100 }, (_, at) => ({
  client: at,
  person: `p${at}`,
  at: { x: at * 10, y: 0 },
}));

test("[MU14] of a hundred people the twelve nearest cursors are shown, and those of who leads and whom one follows", () => {
  const always = new Set(["p0", "p99"]);
  const shown = shownCursors(people, { middle: { x: 500, y: 0 }, always });
  expect(shown.has(0) && shown.has(99)).toBe(true);
  const near = [...shown].filter((at) => at !== 0 && at !== 99);
  expect(near).toHaveLength(12);
  for (const at of near) expect(Math.abs(at - 50)).toBeLessThanOrEqual(6);
  // Who points at nothing takes nobody's place.
  const away = people.map((one) => ({ ...one, at: one.client % 2 === 0 ? null : one.at }));
  const odd = shownCursors(away, { middle: { x: 500, y: 0 }, always: new Set() });
  expect(odd.size).toBe(12);
  for (const at of odd) expect(at % 2).toBe(1);
});

test("[MU14] what all say of their cursors together grows no more beyond two dozen people", () => {
  const wordsOfAll = (count: number): number => (count * 1000) / sayEveryMs(count);
  expect(sayEveryMs(2)).toBe(66);
  expect(sayEveryMs(24)).toBe(66);
  for (const count of [50, 100, 500]) expect(wordsOfAll(count)).toBeCloseTo(wordsOfAll(24), 5);
});
