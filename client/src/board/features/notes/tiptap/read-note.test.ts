import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Doc, XmlElement, XmlText } from "yjs";
import { findNoteRange, anchorNoteRange, noteRoot, noteTexts } from "@zentaikan/board-model";
import { lettersOf, spanOf } from "./letters.ts";
import { NOTE_SCHEMA } from "./note-schema.ts";
import { readNote } from "./read-note.ts";

type Attributes = Readonly<Record<string, string | number | boolean>>;

type Drawn =
  | { readonly text: string; readonly marks: Readonly<Record<string, object>> }
  | {
      readonly name: string;
      readonly attributes: Attributes;
      readonly children: readonly Drawn[];
    };

function noteOf(children: readonly Drawn[]) {
  const note = new Doc().getXmlFragment(noteRoot("shape:a"));
  note.insert(0, children.map(drawn));
  return note;
}

function drawn(node: Drawn): XmlElement | XmlText {
  if ("text" in node) {
    const text = new XmlText();
    text.applyDelta([{ insert: node.text, attributes: node.marks }]);
    return text;
  }
  const element = new XmlElement(node.name);
  // What an editor writes is no text alone, though the type of Yjs says so.
  for (const [name, value] of Object.entries(node.attributes)) {
    element.setAttribute(name, value as string);
  }
  element.insert(0, node.children.map(drawn));
  return element;
}

const words = (text: string, marks: Readonly<Record<string, object>> = {}): Drawn => ({
  text,
  marks,
});
const element = (
  name: string,
  children: readonly Drawn[] = [],
  attributes: Attributes = {},
): Drawn => ({ name, attributes, children });
const line = (text: string) => element("paragraph", [words(text)]);
const cell = (text: string, attributes: Attributes = {}) =>
  element("tableCell", [line(text)], attributes);
const table = (...rows: readonly (readonly Drawn[])[]) =>
  element(
    "table",
    rows.map((cells) => element("tableRow", cells)),
  );
const times = (count: number, node: Drawn) => Array.from({ length: count }, () => node);

function lettersOfNote(note: ReturnType<typeof noteOf>): string {
  const runs = noteTexts(note).flatMap((text) => text.toDelta() as { readonly insert: string }[]);
  return runs.map(({ insert }) => insert).join("");
}

const anything = fc.letrec<{ node: Drawn }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 5 }),
      marks: fc.constantFrom<Readonly<Record<string, object>>[]>(
        {},
        { bold: {} },
        { code: {} },
        { bold: {}, code: {} },
        { glitter: {} },
      ),
    }),
    fc.record({
      name: fc.constantFrom(...Object.keys(NOTE_SCHEMA.nodes), "mermaid"),
      attributes: fc.constantFrom<Attributes[]>(
        {},
        { level: "2" },
        { onclick: "x" },
        { colspan: 2, rowspan: 3 },
        { colspan: 1e9 },
      ),
      children: fc.array(tie("node"), { maxLength: 3 }),
    }),
  ),
})).node;
const anyNote = fc.array(anything, { maxLength: 4 }).map(noteOf);

describe("[NT3] a note is read without loss, whatever is in it", () => {
  test("it is valid, and every letter is there, in order", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const { doc } = readNote(note, NOTE_SCHEMA);
        doc.check();
        expect(doc.textContent).toBe(lettersOfNote(note));
      }),
    );
  });

  test("words that are anchored in it stand at the same letters of an editor", () => {
    fc.assert(
      fc.property(anyNote, fc.nat(), fc.nat(), (note, one, other) => {
        const { doc } = readNote(note, NOTE_SCHEMA);
        const { length } = doc.textContent;
        fc.pre(length > 0);
        const from = one % length;
        const range = { from, to: from + 1 + (other % (length - from)) };
        const anchor = anchorNoteRange({ note, record: "shape:a" }, range);
        expect(anchor && findNoteRange(note, anchor)).toEqual(range);
        const span = spanOf(doc, range);
        expect(span && lettersOf(doc, span)).toEqual(range);
      }),
    );
  });

  test.each([
    ["a node", [element("mermaid", [words("graph")])]],
    ["a node in a list", [element("bulletList", [element("listItem", [element("widget")])])]],
    ["an attribute", [element("paragraph", [words("a")], { align: "center" })]],
    ["a mark", [element("paragraph", [words("a", { glitter: {} })])]],
    ["an attribute of a mark", [element("paragraph", [words("a", { bold: { weight: "9" } })])]],
    ["words outside of paragraphs", [words("a")]],
    ["[NT10] a style of a cell", [table([cell("a", { style: "color: red" })])]],
    ["[NT10] a cell over no column", [table([cell("a", { colspan: 0 })])]],
    ["[NT10] a cell over a text of columns", [table([cell("a", { colspan: "2" })])]],
    ["[NT10] a cell over a thousand million columns", [table([cell("a", { colspan: 1e9 })])]],
    ["[NT10] a heading that is none", [table([cell("a", { header: false })])]],
    [
      "[NT10] a table of too many rows",
      [table(...Array.from({ length: 1001 }, () => [cell("a")]))],
    ],
    ["[NT10] a table of too many columns", [table(times(101, cell("a")))]],
    [
      "[NT10] a table of too many places",
      [table(times(100, cell("a")), ...Array.from({ length: 200 }, () => [cell("a")]))],
    ],
  ])("%s that it does not know is seen", (_name, children) => {
    const note = noteOf(children);
    const { doc, isForeign } = readNote(note, NOTE_SCHEMA);
    expect(isForeign).toBe(true);
    doc.check();
    expect(doc.textContent).toBe(lettersOfNote(note));
  });

  test("[NT10] a table that stands within another, or in a list, stands at the top, or is read as its lines", () => {
    const inner = table([cell("a"), cell("b")]);
    for (const around of [
      table([element("tableCell", [inner])]),
      element("bulletList", [element("listItem", [line("c"), inner])]),
      element("blockquote", [inner]),
    ]) {
      const { doc } = readNote(noteOf([around]), NOTE_SCHEMA);
      doc.check();
      expect(doc.textContent).toMatch(/^c?ab$/u);
      const isTable = ({ type }: { readonly type: { readonly name: string } }) =>
        type.name === "table";
      doc.descendants((node, _place, parent) =>
        expect(!isTable(node) || parent === doc).toBe(true),
      );
    }
  });

  test.each([
    ["an empty note", []],
    ["lines", [line("a"), element("heading", [words("b")], { level: "2" })]],
    ["a link", [element("paragraph", [words("a", { link: { href: "https://a.example" } })])]],
    ["[NT10] a table", [table([cell("a", { header: true })], [cell("b", { rowspan: 2 })], [])]],
    ["[NT10] rows of different widths", [table([cell("a"), cell("b")], [cell("c")])]],
    // Two people each took away the other item: the binding takes the empty list away.
    ["a list without items", [element("bulletList")]],
  ])("%s is known", (_name, children) => {
    expect(readNote(noteOf(children), NOTE_SCHEMA).isForeign).toBe(false);
  });
});
