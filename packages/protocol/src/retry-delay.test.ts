import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

/** When somebody tries again who is refused at once, until it works. */
function triesThrough(outageMs: number, random: () => number): number[] {
  const tries: number[] = [];
  for (let at = 0, attempt = 1; ; attempt += 1) {
    at += retryDelayMs(attempt, random());
    tries.push(at);
    if (at >= outageMs) return tries;
  }
}

test("[W18] whoever was kept out is back within 5 s, however long that was, and asked seldom meanwhile", () => {
  for (const random of [0, 0.3, 0.7, 0.999]) {
    for (let outageMs = 100; outageMs <= 120_000; outageMs += 700) {
      const tries = triesThrough(outageMs, () => random);
      expect((tries.at(-1) ?? Infinity) - outageMs).toBeLessThanOrEqual(5000);
      expect(tries.length).toBeLessThan(8 + outageMs / 1000);
    }
  }
});

test("[W18] a hundred who lost one server at once do not come in step", () => {
  const delays = Array.from({ length: 100 }, (_, index) => retryDelayMs(6, index / 100));
  expect(new Set(delays).size).toBe(100);
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(3000);
});
