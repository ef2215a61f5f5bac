import { CCPI8 } from "@zentaikan/capital-graph";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { BOARD_ROOTS, findBoardRoot, findInternalRoot } from "../board-roots.ts";
import { BoardDocument, toPlainRecord } from "./board-document.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { alternativeOf } from "../records/alternative-of.ts";
import { exchange, openTwo, type Board } from "../test-support/open-board.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { arrow, binding, card, doResult, lane, star } from "../test-support/sample-records.ts";
import { BoardView } from "../view/board-view.ts";
import { changeBoardLineup } from "../whole-board/change-board-lineup.ts";
import { copyBoard } from "../whole-board/copy-board.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import {
  adoptAlternative,
  MOST_ALTERNATIVES,
  nameAlternative,
  observeAlternatives,
  readAlternatives,
  removeAlternative,
} from "./alternatives.ts";

const decided = { author: "anna", decidedAt: 1_790_000_000_000 };
const adopt = (doc: Doc, id: string, refusals: readonly (readonly [string, string])[] = []) =>
  adoptAlternative(doc, id, { ...decided, refusals: new Map(refusals) });

const people = card("people");
const second = { alternative: "b" };
const trust = card("trust", { meta: second });
const result = doResult("result", trust, {});
const grows = arrow("grows", { meta: second });

/** A star, a stage and a card each of two alternatives. */
function withTwo(doc: Doc = new Doc()): Doc {
  seedBoardDocument(doc, { lineup: CCPI8 });
  const board = new BoardDocument(doc);
  const inSecond = [trust, { ...result, meta: second }, grows];
  for (const record of [people, ...inSecond, binding("b1", grows, trust, "start")]) {
    board.put(toPlainRecord(record));
  }
  nameAlternative(doc, { id: "b", name: "信頼から", madeAt: 1 });
  return doc;
}

const cardsIn = (doc: Doc, alternative?: string) =>
  readDrawingFromDocument(doc, alternative).cards.map(({ id }) => id);

test("[BD23] a board begins with one alternative, which counts; a made one counts once it is adopted", () => {
  const doc = new Doc();
  expect(readAlternatives(doc)).toEqual({
    all: [{ id: "first", name: "", refused: null }],
    adopted: "first",
    decided: null,
  });
  let told = 0;
  const stop = observeAlternatives(doc, () => (told += 1));
  nameAlternative(doc, { id: "b", name: " 信頼から ", madeAt: 5 });
  nameAlternative(doc, { id: "first", name: "人から", madeAt: 9 });
  adopt(doc, "b", [
    ["first", " 人が足りない "],
    ["b", "自分"],
  ]);
  expect(readAlternatives(doc)).toEqual({
    all: [
      { id: "first", name: "人から", refused: { reason: "人が足りない", ...decided } },
      { id: "b", name: "信頼から", refused: null },
    ],
    adopted: "b",
    decided,
  });
  // What was refused may be adopted after all; of what counts it is not said that it was refused.
  adopt(doc, "first", [["b", "遅い"]]);
  expect(readAlternatives(doc).all.map(({ refused }) => refused?.reason)).toEqual([
    undefined,
    "遅い",
  ]);
  expect(told).toBe(4);
  stop();
  removeAlternative(doc, "b");
  expect(readAlternatives(doc).all).toHaveLength(1);
  expect(told).toBe(4);
});

test("[BD23] alternatives that two people name and refuse at once all stay, in one order", () => {
  const docs = forkDoc(withTwo(), 2);
  for (const [at, doc] of docs.entries()) {
    nameAlternative(doc, { id: `made${at}`, name: String(at), madeAt: 7 });
    adopt(doc, "b", [[at === 0 ? "first" : "made1", "遅い"]]);
  }
  meet(docs);
  const [here, there] = docs.map((doc) => readAlternatives(doc));
  expect(here).toEqual(there);
  expect(here?.all.map(({ id, refused }) => [id, refused?.reason])).toEqual([
    ["first", "遅い"],
    ["b", undefined],
    ["made0", undefined],
    ["made1", "遅い"],
  ]);
});

test("[BD23] nonsense says nothing, and of a thousand alternatives twelve are read", () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (key, nonsense) => {
      const doc = new Doc();
      const said = doc.getMap(BOARD_ROOTS.alternatives);
      for (const name of [key, `refused/${key}`, "adopted"]) said.set(name, nonsense);
      const { all, adopted } = readAlternatives(doc);
      expect(all).toEqual([{ id: "first", name: "", refused: null }]);
      expect(adopted).toBe("first");
    }),
  );
  const doc = new Doc();
  for (let at = 0; at < 1000; at += 1) nameAlternative(doc, { id: `a${at}`, name: "", madeAt: at });
  adopt(doc, "a999");
  expect(
    readAlternatives(doc)
      .all.map(({ id }) => id)
      .at(-1),
  ).toBe("a10");
  expect(readAlternatives(doc).all).toHaveLength(MOST_ALTERNATIVES);
  expect(readAlternatives(doc).adopted).toBe("first");
});

test("[BD23] people write there, in their own name alone; beside a board there are none", () => {
  expect(findBoardRoot("alternatives")).toEqual({ holds: "values", writtenBy: "author" });
  expect(findInternalRoot("alternatives")).toBeNull();
});

