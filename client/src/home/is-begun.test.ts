import { expect, test } from "vitest";
import { isBegun } from "./is-begun.ts";

test("[CK1] a board on circulation is told in lists as soon as a light of it is lit, without any capital", () => {
  const lights = { elements: false, causality: false, structure: false, evidence: false };
  const reading = {
    sentence: { ja: "", en: "" },
    stageKey: "",
    patternId: "",
    cells: [],
    lights,
    diagnostics: { errors: 0, warnings: 0, hints: 0 },
  };
  const lit = { ...reading, lights: { ...lights, causality: true } };
  expect(isBegun({ kind: "circulation", reading: null })).toBe(false);
  expect(isBegun({ kind: "circulation", reading })).toBe(false);
  expect(isBegun({ kind: "circulation", reading: lit })).toBe(true);
  expect(isBegun({ kind: "capital", reading: lit })).toBe(false);
});
