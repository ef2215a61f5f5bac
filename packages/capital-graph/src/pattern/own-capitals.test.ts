import { expect, test } from "vitest";
import { CCPI8 } from "../lineups/ccpi8.ts";
import type { Capital, CapitalLineup } from "../lineup.ts";
import { sameText } from "../text.ts";
import { nameOwnCapitals } from "./own-capitals.ts";

const [eight] = CCPI8.capitals;
const capital = (id: string, label: string, conceptId: string | null = null): Capital => {
  if (eight === undefined) return expect.fail("there are eight");
  return { ...eight, id, label: sameText(label), initial: label.slice(0, 1), conceptId };
};
const lineup = (id: string, version: number, ...capitals: Capital[]): CapitalLineup => ({
  ...CCPI8,
  id,
  version,
  name: sameText(`${id}版`),
  capitals,
});
const said = (...versions: CapitalLineup[]) =>
  nameOwnCapitals(versions).map(({ name, label, initial }) => [name, label.ja, initial]);

test("[KY11] a capital of one's own has the name that people gave it, of several versions each of theirs, the newest first", () => {
  expect(
    said(
      lineup("own", 1, capital("x1", "調達資本"), capital("x2", "データ資本")),
      lineup("own", 2, capital("x1", "購買資本"), capital("x2", "データ資本")),
    ),
  ).toEqual([
    ["~own/x1", "購買資本/調達資本", "購"],
    ["~own/x2", "データ資本", "デ"],
  ]);
});

test("[KY11] capitals that share a name say of which lineup they are, and one that compares is not among them", () => {
  expect(
    said(
      CCPI8,
      lineup("a", 1, capital("d", "データ資本"), capital("h", "人的資本")),
      lineup("b", 1, capital("d", "ﾃﾞｰﾀ資本"), capital("t", "技術資本", "tec")),
    ),
  ).toEqual([
    ["~a/d", "データ資本(a版)", "デ"],
    ["~a/h", "人的資本(a版)", "人"],
    ["~b/d", "ﾃﾞｰﾀ資本(b版)", "ﾃ"],
  ]);
});
