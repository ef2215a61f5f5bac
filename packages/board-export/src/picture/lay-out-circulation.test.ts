import {
  anonymise,
  EMPTY_DRAWING,
  UNSAID_FLOW,
  type CirculationDrawing,
} from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import { boardToDraw, seededBoard } from "../test-support/drawn-board.ts";
import { openFonts } from "../text/open-fonts.ts";
import { leavesOf } from "./crop-picture.ts";
import { layOutPicture } from "./lay-out-picture.ts";
import type { Picture } from "./picture.ts";

const fonts = openFonts();
const circulation: CirculationDrawing = {
  sectors: [
    { id: "us", kind: "us", text: "" },
    { id: "c", kind: "customer", text: "青葉精機" },
  ],
  flows: [
    { ...UNSAID_FLOW, id: "s", from: "us", to: "c", kind: "service", text: "予知保全" },
    { ...UNSAID_FLOW, id: "t", from: "us", to: "c", kind: "trust", text: "評判" },
    { ...UNSAID_FLOW, id: "m", from: "c", to: "us", kind: "money", amount: 7777, unit: "万円" },
  ],
  panels: [{ id: "p", order: 1, text: "保全を通じて設備を止めない", lights: ["s"], again: false }],
};
const doc = seededBoard({ ...EMPTY_DRAWING, circulation });
const boxOf = (picture: Picture, end: string) => {
  const box = leavesOf(picture.shapes).find(({ id }) => id.endsWith(end));
  if (box?.kind !== "box") throw new Error(`no box ${end}`);
  return box;
};
const wordsIn = (picture: Picture) =>
  leavesOf(picture.shapes).flatMap((leaf) =>
    leaf.kind === "box" && leaf.words !== null
      ? [leaf.words.lines.map(({ text }) => text).join("")]
      : [],
  );

it("[XP12] a circulation is drawn with its kinds by letter and word, its flows bent apart, their words on no others", () => {
  const picture = layOutPicture(boardToDraw(doc), fonts);
  const words = wordsIn(picture);
  for (const said of ["自", "顧", "自社", "青葉精機", "顧客", "予知保全", "¥ お金 7,777万円"]) {
    expect(words).toContain(said);
  }
  const ways = leavesOf(picture.shapes).filter((leaf) => leaf.kind === "connector");
  expect(new Set(ways.map(({ commands }) => JSON.stringify(commands))).size).toBe(3);
  const forms = new Map(ways.map(({ id, isDouble, stroke }) => [id, [isDouble, stroke.dash]]));
  expect(forms).toEqual(
    new Map([
      ["shape:s", [false, "solid"]],
      ["shape:t", [false, "dashed"]],
      ["shape:m", [true, "solid"]],
    ]),
  );
  const labels = ["s/label", "t/label", "m/label"].map((end) => boxOf(picture, end).at);
  const sectors = ["shape:us", "shape:c"].map((id) => boxOf(picture, id).at);
  for (const [index, one] of labels.entries()) {
    for (const other of [...labels.slice(index + 1), ...sectors]) {
      const isApart =
        one.x + one.w <= other.x ||
        other.x + other.w <= one.x ||
        one.y + one.h <= other.y ||
        other.y + other.h <= one.y;
      expect(isApart).toBe(true);
    }
  }
});

it("[XP4] [XP12] without names it says neither words nor amounts", () => {
  const drawn = boardToDraw(doc, { audience: "anonymous" });
  // As files are made: of a snapshot that says nothing of whose it is.
  const snapshot = anonymise(drawn.snapshot, { ja: "匿名", en: "Anonymous" });
  const picture = layOutPicture({ ...drawn, snapshot }, fonts);
  const all = wordsIn(picture).join(" ");
  for (const secret of ["青葉精機", "予知保全", "評判", "7,777", "万円", "設備を止めない"]) {
    expect(all).not.toContain(secret);
  }
  expect(all).toContain("お金");
});
