import { PEOPLE_BANDS, SALES_BANDS } from "@zentaikan/protocol";
import { expect, it } from "vitest";
import { peopleWords, salesWords } from "./band-words.ts";

it("[HO9] says bands of sales in the counting of each language", () => {
  expect(SALES_BANDS.map((band) => salesWords(band, "ja"))).toEqual([
    "10億円未満",
    "10億〜50億円",
    "50億〜100億円",
    "100億〜500億円",
    "500億〜1,000億円",
    "1,000億〜5,000億円",
    "5,000億〜1兆円",
    "1兆円以上",
  ]);
  expect(SALES_BANDS.map((band) => salesWords(band, "en"))).toEqual([
    "under ¥1 bn",
    "¥1–5 bn",
    "¥5–10 bn",
    "¥10–50 bn",
    "¥50–100 bn",
    "¥100–500 bn",
    "¥500–1,000 bn",
    "¥1,000 bn or more",
  ]);
});

it("[HO9] says bands of headcount", () => {
  expect(
    [PEOPLE_BANDS[0], PEOPLE_BANDS[4], PEOPLE_BANDS[6]].map((band) => peopleWords(band, "ja")),
  ).toEqual(["50人未満", "1,000〜3,000人", "10,000人以上"]);
  expect(peopleWords("1000-3000", "en")).toBe("1,000–3,000 people");
});
