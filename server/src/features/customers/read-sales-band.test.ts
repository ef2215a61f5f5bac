import { expect, test } from "vitest";
import { readSalesBand } from "./read-sales-band.ts";

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
  ["たくさん", null],
  ["400", null],
  ["", null],
])("[CR2] %j is in the band %j", (written, band) => expect(readSalesBand(written)).toBe(band));
