import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing, anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import { CCPI8, contentHash, diffStructures, IIRC6, interpret, type Drawing } from "../index.ts";

const changes = (before: Drawing, after: Drawing) =>
  diffStructures(read(before).structure, read(after).structure);
const words = (before: Drawing, after: Drawing) =>
  changes(before, after).map(({ text }) => text.ja);

describe("the difference of two structures", () => {
  it("[DF1] is empty exactly when an agreement on one holds for the other, on one baseline", () => {
    fc.assert(
      fc.property(anyDrawing, anyDrawing, (one, other) => {
        const [before, after] = [
          read(one).structure,
          read({ ...other, baseline: one.baseline }).structure,
        ];
        const same = contentHash(before) === contentHash(after);
        expect(diffStructures(before, after).length === 0).toBe(same);
        expect(diffStructures(before, before)).toEqual([]);
      }),
    );
  });

  it("[DF1] of a drawing and the same with one record less is found", () => {
    fc.assert(
      fc.property(anyTidyDrawing, fc.nat(), (drawing, at) => {
        const less = {
          ...drawing,
          arrows: drawing.arrows.filter((_, i) => i !== at % (drawing.arrows.length || 1)),
        };
        const [before, after] = [read(drawing).structure, read(less).structure];
        expect(diffStructures(before, after).length === 0).toBe(
          contentHash(before) === contentHash(after),
        );
      }),
    );
  });

  it("[DF2] tells of capitals that came, went, moved and turned", () => {
    const added = draw(["HUM.h", "TEC.s", "CUS.j", "FIN.j", "ENV.j"]);
    const bare = draw(["HUM.h", "TEC.s", "CUS.j", "FIN.j"]);
    expect(words(bare, added)).toEqual(["ジャンプに環境資本を加えた"]);
    expect(words(added, bare)).toEqual(["ジャンプから環境資本を外した"]);
    expect(words(SOUND, withCard(SOUND, "FIN.j", { direction: "keep" }))).toEqual([
      "ジャンプの財務資本を保つことにした",
    ]);
  });

  it("[DF3] a card that moves takes its arrows along: one change, not three", () => {
    const moved = withCard(SOUND, "CUS.j", { laneStage: 2 });
    expect(words(SOUND, moved)).toEqual(["顧客関係性資本をジャンプからステップへ移した"]);
    const [change] = changes(SOUND, moved);
    expect(change).toMatchObject({
      kind: "nodeMoved",
      before: { cards: ["CUS.j"], arrows: [] },
      after: { cards: ["CUS.j"], arrows: [] },
    });
  });

  it("[DF4] tells of links that came, went and turned", () => {
    const bent = { ...SOUND, arrows: SOUND.arrows.slice(0, 2) };
    expect(words(bent, SOUND)).toEqual([
      "顧客関係性資本(ジャンプ)が財務資本(ジャンプ)を育てる、とつないだ",
    ]);
    expect(words(SOUND, bent)).toEqual([
      "顧客関係性資本(ジャンプ)から財務資本(ジャンプ)へのつながりを外した",
    ]);
    expect(words(SOUND, withArrow(SOUND, "HUM.h>TEC.s", { sign: "-" }))).toEqual([
      "人的資本(ホップ)は技術資本(ステップ)を減らす、に変えた",
    ]);
    const back = draw(["HUM.h", "TEC.s"], ["TEC.s>HUM.h"]);
    expect(words(back, withArrow(back, "all", { kind: "reinvest" }))).toEqual([
      "技術資本(ステップ)から人的資本(ホップ)へのつながりを、再投資に変えた",
    ]);
    expect(
      changes(SOUND, withArrow(SOUND, "HUM.h>TEC.s", { to: "STAR" })).map(({ kind }) => kind),
    ).toEqual(["linkRemoved", "starLinkAdded"]);
  });

  it("[DF5] tells of star, horizon, baseline and lineup", () => {
    const star = (text: string) => ({ ...SOUND, stars: [{ id: "STAR", text }] });
    expect(words(star("あ"), star("い"))).toEqual(["星を『あ』から『い』に変えた"]);
    expect(words({ ...SOUND, stars: [] }, star("あ"))).toEqual(["星『あ』を置いた"]);
    expect(words(star("あ"), { ...SOUND, stars: [] })).toEqual(["星を外した"]);
    expect(words(SOUND, { ...SOUND, horizons: { 1: "1年" } })).toEqual([
      "ホップの時期を「1年」にした",
    ]);
    expect(words(SOUND, { ...SOUND, baseline: "currentQA" })).toEqual(["土台を現行QA体系にした"]);
    const six = interpret(draw([]), IIRC6).structure;
    expect(
      diffStructures(interpret(draw([]), CCPI8).structure, six).map(({ kind }) => kind),
    ).toEqual(["lineup"]);
  });

  it("[DF6] speaks both languages, with nothing left to fill in", () => {
    fc.assert(
      fc.property(anyTidyDrawing, anyTidyDrawing, (one, other) => {
        for (const { text } of changes(one, other)) {
          for (const said of [text.ja, text.en]) expect(said).not.toMatch(/^$|\{(?!capital\})/);
        }
      }),
    );
  });
});
