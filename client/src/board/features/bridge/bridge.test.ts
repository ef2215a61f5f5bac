import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { expect, test } from "vitest";
import { grownBy } from "./grown-by.ts";
import { paidFor } from "./paid-for.ts";

const both = (text: string) => ({ ja: text, en: text });
const cus = { capital: "cus", label: both("顧客関係性資本") };
const boards: OfferingsBody = [
  {
    boardId: "capitals",
    title: "マクロ構造",
    kind: "capital",
    offerings: [
      { id: "a", text: "診断", doResults: ["d1"], capitals: [{ ...cus, cards: ["c1"] }] },
      { id: "b", text: "進行", doResults: ["d2"], capitals: [{ ...cus, cards: ["c2"] }] },
      { id: "c", text: "見学", doResults: ["d3"], capitals: [] },
    ],
    revenues: [],
  },
  {
    boardId: "flows",
    title: "稼ぎ方",
    kind: "circulation",
    offerings: [],
    revenues: [
      {
        flow: "fee",
        paysFor: ["s"],
        label: both("委託料"),
        from: both("顧客"),
        amount: 12,
        unit: "万円",
        supports: ["b", "gone"],
      },
    ],
  },
];

test("[BR1] a revenue leads to each capital that grows by it, and a capital to what is paid", () => {
  const grown = grownBy(new Set(["a", "b", "c", "gone"]), boards);
  expect(grown).toMatchObject([
    { boardId: "capitals", capital: "cus", records: ["c1", "d1", "c2", "d2"] },
  ]);
  expect(grownBy(new Set(["c", "gone"]), boards)).toEqual([]);
  const paid = paidFor(new Set(["b"]), boards);
  expect(paid).toMatchObject([{ boardId: "flows", flow: "fee", paysFor: ["s"] }]);
  expect(paidFor(new Set(["a", "c"]), boards)).toEqual([]);
});
