import type { FormerLineup } from "@zentaikan/board-model";
import {
  CCPI8,
  EMPTY_DRAWING,
  formerWord,
  IIRC6,
  type Drawing,
  type DrawnCard,
} from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import { planSwitch, type SwitchQuestion } from "./plan-switch.ts";

const card = (id: string, capital: string): DrawnCard => ({
  id,
  capital,
  subdivision: null,
  laneStage: 1,
  statedStage: null,
  direction: "grow",
});
const board = (...cards: DrawnCard[]): Drawing => ({ ...EMPTY_DRAWING, cards });
const question = (more: Partial<SwitchQuestion>): SwitchQuestion => ({
  from: CCPI8,
  former: null,
  to: IIRC6,
  histories: [],
  choices: new Map(),
  ...more,
});

describe("[LD2] the plan of a switch", () => {
  it("tells of each card what it would be", () => {
    const plan = planSwitch(
      board(card("a", "tec"), card("b", "hum"), card("c", "???")),
      question({}),
    );
    expect(plan.cards.get("a")).toMatchObject({ outcome: "becomes", capital: { id: "int" } });
    expect(plan.cards.get("b")).toMatchObject({ outcome: "kept", capital: { id: "hum" } });
    expect(plan.cards.get("c")).toEqual({ outcome: "unknown", capital: null });
    expect(plan.request).toEqual({
      from: { id: "ccpi8", version: 1 },
      to: { id: "iirc6", version: 1 },
      choices: {},
      cards: {},
    });
  });

  it("on the way back makes cards what they were, those that were changed since excepted", () => {
    const former: FormerLineup = {
      lineup: CCPI8,
      migration: new Map(),
      cards: new Map([
        ["a", "tec"],
        ["b", "org"],
        ["c", "tec"],
      ]),
    };
    const drawing = board(card("a", "int"), card("b", "int"), card("c", "hum"), card("d", "int"));
    const plan = planSwitch(drawing, question({ from: IIRC6, to: CCPI8, former }));
    expect(plan.request.cards).toEqual({ a: "tec", b: "org" });
    expect(plan.cards.get("a")?.capital?.id).toBe("tec");
    expect(plan.cards.get("c")?.capital?.id).toBe("hum");
    expect(plan.move.undecided.map(({ card: id }) => id)).toEqual(["d"]);
    const rows = plan.move.capitals.map(
      ({ outcome, cards, to }) => `${outcome} ${cards.join()} ${to.map(({ id }) => id).join()}`,
    );
    expect(rows).toEqual(["becomes a tec", "becomes b org", "choice d tec,org", "kept c hum"]);
  });

  it("to the lineup it has settles the cards that still wait, and no others", () => {
    const former: FormerLineup = { lineup: IIRC6, migration: new Map(), cards: new Map() };
    const waiting = formerWord(IIRC6, "int");
    const drawing = board(card("a", waiting), card("b", "hum"));
    const choices = new Map([[waiting, "org"]]);
    const plan = planSwitch(drawing, question({ from: CCPI8, to: CCPI8, former, choices }));
    expect([...plan.cards.keys()]).toEqual(["a"]);
    expect(plan.cards.get("a")?.capital?.id).toBe("org");
    expect(plan.move.capitals).toMatchObject([{ from: waiting, outcome: "choice" }]);
    expect(plan.request.choices).toEqual({ [waiting]: "org" });
  });
});
