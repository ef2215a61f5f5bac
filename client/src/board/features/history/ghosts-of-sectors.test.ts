import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type CirculationDrawing,
  UNSAID_FLOW,
} from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { ghostsBetween, presentState } from "./ghosts-between.ts";
import { ghostsOfPast } from "./ghosts-of-past.ts";

const size = { w: 168, h: 88 };
const structureOf = (circulation: CirculationDrawing) =>
  interpret({ ...EMPTY_DRAWING, circulation }, CCPI8).structure;
const sectors = (...customers: string[]): CirculationDrawing["sectors"] => [
  { id: "us", kind: "us", text: "" },
  ...customers.map((id) => ({ id, kind: "customer" as const, text: id })),
];

const then = structureOf({
  sectors: sectors("gone"),
  flows: [{ ...UNSAID_FLOW, id: "fee", kind: "money", from: "gone", to: "us" }],
  panels: [],
});
const past = {
  structure: then,
  places: [
    { record: "us", x: 0, y: 0, ...size, capital: null },
    { record: "gone", x: 400, y: 0, ...size, capital: null },
  ],
};
const now = structureOf({ sectors: sectors("since"), flows: [], panels: [] });
const look: BoardLook = {
  lanes: [],
  cards: [],
  stars: [],
  arrows: [],
  doResults: [],
  sectors: [
    { id: "us", box: { x: 0, y: 0, ...size }, isLocked: false },
    { id: "since", box: { x: 400, y: 300, ...size }, isLocked: false },
  ],
};

it("[HI3] sectors and flows that an earlier state had stand where they stood, and what came since is marked", () => {
  const back = ghostsOfPast(past, { structure: now, look });
  expect(back).toContainEqual(
    expect.objectContaining({ kind: "box", tone: "new", card: "gone", sector: "customer" }),
  );
  expect(back).toContainEqual(expect.objectContaining({ tone: "gone", card: "since" }));
  expect(back).toContainEqual(
    expect.objectContaining({ kind: "line", tone: "new", isDouble: true }),
  );
  const between = ghostsBetween(past, presentState(now, look), look);
  expect(between).toContainEqual(
    expect.objectContaining({ tone: "gone", card: "gone", sector: "customer" }),
  );
  expect(between).toContainEqual(expect.objectContaining({ tone: "lit", card: "since" }));
  expect(between).toContainEqual(expect.objectContaining({ kind: "line", tone: "gone" }));
});
