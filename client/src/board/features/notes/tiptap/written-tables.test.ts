import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import type { JSONContent } from "@tiptap/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { noteRoot } from "@zentaikan/board-model";
import { NOTE_SCHEMA } from "./note-schema.ts";
import { readNote } from "./read-note.ts";

const root = noteRoot("shape:a");

const cell = fc.record({
  text: fc.string({ maxLength: 3 }),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 100 }),
    rowspan: fc.integer({ min: 1, max: 1000 }),
    header: fc.constantFrom(true, null),
  }),
});
const tables = fc.array(
  fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 2,
  },
);

describe("[BD17] [NT10] a table that is written", () => {
  test("is read as it was, through the wire, and no page takes it for something foreign", () => {
    fc.assert(
      fc.property(tables, (written) => {
        // Grids of more places than are shown are another test's.
        fc.pre(written.every((rows) => rows.every((row) => widthOf(row) <= 100)));
        const doc = NOTE_SCHEMA.nodeFromJSON({ type: "doc", content: written.map(tableOf) });
        const one = new Doc();
        prosemirrorToYXmlFragment(doc, one.getXmlFragment(root));
        const other = new Doc();
        applyUpdate(other, encodeStateAsUpdate(one));
        const read = readNote(other.getXmlFragment(root), NOTE_SCHEMA);
        expect(read.isForeign).toBe(false);
        expect(read.doc.toJSON()).toEqual(doc.toJSON());
      }),
    );
  });
});

type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

function widthOf(row: readonly Cell[]): number {
  return row.reduce((sum, { attrs }) => sum + attrs.colspan, 0);
}

function tableOf(rows: readonly (readonly Cell[])[]): JSONContent {
  const content = rows.map((row) => ({ type: "tableRow", content: row.map(cellOf) }));
  return { type: "table", content };
}

function cellOf({ text, attrs }: Cell): JSONContent {
  const content = text === "" ? [] : [{ type: "text", text }];
  return { type: "tableCell", attrs, content: [{ type: "paragraph", content }] };
}
