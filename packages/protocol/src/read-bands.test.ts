import { expect, test } from "vitest";
import { readPeopleBand, readSalesBand } from "./read-bands.ts";

test.each([
  ["400億円", "100-500"],
  ["約１，８００億円", "1000-5000"],
  ["100億〜500億円", "100-500"],
  ["10億円未満", "0-10"],
  ["1兆円以上", "10000-"],
  ["3,000百万円", "10-50"],
  ["¥42 bn", "100-500"],
  ["under ¥1 bn", "0-10"],
  ["¥10–50 bn", "100-500"],
  ["420億円", "100-500"],
  ["42,000,000,000円", "100-500"],
  ["¥3 billion", "10-50"],
  ["たくさん", null],
  ["400", null],
  ["", null],
])("[CR2] %j is in the band %j", (written, band) => expect(readSalesBand(written)).toBe(band));

test.each([
  ["1,150名", "1000-3000"],
  ["1150", "1000-3000"],
  ["約１．２万人", "10000-"],
  ["50人未満", "0-50"],
  ["300〜1,000人", "300-1000"],
  ["1,000–3,000 people", "1000-3000"],
  ["10,000 people or more", "10000-"],
  ["300", "300-1000"],
  ["多い", null],
  ["3課", null],
  ["", null],
])("[CR5] %j people are in the band %j", (written, band) =>
  expect(readPeopleBand(written)).toBe(band),
);
