import { expect, test } from "vitest";
import { testBoard } from "../../test/support/test-board.ts";
import { SegmentCache } from "./segment-cache.ts";

test("[R12] what many wait for is made once, on the account of one of them", async () => {
  const bytes = Uint8Array.of(0, 0);
  let made = 0;
  const cache = new SegmentCache(async () => {
    made += 1;
    return { sequence: 7, state: bytes, stateVector: bytes, deletions: bytes };
  });
  let left = 1;
  const mayMake = (): boolean => (left -= 1) >= 0;
  const tabs = await Promise.all(
    Array.from({ length: 30 }, () => cache.get(testBoard, 7, mayMake)),
  );
  expect(tabs.map((segment) => segment?.sequence)).toEqual(Array(30).fill(7));
  expect([made, left]).toEqual([1, 0]);
  // It would have to be made anew for what came since, and nothing is left to make it on.
  expect(await cache.get(testBoard, 8, mayMake)).toBeNull();
});
