import { expect, test } from "vitest";
import { showAddress, shownInAddress } from "./shown-in-address.ts";

test("[BR2] an address names the records that it opens a board with, and nonsense names none", () => {
  const records = ["shape:a", "shape:ü,/#%"];
  const address = new URL(showAddress("b 1", records), "http://x");
  expect(address.pathname).toBe("/boards/b%201");
  expect(shownInAddress(address.hash)).toEqual(records);
  expect(shownInAddress("#state=a")).toBeNull();
  expect(shownInAddress("#show=%E0%A4%A,shape:b,")).toEqual(["shape:b"]);
  const many = Array.from({ length: 1000 }, (_, index) => `shape:${index}`);
  expect(shownInAddress(new URL(showAddress("b", many), "http://x").hash)).toHaveLength(100);
});
