import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmlessName } from "./harmless-name.ts";

const tricky = fc.oneof(
  fc.constantFrom("e", "か", "\u0301", "\u3099", "\u00ad", "\u202e", "\u3164", " ", "\u200d"),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

describe("names", () => {
  it.each([
    ["佐藤 花子", "佐藤 花子"],
    ["佐藤\u3000花子", "佐藤\u3000花子"],
    ["葛\u{e0100}城", "葛\u{e0100}城"],
    ["👩\u200d💻 開発", "👩\u200d💻 開発"],
    ["שרה", "שרה"],
    ["か\u3099く", "がく"],
    ["  a  b\n", "a b"],
  ])("[W22] %j stays %j", (given, kept) => {
    expect(harmlessName(given)).toBe(kept);
  });

  it.each([
    ["\u202eオーナー", "オーナー"],
    ["\u2067a\u2069b\u061c", "ab"],
    ["a\u200bb\u2060c\ufeff", "abc"],
    ["a\u00adb", "ab"],
    ["山\u{e0041}田\u{e007f}", "山田"],
    ["z" + "\u0301".repeat(40), "\u017a\u0301\u0301\u0301\u0301"],
    ["a\ud800b", "ab"],
  ])("[W22] %j becomes %j", (given, kept) => {
    expect(harmlessName(given)).toBe(kept);
  });

  it.each([
    "",
    " ",
    "\u3000",
    "\u3164\u3164",
    "\u2800",
    "\u200d",
    "\u{e0100}",
    "\u202e\u202c",
    "\u0301",
  ])("[W22] %j shows nothing", (given) => {
    expect(harmlessName(given)).toBe("");
  });

  it("[W22] taking a harmless name again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: tricky, maxLength: 60 }), (text) => {
        const once = harmlessName(text);
        expect(harmlessName(once)).toBe(once);
      }),
    );
  });
});
