import { expect, it } from "vitest";
import { DeliveryRecord } from "./delivery-record.ts";

it("[BE6] what never arrives is infinitely late, and echoes and repeats do not count", () => {
  const record = new DeliveryRecord({ maxEdits: 10, places: 3 });
  const start = performance.now();
  const first = record.send(0, 2);
  record.arrive(0, first, start + 1);
  record.arrive(1, first, start + 5);
  record.arrive(1, first, start + 5);
  expect(record.isComplete).toBe(false);
  const { expected, delivered, p50Ms, p99Ms } = record.summary();
  expect({ expected, delivered, p99Ms }).toEqual({ expected: 2, delivered: 1, p99Ms: Infinity });
  expect(p50Ms).toBeGreaterThan(0);
  expect(p50Ms).toBeLessThanOrEqual(5.25);
  record.arrive(2, first, start + 7);
  expect(record.isComplete).toBe(true);
});

it("[BE7] a marker that nobody sent is no delivery", () => {
  const record = new DeliveryRecord({ maxEdits: 10, places: 2 });
  record.arrive(1, 5, performance.now());
  expect(record.summary().delivered).toBe(0);
});
