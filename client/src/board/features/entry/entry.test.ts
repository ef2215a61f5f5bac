import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type DrawnCard,
  type Stage,
} from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import { parseEntry } from "./parse-entry.ts";
import { planEntry, type EntryPlan } from "./plan-entry.ts";

function structureOf(...cards: (readonly [capital: string, stage: Stage])[]) {
  const drawn = cards.map(([capital, stage]): DrawnCard => ({
    id: `shape:${capital}${stage}`,
    capital,
    subdivision: null,
    laneStage: stage,
    statedStage: null,
    direction: "grow",
  }));
  return interpret({ ...EMPTY_DRAWING, cards: drawn }, CCPI8).structure;
}

function plan(text: string, structure = structureOf()): EntryPlan {
  const parsed = parseEntry(text, CCPI8);
  if (parsed.kind !== "entry") throw new Error(`not an entry: ${parsed.kind}`);
  return planEntry(parsed.entry, structure);
}

const cardsOf = ({ cards }: EntryPlan) => cards.map(({ capital, stage }) => `${stage}.${capital}`);
const linksOf = ({ links }: EntryPlan) =>
  links.map(
    ({ from, to, kind }) => `${from.stage}.${from.capital}>${to.stage}.${to.capital}:${kind}`,
  );

describe("quick entry", () => {
  it.each([
    "人的>技術>顧客",
    "じんてき → ぎじゅつ → こきゃく",
    "人的資本 > 技術資本 > 顧客関係性資本",
    "human > technology > customer",
    "HUM＞TEC＞CUS",
    "人 -> 技 -> 顧",
  ])("[QE1] reads %s as one beat after the other", (text) => {
    expect(cardsOf(plan(text))).toEqual(["1.hum", "2.tec", "3.cus"]);
  });

  it.each(["顧客ホップ>技術ステップ>顧客ジャンプ", "cus.h>tec.s>cus.j", "顧客(ホップ)>技術>顧客"])(
    "[QE2] lets a stage be said where it matters: %s",
    (text) => {
      expect(linksOf(plan(text))).toEqual(["1.cus>2.tec:cause", "2.tec>3.cus:cause"]);
    },
  );

  it("[QE3] joins every capital of a step to every one of the next", () => {
    expect(linksOf(plan("人的、組織>技術"))).toEqual(["1.hum>2.tec:cause", "1.org>2.tec:cause"]);
  });

  it("[QE4] uses the cards that are there", () => {
    const there = structureOf(["hum", 1], ["tec", 3]);
    const added = plan("人的>技術", there);
    expect(cardsOf(added)).toEqual([]);
    expect(linksOf(added)).toEqual(["1.hum>3.tec:cause"]);
  });

  it("[QE5] leads a reinvestment back to an earlier beat", () => {
    const there = structureOf(["tec", 2], ["fin", 3]);
    expect(linksOf(plan("財務.j => 技術", there))).toEqual(["3.fin>2.tec:reinvest"]);
  });

  it("[QE7] leads to the star, once, and adds no card for it", () => {
    const there = interpret(
      { ...EMPTY_DRAWING, stars: [{ id: "shape:star", text: "" }] },
      CCPI8,
    ).structure;
    const added = plan("技術 > 顧客、財務 > お星さま", there);
    expect(added.toStar.map(({ capital, stage }) => `${stage}.${capital}`)).toEqual([
      "2.cus",
      "2.fin",
    ]);
    expect(cardsOf(added)).toEqual(["1.tec", "2.cus", "2.fin"]);
    expect(plan("技術 > 星").toStar).toEqual([]);
  });

  it("[QE6] names the word that it does not know, and adds nothing", () => {
    expect(parseEntry("人的>なんとか>顧客", CCPI8)).toEqual({ kind: "unknown", word: "なんとか" });
    expect(parseEntry("  > ", CCPI8)).toEqual({ kind: "empty" });
  });
});
