import { expect, test } from "vitest";
import { subjectsFrom } from "./ask-subjects.ts";

const board = {
  interpretation: {
    structure: { nodes: [{ key: "1.hum+" }], links: [] },
    analysis: {
      routes: {
        listed: [
          { nodes: ["1.hum+", "2.tec+"] },
          { nodes: Array(60).fill("1.hum+") },
          { nodes: [...Array(59).fill("1.hum+"), "1.tec+"] },
        ],
      },
    },
  } as never,
  nameOf: (key: string) => `資本${key}`,
  alternatives: [
    { id: "first", name: "案1" },
    { id: "b", name: "信頼から" },
  ],
  lines: " 甲 \n甲\n\n乙",
};

test("[MU5] people vote on routes and alternatives as well, each under a key of its own that lasts", () => {
  const [route, long] = subjectsFrom("routes", board);
  expect(route).toEqual({ key: "route 1.hum+ 2.tec+", words: "資本1.hum+ → 資本2.tec+" });
  expect([long?.key.length, long?.words.length]).toEqual([160, 120]);
  const keys = subjectsFrom("routes", board).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
  expect(subjectsFrom("alternatives", board)).toEqual([
    { key: "alternative first", words: "案1" },
    { key: "alternative b", words: "信頼から" },
  ]);
  expect(subjectsFrom("words", board).map(({ words }) => words)).toEqual(["甲", "乙"]);
});
