import { expect, test } from "vitest";
import { indexKeyAt } from "./index-key.ts";
import { card } from "../test-support/sample-records.ts";
import { validRecord } from "./valid-record.ts";

test("[RD11] order keys are tldraw's, and grow with the position", () => {
  const keys = Array.from({ length: 3000 }, (_, position) => indexKeyAt(position));
  expect(keys).toEqual(keys.toSorted());
  expect(new Set(keys).size).toBe(keys.length);
  for (const index of keys)
    expect(validRecord("shape:a", card("a", { index })), index).not.toBeNull();
  expect(() => indexKeyAt(62 * 63)).toThrow(RangeError);
});
