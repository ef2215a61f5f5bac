import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_TRIES, retryDelayMs } from "./retry-delay.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const hourMs = 60 * 60 * 1000;

test("[WH2] tries come later and later, and are over after a day, whatever chance says", () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: MOST_TRIES, maxLength: MOST_TRIES }), (chances) => {
      const delays = chances.map((random, index) => retryDelayMs(index + 1, random));
      expect(delays.at(-1)).toBeNull();
      const waits = delays.flatMap((delay) => delay ?? []);
      expect(waits).toHaveLength(MOST_TRIES - 1);
      expect(waits.toSorted((one, other) => one - other)).toEqual(waits);
      const whole = waits.reduce((sum, wait) => sum + wait, 0);
      expect(whole).toBeGreaterThan(20 * hourMs);
      expect(whole).toBeLessThan(28 * hourMs);
    }),
  );
});

test("[WH2] what failed together does not come back together", () => {
  const spread = [0, 0.5, 1].map((random) => retryDelayMs(7, random));
  expect(spread).toEqual([3_060_000, hourMs, 4_140_000]);
});
