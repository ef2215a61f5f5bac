import * as fc from "fast-check";
import { expect, test } from "vitest";
import { oneSlice, sorted, whole } from "./sliced.ts";

test("[HO30] sorting in slices is sorting: equals stay as they were", () => {
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat()), { maxLength: 900 });
  fc.assert(
    fc.property(items, (list) => {
      const compare = ([one]: [number, number], [other]: [number, number]) => one - other;
      expect(whole(sorted(list, compare))).toEqual(list.toSorted(compare));
    }),
  );
});

test("[HO30] a slice of the work on thousands ends long before the work does", () => {
  let compared = 0;
  const slowly = (one: number, other: number) => {
    compared += 1;
    for (const until = performance.now() + 0.02; performance.now() < until;);
    return one - other;
  };
  const work = sorted(
    Array.from({ length: 4000 }, (_, at) => (at * 7919) % 4001),
    slowly,
  );
  let slices = 1;
  let done = oneSlice(work);
  expect(done).toBeNull();
  expect(compared).toBeLessThan(4000);
  for (; done === null; slices += 1) done = oneSlice(work);
  expect(slices).toBeGreaterThan(4);
  expect(done.result.slice(0, 3)).toEqual([0, 1, 2]);
});
