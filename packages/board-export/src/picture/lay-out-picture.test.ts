import * as fc from "fast-check";
import type { Drawing } from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import {
  arrow,
  boardToDraw,
  drawFreely,
  FULL_DRAWING,
  seededBoard,
} from "../test-support/drawn-board.ts";
import { openFonts } from "../text/open-fonts.ts";
import { leavesOf } from "./crop-picture.ts";
import { layOutPicture } from "./lay-out-picture.ts";
import type { Picture, PictureBox, PictureConnector, PictureLeaf } from "./picture.ts";
import { siteOf } from "./route-arrow.ts";

const fonts = openFonts();
const full = () => {
  const doc = seededBoard(FULL_DRAWING);
  drawFreely(doc);
  return doc;
};
const connectorsOf = (picture: Picture) =>
  leavesOf(picture.shapes).filter((leaf): leaf is PictureConnector => leaf.kind === "connector");
const boxesOf = (picture: Picture) =>
  new Map(
    leavesOf(picture.shapes)
      .filter((leaf): leaf is PictureBox => leaf.kind === "box")
      .map((leaf) => [leaf.id, leaf]),
  );
const wordsOf = (picture: Picture) =>
  leavesOf(picture.shapes).flatMap((leaf) =>
    leaf.kind === "box" && leaf.words !== null
      ? [leaf.words.lines.map(({ text }) => text).join("")]
      : [],
  );

/** Cards in three lanes, arrows between any two of them. */
const drawings: fc.Arbitrary<Drawing> = fc
  .record({
    cards: fc.array(
      fc.record({
        stage: fc.constantFrom(1, 2, 3),
        capital: fc.constantFrom("hum", "tec", "fin", "?"),
      }),
      { minLength: 2, maxLength: 12 },
    ),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 16 }),
  })
  .map(({ cards, ends }) => ({
    ...FULL_DRAWING,
    cards: cards.map(({ stage, capital }, rank) => ({
      id: `c${rank}`,
      capital,
      subdivision: null,
      laneStage: stage,
      statedStage: null,
      direction: "grow",
      rank,
    })),
    arrows: ends.flatMap(([from, to, isBack], index) => {
      const [tail, head] = [from % cards.length, to % cards.length];
      if (tail === head) return [];
      return [arrow(`l${index}`, `c${tail}`, `c${head}`, { kind: isBack ? "reinvest" : "cause" })];
    }),
    doResults: [],
    detailLinks: [],
  })) as fc.Arbitrary<Drawing>;

