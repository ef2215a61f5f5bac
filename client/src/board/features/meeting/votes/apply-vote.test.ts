import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  tallyVotes,
  type Drawing,
} from "@zentaikan/capital-graph";
import { UNSAID_MEANING } from "@zentaikan/board-model";
import { expect, test } from "vitest";
import { applyVote } from "./apply-vote.ts";

const capitals = ["hum", "tec", "org"] as const;
const card = (capital: string, stage: 1 | 2) => ({
  id: `shape:${capital}${stage}`,
  capital,
  subdivision: null,
  laneStage: stage,
  statedStage: null,
  direction: "grow" as const,
});
const arrow = {
  id: "shape:arrow",
  from: "shape:hum1",
  to: "shape:tec2",
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
} as const;
const drawing: Drawing = {
  ...EMPTY_DRAWING,
  cards: [...capitals.map((one) => card(one, 1)), card("tec", 2)],
  arrows: [arrow],
};
const looks = (locked: string | null = null) => ({
  lanes: [],
  stars: [],
  doResults: [],
  cards: drawing.cards.map(({ id, laneStage }, at) => ({
    id,
    box: { x: (laneStage ?? 0) * 300, y: at * 100, w: 160, h: 60 },
    stage: laneStage,
    statedStage: null,
    subdivision: "",
    isLocked: id === locked,
  })),
  arrows: [
    {
      id: arrow.id,
      from: arrow.from,
      to: arrow.to,
      path: [],
      meaning: UNSAID_MEANING,
      isLocked: false,
    },
  ],
});
const { structure } = interpret(drawing, CCPI8);
const options = ["1.hum+", "1.tec+", "1.org+", "2.tec+"];

test("[MU5] cards of a stage change places as an order ranked them, and nothing else moves", () => {
  const tally = tallyVotes({ kind: "order", options }, [
    { kind: "order", order: ["2.tec+", "1.org+", "1.hum+", "1.tec+"] },
  ]);
  expect(applyVote(tally, { structure, look: looks() })).toEqual([
    { kind: "move", id: "shape:org1", to: { x: 300, y: 0 } },
    { kind: "move", id: "shape:hum1", to: { x: 300, y: 100 } },
    { kind: "move", id: "shape:tec1", to: { x: 300, y: 200 } },
  ]);
  // What somebody locked stays, and the others change places around it.
  expect(applyVote(tally, { structure, look: looks("shape:tec1") })).toEqual([
    { kind: "move", id: "shape:org1", to: { x: 300, y: 0 } },
    { kind: "move", id: "shape:hum1", to: { x: 300, y: 200 } },
  ]);
});

test("[MU5] what has as many dots stays as it stands", () => {
  const dots = (on: string, count: number) => ({ on, count });
  const tally = tallyVotes({ kind: "dots", options, each: 3, most: 2 }, [
    { kind: "dots", dots: [dots("1.org+", 2), dots("1.tec+", 1)] },
    { kind: "dots", dots: [dots("1.hum+", 1)] },
  ]);
  expect(applyVote(tally, { structure, look: looks() })).toEqual([
    { kind: "move", id: "shape:org1", to: { x: 300, y: 0 } },
    { kind: "move", id: "shape:hum1", to: { x: 300, y: 100 } },
    { kind: "move", id: "shape:tec1", to: { x: 300, y: 200 } },
  ]);
});

test("[MU5] an arrow on which the meeting is divided is marked so, once", () => {
  const [key] = structure.links.map((link) => link.key);
  const felt = (is: "convinced" | "uneasy") => ({
    kind: "temperature" as const,
    felt: [{ of: key ?? "", is }],
  });
  const asked = { kind: "temperature", options: [key ?? "", "gone"] } as const;
  const divided = tallyVotes(asked, [felt("convinced"), felt("uneasy")]);
  const marked = applyVote(divided, { structure, look: looks() });
  expect(marked).toEqual([{ kind: "say", id: arrow.id, meaning: { contested: true } }]);
  const look = looks();
  const already = look.arrows.map((one) => ({
    ...one,
    meaning: { ...one.meaning, contested: true },
  }));
  expect(applyVote(divided, { structure, look: { ...look, arrows: already } })).toEqual([]);
  const agreed = tallyVotes(asked, [felt("convinced"), felt("convinced")]);
  expect(applyVote(agreed, { structure, look: looks() })).toEqual([]);
});
