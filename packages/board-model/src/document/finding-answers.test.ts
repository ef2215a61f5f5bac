import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { BOARD_ROOTS, findBoardRoot } from "../board-roots.ts";
import {
  observeFindingAnswers,
  readFindingAnswers,
  takeBackFindingAnswer,
  writeFindingAnswer,
} from "./finding-answers.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";

const meant = { reason: "二段目で会う相手だから", author: "anna", answeredAt: 1_790_000_000_000 };

test("[BD11] what a team said of a finding is read again, until somebody takes it back", () => {
  const doc = new Doc();
  let told = 0;
  const stop = observeFindingAnswers(doc, () => (told += 1));
  writeFindingAnswer(doc, "V12:shape:a", meant);
  writeFindingAnswer(doc, "V12:shape:a", meant);
  expect(readFindingAnswers(doc)).toEqual(new Map([["V12:shape:a", meant]]));
  expect(told).toBe(1);
  takeBackFindingAnswer(doc, "V12:shape:a");
  takeBackFindingAnswer(doc, "V12:shape:a");
  expect(readFindingAnswers(doc).size).toBe(0);
  expect(told).toBe(2);
  stop();
  writeFindingAnswer(doc, "V12:shape:a", meant);
  expect(told).toBe(2);
});

test("[BD11] answers of two people meet; to one finding one of them stays, the same everywhere", () => {
  const docs = forkDoc(new Doc(), 2);
  for (const [index, doc] of docs.entries()) {
    writeFindingAnswer(doc, "V24:env", { ...meant, author: String(index) });
    writeFindingAnswer(doc, `V25:${index}`, meant);
  }
  meet(docs);
  const [here, there] = docs.map(readFindingAnswers);
  expect(here).toEqual(there);
  expect([...(here?.keys() ?? [])].toSorted()).toEqual(["V24:env", "V25:0", "V25:1"]);
});

test("[BD19] a name that somebody wrote into an answer is nobody's", () => {
  const doc = new Doc();
  const { author: _author, ...unsigned } = meant;
  for (const [key, more] of Object.entries({ a: { by: "オーナー" }, b: { author: 1 }, c: {} })) {
    doc.getMap(BOARD_ROOTS.answers).set(key, { ...unsigned, ...more });
  }
  const read = [...readFindingAnswers(doc).values()];
  expect(read).toEqual([1, 2, 3].map(() => ({ ...unsigned, author: null })));
});

test("[BD11] nonsense in its place is no answer, and never throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (findingId, nonsense) => {
      const doc = new Doc();
      doc.getMap(BOARD_ROOTS.answers).set(findingId, nonsense);
      expect(readFindingAnswers(doc).size).toBe(0);
    }),
  );
});

test("[BD11] a board has a root for them", () => {
  expect(findBoardRoot(BOARD_ROOTS.answers)).toEqual({ holds: "values", writtenBy: "author" });
});
