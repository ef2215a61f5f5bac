import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, UndoManager, XmlElement, XmlText } from "yjs";
import { noteRoot } from "../board-roots.ts";
import { anchorNoteRange, findNoteRange, noteTexts, type NoteRangeAnchor } from "./note-range.ts";

const record = "shape:card";

function openNote(...paragraphs: string[]) {
  const doc = new Doc();
  const note = doc.getXmlFragment(noteRoot(record));
  note.insert(0, paragraphs.map(paragraph));
  return { doc, note };
}

function paragraph(words: string): XmlElement {
  const element = new XmlElement("paragraph");
  element.insert(0, [new XmlText(words)]);
  return element;
}

type Note = ReturnType<typeof openNote>["note"];

function textOf(note: Note, number: number): XmlText {
  const text = noteTexts(note)[number];
  if (text === undefined) throw new Error(`no text ${number}`);
  return text;
}

function wordsFound(note: Note, anchor: NoteRangeAnchor): string | null {
  const range = findNoteRange(note, anchor);
  const letters = noteTexts(note).map(String).join("");
  return range && letters.slice(range.from, range.to);
}

function anchorOf(note: Note, from: number, to: number): NoteRangeAnchor {
  const anchor = anchorNoteRange({ note, record }, { from, to });
  if (anchor === null) throw new Error("nothing there");
  return anchor;
}

describe("[CM9] words of a note are found again", () => {
  test("when others write before, within and after them", () => {
    const { note } = openNote("one two three", "four");
    const anchor = anchorOf(note, 4, 7);
    expect(anchor.quote).toBe("two");
    textOf(note, 0).insert(0, "zero ");
    textOf(note, 0).insert(10, "--");
    textOf(note, 0).insert(14, "!");
    note.insert(0, [paragraph("before")]);
    expect(wordsFound(note, anchor)).toBe("t--wo");
  });

  test("over several paragraphs", () => {
    const { note } = openNote("one two", "three four");
    const anchor = anchorOf(note, 4, 12);
    expect([anchor.quote, wordsFound(note, anchor)]).toEqual(["two\nthree", "twothree"]);
  });

  test("cut out they are gone, for everybody, and an undo brings them back, for everybody", () => {
    const { doc, note } = openNote("hop, step and jump");
    const anchor = anchorOf(note, 5, 9);
    const other = new Doc();
    const undo = new UndoManager(note);
    const both = () => {
      applyUpdate(other, encodeStateAsUpdate(doc));
      const theirs = other.getXmlFragment(noteRoot(record));
      return [wordsFound(note, anchor), wordsFound(theirs, anchor)];
    };
    textOf(note, 0).delete(3, 8);
    expect(both()).toEqual([null, null]);
    undo.undo();
    expect(both()).toEqual(["step", "step"]);
  });

  test("with their paragraph gone and back, in a paragraph of their own, and restored", () => {
    const { note } = openNote("first", "the second words", "third");
    const anchor = anchorOf(note, 9, 15);
    expect(anchor.quote).toBe("second");
    note.delete(1, 1);
    expect(wordsFound(note, anchor)).toBeNull();
    note.insert(0, [paragraph("the "), paragraph("second words")]);
    expect(wordsFound(note, anchor)).toBe("second");
  });

  test("short words are not taken for others of their kind elsewhere", () => {
    const { note } = openNote("a b c", "b and b");
    const anchor = anchorOf(note, 2, 3);
    note.delete(0, 1);
    expect(wordsFound(note, anchor)).toBeNull();
  });

  test("whatever stands in the anchor", () => {
    const { note } = openNote("some words");
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (from, to, quote) => {
        const range = findNoteRange(note, { kind: "noteRange", record, from, to, quote });
        if (range !== null) expect(range.from).toBeLessThan(range.to);
      }),
    );
  });

  test("in any note, and after any edits that leave them alone", () => {
    const words = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        words,
        (paragraphs, one, other, added) => {
          const { note } = openNote(...paragraphs);
          const letters = paragraphs.join("");
          const from = one % letters.length;
          const to = from + 1 + (other % (letters.length - from));
          const anchor = anchorOf(note, from, to);
          note.insert(0, [paragraph(added)]);
          note.push([paragraph(added)]);
          textOf(note, 1).insert(0, added);
          const shift = 2 * added.length;
          expect(findNoteRange(note, anchor)).toEqual({ from: from + shift, to: to + shift });
        },
      ),
    );
  });
});
