import { UNSAID_MEANING } from "@zentaikan/board-model";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type Drawing,
  type Stage,
} from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { ghostsOfPast } from "./ghosts-of-past.ts";

const size = { w: 200, h: 100 };
const card = (id: string, capital: string, laneStage: Stage) => ({
  id,
  capital,
  subdivision: null,
  laneStage,
  statedStage: null,
  direction: "grow" as const,
});
const arrow = (id: string, from: string, to: string) => ({ id, from, to, ...UNSAID_MEANING });
const structureOf = (drawing: Partial<Drawing>) =>
  interpret({ ...EMPTY_DRAWING, ...drawing }, CCPI8).structure;
const place = (record: string, x: number, capital: string | null) => ({
  record,
  x,
  y: 0,
  ...size,
  capital,
});
const path = [
  { x: 200, y: 50 },
  { x: 400, y: 50 },
];

const then = structureOf({
  cards: [card("a", "hum", 1), card("gone", "tec", 2), card("moved", "fin", 3)],
  arrows: [arrow("l", "a", "gone")],
  stars: [{ id: "star", text: "星" }],
});
const past = {
  structure: then,
  places: [place("a", 0, "hum"), place("gone", 400, "tec"), place("moved", 800, "fin")],
};
const now = structureOf({
  cards: [card("a", "hum", 1), card("since", "cus", 2), card("moved", "fin", 2)],
  arrows: [arrow("m", "a", "since")],
  stars: [{ id: "star", text: "星" }],
});
const look: BoardLook = {
  lanes: [],
  doResults: [],
  cards: [["a", 0] as const, ["since", 500] as const, ["moved", 420] as const].map(([id, x]) => ({
    id,
    box: { x, y: 0, ...size },
    stage: null,
    statedStage: null,
    subdivision: "",
    isLocked: false,
  })),
  stars: [{ id: "star", box: { x: 1200, y: 0, ...size }, text: "星", isLocked: false }],
  arrows: [{ id: "m", from: "a", to: "since", path, meaning: UNSAID_MEANING, isLocked: false }],
};

describe("an earlier state over the board", () => {
  const ghosts = ghostsOfPast(past, { structure: now, look });

  it("[PV5] shows what going back would add, where it was", () => {
    const added = ghosts.filter(({ tone }) => tone === "new");
    expect(added).toContainEqual({
      kind: "box",
      tone: "new",
      box: { x: 400, y: 0, ...size },
      card: "gone",
      capital: "tec",
      from: null,
    });
    expect(added).toContainEqual({ kind: "line", tone: "new", path, isDouble: false });
  });

  it("[PV5] shows from where a card would go back to where", () => {
    expect(ghosts).toContainEqual(
      expect.objectContaining({
        card: "moved",
        box: { x: 800, y: 0, ...size },
        from: { x: 520, y: 50 },
      }),
    );
  });

  it("[PV5] shows what going back would take away, and nothing where nothing differs", () => {
    const gone = ghosts.filter(({ tone }) => tone === "gone");
    expect(gone.map((ghost) => (ghost.kind === "box" ? ghost.card : ghost.path))).toEqual([
      "since",
      path,
    ]);
    expect(ghostsOfPast({ ...past, structure: now }, { structure: now, look })).toEqual([]);
  });
});
