import { expect, test } from "vitest";
import { panelTab } from "../ground/panel-tabs.ts";
import { looksAlike, packOutlook, unpackOutlook } from "./outlook.ts";

test("[FO1] how somebody looks is told in short and read as it was, with what they keep lit", () => {
  const outlook = {
    depth: "detail",
    table: "none",
    stage: null,
    lit: ["shape:a", "shape:b"],
    tab: panelTab("reading"),
    alternative: "b",
  } as const;
  expect(unpackOutlook(packOutlook(outlook))).toEqual(outlook);
  const dark = {
    depth: "frame",
    table: "whole",
    stage: 2,
    lit: null,
    tab: null,
    alternative: null,
  } as const;
  expect(unpackOutlook(packOutlook(dark))).toEqual(dark);
});

test("[FO1] whatever a stranger's tab tells says little, or nothing", () => {
  expect(unpackOutlook("x")).toBeNull();
  expect(unpackOutlook([0, 9])).toBeNull();
  const many = Array.from({ length: 1000 }, (_, index) => `shape:${index}`);
  expect(unpackOutlook([0, 0, 0, many])?.lit).toHaveLength(60);
  expect(unpackOutlook([0, 0, 0, [7, {}, "x".repeat(65)]])?.lit).toBeNull();
  for (const tab of [7, {}, "", "x".repeat(65)]) {
    expect(unpackOutlook([0, 0, 0, [], tab])?.tab).toBeNull();
    expect(unpackOutlook([0, 0, 0, [], "", tab])?.alternative).toBeNull();
  }
});

test("[FO1] whoever keeps something lit looks as the one whom they follow; at another depth or table they do not", () => {
  const seen = { depth: "frame", table: "beside", stage: 2, lit: ["shape:a"] } as const;
  const followed = { ...seen, tab: null, alternative: "b" };
  expect(looksAlike({ ...followed, lit: ["shape:b"] }, followed)).toBe(true);
  expect(looksAlike({ ...followed, lit: null }, followed)).toBe(true);
  expect(looksAlike({ ...followed, depth: "detail" }, followed)).toBe(false);
  expect(looksAlike({ ...followed, table: "whole" }, followed)).toBe(false);
  expect(looksAlike({ ...followed, stage: null }, followed)).toBe(false);
  expect(looksAlike({ ...followed, alternative: "c" }, followed)).toBe(false);
  expect(looksAlike({ ...followed, alternative: null }, followed)).toBe(true);
});
