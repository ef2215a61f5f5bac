import { UNSAID_MEANING } from "@zentaikan/board-model";
import { describe, expect, it } from "vitest";
import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { ghostsOf } from "./ghosts-of.ts";

const card = (id: string, x: number) => ({
  id,
  box: { x, y: 0, w: 200, h: 100 },
  stage: null,
  statedStage: null,
  subdivision: "",
  isLocked: false,
});
const path = [
  { x: 200, y: 50 },
  { x: 400, y: 50 },
];
const look: BoardLook = {
  lanes: [],
  doResults: [],
  cards: [card("a", 0), card("b", 400)],
  stars: [{ id: "star", box: { x: 800, y: 0, w: 100, h: 100 }, text: "", isLocked: false }],
  arrows: [{ id: "l", from: "a", to: "b", path, meaning: UNSAID_MEANING, isLocked: false }],
};

describe("ghosts", () => {
  it("[PV1] show a card where it would go, and from where", () => {
    expect(ghostsOf([{ kind: "move", id: "a", to: { x: 10, y: 20 } }], look)).toEqual([
      {
        kind: "box",
        tone: "new",
        box: { x: 10, y: 20, w: 200, h: 100 },
        card: "a",
        from: { x: 100, y: 50 },
      },
    ]);
  });

  it("[PV2] show an arrow as it would be: double, turned, or held elsewhere", () => {
    const [double, turned, held] = ghostsOf(
      [
        { kind: "say", id: "l", meaning: { kind: "reinvest" } },
        { kind: "turnAround", id: "l" },
        { kind: "attach", id: "l", end: "to", to: "star" },
      ],
      look,
    );
    expect(double).toEqual({ kind: "line", tone: "new", path, isDouble: true });
    expect(turned).toMatchObject({ path: path.toReversed(), isDouble: false });
    expect(held).toMatchObject({ path: [path[0], { x: 800, y: 50 }] });
  });

  it("[PV3] show what would go, and pass over what is gone already", () => {
    const edits = ["l", "b", "nobody"].map((id) => ({ kind: "remove", id }) as const);
    expect(ghostsOf(edits, look).map(({ kind, tone }) => [kind, tone])).toEqual([
      ["line", "gone"],
      ["box", "gone"],
    ]);
  });

  it("[PV4] show a new link from edge to edge, and a new star", () => {
    const [link, star] = ghostsOf(
      [
        { kind: "link", from: "a", to: "b" },
        { kind: "placeStar", at: { x: 5, y: 6 } },
      ],
      look,
    );
    expect(link).toMatchObject({ path });
    expect(star).toMatchObject({ card: null, box: { x: 5, y: 6, w: 208, h: 208 } });
  });
});
