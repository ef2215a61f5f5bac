import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("[R9] in any stretch of time, no more passes than the burst and the rate allow", () => {
  const asks = fc.array(fc.record({ waitMs: fc.nat(500), amount: fc.integer({ min: 1, max: 5 }) }));
  fc.assert(
    fc.property(asks, (plan) => {
      const bucket = new TokenBucket({ perSecond: 10, burst: 20 }, 0);
      const passed: { readonly at: number; readonly amount: number }[] = [];
      let now = 0;
      for (const { waitMs, amount } of plan) {
        now += waitMs;
        if (bucket.take(amount, now)) passed.push({ at: now, amount });
      }
      for (const [index, { at: from }] of passed.entries()) {
        let sum = 0;
        for (const { at, amount } of passed.slice(index)) {
          sum += amount;
          expect(sum).toBeLessThanOrEqual(20 + ((at - from) * 10) / 1000 + 1e-6);
        }
      }
    }),
  );
});

test("[R9] what is refused takes nothing, and rest gives back", () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, 0);
  expect([bucket.take(5, 0), bucket.take(1, 0), bucket.take(6, 10_000)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(bucket.take(5, 10_000)).toBe(true);
});
