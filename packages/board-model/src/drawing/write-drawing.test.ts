import * as fc from "fast-check";
import type { TLRecord, TLShape } from "@tldraw/tlschema";
import { EMPTY_DRAWING, STAGES, type Drawing, type Stage } from "@zentaikan/capital-graph";
import { describe, expect, test } from "vitest";
import { BOARD_PAGE_ID } from "../records/first-records.ts";
import { readDrawing } from "./read-drawing.ts";
import { NEW_BOARD } from "../whole-board/seed-document.ts";
import { STAGE_LANE_GAP, STAGE_LANE_SIZE } from "../records/stage-lane.ts";
import { validRecord } from "../records/valid-record.ts";
import { VISION_STAR_SIZE } from "../records/vision-star.ts";
import { layOutDrawing } from "./write-drawing.ts";

const name = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Z]{3}(\/人)?\.[hsj]$/));
const stage = fc.option(fc.constantFrom<Stage>(...STAGES));

const filled = fc.string({ minLength: 1 });

const drawing: fc.Arbitrary<Drawing> = fc
  .record({
    cards: fc.array(
      fc.record({
        capital: fc.string(),
        subdivision: fc.option(fc.string({ minLength: 1 })),
        laneStage: stage,
        statedStage: stage,
        direction: fc.constantFrom("grow", "keep", "spend"),
      }),
      { maxLength: 14 },
    ),
    stars: fc.array(fc.record({ text: fc.string() }), { maxLength: 2 }),
    arrows: fc.array(
      fc.record({
        from: fc.option(fc.nat()),
        to: fc.option(fc.nat()),
        sign: fc.constantFrom("+", "-"),
        strength: fc.constantFrom(1, 2, 3),
        delay: fc.constantFrom("short", "mid", "long"),
        kind: fc.constantFrom("cause", "reinvest"),
        basis: fc.constantFrom("evidence", "assumption", "unset"),
        basisText: fc.string(),
        contested: fc.boolean(),
      }),
      { maxLength: 16 },
    ),
    doResults: fc.array(
      fc.record(
        {
          under: fc.nat(),
          text: fc.string(),
          indicator: filled,
          owner: filled,
          state: fc.constantFrom("agreed", "doing", "achieved"),
          ourDos: fc.array(
            fc.record({
              id: filled,
              text: fc.string(),
              paid: fc.constantFrom(true, false, null),
            }),
            { minLength: 1, maxLength: 3 },
          ),
        },
        { requiredKeys: ["under", "text"] },
      ),
      { maxLength: 8 },
    ),
    detailLinks: fc.array(
      fc.record({
        from: fc.option(fc.nat()),
        to: fc.nat(),
        sign: fc.constantFrom("+", "-"),
        basis: fc.constantFrom("evidence", "assumption", "unset"),
      }),
      { maxLength: 6 },
    ),
    horizons: fc.record(
      { 1: fc.string({ minLength: 1 }), 3: fc.string({ minLength: 1 }) },
      { requiredKeys: [] },
    ),
    baseline: fc.constantFrom("managementCapital", "currentQA"),
    names: fc.uniqueArray(name, { minLength: 46, maxLength: 46 }),
  })
  .map(({ cards, stars, arrows, doResults, detailLinks, names, ...rest }) => {
    const named = <Thing extends object>(thing: Thing) => ({ ...thing, id: names.pop() ?? "" });
    const drawnCards = cards.map(named);
    const drawnStars = stars.map(named);
    const drawnDoResults = doResults.flatMap(({ under, ...it }) => {
      const refines = pickEnd(drawnCards, under);
      return refines === null ? [] : [named({ ...it, refines })];
    });
    return {
      ...EMPTY_DRAWING,
      ...rest,
      cards: drawnCards,
      stars: drawnStars,
      arrows: arrows.map((it) =>
        named({
          ...it,
          from: pickEnd(drawnCards, it.from),
          to: pickEnd([...drawnCards, ...drawnStars], it.to),
        }),
      ),
      doResults: drawnDoResults,
      detailLinks: detailLinks.flatMap((it) => {
        const to = pickEnd(drawnDoResults, it.to);
        return to === null ? [] : [named({ ...it, from: pickEnd(drawnDoResults, it.from), to })];
      }),
    };
  });

function pickEnd(candidates: readonly { id: string }[], at: number | null): string | null {
  return at === null ? null : (candidates[at % (candidates.length || 1)]?.id ?? null);
}

