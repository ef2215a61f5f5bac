import { UNSAID_MEANING } from "@zentaikan/board-model";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type Diagnostic,
  type DrawnArrow,
  type RuleId,
} from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../ground/drawing/board-edit.ts";
import type { ArrowLook, BoardLook, CardLook } from "../../../ground/drawing/board-look.ts";
import { proposeFixes } from "./propose-fixes.ts";

const lanes = ([1, 2, 3] as const).map((stage) => ({
  stage,
  box: { x: (stage - 1) * 300, y: 0, w: 288, h: 560 },
}));

function card(id: string, x: number, y: number, more: Partial<CardLook> = {}): CardLook {
  const lane = lanes.find(({ box }) => x >= box.x && x < box.x + box.w && y >= 0 && y < box.h);
  const box = { x: x - 104, y: y - 36, w: 208, h: 72 };
  const stage = lane?.stage ?? null;
  return { id, box, stage, statedStage: null, subdivision: "", isLocked: false, ...more };
}

function arrow(id: string, from: string | null, to: string | null, more: Partial<ArrowLook> = {}) {
  const meaning = UNSAID_MEANING;
  return { id, from, to, path: [], meaning, isLocked: false, ...more };
}

function between(...points: readonly Point[]): readonly Point[] {
  return points;
}

function star(id: string, text: string) {
  return { id, text, box: { x: 920, y: 176, w: 208, h: 208 }, isLocked: false };
}

function doResult(id: string, under: string) {
  return { id, card: under, box: { x: 160, y: 180, w: 100, h: 40 }, isLocked: false };
}

function look(part: Partial<BoardLook>): BoardLook {
  return {
    lanes,
    cards: [],
    stars: [star("star", "任される会社")],
    arrows: [],
    doResults: [],
    ...part,
  };
}

