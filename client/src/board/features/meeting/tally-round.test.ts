import type { BallotBody, OutcomeBody } from "@zentaikan/protocol/meetings";
import { expect, test } from "vitest";
import { tallyRound } from "./tally-round.ts";

const subjects = ["a", "__proto__", "c"].map((key) => ({ key, words: key }));
const round = { subjects, dots: 3, dotsOnOne: 2 };
const cast = (...ballots: readonly BallotBody[]): OutcomeBody["ballots"] =>
  ballots.map((ballot) => ({ personId: null, ballot }));

test("[MU5] ballots of a meeting are counted as the method counts them, whatever somebody calls a thing", () => {
  const dots = cast(
    { kind: "dots", dots: [{ on: "__proto__", count: 2 }] },
    { kind: "dots", dots: [{ on: "a", count: 1 }] },
  );
  expect(tallyRound({ ...round, kind: "dots" }, dots)).toEqual({
    kind: "dots",
    options: [
      { option: "__proto__", dots: 2, people: 1 },
      { option: "a", dots: 1, people: 1 },
      { option: "c", dots: 0, people: 0 },
    ],
  });
  const orders = cast({ kind: "order", order: ["c", "a"] }, { kind: "order", order: ["c"] });
  const ordered = tallyRound({ ...round, kind: "order" }, orders);
  expect(ordered).toMatchObject({ kind: "order", options: [{ option: "c", place: 1 }, {}, {}] });
  const felt = cast({ kind: "temperature", felt: [{ of: "a", is: "uneasy" }] });
  expect(tallyRound({ ...round, kind: "temperature" }, felt)).toMatchObject({
    kind: "temperature",
    options: [{ option: "a", uneasy: 1, isContested: true }, {}, {}],
  });
  expect(tallyRound({ ...round, kind: "road" }, [])).toBeNull();
});
