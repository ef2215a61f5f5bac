import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { visitInTurns } from "./visit-in-turns.ts";

const fail = (_item: unknown, error: unknown): never => {
  throw error;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("[R8] each is visited about once a period, and only a few at a time", () => {
  const items = new Set(Array.from({ length: 1000 }, (_, index) => index));
  const visits = new Map<number, number>();
  let largest = 0;
  const stop = visitInTurns({
    items,
    periodMs: 1000,
    visit: (item) => void visits.set(item, (visits.get(item) ?? 0) + 1),
    onFailed: fail,
  });
  for (let slice = 0; slice < 200; slice += 1) {
    const before = [...visits.values()].reduce((sum, count) => sum + count, 0);
    vi.advanceTimersByTime(50);
    const after = [...visits.values()].reduce((sum, count) => sum + count, 0);
    largest = Math.max(largest, after - before);
  }
  expect(largest).toBeLessThanOrEqual(50);
  expect(visits.size).toBe(1000);
  for (const count of visits.values()) {
    expect(count).toBeGreaterThanOrEqual(9);
    expect(count).toBeLessThanOrEqual(11);
  }
  stop();
});

test("[R6] who has gone is not visited", () => {
  const items = new Set(Array.from({ length: 100 }, (_, index) => index));
  const visited: number[] = [];
  const stop = visitInTurns({
    items,
    periodMs: 1000,
    visit: (item) => void visited.push(item),
    onFailed: fail,
  });
  vi.advanceTimersByTime(500);
  const before = visited.length;
  items.clear();
  items.add(-1);
  vi.advanceTimersByTime(3000);
  expect(new Set(visited.slice(before))).toEqual(new Set([-1]));
  stop();
});

test("[R8] one that is alone is not visited more often, and new ones have their turn", () => {
  const items = new Set(["only"]);
  const visited: string[] = [];
  const stop = visitInTurns({
    items,
    periodMs: 1000,
    visit: (item) => void visited.push(item),
    onFailed: fail,
  });
  vi.advanceTimersByTime(10_000);
  expect(visited.length).toBeLessThanOrEqual(11);
  items.add("new");
  vi.advanceTimersByTime(2000);
  expect(visited).toContain("new");
  stop();
});

test("[R10] a visit that throws takes no other one with it, nor the timer", () => {
  const visited: string[] = [];
  const failed: unknown[] = [];
  const stop = visitInTurns({
    items: new Set(["a", "b", "c"]),
    periodMs: 1000,
    visit(item) {
      if (item === "b") throw new Error("nobody foresaw this");
      visited.push(item);
    },
    onFailed: (item) => void failed.push(item),
  });
  vi.advanceTimersByTime(2000);
  expect([visited, failed]).toEqual([
    ["a", "c", "a", "c"],
    ["b", "b"],
  ]);
  stop();
});