/** The finding of a rule on the board, as the method itself finds it; the capital is the id's start. */
function finding(rule: RuleId, { cards, stars, arrows: drawn, doResults }: BoardLook): Diagnostic {
  const isDetail = ({ from, to }: ArrowLook) =>
    doResults.some(({ id }) => id === from || id === to);
  const arrows = drawn.filter((it) => !isDetail(it));
  const { diagnostics } = interpret(
    {
      ...EMPTY_DRAWING,
      cards: cards.map(({ id, stage, statedStage }) => ({
        id,
        capital: id.slice(0, 3),
        subdivision: null,
        laneStage: stage,
        statedStage,
        direction: "grow",
      })),
      stars,
      arrows: arrows.map(({ id, from, to, meaning }): DrawnArrow => ({ id, from, to, ...meaning })),
      doResults: doResults.map(({ id, card: refines }) => ({ id, refines, text: "できている" })),
      detailLinks: drawn.filter(isDetail).map(({ id, from, to }) => {
        return { id, from, to, sign: "+", basis: "unset" };
      }),
    },
    CCPI8,
  );
  const found = diagnostics.find((diagnostic) => diagnostic.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
}

function fixes(rule: RuleId, part: Partial<BoardLook>) {
  const board = look(part);
  return proposeFixes(finding(rule, board), board);
}

const back = [card("hum", 144, 100), card("tec", 444, 100)];

describe("ways to mend a finding", () => {
  it("[FX1] an arrow back becomes a reinvestment, or turns around", () => {
    expect(fixes("V11", { cards: back, arrows: [arrow("a", "tec", "hum")] })).toEqual([
      { label: "fix.reinvest", edits: [{ kind: "say", id: "a", meaning: { kind: "reinvest" } }] },
      { label: "fix.turnAround", edits: [{ kind: "turnAround", id: "a" }] },
    ]);
  });

  it("[FX1] a reinvestment forward turns around or becomes a cause; within a stage only a cause", () => {
    const meaning = { ...UNSAID_MEANING, kind: "reinvest" as const };
    const forward = fixes("V13", { cards: back, arrows: [arrow("a", "hum", "tec", { meaning })] });
    expect(forward.map(({ label }) => label)).toEqual(["fix.turnAround", "fix.cause"]);
    const cards = [card("hum", 144, 100), card("org", 144, 200)];
    const within = fixes("V13", { cards, arrows: [arrow("a", "hum", "org", { meaning })] });
    expect(within.map(({ label }) => label)).toEqual(["fix.cause"]);
  });

  it("[FX2] a loose end takes hold of what lies nearest, never of its own other end", () => {
    const loose = arrow("a", "hum", null, {
      path: between({ x: 144, y: 100 }, { x: 250, y: 100 }),
    });
    expect(fixes("V09", { cards: back, arrows: [loose] })).toEqual([
      {
        label: "fix.attach",
        names: { record: "tec" },
        edits: [{ kind: "attach", id: "a", end: "to", to: "tec" }],
      },
      { label: "fix.deleteArrow", edits: [{ kind: "remove", id: "a" }] },
    ]);
    const far = arrow("a", "hum", null, {
      path: between({ x: 144, y: 100 }, { x: 5000, y: 5000 }),
    });
    expect(fixes("V09", { cards: back, arrows: [far] }).map(({ label }) => label)).toEqual([
      "fix.deleteArrow",
    ]);
  });

  it("[FX2] a loose tail never takes hold of a star", () => {
    const loose = arrow("a", null, "hum", {
      path: between({ x: 1000, y: 280 }, { x: 144, y: 100 }),
    });
    expect(fixes("V09", { cards: [card("hum", 144, 100)], arrows: [loose] })).toHaveLength(1);
  });

  it("[FX3] a card in no stage goes to the nearest lane, on a free place of it", () => {
    const cards = [card("hum", 700, 620), card("cus", 744, 300)];
    const [fix] = fixes("V05", { cards });
    expect(fix?.label).toBe("fix.moveTo.3");
    const [edit] = fix?.edits ?? [];
    if (edit?.kind !== "move") throw new Error("not a move");
    expect(edit.to.x).toBe(640);
    expect(Math.abs(edit.to.y - 264)).toBeGreaterThanOrEqual(72);
  });

  it("[FX4] a card drawn twice becomes one, with everything that either was joined to", () => {
    const cards = [
      card("hum", 144, 100),
      card("humB", 144, 200),
      card("tec", 444, 100),
      card("orgA", 144, 300),
    ];
    const arrows = [
      arrow("stays", "hum", "tec"),
      arrow("moves", "humB", "tec"),
      arrow("within", "hum", "humB"),
      arrow("comes", "orgA", "humB"),
    ];
    const board = look({ cards, arrows });
    const twice: Diagnostic = {
      ...finding("V19", board),
      rule: "V08",
      subjects: { cards: ["hum", "humB"], arrows: [], stars: [], doResults: [] },
    };
    expect(proposeFixes(twice, board)).toEqual([
      {
        label: "fix.merge",
        edits: [
          { kind: "attach", id: "moves", end: "from", to: "hum" },
          { kind: "remove", id: "within" },
          { kind: "attach", id: "comes", end: "to", to: "hum" },
          { kind: "remove", id: "humB" },
        ],
      },
    ]);
    const apart = look({
      cards: [
        card("hum", 144, 100, { subdivision: "採用" }),
        card("humB", 144, 200, { subdivision: "技能" }),
      ],
    });
    expect(proposeFixes(twice, apart)).toEqual([]);
  });

  it("[FX5] of several stars one is kept, and what led to the others leads to it", () => {
    const stars = [star("s1", "一"), star("s2", "")];
    const cards = [card("hum", 744, 100), card("fin", 744, 200)];
    const arrows = [arrow("a", "hum", "s1"), arrow("b", "hum", "s2"), arrow("c", "fin", "s2")];
    const [keepFirst, keepSecond] = fixes("V02", { stars, cards, arrows });
    expect(keepFirst).toEqual({
      label: "fix.keepStar",
      names: { text: "一" },
      edits: [
        { kind: "remove", id: "b" },
        { kind: "attach", id: "c", end: "to", to: "s1" },
        { kind: "remove", id: "s2" },
      ],
    });
    expect(keepSecond?.names).toEqual({ text: "2" });
  });

  it("[FX6] a card that states another stage stays or goes there", () => {
    const cards = [card("hum", 144, 100, { statedStage: 2 })];
    expect(fixes("V06", { cards }).map(({ label }) => label)).toEqual(["fix.stay", "fix.moveTo.2"]);
  });

  it("[FX7] a star is placed beside the lanes, a last step led to it, a decrease made an increase", () => {
    expect(fixes("V01", { stars: [] })[0]?.edits).toEqual([
      { kind: "placeStar", at: { x: 904, y: 176 } },
    ]);
    const last = { cards: [card("hum", 744, 100), card("fin", 744, 200)] };
    const arrows = [arrow("a", "hum", "star")];
    expect(fixes("V17", { ...last, arrows })[0]?.edits).toEqual([
      { kind: "link", from: "fin", to: "star" },
    ]);
    const minus = arrow("a", "hum", "tec", { meaning: { ...UNSAID_MEANING, sign: "-" } });
    expect(fixes("V15", { cards: back, arrows: [minus] })[0]?.label).toBe("fix.increase");
  });

  it("[FX10] a cause that the frame lacks: the detail is mended, or the frame takes it in", () => {
    const doResults = [doResult("d1", "hum"), doResult("d2", "tec")];
    const detail = arrow("d", "d1", "d2");
    const reopen = { label: "fix.reopenFrame", edits: [{ kind: "link", from: "hum", to: "tec" }] };
    expect(fixes("V32", { cards: back, doResults, arrows: [detail] })).toEqual([
      { label: "fix.mendDetail", edits: [{ kind: "remove", id: "d" }] },
      reopen,
    ]);
    const turned = { cards: back, doResults, arrows: [detail, arrow("a", "tec", "hum")] };
    expect(fixes("V32", turned)).toEqual([
      { label: "fix.turnDetail", edits: [{ kind: "turnAround", id: "d" }] },
      reopen,
    ]);
  });

  it("[FX10] a loose cause takes hold of a Do result, and a merged card keeps those of both", () => {
    const doResults = [doResult("d1", "hum"), doResult("d2", "humB")];
    const cards = [card("hum", 144, 100), card("humB", 144, 200)];
    const loose = arrow("d", "d1", null, { path: between({ x: 144, y: 100 }, { x: 180, y: 190 }) });
    const board = { cards, doResults, arrows: [loose] };
    expect(fixes("V09", board)[0]?.edits).toEqual([
      { kind: "attach", id: "d", end: "to", to: "d2" },
    ]);
    expect(fixes("V08", { cards, doResults })[0]?.edits).toEqual([
      { kind: "placeUnder", id: "d2", card: "hum" },
      { kind: "remove", id: "humB" },
    ]);
  });

  it("[FX8] nothing that somebody locked is offered to be changed", () => {
    const locked = arrow("a", "tec", "hum", { isLocked: true });
    expect(fixes("V11", { cards: back, arrows: [locked] })).toEqual([]);
  });

  it("[FX9] where only people know what was meant, nothing is offered", () => {
    expect(fixes("V24", { cards: back })).toEqual([]);
    expect(
      fixes("V12", {
        cards: [card("hum", 144, 100), card("fin", 744, 100)],
        arrows: [arrow("a", "hum", "fin")],
      }),
    ).toEqual([]);
  });
});
