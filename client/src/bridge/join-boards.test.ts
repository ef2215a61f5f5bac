import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { expect, test } from "vitest";
import { joinBoards } from "./join-boards.ts";

const both = (text: string) => ({ ja: text, en: text });
const board = (more: Partial<OfferingsBody[number]>): OfferingsBody[number] => {
  return { boardId: "b", title: "", kind: "capital", offerings: [], revenues: [], ...more };
};
const revenue = (flow: string, ...supports: string[]) => {
  const said = { label: both(flow), from: both("顧客"), amount: null, unit: "" };
  return { flow, paysFor: [`${flow} service`], supports, ...said };
};

test("[BR3] each of our Dos stands once between what grows by it and what is paid for it; what none brings stands apart", () => {
  const capitals = [{ capital: "tec", label: both("技術資本"), cards: ["c1", "c2"] }];
  const offerings = [
    { id: "a", text: "診断", doResults: ["d"], capitals },
    { id: "b", text: "進行", doResults: [], capitals: [] },
  ];
  const revenues = [revenue("fee", "a", "gone"), revenue("more", "a"), revenue("other", "gone")];
  const { offered, apart } = joinBoards(board({ offerings }), board({ revenues }));
  expect(offered).toMatchObject([
    { id: "a", cards: ["c1", "c2"], flows: ["fee", "fee service", "more", "more service"] },
    { id: "b", cards: [], flows: [] },
  ]);
  expect(apart.map(({ flows }) => flows)).toEqual([["other", "other service"]]);
});
