import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchSegments, type Recognised } from "./match-segments.ts";

const segment = (patternKey: string, ...customers: string[]): Recognised => ({
  patternKey,
  customers: new Set(customers),
});

test("[PT3] a segment goes on where most of its customers are, whatever its medoid is now", () => {
  const adopted = [segment("p", "a", "b", "c"), segment("q", "d", "e", "f")];
  const found = [segment("x", "d", "e"), segment("y", "a", "b", "c", "f")];
  expect(matchSegments(adopted, found)).toEqual([1, 0]);
});

test("[PT3] of two halves the greater goes on, and what is new in it counts for nothing", () => {
  const adopted = [segment("p", "a", "b", "c", "d", "e")];
  const found = [segment("x", "a", "b"), segment("y", "c", "d", "e", "new", "newer", "newest")];
  expect(matchSegments(adopted, found)).toEqual([null, 0]);
});

test("[PT3] less than a third together is another pattern, unless the medoid has the same structure", () => {
  const adopted = [segment("p", "a", "b", "c", "d")];
  const others = segment("z", "b", "c", "d", "w");
  const rest = segment("r", "x", "y", "z");
  const before = [segment("p", "a", "x", "y", "z")];
  expect(matchSegments(before, [segment("q", "a"), rest])).toEqual([null, 0]);
  expect(matchSegments([segment("p", "a", "x"), rest], [segment("q", "x", "y", "z")])).toEqual([1]);
  expect(matchSegments(adopted, [segment("p"), others])).toEqual([null, 0]);
  expect(matchSegments(adopted, [segment("p")])).toEqual([0]);
});

/** Every pairing there is, one by one. */
function bestSum(overlaps: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  const [row, ...rest] = overlaps;
  if (row === undefined) return 0;
  const paired = row.flatMap((overlap, old) =>
    overlap === 0 || taken.has(old) ? [] : [overlap + bestSum(rest, new Set([...taken, old]))],
  );
  return Math.max(bestSum(rest, taken), ...paired);
}

test("[PT3] no pairing has more in common, and none pairs one segment twice", () => {
  const side = fc.array(
    fc.record({
      key: fc.constantFrom("p", "q", "r", "s", "t"),
      customers: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), {
        maxLength: 6,
      }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(side, side, (left, right) => {
      const adopted = left.map(({ key, customers }) => segment(key, ...customers));
      const found = right.map(({ key, customers }) => segment(key, ...customers));
      const overlaps = found.map((one) => adopted.map((other) => overlapOf(one, other)));
      const pairs = matchSegments(adopted, found);
      const taken = pairs.filter((old) => old !== null);
      expect(new Set(taken).size).toBe(taken.length);
      let sum = 0;
      for (const [place, old] of pairs.entries()) {
        if (old !== null) sum += overlaps[place]?.[old] ?? 0;
      }
      expect(sum).toBeCloseTo(bestSum(overlaps, new Set()), 9);

      function overlapOf(one: Recognised, other: Recognised): number {
        const before = new Set(adopted.flatMap(({ customers }) => [...customers]));
        const after = new Set(found.flatMap(({ customers }) => [...customers]));
        const mine = [...one.customers].filter((id) => before.has(id));
        const theirs = [...other.customers].filter((id) => after.has(id));
        const shared = mine.filter((id) => other.customers.has(id)).length;
        const all = new Set([...mine, ...theirs]).size;
        const overlap = all === 0 ? 0 : shared / all;
        const same = one.patternKey === other.patternKey ? 0.01 : 0;
        return overlap >= 1 / 3 || same > 0 ? overlap + same : 0;
      }
    }),
  );
});
