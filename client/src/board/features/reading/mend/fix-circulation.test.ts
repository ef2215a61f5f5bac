import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type DrawnFlow,
  UNSAID_FLOW,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { ghostsOf } from "../../../canvas/preview/ghosts-of.ts";
import { proposeFixes } from "./propose-fixes.ts";

const sold: DrawnFlow = {
  ...UNSAID_FLOW,
  id: "s",
  from: "us",
  to: "a",
  kind: "service",
  text: "予知保全",
  paid: true,
};
const sectors = [
  { id: "us", kind: "us", text: "" },
  { id: "a", kind: "customer", text: "" },
] as const;
const box = (x: number) => ({ x, y: 0, w: 200, h: 96 });
const look = {
  lanes: [],
  cards: [],
  stars: [],
  arrows: [],
  doResults: [],
  sectors: [
    { id: "us", box: box(0), isLocked: false },
    { id: "a", box: box(400), isLocked: false },
  ],
};

test("[CK6] what is sold for nothing is mended by what is paid, seen as a double line before it is drawn", () => {
  const circulation = { sectors, flows: [sold], panels: [] };
  const reading = interpret({ ...EMPTY_DRAWING, circulation }, CCPI8);
  const found = reading.diagnostics.find(({ rule }) => rule === "V39");
  if (found === undefined) throw new Error("nothing is found");
  const fixes = proposeFixes(found, look, reading.circulation);
  expect(fixes.map(({ label }) => label)).toEqual(["fix.addReturn", "fix.setFree"]);
  expect(ghostsOf(fixes[0]?.edits ?? [], look)).toMatchObject([
    { kind: "line", tone: "new", isDouble: true },
  ]);
  expect(proposeFixes(found, look)).toEqual([]);
});