describe("the picture of a board", () => {
  it("[PX1] has every word of it, in the frame and in detail", () => {
    const frame = wordsOf(layOutPicture(boardToDraw(full(), { showsGrounds: true }), fonts));
    for (const words of [
      "まず",
      "ジャンプ",
      "班長が全員育ったら",
      "人的資本",
      "増やす・多能工の育成",
      "人が育ち続け、開発から任される部品会社",
      "研修を受けた班の不良率が半分になった",
      "⊖",
      "意見が割れています",
      "付箋👍か゚髙﨑𠮷",
      "自由な文字",
      "検討中の枠",
      "埋め込みhttps://example.com/video",
      "形9",
      "ここが要",
    ]) {
      expect(frame).toContain(words);
    }
    const detail = wordsOf(layOutPicture(boardToDraw(full(), { level: "detail" }), fonts));
    for (const words of [
      "班長が、不良の原因を自分の言葉で月に一度、設計に話している",
      "実行中",
      "製造部長・2027年3月",
    ]) {
      expect(frame).not.toContain(words);
      expect(detail).toContain(words);
    }
  });

  it.each(["frame", "detail"] as const)(
    "[PX2] arrows end at the sites that they name, in the %s",
    (level) => {
      const picture = layOutPicture(boardToDraw(full(), { level }), fonts);
      const joined = joinedEnds(picture);
      expect(connectorsOf(picture).map(({ id }) => id)).toContain("shape:e");
      expect(joined).toBe((level === "frame" ? 7 : 8) * 2);
    },
  );

  it("[PX2] whatever is drawn, each bound arrow is attached at both of its ends", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const picture = layOutPicture(boardToDraw(seededBoard(drawing)), fonts);
        expect(joinedEnds(picture)).toBe(drawing.arrows.length * 2);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it("[PX3] nothing has the id of another, and all of it lies within the picture", () => {
    for (const level of ["frame", "detail"] as const) {
      const picture = layOutPicture(boardToDraw(full(), { level }), fonts);
      const ids = [
        ...picture.shapes,
        ...leavesOf(picture.shapes.filter(({ kind }) => kind === "group")),
      ].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const leaf of leavesOf(picture.shapes))
        expect(isWithin(leaf, picture), leaf.id).toBe(true);
    }
  });

  it("[PX4] an arrow leaves a card between aside where it can", () => {
    const cards = ["hum", "org", "tec"].map((capital, rank) => ({
      id: capital,
      capital,
      subdivision: null,
      laneStage: 1 as const,
      statedStage: null,
      direction: "grow" as const,
      rank,
    }));
    const drawing = {
      ...FULL_DRAWING,
      cards,
      arrows: [arrow("a", "hum", "tec")],
      doResults: [],
      detailLinks: [],
    };
    const picture = layOutPicture(boardToDraw(seededBoard(drawing)), fonts);
    const [way] = connectorsOf(picture);
    expect(way?.from?.site).toBe(way?.to?.site);
    expect(way?.commands.at(-1)?.to).toBe("C");
  });

  it("[PX6] what is selected is drawn alone, with the arrows between", () => {
    const selection = ["shape:hum", "shape:tec", "shape:free1"];
    const picture = layOutPicture(boardToDraw(full(), { selection }), fonts);
    const drawn = picture.shapes.map(({ id }) => id.replace("/group", ""));
    expect(drawn.toSorted()).toEqual(["shape:a", "shape:free1", "shape:hum", "shape:tec"]);
  });

  it("[PX7][XP4] an anonymous picture has no words but the method's", () => {
    const words = wordsOf(
      layOutPicture(
        {
          ...boardToDraw(full(), { audience: "anonymous", level: "detail", showsGrounds: true }),
          snapshot: bareSnapshot(),
        },
        fonts,
      ),
    ).join(" ");
    for (const said of [
      "班長",
      "多能工",
      "部品会社",
      "研修",
      "付箋",
      "検討中",
      "example.com",
      "製造部長",
      "ここが要",
    ]) {
      expect(words).not.toContain(said);
    }
    expect(words).toContain("人的資本");
  });

  it("[PX8] two thousand records with three hundred Do results take less than two seconds", () => {
    const cards = Array.from({ length: 500 }, (_, index) => ({
      id: `c${index}`,
      capital: "hum",
      subdivision: null,
      laneStage: ([1, 2, 3] as const)[index % 3] ?? 1,
      statedStage: null,
      direction: "grow" as const,
      rank: index,
    }));
    const arrows = Array.from({ length: 400 }, (_, index) =>
      arrow(`a${index}`, `c${(index * 7) % 500}`, `c${(index * 13 + 5) % 500}`),
    );
    const [result] = FULL_DRAWING.doResults;
    const doResults = Array.from({ length: 300 }, (_, index) => ({
      ...result,
      id: `r${index}`,
      text: `${result?.text ?? ""}${index}`,
      refines: `c${index}`,
    }));
    const doc = seededBoard({ ...FULL_DRAWING, cards, arrows, doResults, detailLinks: [] });
    const drawn = boardToDraw(doc, { level: "detail" });
    const startedAt = process.cpuUsage();
    layOutPicture(drawn, fonts);
    expect(process.cpuUsage(startedAt).user).toBeLessThan(2_000_000);
  });
});

function bareSnapshot() {
  const { snapshot } = boardToDraw(full());
  const { drawing } = snapshot;
  return {
    ...snapshot,
    drawing: {
      ...drawing,
      cards: drawing.cards.map((card) => ({ ...card, subdivision: null })),
      stars: drawing.stars.map((star) => ({ ...star, text: "" })),
    },
  };
}

/** How many ends of arrows lie at their sites; each that names one has to. */
function joinedEnds(picture: Picture): number {
  const boxes = boxesOf(picture);
  let joined = 0;
  for (const { id, from, to, commands } of connectorsOf(picture)) {
    for (const [end, command] of [
      [from, commands[0]],
      [to, commands.at(-1)],
    ] as const) {
      if (end === null) continue;
      const found = boxes.get(end.box);
      if (found === undefined || command === undefined || command.to === "Z") throw new Error(id);
      const { x, y } = siteOf(found, end.site);
      expect(Math.hypot(command.x - x, command.y - y), id).toBeLessThan(0.5);
      joined += 1;
    }
  }
  return joined;
}

function isWithin(leaf: PictureLeaf, { width, height }: Picture): boolean {
  if (leaf.kind !== "box") return true;
  const { x, y, w, h } = leaf.at;
  return x >= 0 && y >= 0 && x + w <= width && y + h <= height;
}
