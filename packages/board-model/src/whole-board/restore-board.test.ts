import { CCPI8 } from "@zentaikan/capital-graph";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { BOARD_ROOTS, noteRoot } from "../board-roots.ts";
import { restoreBoard } from "./restore-board.ts";
import { seedBoardDocument } from "./seed-document.ts";

const note = noteRoot("shape:a");

function copyOf(doc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
}

function contentOf(doc: Doc): unknown {
  const maps = Object.values(BOARD_ROOTS).map((root) => doc.getMap(root).toJSON());
  return [maps, doc.getXmlFragment(note).toJSON()];
}

function paragraph(text: string): XmlElement {
  const element = new XmlElement("paragraph");
  const content = new XmlText();
  content.insert(0, text);
  if (text.length > 2) content.format(0, 2, { bold: true });
  element.insert(0, [content]);
  return element;
}

type Step =
  | { readonly kind: "set"; readonly key: string; readonly value: number }
  | { readonly kind: "delete"; readonly key: string }
  | { readonly kind: "write"; readonly at: number; readonly text: string }
  | { readonly kind: "erase"; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    key: fc.constantFrom("shape:a", "shape:a/g", "shape:b"),
    value: fc.nat(3),
  }),
  fc.record({ kind: fc.constant("delete" as const), key: fc.constantFrom("shape:a", "shape:b") }),
  fc.record({
    kind: fc.constant("write" as const),
    at: fc.nat(5),
    text: fc.constantFrom("一", "二", "three"),
  }),
  fc.record({ kind: fc.constant("erase" as const), at: fc.nat(5) }),
);

function take(doc: Doc, taken: Step): void {
  const records = doc.getMap(BOARD_ROOTS.records);
  const paragraphs = doc.getXmlFragment(note);
  switch (taken.kind) {
    case "set":
      return void records.set(taken.key, { value: taken.value });
    case "delete":
      return records.delete(taken.key);
    case "write":
      return paragraphs.insert(Math.min(taken.at, paragraphs.length), [paragraph(taken.text)]);
    case "erase":
      if (taken.at < paragraphs.length) paragraphs.delete(taken.at, 1);
  }
}

describe("an earlier state", () => {
  test("[BD13] is there again after a restore, and the state before it after another one", () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (before, after) => {
        const doc = new Doc();
        seedBoardDocument(doc, { lineup: CCPI8 });
        for (const one of before) take(doc, one);
        const past = copyOf(doc);
        for (const one of after) take(doc, one);
        const present = copyOf(doc);
        restoreBoard(doc, past);
        expect(contentOf(doc)).toEqual(contentOf(past));
        restoreBoard(doc, present);
        expect(contentOf(doc)).toEqual(contentOf(present));
      }),
    );
  });

  test("[BD13] has its tables as they were", () => {
    const doc = new Doc();
    const table = new XmlElement("table");
    // What an editor writes is no text alone, though the type of Yjs says so.
    table.setAttribute("colspan", 2 as unknown as string);
    table.insert(0, [paragraph("cell")]);
    doc.getXmlFragment(note).insert(0, [table]);
    const past = copyOf(doc);
    doc.getXmlFragment(note).delete(0, 1);
    restoreBoard(doc, past);
    const restored = doc.getXmlFragment(note).get(0);
    expect(restored instanceof XmlElement && restored.getAttributes()).toEqual({ colspan: 2 });
    expect(contentOf(doc)).toEqual(contentOf(past));
  });

  test("[BD13] that is the present one needs no edit", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    take(doc, { kind: "write", at: 0, text: "one" });
    let edits = 0;
    doc.on("update", () => (edits += 1));
    restoreBoard(doc, copyOf(doc));
    expect(edits).toBe(0);
  });

  test("[BD13] merges with what others do meanwhile: they stay, and all replicas agree", () => {
    const doc = new Doc();
    const records = doc.getMap(BOARD_ROOTS.records);
    records.set("shape:old", 1);
    doc.getXmlFragment(note).insert(0, [paragraph("first"), paragraph("second")]);
    const past = copyOf(doc);
    records.set("shape:old", 2);
    records.set("shape:later", 1);
    doc.getXmlFragment(note).insert(1, [paragraph("between")]);
    const colleague = copyOf(doc);
    colleague.getMap(BOARD_ROOTS.records).set("shape:mine", "drawn offline");
    colleague.getXmlFragment(note).insert(3, [paragraph("last")]);
    restoreBoard(doc, past);
    applyUpdate(doc, encodeStateAsUpdate(colleague));
    applyUpdate(colleague, encodeStateAsUpdate(doc));
    expect(contentOf(colleague)).toEqual(contentOf(doc));
    expect(records.toJSON()).toEqual({ "shape:old": 1, "shape:mine": "drawn offline" });
    expect(doc.getXmlFragment(note).toJSON()).toMatch(/fi.*rst.*se.*cond.*la.*st/);
    expect(doc.getXmlFragment(note).toJSON()).not.toContain("tween");
  });
});
