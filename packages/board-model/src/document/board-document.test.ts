import * as fc from "fast-check";
import { toRichText, type TLRecord } from "@tldraw/tlschema";
import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "./board-document.ts";
import { BOARD_ROOTS, findBoardRoot, noteRoot } from "../board-roots.ts";
import { writeLinkMeaning } from "../records/link-meaning.ts";
import { arrow, card, ink, note } from "../test-support/sample-records.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";

function documentWith(...records: TLRecord[]): BoardDocument {
  const document = new BoardDocument(new Doc());
  for (const record of records) document.put(toPlainRecord(record));
  return document;
}

/** Two people change the record at once; what both then read under its id. */
function editAtOnce(
  before: TLRecord,
  ...edits: readonly ((document: BoardDocument) => void)[]
): unknown {
  const docs = forkDoc(documentWith(before).doc, edits.length);
  for (const [index, edit] of edits.entries()) {
    const doc = docs[index];
    if (doc !== undefined) edit(new BoardDocument(doc));
  }
  meet(docs);
  const [read, ...others] = docs.map((doc) => new BoardDocument(doc).read(before.id));
  for (const other of others) expect(other).toEqual(read);
  return read;
}

function change<Shape extends TLRecord>(before: Shape, after: Partial<Shape>) {
  return (document: BoardDocument) =>
    document.update(toPlainRecord(before), toPlainRecord({ ...before, ...after }));
}

describe("what is written is read", () => {
  const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__"));
  const props = fc.record(
    {
      w: fc.double({ noNaN: true }),
      h: fc.double({ noNaN: true }),
      text: fc.string(),
      color: fc.string(),
      start: json,
      segments: fc.array(
        fc.record({ type: fc.constant("free"), path: fc.string({ maxLength: 700 }) }),
      ),
    },
    { requiredKeys: [] },
  );
  const record = fc.record({
    id: fc.stringMatching(/^[a-z]+:[\w-]+$/),
    typeName: fc.constantFrom("shape", "shape", "binding", "page"),
    x: fc.double({ noNaN: true }),
    y: fc.double({ noNaN: true }),
    rotation: fc.double({ noNaN: true }),
    props,
    meta: fc.dictionary(fc.stringMatching(/^\w+$/), json),
  });

  test("[BD2] a record of any content comes back as it was", () => {
    fc.assert(
      fc.property(record, (written) => {
        const document = new BoardDocument(new Doc());
        document.put(written);
        expect(document.read(written.id)).toEqual(written);
        expect(document.ids()).toEqual([written.id]);
      }),
    );
  });

  test("[BD2] an update turns any record into any other of its id", () => {
    fc.assert(
      fc.property(record, record, (first, second) => {
        const document = new BoardDocument(new Doc());
        const after = { ...second, id: first.id, typeName: first.typeName };
        document.put(first);
        document.update(first, after);
        expect(document.read(first.id)).toEqual(after);
        document.remove(first.id);
        expect(document.read(first.id)).toBeUndefined();
      }),
    );
  });

  test("[BD2] an id with a slash is refused: its base would look like a facet", () => {
    expect(() => documentWith(card("a/g"))).toThrow(RangeError);
  });
});

describe("what changes together is one key", () => {
  test("[BD3] an update writes the facets that differ and no other", () => {
    const before = card("a");
    const document = documentWith(before);
    const changed: string[] = [];
    document.doc.getMap(BOARD_ROOTS.records).observe(({ keysChanged }) => {
      changed.push(...(keysChanged as Set<string>));
    });
    change(before, { x: 5 })(document);
    expect(changed).toEqual(["shape:a/g"]);
  });

  test("[BD3] equal content in new objects writes nothing", () => {
    const before = note("n");
    const document = documentWith(before);
    let updates = 0;
    document.doc.on("update", () => (updates += 1));
    change(before, { props: { ...before.props, richText: toRichText("a thought") } })(document);
    document.put(toPlainRecord(note("n")));
    expect(updates).toBe(0);
  });

  test("[BD4] a rename survives a drag, and a colour both", () => {
    const before = note("n");
    const { props } = before;
    const read = editAtOnce(
      before,
      change(before, { x: 70, y: 7 }),
      change(before, { props: { ...props, richText: toRichText("another") } }),
      change(before, { props: { ...props, color: "red" } }),
    );
    expect(read).toMatchObject({
      x: 70,
      y: 7,
      props: { color: "red", richText: toRichText("another") },
    });
  });

  test("[BD4] what a link means survives a change of its look", () => {
    const before = arrow("l");
    const read = editAtOnce(
      before,
      change(before, { meta: writeLinkMeaning({}, { kind: "reinvest" }) }),
      change(before, { props: { ...before.props, dash: "dotted" } }),
    );
    expect(read).toMatchObject({ meta: { link: { kind: "reinvest" } }, props: { dash: "dotted" } });
  });

  test("[BD5] two drags at once end where one of them went", () => {
    const before = card("a");
    const read = editAtOnce(before, change(before, { x: 1, y: 1 }), change(before, { x: 2, y: 2 }));
    expect([
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]).toContainEqual({
      x: (read as { x: number }).x,
      y: (read as { y: number }).y,
    });
  });
});

