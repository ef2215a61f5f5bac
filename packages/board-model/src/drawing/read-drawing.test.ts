import * as fc from "fast-check";
import type { TLRecord } from "@tldraw/tlschema";
import type { DrawnArrow } from "@zentaikan/capital-graph";
import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { writeLinkMeaning, UNSAID_MEANING } from "../records/link-meaning.ts";
import { readDrawing, readDrawingFromDocument } from "./read-drawing.ts";
import { STAGE_LANE_SIZE } from "../records/stage-lane.ts";
import { arrow, binding, card, frame, lane, note, star } from "../test-support/sample-records.ts";

/** The stage that the only card is read to lie in. */
function laneStageOf(...records: TLRecord[]): unknown {
  return readDrawing(records).cards[0]?.laneStage;
}

function stated(stage: unknown) {
  return readDrawing([step, card("a", { meta: { stage: stage as number } })]).cards[0];
}

function hop(name: string, horizon: string) {
  return lane(name, { x: 900, props: { ...lane(name).props, horizon } });
}

const step = lane("step", { props: { ...lane("step").props, stage: 2 } });

describe("the stage of a card", () => {
  test("[RD1] is that of the lane below its centre, wherever its edges are", () => {
    const { w, h } = card("a").props;
    const { w: right, h: bottom } = STAGE_LANE_SIZE;
    const centredAt = (x: number, y: number) => card("a", { x: x - w / 2, y: y - h / 2 });
    expect(laneStageOf(step, centredAt(1, 1))).toBe(2);
    expect(laneStageOf(step, centredAt(right - 1, bottom - 1))).toBe(2);
    expect(laneStageOf(step, centredAt(-1, 1))).toBeNull();
    expect(laneStageOf(step, centredAt(200, bottom + 1))).toBeNull();
    expect(laneStageOf(centredAt(200, 300))).toBeNull();
  });

  test("[RD1] is found through turned groups and frames, of the card and of the lane", () => {
    // A quarter turn around (1000, 0): what lies to the right inside lies below outside.
    const turned = { x: 1000, y: 0, rotation: Math.PI / 2 };
    const group = frame("group", turned);
    const inGroup = { parentId: group.id };
    expect(laneStageOf(step, group, card("a", { ...inGroup, x: 100, y: 700 }))).toBe(2);
    expect(laneStageOf(step, group, card("a", { ...inGroup, x: 100, y: 100 }))).toBeNull();
    expect(laneStageOf({ ...step, ...inGroup }, group, card("a", { x: 500, y: 100 }))).toBe(2);
    expect(laneStageOf({ ...step, ...turned }, card("a", { x: 500, y: 100 }))).toBe(2);
    expect(laneStageOf({ ...step, ...turned }, card("a", { x: 900, y: 500 }))).toBeNull();
  });

  test("[RD1] is not that of a lane on another page", () => {
    const elsewhere = { parentId: "page:other" as typeof step.parentId };
    expect(laneStageOf(step, card("a", elsewhere))).toBeNull();
    expect(laneStageOf({ ...step, ...elsewhere }, card("a", elsewhere))).toBe(2);
  });

  test("[RD2] is that of the lane with the smaller id where lanes overlap", () => {
    const jump = lane("jump", { props: { ...step.props, stage: 3 } });
    expect(laneStageOf(step, jump, card("a"))).toBe(3);
    expect(laneStageOf(jump, step, card("a"))).toBe(3);
  });

  test("[RD4] is stated by the card itself in its meta, sense or not", () => {
    expect(stated(3)).toMatchObject({ laneStage: 2, statedStage: 3 });
    for (const nonsense of [0, 4, "1", null]) expect(stated(nonsense)?.statedStage).toBeNull();
  });
});

describe("the rank of a card", () => {
  const ranksOf = (...records: TLRecord[]) =>
    Object.fromEntries(readDrawing(records).cards.map(({ id, rank }) => [id.slice(6), rank]));

  test("[RD20] is its place in its lane from top to bottom, whatever other lanes hold", () => {
    const hopLane = lane("hop", { x: 2000 });
    const cards = [card("a", { y: 300 }), card("b", { y: 100 }), card("c", { x: 2010, y: 200 })];
    expect(ranksOf(step, hopLane, ...cards)).toEqual({ a: 1, b: 0, c: 0 });
    expect(ranksOf(step, hopLane, ...cards.toReversed())).toEqual({ a: 1, b: 0, c: 0 });
  });

  test("[RD20] follows groups and turns; of two at one height the left one is first", () => {
    const group = frame("group", { y: 500 });
    expect(
      ranksOf(step, group, card("a", { y: 300 }), card("b", { parentId: group.id, y: -400 })),
    ).toEqual({ a: 1, b: 0 });
    expect(ranksOf(step, card("a", { x: 20, y: 9 }), card("b", { x: 5, y: 9 }))).toEqual({
      a: 1,
      b: 0,
    });
  });
});

