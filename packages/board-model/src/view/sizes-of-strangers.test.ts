import type { TLRecord } from "@tldraw/tlschema";
import { CCPI8, interpret } from "@zentaikan/capital-graph";
import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { bindStore } from "../store/bind-store.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { BoardView } from "./board-view.ts";
import { createHeadlessStore } from "../store/headless-store.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { isSameContent } from "../same-content.ts";
import { arrow, binding, card, doResult, frame, lane } from "../test-support/sample-records.ts";

/** Each takes some hundred microseconds a record; by pairs it was minutes, and by both ways for ever. */
const maxMs = 8000;

function documentOf(records: Iterable<TLRecord>): Doc {
  const doc = new Doc();
  const document = new BoardDocument(doc);
  doc.transact(() => {
    for (const record of records) document.put(toPlainRecord(record));
  });
  return doc;
}

/** The way of a record through every reader: interpretation, the browser's binding, one edit more. */
function readEverywhere(doc: Doc, edited: TLRecord): void {
  const start = Date.now();
  interpret(readDrawingFromDocument(doc), CCPI8);
  const task: (() => void)[] = [];
  const bound = bindStore({
    store: createHeadlessStore(),
    doc,
    schedule: () => () => {},
    applySoon: (run) => void task.push(run),
  });
  new BoardDocument(doc).put({ ...toPlainRecord(edited), meta: { edited: true } });
  for (const run of task.splice(0)) run();
  bound.dispose();
  expect(Date.now() - start).toBeLessThan(maxMs);
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

function chain(length: number): TLRecord[] {
  return numbers(length).map((number) => ({
    ...frame(`f${number}`),
    ...(number === 0 ? {} : { parentId: frame(`f${number - 1}`).id }),
  }));
}

describe("[BD14] however much strangers lay into each other, reading stays in proportion", () => {
  test("values that go deep are compared once, and not by recursion", () => {
    const nested = (depth: number): unknown => {
      let value: unknown = "deep";
      for (let level = 0; level < depth; level += 1) value = { inner: value };
      return value;
    };
    const start = Date.now();
    for (const depth of [45, 100_000]) {
      expect(isSameContent(nested(depth), nested(depth))).toBe(true);
      expect(isSameContent(nested(depth), nested(depth + 1))).toBe(false);
    }
    expect(Date.now() - start).toBeLessThan(maxMs);
  });

  test("8,000 bindings of one arrow", () => {
    const records = numbers(8000).map((number) =>
      binding(`b${number}`, arrow("a"), card("card"), "end"),
    );
    const doc = documentOf([arrow("a"), card("card"), ...records]);
    readEverywhere(doc, binding("b7999", arrow("a"), card("card"), "end"));
  });

  test("8,000 cards and 2,000 lanes", () => {
    const lanes = numbers(2000).map((number) => lane(`l${number}`));
    const cards = numbers(8000).map((number) => card(`c${number}`, { x: -5000 - number }));
    readEverywhere(documentOf([...lanes, ...cards]), card("c1"));
  });

  test("[BV3] 8,000 frames in each other show a hundred deep at most, with Do results in the last", () => {
    const frames = chain(8000);
    const results = numbers(2000).map((number) => ({
      ...doResult(`d${number}`, card("c")),
      parentId: frame("f7999").id,
    }));
    const doc = documentOf([...frames, ...results]);
    const view = new BoardView(new BoardDocument(doc));
    const loose = frames.filter(({ id }) => {
      const shown = view.get(id);
      return shown?.typeName === "shape" && shown.parentId.startsWith("page:");
    });
    expect(loose.map(({ id }) => id)).toEqual(
      numbers(80).map((hundred) => frame(`f${hundred * 100}`).id),
    );
    readEverywhere(doc, frame("f0"));
  });
});