test("[BV10] the adopted alternative shows with what all share, and nothing of another one", () => {
  const doc = withTwo();
  expect(cardsIn(doc)).toEqual([people.id]);
  expect(readDrawingFromDocument(doc).arrows).toEqual([]);
  const { cards, arrows, doResults } = readDrawingFromDocument(doc, "b");
  expect([cards, arrows, doResults].map((drawn) => drawn.map(({ id }) => id))).toEqual([
    [trust.id],
    [grows.id],
    [result.id],
  ]);
  adopt(doc, "b");
  expect(cardsIn(doc)).toEqual([trust.id]);
  expect(cardsIn(doc, "first")).toEqual([people.id]);
  const all = new BoardView(new BoardDocument(doc), null);
  expect([people, trust, result, grows].map(({ id }) => all.get(id)?.id)).not.toContain(undefined);
  // Lanes and the star are there in each.
  expect(readDrawingFromDocument(doc, "first").stars).toEqual(readDrawingFromDocument(doc).stars);
});

const idsIn = ({ store }: Board) => store.allRecords().map(({ id }) => id as string);

test("[BS13] a store holds one alternative; what is drawn in it belongs to it, and colleagues at others see none of it", () => {
  const [here, there] = openTwo(people, lane("l"), star("s", "選ばれる"));
  here.binding.show("b");
  expect(here.binding.alternative).toBe("b");
  expect(idsIn(here)).not.toContain(people.id);
  expect(idsIn(here)).toEqual(expect.arrayContaining(["shape:l", "shape:s"]));
  // As the clipboard brings it, or as somebody draws it.
  here.store.put([card("pasted", { meta: { alternative: "first" } }), card("drawn")]);
  here.store.put([star("s2"), { ...doResult("r", card("drawn")), meta: { taken: 1 } }]);
  exchange(here, there);
  expect(idsIn(there)).toContain(people.id);
  expect(idsIn(there)).toContain("shape:s2");
  expect(idsIn(there)).not.toContain("shape:drawn");
  there.binding.show("b");
  expect(idsIn(there)).toEqual(expect.arrayContaining(["shape:drawn", "shape:pasted", "shape:r"]));
  expect(idsIn(there)).not.toContain(people.id);
  for (const record of there.store.allRecords()) {
    expect(["b", null]).toContain(alternativeOf(record));
  }
  // Nothing that went out of sight was deleted.
  here.binding.show("first");
  exchange(here, there);
  expect(idsIn(here)).toContain(people.id);
  expect(cardsIn(here.doc, "b").toSorted()).toEqual(["shape:drawn", "shape:pasted"]);
});

test("[BS13] what is in the hand when another alternative is shown is written to its own", () => {
  const [here, there] = openTwo(people);
  here.store.update(people.id, (shape) => ({ ...shape, x: 70 }));
  here.binding.show("b");
  exchange(here, there);
  expect(there.store.get(people.id)).toMatchObject({ x: 70 });
  expect(idsIn(here)).not.toContain(people.id);
});

test("[BD23] who removes an alternative that they see empty takes away nothing that is drawn in it at the same time", () => {
  const [here, there] = openTwo(people);
  nameAlternative(here.doc, { id: "b", name: "信頼から", madeAt: 1 });
  exchange(here, there);
  here.binding.show("b");
  here.store.put([card("drawn")]);
  removeAlternative(there.doc, "b");
  exchange(here, there);
  for (const { doc, binding } of [here, there]) {
    expect([...binding.drawnAlternatives]).toEqual(["b"]);
    const { all } = readAlternatives(doc, binding.drawnAlternatives);
    expect(all.map(({ id, name }) => [id, name])).toEqual([
      ["first", ""],
      ["b", ""],
    ]);
  }
  // Adopted, it counts also for whoever reads the document alone.
  adopt(there.doc, "b");
  expect(readAlternatives(there.doc).adopted).toBe("b");
  expect(cardsIn(there.doc)).toEqual(["shape:drawn"]);
  here.store.remove([card("drawn").id]);
  here.binding.flush();
  expect([...here.binding.drawnAlternatives]).toEqual([]);
});

test("[BD12] another lineup reaches the cards of every alternative", () => {
  const doc = withTwo();
  const names = new Map(CCPI8.capitals.map(({ id }) => [id, id === "hum" ? "peo" : id]));
  const capitals = CCPI8.capitals.map((one) => ({ ...one, id: names.get(one.id) ?? one.id }));
  changeBoardLineup(doc, {
    to: { ...CCPI8, version: CCPI8.version + 1, capitals },
    migration: new Map([["hum", ["peo"]]]),
    choices: new Map(),
    byCard: new Map(),
  });
  for (const alternative of ["first", "b"]) {
    const { cards } = readDrawingFromDocument(doc, alternative);
    expect(cards.map(({ capital }) => capital)).toEqual(["peo"]);
  }
});

test("[CP1] a copy of a board has all alternatives, and counts the same; reasons go with comments alone", () => {
  const from = withTwo();
  adopt(from, "b", [["first", "人が足りない"]]);
  const parts = { details: true, drawing: true, notes: false, internal: false };
  for (const comments of [false, true]) {
    const to = new Doc();
    copyBoard(to, from, { parts: { ...parts, comments }, boards: { from: "a", to: "b" } });
    expect(cardsIn(to)).toEqual([trust.id]);
    expect(cardsIn(to, "first")).toEqual([people.id]);
    const { all, decided: by } = readAlternatives(to);
    expect(all.map(({ name }) => name)).toEqual(["", "信頼から"]);
    expect(all[0]?.refused?.reason).toBe(comments ? "人が足りない" : undefined);
    expect(by?.author ?? null).toBe(comments ? "anna" : null);
  }
});
