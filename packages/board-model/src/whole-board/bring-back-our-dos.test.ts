import type { DrawnOurDo } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { BOARD_SCHEMA_VERSION } from "../records/board-schema-version.ts";
import { boardSchema } from "../records/board-schema.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { writeBoardMeta } from "../document/board-meta.ts";
import { ourDosIn } from "../document/internal-document.ts";
import { card, doResult } from "../test-support/sample-records.ts";
import { bringBackOurDos } from "./bring-back-our-dos.ts";

const ourDo = (id: string, text: string, paid: boolean | null = null): DrawnOurDo => ({
  id,
  text,
  paid,
});

/** A board with these Do results, as a state of it is kept. */
function boardWith(...ids: string[]): Doc {
  const doc = new Doc();
  writeBoardMeta(doc, {
    schemaVersion: BOARD_SCHEMA_VERSION,
    tldrawSchema: boardSchema.serialize(),
  });
  const board = new BoardDocument(doc);
  board.put(toPlainRecord(card("c")));
  for (const id of ids) board.put(toPlainRecord(doResult(id, card("c"))));
  return doc;
}

test("[IC4] a state brings back the our Dos that its Do results had then, and touches no others", () => {
  const internal = new Doc();
  const beside = ourDosIn(internal);
  const [a, b, other] = ["a", "b", "other"].map((id) => doResult(id, card("c")).id);
  if (a === undefined || b === undefined || other === undefined) throw new Error("three");
  beside.take(a, [ourDo("one", "勉強会", true), ourDo("two", "試作"), ourDo("three", "見学")]);
  const kept = beside.all();
  expect(kept).toEqual([{ doResult: a, ourDos: beside.list(a) }]);
  const then = beside.list(a);
  beside.edit(
    a,
    { type: "do-result", props: { ourDos: then } },
    { type: "do-result", props: { ourDos: [ourDo("three", "工場見学", false)] } },
  );
  beside.take(b, [ourDo("late", "設計")]);
  beside.take(other, [ourDo("elsewhere", "教える")]);

  bringBackOurDos(internal, boardWith("a", "b"), kept);
  expect(beside.list(a)).toEqual(then);
  expect(beside.list(b)).toEqual([]);
  expect(beside.list(other)).toEqual([ourDo("elsewhere", "教える")]);

  beside.take(b, [ourDo("late", "設計")]);
  bringBackOurDos(internal, boardWith("a", "b"), null);
  expect([beside.list(a), beside.list(b)]).toEqual([then, [ourDo("late", "設計")]]);
});
