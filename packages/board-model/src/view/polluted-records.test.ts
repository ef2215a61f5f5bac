import { afterEach, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { BoardView } from "./board-view.ts";
import { readFindingAnswers } from "../document/finding-answers.ts";
import { readBoardLineup } from "../document/board-meta.ts";
import { note } from "../test-support/sample-records.ts";

// Yjs itself takes no value with a key "constructor" at its top.
const polluted = () =>
  JSON.parse(
    '{"__proto__":{"polluted":1},"a":{"constructor":{"prototype":{"polluted":1}}}}',
  ) as object;
afterEach(() => expect("polluted" in {}).toBe(false));

test("[BV8] keys that every object has are read as data, and pollute nothing", () => {
  const doc = new Doc();
  const records = doc.getMap(BOARD_ROOTS.records);
  for (const key of ["__proto__", "constructor", "toString", "shape:a/__proto__"]) {
    records.set(key, polluted());
    doc.getMap(BOARD_ROOTS.meta).set(key, polluted());
    doc.getMap(BOARD_ROOTS.answers).set(key, { reason: key, author: key, answeredAt: 1 });
  }
  const base = toPlainRecord(note("a"));
  new BoardDocument(doc).put({ ...base, meta: polluted() });
  new BoardDocument(doc).put({
    ...toPlainRecord(note("b")),
    props: { ...note("b").props, ...polluted() },
  });
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));

  const view = new BoardView(new BoardDocument(copy));
  expect(view.skipped.has("__proto__")).toBe(true);
  const shown = [...view.ids()].map((id) => view.get(id));
  for (const record of shown) {
    expect(Object.getPrototypeOf(record ?? {})).toBe(Object.prototype);
    expect((record as unknown as Record<string, unknown>)["polluted"]).toBeUndefined();
  }
  expect(readFindingAnswers(copy).get("__proto__")?.reason).toBe("__proto__");
  expect(readBoardLineup(copy).id).toBe("ccpi8");
});
