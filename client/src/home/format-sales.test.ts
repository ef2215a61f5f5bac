import { describe, expect, it } from "vitest";
import { formatSales } from "./format-sales.ts";

describe("formatSales", () => {
  it.each([
    ["400億円", "¥40 bn"],
    ["1,800億円", "¥180 bn"],
    ["１，８００億円", "¥180 bn"],
    ["65億円", "¥6.5 bn"],
    ["非公開", "非公開"],
    ["", ""],
  ])("[HO9] of %j reads %j in English and stays in Japanese", (written, english) => {
    expect(formatSales(written, "en")).toBe(english);
    expect(formatSales(written, "ja")).toBe(written);
  });
});