describe("deletion", () => {
  const before = note("n");
  const remove = (document: BoardDocument) => document.remove(before.id);
  const recolour = change(before, { props: { ...before.props, color: "red" } });
  const rewrite = change(before, {
    x: 9,
    props: { ...before.props, color: "red", richText: toRichText("new") },
  });

  test("[BD6] beats a drag and a colour, made at once or later", () => {
    expect(editAtOnce(before, remove, change(before, { x: 9 }))).toBeUndefined();
    expect(editAtOnce(before, remove, recolour)).toBeUndefined();
    const document = documentWith(before);
    remove(document);
    rewrite(document);
    expect(document.read(before.id)).toBeUndefined();
  });

  test("[BD6] an edit of what is left of a record does not bring half of it back", () => {
    const docs = forkDoc(documentWith(before).doc, 2);
    const [here, there] = docs.map((doc) => new BoardDocument(doc));
    if (here === undefined || there === undefined) throw new Error("two documents");
    remove(here);
    recolour(there);
    meet(docs);
    change(before, { x: 9 })(there);
    expect(there.read(before.id)).toBeUndefined();
  });

  test("[BD6] yields only to somebody who rewrote all of it", () => {
    expect(editAtOnce(before, remove, rewrite)).toMatchObject({ x: 9, props: { color: "red" } });
  });

  test("[BD6] does not take what somebody said about a link for a need", () => {
    const link = arrow("l", { meta: writeLinkMeaning({}, { strength: 3 }) });
    const read = editAtOnce(
      link,
      change(link, { meta: {} }),
      change(link, { props: { ...link.props, dash: "dotted" } }),
    );
    expect(read).toMatchObject({ meta: {}, props: { dash: "dotted" } });
  });
});

describe("ink", () => {
  test("[BD7] a growing stroke sends its end, not itself", () => {
    const document = documentWith(ink("i", "A".repeat(8000)));
    const sent: number[] = [];
    document.doc.on("update", (update: Uint8Array) => sent.push(update.length));
    for (let length = 8000; length < 8400; length += 4) {
      const [before, after] = [length, length + 4].map((end) => ink("i", "A".repeat(end)));
      if (before && after) {
        document.doc.transact(() => document.update(toPlainRecord(before), toPlainRecord(after)));
      }
    }
    expect(sent).toHaveLength(100);
    expect(Math.max(...sent)).toBeLessThan(450);
    expect(document.read("shape:i")).toEqual(ink("i", "A".repeat(8400)));
  });

  test("[BD7] a stroke whose middle is missing is no stroke", () => {
    const document = documentWith(ink("i", "A".repeat(900)));
    document.doc.getMap(BOARD_ROOTS.records).delete("shape:i/d1");
    expect(document.read("shape:i")).toBeUndefined();
  });
});

test("[BD1] a board has the roots that are named here and notes, and no other", () => {
  expect(["records", "meta", noteRoot("shape:a")].map(findBoardRoot)).toEqual([
    { holds: "values", writtenBy: "people" },
    { holds: "values", writtenBy: "server" },
    { holds: "nodes", writtenBy: "people" },
  ]);
  expect(["", "notes", "record", "comments"].every((name) => findBoardRoot(name) === null)).toBe(
    true,
  );
});
