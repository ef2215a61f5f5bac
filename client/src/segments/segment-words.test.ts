import { expect, test } from "vitest";
import { capitalWords } from "./segment-words.ts";

test("[SP11] a capital that a lineup has all its own is called what people call it, and one that nobody knows by its id", () => {
  const own = [
    { name: "~mine/k1", label: { ja: "調達資本", en: "Sourcing capital" }, initial: "調" },
  ];
  const { initialOf, label, lineup } = capitalWords(own);
  expect([label("~mine/k1", "ja"), initialOf("~mine/k1")]).toEqual(["調達", "調"]);
  expect([label("hum", "ja"), initialOf("hum")]).toEqual(["人的", "人"]);
  expect(label("~mine/gone", "ja")).toBe("gone");
  expect(lineup.own).toBe(own);
});
