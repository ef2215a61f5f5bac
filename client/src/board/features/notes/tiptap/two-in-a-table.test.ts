import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import {
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
  yXmlFragmentToProsemirrorJSON,
} from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { noteRoot } from "@zentaikan/board-model";
import { NOTE_SCHEMA } from "./note-schema.ts";
import { readNote } from "./read-note.ts";
import { isHeaderRow, TABLE_COMMANDS } from "./table-commands.ts";

type Change = Exclude<keyof typeof TABLE_COMMANDS, "insert" | "deleteTable">;

/** A tab without a screen: its commands are written as the binding of the editor writes them. */
class Tab {
  readonly doc = new Doc();
  readonly note = this.doc.getXmlFragment(noteRoot("shape:a"));

  run(command: Command, cell = 0): void {
    const before = this.#state(cell);
    command(before, ({ doc }) => {
      updateYFragment(this.doc, this.note, doc, { mapping: new Map(), isOMark: new Map() });
    });
  }

  write(text: string, cell: number): void {
    this.run(({ tr }, dispatch) => {
      dispatch?.(tr.insertText(text));
      return true;
    }, cell);
  }

  hear(other: Tab): void {
    applyUpdate(this.doc, encodeStateAsUpdate(other.doc));
  }

  get widths(): readonly number[] {
    return this.#table.children.map(({ childCount }) => childCount);
  }

  get isEven(): boolean {
    return TableMap.get(this.#table).problems === null;
  }

  get isHeaded(): boolean {
    return isHeaderRow(this.#state(0));
  }

  get #table() {
    return yXmlFragmentToProseMirrorRootNode(this.note, NOTE_SCHEMA).child(0);
  }

  /** With the caret in this cell, counted in the order of reading. */
  #state(cell: number): EditorState {
    const doc = yXmlFragmentToProseMirrorRootNode(this.note, NOTE_SCHEMA);
    const places: number[] = [];
    doc.descendants((node, place) => {
      if (node.type.name === "tableCell") places.push(place + 2);
    });
    const at = places[cell % Math.max(places.length, 1)] ?? 1;
    return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  }
}

function twoTabs(): readonly [Tab, Tab] {
  const [anna, ben] = [new Tab(), new Tab()];
  const empty = NOTE_SCHEMA.nodeFromJSON({ type: "doc", content: [{ type: "paragraph" }] });
  updateYFragment(anna.doc, anna.note, empty, { mapping: new Map(), isOMark: new Map() });
  anna.run(TABLE_COMMANDS.insert);
  ben.hear(anna);
  return [anna, ben];
}

function meet([one, other]: readonly [Tab, Tab]): void {
  one.hear(other);
  other.hear(one);
  expect(yXmlFragmentToProsemirrorJSON(one.note)).toEqual(
    yXmlFragmentToProsemirrorJSON(other.note),
  );
}

describe("[NT11] two people change one table at once", () => {
  test("a row and a column leave a shorter row, until somebody changes rows or columns", () => {
    const tabs = twoTabs();
    const [anna, ben] = tabs;
    anna.run(TABLE_COMMANDS.rowBelow, 3);
    ben.run(TABLE_COMMANDS.columnRight, 2);
    meet(tabs);
    // Of empty rows that are alike, the last counts as the new one.
    expect(anna.widths).toEqual([4, 4, 4, 3]);
    anna.write("words", 4);
    expect(anna.widths).toEqual([4, 4, 4, 3]);
    anna.run(TABLE_COMMANDS.header);
    expect([anna.widths, anna.isHeaded]).toEqual([[4, 4, 4, 4], false]);
    anna.run(TABLE_COMMANDS.header);
    anna.run(TABLE_COMMANDS.columnLeft);
    expect([anna.widths, anna.isHeaded]).toEqual([[5, 5, 5, 5], true]);
  });

  test("no letter is lost, all see the same, and one change more makes it even", () => {
    const changes = ["rowAbove", "rowBelow", "columnLeft", "columnRight", "header"] as const;
    const step = fc.record({
      who: fc.nat({ max: 1 }),
      cell: fc.nat({ max: 40 }),
      what: fc.oneof(fc.constantFrom<Change[]>(...changes), fc.constant("write" as const)),
      meets: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const tabs = twoTabs();
        const written: string[] = [];
        for (const [number, { who, cell, what, meets }] of steps.entries()) {
          const tab = tabs[who === 0 ? 0 : 1];
          if (what === "write") {
            const word = `<${number}>`;
            written.push(word);
            tab.write(word, cell);
          } else tab.run(TABLE_COMMANDS[what], cell);
          if (meets) meet(tabs);
        }
        meet(tabs);
        const [anna] = tabs;
        const { doc, isForeign } = readNote(anna.note, NOTE_SCHEMA);
        expect(isForeign).toBe(false);
        for (const word of written) expect(doc.textContent).toContain(word);
        anna.run(TABLE_COMMANDS.rowBelow);
        expect(anna.isEven).toBe(true);
        expect(new Set(anna.widths).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

test("[NT10] whoever deletes every row, or every column, deletes the table", () => {
  for (const change of ["deleteRow", "deleteColumn"] as const) {
    const [anna] = twoTabs();
    for (let time = 0; time < 3; time += 1) anna.run(TABLE_COMMANDS[change]);
    expect(anna.note.toJSON()).toBe("<paragraph></paragraph>");
  }
});