/** What the drawing says of its things, without their names: equal for drawings equal up to ids. */
function withoutNames({
  cards,
  stars,
  arrows,
  doResults,
  detailLinks = [],
  ...rest
}: Drawing): unknown {
  const unplaced = cards.map(({ rank: _rank, ...card }) => card);
  const nameless = new Map([...unplaced, ...stars].map((thing) => [thing.id, contentOf(thing)]));
  const results = new Map(
    doResults.map(({ order: _order, ...thing }) => {
      const refines = nameless.get(thing.refines) ?? "";
      return [thing.id, contentOf({ ...thing, refines })];
    }),
  );
  const causes = detailLinks.map((link) => ({
    ...link,
    from: results.get(link.from ?? ""),
    to: results.get(link.to ?? ""),
  }));
  const links = arrows.map((arrow) => ({
    ...arrow,
    from: nameless.get(arrow.from ?? ""),
    to: nameless.get(arrow.to ?? ""),
  }));
  const lists = [nameless.values(), links.map(contentOf), results.values(), causes.map(contentOf)];
  const sorted = lists.map((texts) => [...texts].toSorted());
  return { ...rest, sorted };
}

function contentOf(thing: object): string {
  const entries = Object.entries(thing).filter(([key]) => key !== "id");
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function shapesOf(records: readonly TLRecord[], type: TLShape["type"]) {
  return records.filter(
    (record): record is TLShape => record.typeName === "shape" && record.type === type,
  );
}

describe("a drawing that is laid out", () => {
  test("[RD10] reads as itself, up to ids", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const read = readDrawing(layOutDrawing(drawn), {
          kind: "capital",
          baseline: drawn.baseline,
        });
        expect(withoutNames(read)).toEqual(withoutNames(drawn));
      }),
    );
  });

  test("[RD10] keeps its ids when it came from a board", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const once = readDrawing(layOutDrawing(drawn));
        expect(readDrawing(layOutDrawing(once))).toEqual(once);
      }),
    );
  });

  test("[RD11] is made of valid records with ids and orders of their own", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const records = layOutDrawing(drawn);
        for (const record of records) expect(validRecord(record.id, record)).toEqual(record);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        const shapes = records.filter((it) => it.typeName === "shape");
        for (const siblings of Map.groupBy(shapes, (it) => it.parentId).values()) {
          const orders = siblings.map((it) => it.index);
          expect(orders).toEqual(orders.toSorted());
          expect(new Set(orders).size).toBe(orders.length);
        }
        expect(records.every(({ id }) => /^\w+:[\w.-]+$/.test(id))).toBe(true);
      }),
    );
  });

  test("[RD3] [RD11] has its cards whole on their lanes, none on another", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const records = layOutDrawing(drawn);
        const cards = shapesOf(records, "capital-card");
        const lanes = shapesOf(records, "stage-lane");
        const stars = shapesOf(records, "vision-star");
        for (const { parentId } of cards) expect(parentId).toBe(BOARD_PAGE_ID);
        for (const [at, one] of cards.entries()) {
          for (const other of [...cards.slice(at + 1), ...stars])
            expect(overlap(one, other)).toBe(false);
          const lane = lanes.find((it) => overlap(it, one));
          if (lane !== undefined) expect(contains(lane, one)).toBe(true);
        }
      }),
    );
  });

  test("[RD11] has arrows that keep clear of each other and of cards where the cards allow it", () => {
    // As listed, both arrows cross, and the long one runs over the card between its ends.
    const drawn: Drawing = {
      ...EMPTY_DRAWING,
      cards: [card("a", 1), card("b", 1), card("c", 2), card("d", 2), card("e", 2), card("f", 3)],
      arrows: [arrow("a", "d"), arrow("b", "c"), arrow("a", "f")],
    };
    const at = new Map(
      shapesOf(layOutDrawing(drawn), "capital-card").map(({ id, y }) => [id.slice(6), y]),
    );
    const [a = 0, b = 0, c = 0, d = 0] = ["a", "b", "c", "d"].map((id) => at.get(id));
    expect(Math.sign(a - b)).toBe(Math.sign(d - c));
  });

  test("[BD8] a new board is three lanes side by side and a star beside the last", () => {
    const records = layOutDrawing(NEW_BOARD);
    const pitch = STAGE_LANE_SIZE.w + STAGE_LANE_GAP;
    const lanes = shapesOf(records, "stage-lane").map(({ x, y }) => ({ x, y }));
    expect(lanes).toEqual([0, 1, 2].map((at) => ({ x: at * pitch, y: 0 })));
    const y = (STAGE_LANE_SIZE.h - VISION_STAR_SIZE.h) / 2;
    expect(shapesOf(records, "vision-star")).toMatchObject([
      { x: 3 * pitch, y, props: { text: "" } },
    ]);
    expect(records).toHaveLength(4);
  });
});

function card(id: string, laneStage: Stage) {
  const direction = "grow" as const;
  return { id, capital: id, subdivision: null, laneStage, statedStage: null, direction };
}

function arrow(from: string, to: string) {
  return { ...PLAIN, id: `${from}>${to}`, from, to };
}

const PLAIN = {
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
} as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function boxOf({ x, y, props }: TLShape): Box {
  return { x, y, w: "w" in props ? props.w : 0, h: "h" in props ? props.h : 0 };
}

function overlap(one: TLShape, other: TLShape): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function contains(outer: TLShape, inner: TLShape): boolean {
  const [a, b] = [boxOf(outer), boxOf(inner)];
  return a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h;
}
