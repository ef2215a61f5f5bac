import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import { describe, expect, it } from "vitest";
import { whole } from "../ui/sliced.ts";
import { findCustomers } from "./find-customers.ts";
import { EVERYTHING, type HomeView } from "./home-view.ts";
import { sampleBoard, sampleCustomer } from "./test-support/sample-customer.ts";

const board = (id: string, change: Partial<BoardBody> = {}) =>
  sampleBoard(id, { title: "大枠", ...change });

const growing = (sentence: string, ...cells: readonly `${1 | 2 | 3}.${string}`[]) => ({
  sentence: { ja: sentence, en: "First people, then technology" },
  stageKey: "",
  patternId: "",
  cells: cells.map((cell) => ({
    stage: Number(cell[0]) as 1 | 2 | 3,
    capital: cell.slice(2),
  })),
  lights: { elements: true, causality: true, structure: true, evidence: false },
  diagnostics: { errors: 0, warnings: 0, hints: 1 },
});

const customer = (ja: string, en: string, change: Partial<CustomerBody> = {}) =>
  sampleCustomer(en, ja, { name: { ja, en }, ...change });

const list: readonly CustomerBody[] = [
  customer("製造業A社(自動車部品)", "Manufacturer A", {
    industry: "自動車部品",
    boards: [
      board("a1", { reading: growing("まず人的資本、次に技術資本", "1.hum", "2.tec") }),
      board("a2", { title: "海外むけ", reading: growing("まず顧客", "1.cus", "2.tec") }),
      board("a3", { title: "古い案", archived: true }),
    ],
  }),
  customer("地域スーパーG社", "Supermarket G", { boards: [board("g1")] }),
  customer("ITサービスI社", "IT services I", { archived: true, boards: [board("i1")] }),
  customer("新しい会社", "New company", { tags: ["重点"] }),
];

const found = (view: Partial<HomeView>) =>
  whole(findCustomers(list, { ...EVERYTHING, ...view })).map(({ id, boards }) =>
    `${id}: ${boards.map((one) => one.id).join(" ")}`.trim(),
  );

describe("findCustomers", () => {
  it("[HO4] leaves out what is archived, until it is asked for", () => {
    expect(found({})).toEqual(["Manufacturer A: a1 a2", "Supermarket G: g1", "New company:"]);
    expect(found({ showArchived: true })).toContain("IT services I: i1");
    expect(found({ showArchived: true })).toContain("Manufacturer A: a1 a2 a3");
  });

  it.each([
    ["すーぱー", ["Supermarket G: g1"]],
    ["ｽｰﾊﾟ", ["Supermarket G: g1"]],
    ["supermarket", ["Supermarket G: g1"]],
    ["自動車", ["Manufacturer A: a1 a2"]],
    ["海外", ["Manufacturer A: a2"]],
    ["製造　海外", ["Manufacturer A: a2"]],
    ["人的 技術", ["Manufacturer A: a1"]],
    ["重点", ["New company:"]],
    ["古い", []],
    ["  ", ["Manufacturer A: a1 a2", "Supermarket G: g1", "New company:"]],
  ])("[HO5] %j finds %j", (text, expected) => expect(found({ text })).toEqual(expected));

  it("[HO6] cells keep the boards that grow all of them", () => {
    const tec = { stage: 2, capital: "tec" } as const;
    const cus = { stage: 1, capital: "cus" } as const;
    expect(found({ cells: [tec] })).toEqual(["Manufacturer A: a1 a2"]);
    expect(found({ cells: [tec, cus] })).toEqual(["Manufacturer A: a2"]);
    expect(found({ cells: [tec, cus], text: "人的" })).toEqual([]);
  });

  it("[HO22] keeps customers whose sheet says what is asked for, or nothing of it", () => {
    expect(found({ facts: { industry: "自動車部品" } })).toEqual(["Manufacturer A: a1 a2"]);
    expect(found({ facts: { tag: "重点" } })).toEqual(["New company:"]);
    expect(found({ facts: { tag: "", industry: "" } })).toEqual(["Supermarket G: g1"]);
    expect(found({ facts: { industry: "重点" } })).toEqual([]);
  });

  it("[HO22] sorts by what is asked for, those of whom it is not known last", () => {
    const sized = list.map((one, place) => ({
      ...one,
      salesBand: ([null, "10-50", "10000-", "10-50"] as const)[place] ?? null,
    }));
    const order = (wanted: HomeView["order"]) =>
      whole(findCustomers(sized, { ...EVERYTHING, order: wanted, showArchived: true })).map(
        ({ id }) => id,
      );
    expect(order("sales")).toEqual([
      "IT services I",
      "Supermarket G",
      "New company",
      "Manufacturer A",
    ]);
    expect(order("added")).toEqual(sized.map(({ id }) => id));
  });

  it("[HO6] a capital in another beat does not count", () =>
    expect(found({ cells: [{ stage: 1, capital: "tec" }] })).toEqual([]));
});
