import { expect, test } from "vitest";
import { CCPI8 } from "@zentaikan/capital-graph";
import { cardsOfCells } from "./cards-of-cells.ts";

test("[KB10] cells that name capitals are cards in the stages of their columns", () => {
  const rows = [
    ["人的資本", "技術資本", "財務"],
    ["組織資本", "", ""],
  ];
  const cards = [
    { capital: "hum", stage: 1 },
    { capital: "tec", stage: 2 },
    { capital: "fin", stage: 3 },
    { capital: "org", stage: 1 },
  ];
  expect(cardsOfCells(rows, CCPI8)).toEqual(cards);
  expect(
    cardsOfCells(
      [
        ["ジャンプ", "hop"],
        ["財務資本", "人的資本"],
      ],
      CCPI8,
    ),
  ).toEqual([
    { capital: "fin", stage: 3 },
    { capital: "hum", stage: 1 },
  ]);
});

test("[KB10] anything else in them makes them words", () => {
  expect(cardsOfCells([["人的資本", "売上"]], CCPI8)).toBeNull();
  expect(cardsOfCells([["", "", "", "人的資本"]], CCPI8)).toBeNull();
  expect(cardsOfCells([[""]], CCPI8)).toBeNull();
  expect(
    cardsOfCells(
      Array.from({ length: 61 }, () => ["人的資本"]),
      CCPI8,
    ),
  ).toBeNull();
});
