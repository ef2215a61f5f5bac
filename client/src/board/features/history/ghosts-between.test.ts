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
import { ghostsBetween, presentState } from "./ghosts-between.ts";

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
const drawnPath = [
  { x: 200, y: 50 },
  { x: 333, y: 60 },
];
const stars = [{ id: "star", text: "星" }];

const earlier = {
  structure: structureOf({
    cards: [card("a", "hum", 1), card("gone", "tec", 2), card("moved", "fin", 3)],
    arrows: [arrow("was", "a", "gone")],
    stars,
  }),
  places: [place("a", 0, "hum"), place("gone", 400, "tec"), place("moved", 800, "fin")],
};
const later = {
  structure: structureOf({
    cards: [card("a", "hum", 1), card("since", "cus", 2), card("moved", "fin", 2)],
    arrows: [arrow("is", "a", "since")],
    stars,
  }),
  places: [place("a", 0, "hum"), place("since", 500, "cus"), place("moved", 420, "fin")],
};
const lookOf = (cards: readonly (readonly [string, number])[], arrows: readonly string[]) =>
  ({
    lanes: [],
    doResults: [],
    stars: [],
    cards: cards.map(([id, x]) => ({
      id,
      box: { x, y: 0, ...size },
      stage: null,
      statedStage: null,
      subdivision: "",
      isLocked: false,
    })),
    arrows: arrows.map((id) => ({
      id,
      from: "a",
      to: "since",
      path: drawnPath,
      meaning: UNSAID_MEANING,
      isLocked: false,
    })),
  }) satisfies BoardLook;
const laterOnCanvas = lookOf(
  [
    ["a", 0],
    ["since", 500],
    ["moved", 420],
  ],
  ["is"],
);

describe("[HI3] from an earlier state to a later one", () => {
  it("what was added glows where it stands, as it is drawn", () => {
    const lit = ghostsBetween(earlier, later, laterOnCanvas).filter(({ tone }) => tone === "lit");
    expect(lit).toContainEqual(
      expect.objectContaining({ card: "since", box: { x: 500, y: 0, ...size }, from: null }),
    );
    expect(lit).toContainEqual({ kind: "line", tone: "lit", path: drawnPath, isDouble: false });
    // What moved glows where it came to, with its way from where it was.
    expect(lit).toContainEqual(expect.objectContaining({ card: "moved", from: { x: 900, y: 50 } }));
    expect(lit).toHaveLength(3);
  });

  it("what was removed is a ghost where it stood, with its name", () => {
    const gone = ghostsBetween(earlier, later, laterOnCanvas).filter(({ tone }) => tone === "gone");
    expect(gone).toContainEqual({
      kind: "box",
      tone: "gone",
      box: { x: 400, y: 0, ...size },
      card: "gone",
      capital: "tec",
      from: null,
    });
    expect(gone.filter(({ kind }) => kind === "line")).toHaveLength(1);
  });

  it("what was added and is not on the canvas any more is drawn", () => {
    const ghosts = ghostsBetween(earlier, later, lookOf([["a", 0]], []));
    expect(ghosts.filter(({ tone }) => tone === "lit")).toEqual([]);
    expect(ghosts).toContainEqual(
      expect.objectContaining({ tone: "new", card: "since", capital: "cus" }),
    );
    expect(ghosts).toContainEqual(expect.objectContaining({ kind: "line", tone: "new" }));
  });

  it("the other way round everything is the other way round, and a state against itself is nothing", () => {
    const cardsOf = (ghosts: ReturnType<typeof ghostsBetween>, ...tones: readonly string[]) =>
      ghosts
        .flatMap((ghost) => (ghost.kind === "box" && tones.includes(ghost.tone) ? ghost.card : []))
        .toSorted((one, other) => String(one).localeCompare(String(other)));
    const there = ghostsBetween(earlier, later, laterOnCanvas);
    const back = ghostsBetween(later, earlier, lookOf([], []));
    expect(cardsOf(back, "new", "lit")).toEqual(cardsOf(there, "gone"));
    expect(cardsOf(back, "gone")).toEqual(cardsOf(there, "new", "lit"));
    expect(ghostsBetween(later, later, laterOnCanvas)).toEqual([]);
  });

  it("the board as it is now is compared like a state that was kept", () => {
    const present = presentState(later.structure, laterOnCanvas);
    const withoutNames = (ghosts: ReturnType<typeof ghostsBetween>) =>
      ghosts.map((ghost) => ({ ...ghost, capital: null }));
    expect(withoutNames(ghostsBetween(earlier, present, laterOnCanvas))).toEqual(
      withoutNames(ghostsBetween(earlier, later, laterOnCanvas)),
    );
  });
});
