import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./break-lines.ts";
import { clustersOf } from "./clusters.ts";
import { lineBreakBetween, mayNotBegin, mayNotEnd } from "./kinsoku.ts";
import { measureText } from "./measure-text.ts";
import { openFonts } from "./open-fonts.ts";
import { visibleText } from "./visible-text.ts";

const fonts = openFonts();
const style = { size: 10, weight: "regular", fonts } as const;
const linesOf = (text: string, width: number) => breakLines(text, { ...style, width });
const textsOf = (text: string, width: number) => linesOf(text, width).map((line) => line.text);
const seeded = { seed: 13, numRuns: 400 };

const letter = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...Array.from("顧客の声を開発に活かし、新しい価値。「生」（み）ーっ々"),
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from("abcWTo 0123.,-/()%  \n\t")) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "か゚",
      "が",
      "𠮷",
      "髙",
      "👩‍👩‍👧",
      "🇯🇵",
      "שלום",
      "한",
      "\u200b",
      "\u202e",
      "\u0000",
      "…",
      "—",
      "　",
    ),
  },
);
const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(""));
const room = fc.integer({ min: 1, max: 400 });

describe("a text in lines", () => {
  it("[LB1] is whole and in order", () => {
    fc.assert(
      fc.property(text, room, (words, width) => {
        const joined = linesOf(words, width)
          .map((line) => line.text + (line.endsParagraph ? "\n" : ""))
          .join("");
        expect(joined).toBe(`${visibleText(words).replaceAll("\u200b", "")}\n`);
      }),
      seeded,
    );
  });

  it("[LB2] fits, unless a line is one letter", () => {
    const arabic = fc.constantFrom(...Array.from("مرحبا بالعالم "));
    const words = fc.array(fc.oneof(letter, arabic), { maxLength: 60 });
    fc.assert(
      fc.property(words, room, (letters, width) => {
        for (const line of linesOf(letters.join(""), width)) {
          const shown = line.text.trimEnd();
          expect(line.width).toBeCloseTo(measureText(shown, style), 6);
          if (clustersOf(shown).length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      seeded,
    );
  });

  it("[LB3] neither begins nor ends with what may not stand there, where that can be", () => {
    fc.assert(
      fc.property(text, room, (words, width) => {
        const lines = linesOf(words, width);
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1];
          if (line.endsParagraph || next === undefined) continue;
          const first = Array.from(next.text)[0] ?? "";
          const isLoose = line.text.trimEnd() !== line.text && first < "\u0080";
          const isTorn =
            mayNotEnd(Array.from(line.text).at(-1) ?? "") || (mayNotBegin(first) && !isLoose);
          if (isTorn) expect(widthOfUnit(line.text, next.text)).toBeGreaterThan(width);
        }
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it("[LB3] takes a letter along with the stop that follows it", () => {
    expect(textsOf("技術資本が増える。", 80)).toEqual(["技術資本が", "増える。"]);
    expect(textsOf("ああああ。", 40)).toEqual(["あああ", "あ。"]);
    expect(textsOf("ああああ「いい」", 50)).toEqual(["ああああ", "「いい」"]);
  });

  it("[LB4] keeps words and numbers whole", () => {
    expect(textsOf("growth of human capital", 60)).toEqual(["growth of ", "human ", "capital"]);
    expect(textsOf("売上は2026年", 40)).toEqual(["売上は", "2026年"]);
    expect(textsOf("well-being-economy", 40)).toEqual(["well-", "being-", "econom", "y"]);
  });

  it("[LB5] takes time in proportion to the text", () => {
    for (const words of ["あ", "a", "。", "「", "a ", "か゚", "م", "👍", "ー"]) {
      const long = words.repeat(20_000 / words.length);
      linesOf(long, 100);
      const startedAt = process.cpuUsage();
      const lines = linesOf(long, 100);
      // Of this process alone, in microseconds: others share the machine.
      expect(process.cpuUsage(startedAt).user, words).toBeLessThan(1_000_000);
      expect(lines.map((line) => line.text).join("")).toBe(long);
    }
  });

  it("[LB6] breaks Japanese at phrases, and tears none of their endings off", () => {
    expect(textsOf("顧客の声を開発に活かし、新しい価値を生み出す", 110)).toEqual([
      "顧客の声を開発に",
      "活かし、新しい価値を",
      "生み出す",
    ]);
    expect(textsOf("組織がそれによって強くなる", 60)).toEqual([
      "組織が",
      "それによって",
      "強くなる",
    ]);
  });
});

/** Of the clusters around the end of a line that nothing allows to part. */
function widthOfUnit(before: string, after: string): number {
  const clusters = clustersOf(before + after);
  const at = clustersOf(before).length;
  const isParted = (index: number) => {
    const between = lineBreakBetween(
      Array.from(clusters[index - 1] ?? "").at(-1) ?? "",
      Array.from(clusters[index] ?? "")[0] ?? "",
    );
    return between === "allowed" || between === "good";
  };
  let start = at;
  let end = at;
  while (start > 0 && !isParted(start)) start -= 1;
  while (end < clusters.length && (end === at || !isParted(end))) end += 1;
  return measureText(clusters.slice(start, end).join("").trimEnd(), style);
}
