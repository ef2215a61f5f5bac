import { expect, test } from "vitest";
import { serverTime, surerSample, type ClockSample } from "./server-clock.ts";

const sample = (server: number, at: number, halfTripMs: number): ClockSample => {
  return { server, at, halfTripMs };
};

test("[MU3] the time of the server is that of its surest answer, whatever the clock on the wall says", () => {
  const first = surerSample(null, sample(1_000_000, 500, 400));
  expect(serverTime(first, 1500)).toBe(1_001_000);
  const quick = surerSample(first, sample(1_002_300, 2500, 10));
  expect(serverTime(quick, 2500)).toBe(1_002_300);
  // A slow answer that agrees with it changes nothing.
  expect(surerSample(quick, sample(1_003_500, 3500, 600))).toBe(quick);
});

test("[MU3] after a sleep in which our clock stood still, the first answer counts, slow as it is", () => {
  const before = surerSample(null, sample(1_000_000, 500, 10));
  const woken = sample(4_600_000, 900, 800);
  expect(surerSample(before, woken)).toBe(woken);
});

test("[MU3] of two answers alike the newer counts, as clocks part", () => {
  const before = sample(1_000_000, 500, 10);
  const hourLater = sample(4_600_000, 3_600_500, 30);
  expect(surerSample(before, hourLater)).toBe(hourLater);
});
