import type { BoardBody } from "@zentaikan/protocol/http";
import { expect, test } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { salesWords } from "../facts/band-words.ts";
import { customerCells } from "./customer-cells.ts";
import { sampleBoard, sampleCustomer } from "./test-support/sample-customer.ts";

const board = sampleBoard("b", {
  customerId: "a",
  title: "大枠",
  updatedAt: "2026-01-02T00:00:00Z",
  agreement: {
    state: "agreed",
    agreed: { version: 2, party: "internal", at: "2026-01-03T00:00:00Z" },
  },
  reading: {
    sentence: { ja: "まず人的資本を", en: "First people" },
    stageKey: "",
    patternId: "",
    cells: [
      { stage: 1, capital: "hum" },
      { stage: 1, capital: "org" },
      { stage: 3, capital: "fin" },
    ],
    lights: { elements: true, causality: true, structure: true, evidence: false },
    diagnostics: { errors: 0, warnings: 0, hints: 1 },
  },
});

const customer = (name: string, boards: BoardBody[]) =>
  sampleCustomer(name, name, {
    industry: "auto-parts",
    salesBand: "100-500",
    relationship: { level: 3, viewpoint: "customer", at: "2026-04-01" },
    boards,
  });

test("[EF2] the list of customers is a table: a row for each board, and one for whoever has none", () => {
  const customers = [
    customer("A社", [board, { ...board, title: "海外むけ" }]),
    customer("B社", []),
  ];
  const speech = { language: "ja", translate: translatorFor("ja") } as const;
  const [heads, ...rows] = customerCells(customers, speech, (at) => `${at} (UTC)`);
  expect(heads).toHaveLength(12);
  expect(rows.map((row) => row.length)).toEqual([12, 12, 12]);
  expect(rows[0]?.slice(0, 8)).toEqual([
    "A社",
    "自動車部品",
    salesWords("100-500", "ja"),
    "",
    "関係レベル3(顧客から見て)",
    "大枠",
    "社内合意 第2版",
    "まず人的資本を",
  ]);
  expect(rows[0]?.slice(8)).toEqual([
    "組織資本、人的資本",
    "",
    "財務資本",
    `${board.updatedAt} (UTC)`,
  ]);
  expect(rows[1]?.[5]).toBe("海外むけ");
  expect(rows[2]).toEqual([
    "B社",
    "自動車部品",
    salesWords("100-500", "ja"),
    "",
    "関係レベル3(顧客から見て)",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
  ]);
});
