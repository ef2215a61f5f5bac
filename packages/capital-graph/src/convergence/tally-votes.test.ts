import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFairBallot, tallyVotes, type Ballot, type VoteQuestion } from "./tally-votes.ts";
import { tellOptions } from "./tally-words.ts";

const TEMPERATURES = ["convinced", "uneasy", "unsure"] as const;

const options = ["hum", "tec", "cus", "constructor"] as const;
const DOTS: VoteQuestion = { kind: "dots", options, each: 3, most: 2 };
const ORDER: VoteQuestion = { kind: "order", options };
const TEMPERATURE: VoteQuestion = { kind: "temperature", options };

const anyOption = fc.constantFrom(...options, "elsewhere");
const anyBallot: fc.Arbitrary<Ballot> = fc.oneof(
  fc.record({
    kind: fc.constant("dots" as const),
    dots: fc.array(fc.record({ on: anyOption, count: fc.integer({ min: -1, max: 3 }) })),
  }),
  fc.record({ kind: fc.constant("order" as const), order: fc.array(anyOption, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant("temperature" as const),
    felt: fc.array(fc.record({ of: anyOption, is: fc.constantFrom(...TEMPERATURES) })),
  }),
);
const anyBallots = fc.array(anyBallot, { maxLength: 20 });
const anyQuestion = fc.constantFrom(DOTS, ORDER, TEMPERATURE);
const order = (...ranked: string[]): Ballot => ({ kind: "order", order: ranked });
const tallyOrder = (...ballots: Ballot[]) => {
  const tally = tallyVotes(ORDER, ballots);
  if (tally.kind !== "order") throw new Error("not an order");
  return tally;
};

describe("ballots", () => {
  it("[RO8] are fair, or change nothing", () => {
    const dots = (given: Record<string, number>): Ballot => ({
      kind: "dots",
      dots: Object.entries(given).map(([on, count]) => ({ on, count })),
    });
    expect(isFairBallot(DOTS, dots({ hum: 2, tec: 1 }))).toBe(true);
    expect(isFairBallot(DOTS, dots({}))).toBe(true);
    expect(isFairBallot(DOTS, dots({ hum: 3 }))).toBe(false);
    expect(isFairBallot(DOTS, dots({ hum: 2, tec: 2 }))).toBe(false);
    expect(isFairBallot(DOTS, dots({ hum: 2, tec: -1 }))).toBe(false);
    expect(isFairBallot(DOTS, dots({ hum: 0.5 }))).toBe(false);
    expect(isFairBallot(DOTS, dots({ elsewhere: 1 }))).toBe(false);
    const twice = [1, 1].map((count) => ({ on: "hum", count }));
    expect(isFairBallot(DOTS, { kind: "dots", dots: twice })).toBe(false);
    expect(isFairBallot(ORDER, order("hum", "tec"))).toBe(true);
    expect(isFairBallot(ORDER, order("hum", "hum"))).toBe(false);
    expect(isFairBallot(ORDER, dots({ hum: 1 }))).toBe(false);
    fc.assert(
      fc.property(anyQuestion, anyBallots, (question, ballots) => {
        const fair = ballots.filter((ballot) => isFairBallot(question, ballot));
        expect(tallyVotes(question, ballots)).toEqual(tallyVotes(question, fair));
      }),
    );
  });

  it("[RO9] are counted whatever their order, and every dot once", () => {
    fc.assert(
      fc.property(anyQuestion, anyBallots, (question, ballots) => {
        const tally = tallyVotes(question, ballots);
        expect(tallyVotes(question, ballots.toReversed())).toEqual(tally);
        expect(new Set(tally.options.map(({ option }) => option))).toEqual(new Set(options));
        if (tally.kind !== "dots") return;
        const given = ballots.flatMap((ballot) =>
          ballot.kind === "dots" && isFairBallot(DOTS, ballot)
            ? ballot.dots.map(({ count }) => count)
            : [],
        );
        const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
        expect(sum(tally.options.map(({ dots }) => dots))).toBe(sum(given));
      }),
    );
  });

  it("[RO10] weigh the same, however much they leave out", () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray([...options]), { minLength: 1 }), (orders) => {
        const { options: told } = tallyOrder(...orders.map((ranked) => order(...ranked)));
        expect(told.reduce((all, { points }) => all + points, 0)).toBeCloseTo(6, 9);
        for (const [index, { points, place }] of told.entries()) {
          const before = told[index - 1];
          expect(points).toBeLessThanOrEqual(before?.points ?? Infinity);
          expect(place).toBe(points === before?.points ? before.place : index + 1);
        }
      }),
    );
  });

  it("[RO10] name whom most would rather have than the first by points", () => {
    const three = Array.from({ length: 3 }, () => order("hum", "tec", "cus", "constructor"));
    const two = Array.from({ length: 2 }, () => order("tec", "cus", "constructor", "hum"));
    const contrary = tallyOrder(...three, ...two);
    expect(contrary.options[0]?.option).toBe("tec");
    expect(contrary.preferred).toBe("hum");
    expect(tallyOrder(...three).preferred).toBeNull();
    expect(tallyOrder().preferred).toBeNull();
    expect(tallyOrder().options.map(({ place }) => place)).toEqual([1, 1, 1, 1]);
  });

  it("[RO10] say one point as one", () => {
    const told = tellOptions(tallyOrder(order("hum", "tec", "cus", "constructor")));
    expect(told.map(({ said }) => said.en)).toEqual([
      "place 1 (3 points)",
      "place 2 (2 points)",
      "place 3 (1 point)",
      "place 4 (0 points)",
    ]);
  });

  it("[RO11] divide where a third of those who feel are uneasy", () => {
    const say = (is: (typeof TEMPERATURES)[number]): Ballot => ({
      kind: "temperature",
      felt: [{ of: "hum", is }],
    });
    const contested = (convinced: number, uneasy: number, unsure: number) => {
      const ballots = [
        ...Array.from({ length: convinced }, () => say("convinced")),
        ...Array.from({ length: uneasy }, () => say("uneasy")),
        ...Array.from({ length: unsure }, () => say("unsure")),
      ];
      const tally = tallyVotes(TEMPERATURE, ballots);
      if (tally.kind !== "temperature") throw new Error("not a temperature");
      return tally.options.find(({ option }) => option === "hum");
    };
    expect(contested(6, 3, 1)).toEqual({
      option: "hum",
      convinced: 6,
      uneasy: 3,
      unsure: 1,
      isContested: true,
    });
    expect(contested(7, 3, 9)?.isContested).toBe(false);
    expect(contested(0, 0, 5)?.isContested).toBe(false);
    expect(contested(0, 1, 0)?.isContested).toBe(true);
  });
});