test("[RD1] a card says its capital, small division and direction; a star its text; a lane its horizon", () => {
  const props = {
    ...card("a").props,
    capital: "海",
    subdivision: "塩",
    direction: "spend" as const,
  };
  const drawing = readDrawing(
    [
      card("a", { props }),
      star("s", "voyage"),
      hop("h1", ""),
      hop("h3", "third"),
      hop("h2", "second"),
    ],
    { kind: "capital", baseline: "currentQA" },
  );
  expect(drawing.cards[0]).toMatchObject({ capital: "海", subdivision: "塩", direction: "spend" });
  expect(drawing.stars).toEqual([{ id: "shape:s", text: "voyage" }]);
  expect(drawing.horizons).toEqual({ 1: "second" });
  expect(drawing.baseline).toBe("currentQA");
  expect(readDrawing([card("a")]).cards[0]?.subdivision).toBeNull();
});

describe("an arrow", () => {
  const [a, b, s, thought, link] = [card("a"), card("b"), star("s"), note("n"), arrow("l")];
  const world = [a, b, s, thought, step, frame("f")];

  function read(
    tail: TLRecord | null,
    head: TLRecord | null,
    drawn = link,
  ): DrawnArrow | undefined {
    const bindings = [
      ...(tail?.typeName === "shape" ? [binding("t", drawn, tail, "start")] : []),
      ...(head?.typeName === "shape" ? [binding("h", drawn, head, "end")] : []),
    ];
    return readDrawing([...world, drawn, ...bindings]).arrows[0];
  }

  test("[RD5] between two cards, or from a card to the star, is a link", () => {
    expect(read(a, b)).toEqual({ ...UNSAID_MEANING, id: link.id, from: a.id, to: b.id });
    expect(read(a, s)).toMatchObject({ from: a.id, to: s.id });
    const meta = writeLinkMeaning({}, { kind: "reinvest", basisText: "seen at A" });
    expect(read(a, b, arrow("l", { meta }))).toMatchObject({
      kind: "reinvest",
      basisText: "seen at A",
    });
  });

  test("[RD5] that hangs loose at one end, or ends on a lane, is a link with that end open", () => {
    expect(read(a, null)).toMatchObject({ from: a.id, to: null });
    expect(read(null, s)).toMatchObject({ from: null, to: s.id });
    expect(read(a, step)).toMatchObject({ from: a.id, to: null });
  });

  test("[RD5] that leaves the star grows from nothing", () => {
    expect(read(s, a)).toMatchObject({ from: null, to: a.id });
  });

  test("[RD5] that was declared a link is one, even if it hangs loose at both ends", () => {
    const declared = arrow("l", { meta: writeLinkMeaning({}, {}) });
    expect(read(null, null, declared)).toMatchObject({ from: null, to: null });
    expect(read(a, thought, declared)).toMatchObject({ from: a.id, to: null });
  });

  test("[RD6] at a note, at a frame or at nothing of ours is free drawing", () => {
    expect(read(a, thought)).toBeUndefined();
    expect(read(thought, s)).toBeUndefined();
    expect(read(a, frame("f"))).toBeUndefined();
    expect(read(thought, null)).toBeUndefined();
    expect(read(null, null)).toBeUndefined();
  });

  test("[RD7] goes from its plain end to its head, whichever was drawn first", () => {
    const heads = (arrowheadStart: "none" | "arrow", arrowheadEnd: "none" | "arrow") =>
      read(a, b, arrow("l", { props: { ...link.props, arrowheadStart, arrowheadEnd } }));
    expect(heads("arrow", "none")).toMatchObject({ from: b.id, to: a.id });
    for (const kept of [heads("none", "none"), heads("arrow", "arrow"), heads("none", "arrow")]) {
      expect(kept).toMatchObject({ from: a.id, to: b.id });
    }
  });

  test("[RD8] reads alike, with everything else, in whatever order the records come", () => {
    const jump = lane("jump", { props: { ...step.props, stage: 3, horizon: "late" } });
    const records = [
      ...world,
      jump,
      link,
      binding("t", link, a, "start"),
      binding("h", link, b, "end"),
    ];
    const drawing = readDrawing(records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(readDrawing(shuffled)).toEqual(drawing);
      }),
    );
  });
});

test("[RD8] a document is read as it shows: without nonsense, rings and dangling bindings", () => {
  const document = new BoardDocument(new Doc());
  const [a, link] = [card("a"), arrow("l")];
  const knot = [frame("f", { parentId: frame("g").id }), frame("g", { parentId: frame("f").id })];
  const inKnot = { ...a, parentId: frame("g").id };
  const dangling = binding("h", link, card("gone"), "end");
  for (const record of [...knot, inKnot, link, binding("t", link, a, "start"), dangling]) {
    document.put(toPlainRecord(record));
  }
  document.put({ ...toPlainRecord(card("n")), x: "left" });
  const drawing = readDrawingFromDocument(document.doc);
  expect(drawing.cards.map(({ id }) => id)).toEqual([a.id]);
  expect(drawing.arrows).toMatchObject([{ from: a.id, to: null }]);
});
