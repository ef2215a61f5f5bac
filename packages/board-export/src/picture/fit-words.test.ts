import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openFonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";

const fonts = openFonts();
const room = { x: 10, y: 20, w: 120, h: 40 };
const fit = (text: string, more: object = {}) =>
  fitWords({ text, room, sizes: [16, 14, 12], colour: "#000000", fonts, ...more });
const textOf = (words: ReturnType<typeof fit>) => words.lines.map(({ text }) => text).join("");

it("[PX5] words shrink before any is cut, and what is cut ends in …", () => {
  expect(fit("人的資本").size).toBe(16);
  const shrunk = fit("人が育ち続け、開発から任される");
  expect([shrunk.size, textOf(shrunk)]).toEqual([14, "人が育ち続け、開発から任される"]);
  const cut = fit("人が育ち続け、開発から任される部品会社になるまで続ける");
  expect(cut.size).toBe(12);
  expect(textOf(cut).endsWith("…")).toBe(true);
});

it("[PX5] no line leaves its room, whatever is written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.boolean(),
      (text, isBalanced) => {
        const words = fit(text, { isBalanced, align: "middle" });
        for (const line of words.lines) {
          if ([...new Intl.Segmenter().segment(line.text)].length < 2) continue;
          expect(line.x).toBeGreaterThanOrEqual(room.x - 0.01);
          expect(line.x + line.width).toBeLessThanOrEqual(room.x + room.w + 0.01);
        }
        expect(words.lines.length * words.size * 1.4).toBeLessThanOrEqual(
          Math.max(room.h + 1, words.size * 1.4),
        );
      },
    ),
    { seed: 13, numRuns: 300 },
  );
});

it("[PX5] balanced lines are about as long as each other", () => {
  const lines = fit("荷主と在庫を設計する物流", { isBalanced: true }).lines.map(({ text }) => text);
  expect(lines).toEqual(["荷主と在庫を", "設計する物流"]);
});
