import * as fc from "fast-check";
import { createShapeId, type TLRecord, type TLShape } from "@tldraw/tlschema";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { BOARD_ROOTS } from "../board-roots.ts";
import { validRecord } from "../records/valid-record.ts";
import { BoardView } from "./board-view.ts";
import { BOARD_PAGE_ID, FIRST_RECORDS } from "../records/first-records.ts";
import { arrow, binding, card, frame } from "../test-support/sample-records.ts";

function viewOf(...records: TLRecord[]): BoardView {
  const document = new BoardDocument(new Doc());
  for (const record of [...FIRST_RECORDS, ...records]) document.put(toPlainRecord(record));
  return new BoardView(document);
}

function shown(view: BoardView): Record<string, TLRecord> {
  const records = [...view.ids()].flatMap((id) => view.get(id) ?? []);
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function inside<Shape extends TLShape>(parent: string, shape: Shape): Shape {
  return { ...shape, parentId: createShapeId(parent) };
}

function oneOf(names: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...names);
}

describe("[BV1] [BV9] the view depends on the document, and on what could be read of it last", () => {
  // A tiny world, so that chance builds rings, rivals and orphans all the time.
  const frames = ["f1", "f2", "f3"];
  const parent = oneOf([...frames, "gone"]);
  const record = fc.oneof(
    fc.record({ name: oneOf(frames), parent }).map((it) => inside(it.parent, frame(it.name))),
    fc.record({ name: oneOf(["a1", "a2"]), parent }).map((it) => inside(it.parent, arrow(it.name))),
    fc
      .record({
        name: oneOf(["b1", "b2", "b3", "b4"]),
        from: oneOf(["a1", "a2", "f1"]),
        to: oneOf([...frames, "a1", "gone"]),
        terminal: fc.constantFrom("start" as const, "end" as const),
      })
      .map((it) => binding(it.name, frame(it.from), frame(it.to), it.terminal)),
    oneOf(["page:a", "page:b"]).map((id) => ({
      id,
      typeName: "page",
      name: "",
      index: "a1",
      meta: {},
    })),
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: record.map((it) => ({ put: it as unknown as TLRecord })) },
    { weight: 1, arbitrary: record.map(({ id }) => ({ remove: String(id) })) },
    { weight: 1, arbitrary: record.map(({ id }) => ({ spoil: String(id) })) },
  );

  const batch = fc.array(step, { maxLength: 3 });
  const history = fc.array(batch, { maxLength: 40, size: "max" });

  /** The document with each unreadable record as it was when it could be read last. */
  function asReadLast(document: BoardDocument, last: Map<string, TLRecord>): BoardDocument {
    const copy = new Doc();
    applyUpdate(copy, encodeStateAsUpdate(document.doc));
    const mended = new BoardDocument(copy);
    for (const id of last.keys()) if (document.read(id) === undefined) last.delete(id);
    for (const id of document.ids()) {
      const record = validRecord(id, document.read(id));
      const before = last.get(id);
      if (record !== null) last.set(id, record);
      else if (before !== undefined) mended.put(toPlainRecord(before));
    }
    return mended;
  }

  test("kept current step by step, it equals one made at the end", () => {
    fc.assert(
      fc.property(history, (batches) => {
        const document = new BoardDocument(new Doc());
        const view = new BoardView(document);
        const seen = shown(view);
        const changed = new Set<string>();
        const last = new Map<string, TLRecord>();
        document.observe((ids) => ids.forEach((id) => changed.add(id)));
        for (const batch of batches) {
          for (const it of batch) {
            if ("put" in it) document.put(toPlainRecord(it.put));
            else if ("remove" in it) document.remove(it.remove);
            else document.doc.getMap(BOARD_ROOTS.records).set(it.spoil, "spoilt");
          }
          for (const id of view.refresh(changed)) {
            const record = view.get(id);
            if (record === undefined) delete seen[id];
            else seen[id] = record;
          }
          changed.clear();
          expect(view.skipped).toEqual(new BoardView(document).skipped);
          expect(seen).toEqual(shown(new BoardView(asReadLast(document, last))));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("shapes", () => {
  test("[BV3] one whose parent is gone lies on the page", () => {
    expect(viewOf(inside("gone", card("a"))).get("shape:a")).toEqual(card("a"));
  });

  test("[BV3] two frames in each other: the one with the smaller id lies on the page", () => {
    const view = viewOf(
      inside("f2", frame("f1")),
      inside("f1", frame("f2")),
      inside("f2", card("a")),
    );
    expect(view.get("shape:f1")).toEqual(frame("f1"));
    expect(view.get("shape:f2")).toEqual(inside("f1", frame("f2")));
    expect(view.get("shape:a")).toEqual(inside("f2", card("a")));
  });

  test("[BV3] a frame in itself lies on the page", () => {
    expect(viewOf(inside("f1", frame("f1"))).get("shape:f1")).toEqual(frame("f1"));
  });
});

describe("bindings", () => {
  const [a, b] = [card("a"), card("b")];
  const link = arrow("l");

  test("[BV4] one whose arrow or target is gone does not show, and shows again with it", () => {
    const view = viewOf(link, binding("x", link, a, "end"));
    expect(view.get("binding:x")).toBeUndefined();
    expect(viewOf(link, a, binding("x", link, a, "end")).get("binding:x")).toBeDefined();
    expect(viewOf(a, binding("x", link, a, "end")).get("binding:x")).toBeUndefined();
  });

  test("[BV4] nothing but an arrow is bound, and no arrow is bound to", () => {
    expect(viewOf(a, b, binding("x", a, b, "end")).get("binding:x")).toBeUndefined();
    const other = arrow("m");
    expect(viewOf(link, other, binding("x", link, other, "end")).get("binding:x")).toBeUndefined();
  });

  test("[BV4] of two bindings of one end the smaller id holds, as long as its shapes are there", () => {
    const rivals = [binding("x", link, a, "end"), binding("y", link, b, "end")];
    expect(viewOf(link, a, b, ...rivals).get("binding:y")).toBeUndefined();
    expect(viewOf(link, b, ...rivals).get("binding:y")).toBeDefined();
  });
});

test("[BV5] document and page show, whether anybody seeded them or not", () => {
  const view = new BoardView(new BoardDocument(new Doc()));
  expect(shown(view)).toEqual(
    Object.fromEntries(FIRST_RECORDS.map((record) => [record.id, record])),
  );
  expect(view.get(BOARD_PAGE_ID)).toBeDefined();
});
