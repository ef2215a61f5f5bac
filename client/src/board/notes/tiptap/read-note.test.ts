import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Doc, XmlElement, XmlText } from "yjs";
import { findNoteRange, anchorNoteRange, noteRoot, noteTexts } from "@zentaikan/board-model";
import { lettersOf, spanOf } from "./letters.ts";
import { NOTE_SCHEMA } from "./note-schema.ts";
import { readNote } from "./read-note.ts";

type Drawn =
  | { readonly text: string; readonly marks: Readonly<Record<string, object>> }
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
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
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
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
  attributes: Readonly<Record<string, string>> = {},
): Drawn => ({ name, attributes, children });
const line = (text: string) => element("paragraph", [words(text)]);

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
      attributes: fc.constantFrom<Readonly<Record<string, string>>[]>(
        {},
        { level: "2" },
        { onclick: "x" },
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
        const letters = noteTexts(note).flatMap((text) =>
          text.toDelta().map(({ insert }: { readonly insert: string }) => insert),
        );
        expect(doc.textContent).toBe(letters.join(""));
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
  ])("%s that it does not know is seen", (_name, children) => {
    expect(readNote(noteOf(children), NOTE_SCHEMA).isForeign).toBe(true);
  });

  test.each([
    ["an empty note", []],
    ["lines", [line("a"), element("heading", [words("b")], { level: "2" })]],
    ["a link", [element("paragraph", [words("a", { link: { href: "https://a.example" } })])]],
    // Two people each took away the other item: the binding takes the empty list away.
    ["a list without items", [element("bulletList")]],
  ])("%s is known", (_name, children) => {
    expect(readNote(noteOf(children), NOTE_SCHEMA).isForeign).toBe(false);
  });
});
