import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { describe, expect, it } from "vitest";
import { BOARD_ROOTS, isBoardRoot } from "./board-roots.ts";
import { FindingAnswers, LONGEST_REASON } from "./finding-answers.ts";

const answer = { reason: "次の周回で扱う", by: "佐藤", at: "2026-11-24T09:00:00.000Z" };

describe("answers to findings", () => {
  it("[BD11] are shared, and can be taken back by anybody", () => {
    const [mine, theirs] = [new Doc(), new Doc()];
    const given = new FindingAnswers(mine);
    const seen = new FindingAnswers(theirs);
    let told = 0;
    seen.subscribe(() => (told += 1));
    given.give("V12:shape:a", answer);
    applyUpdate(theirs, encodeStateAsUpdate(mine));
    expect(seen.current()).toEqual(new Map([["V12:shape:a", answer]]));
    seen.takeBack("V12:shape:a");
    applyUpdate(mine, encodeStateAsUpdate(theirs));
    expect(given.current().size).toBe(0);
    expect(told).toBe(2);
  });

  it("[BD11] are bounded, and nonsense is none", () => {
    const doc = new Doc();
    const answers = new FindingAnswers(doc);
    answers.give("V04", { ...answer, reason: ` ${"あ".repeat(LONGEST_REASON + 9)} ` });
    expect(answers.current().get("V04")?.reason).toHaveLength(LONGEST_REASON);
    for (const value of [null, 7, "text", [], { reason: 1, by: "x", at: "y" }]) {
      doc.getMap(BOARD_ROOTS.answers).set("V05", value);
      expect(answers.current().has("V05")).toBe(false);
    }
  });

  it("[BD1] lie in a root of the board", () => {
    expect(isBoardRoot(BOARD_ROOTS.answers)).toBe(true);
    expect(isBoardRoot("answer")).toBe(false);
  });
});
