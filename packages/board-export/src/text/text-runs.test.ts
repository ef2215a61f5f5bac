import { create } from "fontkit";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anyLetter } from "../test-support/any-letter.ts";
import { measureText } from "./measure-text.ts";
import { openFonts } from "./open-fonts.ts";
import { placeRuns } from "./place-runs.ts";
import { textRuns } from "./text-runs.ts";

const fonts = openFonts();
const runsOf = (text: string) => textRuns(text, { weight: "regular", fonts });

describe("what writes which letters", () => {
  it("[LB7] each letter by the first font that has it, and none by chance", () => {
    const runs = runsOf("髙﨑𠮷か゚ 😀 سلام שלום עולם 한국");
    expect(runs.map(({ text, face, isMissing }) => [text, face.family, isMissing])).toEqual([
      ["髙﨑𠮷か゚ ", "Noto Sans JP", false],
      ["😀", "Noto Emoji", false],
      [" ", "Noto Sans JP", false],
      ["سلام", "Noto Sans Arabic", false],
      [" ", "Noto Sans JP", false],
      ["שלום עולם", "Noto Sans Hebrew", false],
      [" ", "Noto Sans JP", false],
      ["한국", "Noto Sans JP", true],
    ]);
    expect(runs.at(-1)?.advance).toBe(2);
  });

  it("[LB7] nothing is lost, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 40 }), (text) => {
        expect(
          runsOf(text)
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it("[LB8] widths are those of the font, shaped without kerning", () => {
    const font = create(readFileSync(fonts.regular[0].path));
    if (!("layout" in font)) throw new Error("one font");
    for (const text of ["AVATAR To We", "アイタイ「あ」、。", "か゚き゚が", "e\u0301é ①㈱"]) {
      const shaped = font.layout(text, { kern: false, liga: false, clig: false }).advanceWidth;
      const width = measureText(text, { size: 1000, weight: "regular", fonts });
      expect(width, text).toBeCloseTo(shaped, 6);
    }
    // It is not what the same letters measure with kerning, or this would test nothing.
    expect(font.layout("AVATAR").advanceWidth).toBeLessThan(
      measureText("AVATAR", { size: 1000, weight: "regular", fonts }),
    );
  });

  it("[LB8] letters that join are measured together", () => {
    const style = { size: 1, weight: "regular", fonts } as const;
    const alone = Array.from("سلام").reduce((sum, letter) => sum + measureText(letter, style), 0);
    expect(measureText("سلام", style)).toBeLessThan(alone);
  });

  it("[LB9] words that are read from right to left stand so, and what is around them does not", () => {
    const seen = (text: string) =>
      [...placeRuns(runsOf(text))].toSorted((a, b) => a.x - b.x).map((run) => run.text);
    expect(seen("A社 שלום, مرحبا 3社")).toEqual(["A社 ", "مرحبا", " ,", "שלום", " 3社"]);
    expect(seen("שלום abc مرحبا")).toEqual(["שלום", " abc ", "مرحبا"]);
    const runs = runsOf("あ שלום مرحبا い");
    const end = placeRuns(runs).reduce((most, { x, advance }) => Math.max(most, x + advance), 0);
    expect(end).toBeCloseTo(
      runs.reduce((sum, { advance }) => sum + advance, 0),
      6,
    );
  });
});
