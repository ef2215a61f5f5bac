import { expect, test } from "vitest";
import { readAmount } from "./read-amount.ts";

test("[CK4] an amount is read as people write it, and what is no amount is none", () => {
  expect(["1200", "1,200", "1,200.5", " 12 "].map(readAmount)).toEqual([1200, 1200, 1200.5, 12]);
  expect(readAmount(" ")).toBeNull();
  expect(["-3", "abc", "1e999"].map(readAmount)).toEqual([undefined, undefined, undefined]);
});
