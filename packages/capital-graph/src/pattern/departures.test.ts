import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read } from "../../test-data/draw.ts";
import {
  canonicalForm,
  departuresFrom,
  patternItems,
  PRESET_LINEUPS,
  type Drawing,
  type PatternAnswers,
} from "../index.ts";

const form = (drawing: Drawing) => canonicalForm(read(drawing).structure);
const PATTERN = form(
  draw(["HUM.h", "TEC.s", "CUS.j", "FIN.j"], ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"]),
);
const told = (board: Drawing, answers: PatternAnswers = new Map()) =>
  departuresFrom({ pattern: PATTERN, board: form(board) }, { answers, lineups: PRESET_LINEUPS });

describe("departures from a pattern", () => {
  it("[DV1] an empty board leaves all of it open, and one that took all of it none", () => {
    expect(told(draw([])).open).toEqual(patternItems(PATTERN));
    const whole = told(
      draw(["HUM.h", "TEC.s", "CUS.j", "FIN.j"], ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"]),
    );
    expect(whole).toMatchObject({ open: [], exceptions: [] });
    expect(whole.sentence).toEqual({ ja: "パターンのとおり。", en: "As the pattern." });
  });

  it("[DV2] what stands in another beat has moved, what was replaced is named by both, and arrows go along", () => {
    const moved = told(
      draw(["HUM.h", "TEC.h", "CUS.j", "FIN.j"], ["HUM.h>TEC.h", "TEC.h>CUS.j", "CUS.j>FIN.j"]),
    );
    expect(moved).toMatchObject({ open: [] });
    expect(moved.sentence.ja).toBe("パターンのとおり、ただし技術資本はステップでなくホップ。");
    expect(moved.sentence.en).toBe(
      "As the pattern, except: technology capital in Hop instead of Step.",
    );
    const board = draw(
      ["HUM.h", "ORG.s", "CUS.j", "FIN.j"],
      ["HUM.h>ORG.s", "ORG.s>CUS.j", "CUS.j>FIN.j"],
    );
    const replaced = told(board, new Map([["2.tec+", "2.org+"]]));
    expect(replaced.open).toEqual([]);
    expect(replaced.exceptions.map(({ ja }) => ja)).toEqual([
      "技術資本(ステップ)の代わりに組織資本(ステップ)",
    ]);
    // Taken back, it is open again.
    const gone = told(draw(["HUM.h", "CUS.j", "FIN.j"]), new Map([["2.tec+", "2.org+"]]));
    expect(gone.open.map(({ id }) => id)).toContain("2.tec+");
  });

  it("[DV3] what was refused is left out, with its arrows; what is drawn counts as taken whatever was said", () => {
    const board = draw(["HUM.h", "CUS.j", "FIN.j", "ENV.h"], ["CUS.j>FIN.j", "ENV.h>CUS.j"]);
    const { open, exceptions } = told(
      board,
      new Map([
        ["2.tec+", null],
        ["1.hum+", null],
      ]),
    );
    expect(open).toEqual([]);
    expect(exceptions.map(({ ja }) => ja)).toEqual([
      "技術資本(ステップ)は置かない",
      "環境資本(ホップ)が加わる",
      "環境資本(ホップ)から顧客関係性資本(ジャンプ)へもつなぐ",
    ]);
    const unlinked = told(draw(["HUM.h", "TEC.s"]), new Map([["1.hum+>2.tec+:+", null]]));
    expect(unlinked.exceptions.map(({ en }) => en)).toEqual([
      "no link from human capital (Hop) to technology capital (Step)",
    ]);
  });

  it("[DV4] of any two forms nothing is open and departed from at once, and both languages are whole", () => {
    fc.assert(
      fc.property(anyTidyDrawing, anyTidyDrawing, fc.boolean(), (one, other, refusesAll) => {
        const [pattern, board] = [form(one), form(other)];
        const answers = new Map(
          refusesAll ? patternItems(pattern).map(({ id }) => [id, null] as const) : [],
        );
        const found = departuresFrom({ pattern, board }, { answers, lineups: PRESET_LINEUPS });
        if (refusesAll) expect(found.open).toEqual([]);
        const ids = found.open.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { ja, en } of [...found.exceptions, found.sentence]) {
          for (const words of [ja, en]) expect(words).not.toMatch(/^$|\{\w+\}/);
        }
        const same = departuresFrom({ pattern, board: pattern }, { answers, lineups: [] });
        expect(same).toMatchObject({ open: [], exceptions: [] });
      }),
    );
  });
});
