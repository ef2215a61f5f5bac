import { reverseRecordsDiff } from "@tldraw/store";
import type { TLShape } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { encodeStateAsUpdate, type Doc } from "yjs";
import { BOARD_ROOTS, noteRoot } from "../board-roots.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { MAX_RUN_LENGTH } from "../records/renderable-text.ts";
import { exchange, openBoard, openTwo, type Board } from "../test-support/open-board.ts";
import { card, doResult, note, star } from "../test-support/sample-records.ts";
import { bringBackReadable } from "../whole-board/bring-back-readable.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

const sticky = note("n");

function paragraph(text: string) {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

function say(board: Board, text: string): void {
  board.store.update(sticky.id, (shape) => {
    const { props } = shape as TLShape;
    return { ...shape, props: { ...props, richText: paragraph(text) } } as TLShape;
  });
}

function saidOn({ store }: Board): string {
  return JSON.stringify(store.get(sticky.id) ?? null);
}

/** All updates of a document, in their order. */
function record(doc: Doc): Uint8Array[] {
  const updates = [encodeStateAsUpdate(doc)];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return updates;
}

describe("[BV9] a record that becomes unreadable while a board is open", () => {
  test("shows as it was read last, and as it is when it can be read again", () => {
    const [here, there] = openTwo(card("a"), sticky);
    say(here, "最初");
    exchange(here, there);
    const records = there.doc.getMap(BOARD_ROOTS.records);
    const base = records.get(sticky.id);
    records.set(sticky.id, { typeName: "shape", type: "note", props: 7 });
    exchange(here, there);
    for (const board of [here, there]) {
      expect(saidOn(board)).toContain("最初");
      expect(board.binding.skipped.kept()).toBe(1);
      expect(board.binding.skipped.hidden()).toBe(0);
    }
    records.set(sticky.id, base);
    exchange(here, there);
    expect(here.binding.skipped.kept()).toBe(0);
    records.delete(sticky.id);
    exchange(here, there);
    expect(here.store.has(sticky.id)).toBe(false);
  });

  test("what two wrote at once beyond the bound: nobody loses the note, undo of the one brings back the other", () => {
    const [here, there] = openTwo(sticky);
    const half = Math.ceil(MAX_RUN_LENGTH * 0.7);
    const mine = here.store.extractingChanges(() => say(here, "あ".repeat(half)));
    say(there, "い".repeat(half));
    exchange(here, there);
    expect([here, there].map(({ binding }) => binding.skipped.kept())).toEqual([1, 1]);
    expect(saidOn(here).includes("あ".repeat(half))).toBe(true);
    expect(saidOn(there).includes("い".repeat(half))).toBe(true);

    here.store.applyDiff(reverseRecordsDiff(mine));
    exchange(here, there);
    expect([here, there].map(({ binding }) => binding.skipped.kept())).toEqual([0, 0]);
    for (const board of [here, there]) {
      expect(saidOn(board).includes("い".repeat(half))).toBe(true);
      expect(saidOn(board).includes("あ")).toBe(false);
    }
  });

  test("whoever writes on in it puts what they see in its place, and gets the words that lay there", () => {
    const [here, there] = openTwo(sticky);
    say(here, "見えている");
    exchange(here, there);
    const refused: unknown[] = [];
    here.binding.onRefused((lying) => refused.push(lying));
    const long = {
      ...sticky,
      props: { ...sticky.props, richText: paragraph("長".repeat(30_000)) },
    };
    new BoardDocument(there.doc).put(toPlainRecord(long));
    exchange(here, there);
    say(here, "見えているまま");
    exchange(here, there);
    for (const board of [here, there]) {
      expect(saidOn(board)).toContain("見えているまま");
      expect(board.binding.skipped.kept()).toBe(0);
    }
    expect(JSON.stringify(refused).includes("長".repeat(30_000))).toBe(true);
  });

  test("our Dos that cannot be read take no Do result away from whoever opens the board", () => {
    const result = doResult("r", card("a"));
    const [here] = openTwo(card("a"), {
      ...result,
      props: { ...result.props, ourDos: [{ id: "o", text: "支援", paid: null }] },
    });
    here.internal.getText(`text:${result.id}/wo`).insert(0, "長".repeat(MAX_RUN_LENGTH + 1));
    const later = openBoard(here.doc, { internal: here.internal });
    expect(later.store.get(result.id)).toEqual(result);
    expect(later.binding.skipped.kept()).toBe(1);
  });
});

describe("[BD21] the server", () => {
  test("brings back for everybody what could be read last, and keeps the words that did not fit", () => {
    const [here, there] = openTwo(card("a"), sticky, star("s"));
    const updates = record(there.doc);
    say(here, "最初");
    exchange(here, there);
    say(here, "二番目");
    exchange(here, there);
    const long = {
      ...sticky,
      props: { ...sticky.props, richText: paragraph("長".repeat(30_000)) },
    };
    const program = new BoardDocument(there.doc);
    program.transact(() => program.put(toPlainRecord(long)));
    there.doc.getMap(BOARD_ROOTS.records).set(star("s").id, "nonsense");
    there.doc.getMap(BOARD_ROOTS.records).set("shape:never", "nonsense");
    bringBackReadable(there.doc, updates);
    exchange(here, there);
    const later = openBoard(there.doc);
    for (const board of [here, there, later]) {
      expect(saidOn(board)).toContain("二番目");
      expect(board.store.get(star("s").id)).toEqual(star("s"));
      expect(board.binding.skipped.kept()).toBe(0);
      expect(board.binding.skipped.ids()).toEqual(["shape:never"]);
    }
    const kept = there.doc.getXmlFragment(noteRoot("document:document")).toJSON();
    expect(kept.includes("長".repeat(30_000))).toBe(true);
    // Once: what is mended is readable.
    bringBackReadable(there.doc, updates);
    expect(there.doc.getXmlFragment(noteRoot("document:document")).toJSON()).toBe(kept);
  });

  test("brings nothing back that was deleted", () => {
    const [here, there] = openTwo(card("a"));
    const updates = record(there.doc);
    here.store.remove([card("a").id]);
    exchange(here, there);
    there.doc.getMap(BOARD_ROOTS.records).set(card("a").id, "nonsense");
    bringBackReadable(there.doc, updates);
    exchange(here, there);
    expect(here.store.has(card("a").id)).toBe(false);
  });
});

test("[BD17] a text for which there are no letters is written only as large as the server takes it", () => {
  const [here, there] = openTwo(sticky);
  const refused: unknown[] = [];
  here.binding.onRefused((lying) => refused.push(lying));
  const items = Array.from({ length: 2000 }, () => ({
    type: "listItem",
    content: [{ type: "paragraph", content: [{ type: "text", text: "項" }] }],
  }));
  const list = (start: number) => ({
    type: "doc",
    content: [{ type: "orderedList", attrs: { start }, content: items }],
  });
  const put = (richText: object) =>
    here.store.put([{ ...sticky, props: { ...sticky.props, richText } } as TLShape]);
  put(list(1));
  exchange(here, there);
  expect(refused).toEqual([]);
  expect(saidOn(there)).toContain("項");
  put(list(5));
  exchange(here, there);
  expect(refused).toHaveLength(1);
  expect(saidOn(here)).toBe(saidOn(there));
});
