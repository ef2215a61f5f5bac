import { CCPI8 } from "@zentaikan/capital-graph";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { exchange, openBoard, openTwo, type Board } from "../test-support/open-board.ts";
import { arrow, binding, card, frame } from "../test-support/sample-records.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

describe("at once", () => {
  test("[BS3] two people drag one card: it follows each in his own store, then is in one place", () => {
    const [here, there] = openTwo(card("a"));
    const { id } = card("a");
    const drag = (board: Board, x: number) =>
      board.store.update(id, (shape) => ({ ...shape, x, y: x }));
    for (let step = 1; step <= 30; step += 1) {
      drag(here, step);
      drag(there, -step);
      meet([here.doc, there.doc]);
      // The peer's word arrives while the own step waits for its frame.
      here.clock.frame();
      there.clock.frame();
      expect(here.store.get(id)?.x, "nothing throws the card back under the hand").toBe(step);
      expect(there.store.get(id)?.x).toBe(-step);
    }
    exchange(here, there);
    expect(here.store.get(id)).toEqual(there.store.get(id));
    expect(Math.abs(here.store.get(id)?.x ?? 0)).toBe(30);
    expect(here.store.get(id)?.y).toBe(here.store.get(id)?.x);
  });

  test("[BS3] a colour that arrives in mid-drag stays, and so does the drag", () => {
    const [here, there] = openTwo(card("a"));
    const { id, props } = card("a");
    there.store.update(
      id,
      (shape) => ({ ...shape, props: { ...props, direction: "spend" } }) as never,
    );
    there.binding.flush();
    here.store.update(id, (shape) => ({ ...shape, x: 40 }));
    exchange(here, there);
    expect(here.store.get(id)).toMatchObject({ x: 40, props: { direction: "spend" } });
    expect(there.store.get(id)).toEqual(here.store.get(id));
  });

  test("[BS3] one deletes what another moves: it is gone, and nobody's undo trips over it", () => {
    const [here, there] = openTwo(card("a"));
    const { id } = card("a");
    const moved = there.store.extractingChanges(() =>
      there.store.update(id, (shape) => ({ ...shape, x: 40 })),
    );
    here.store.remove([id]);
    exchange(here, there);
    expect([here, there].map(({ store }) => store.has(id))).toEqual([false, false]);
    there.store.applyDiff(moved);
    exchange(here, there);
    expect([here, there].map(({ store }) => store.has(id))).toEqual([false, false]);
  });

  test("[BS3] in a crowd, what was written does not throw back what is still to be written", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    new BoardDocument(doc).put(toPlainRecord(card("a")));
    const board = openBoard(doc, { isCrowded: true });
    for (let x = 1; x <= 20; x += 1) {
      board.store.update(card("a").id, (shape) => ({ ...shape, x }));
      // oxlint-disable-next-line no-underscore-dangle
      board.store._flushHistory();
      board.clock.frame(5);
      expect(board.store.get(card("a").id)?.x).toBe(x);
    }
  });

  test("[BS3] a frame that a peer deletes goes with what is in it, though one of that is in a hand", () => {
    const inner = card("a", { parentId: frame("f").id });
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    for (const record of [frame("f"), inner]) new BoardDocument(doc).put(toPlainRecord(record));
    const [mine, peers] = forkDoc(doc, 2);
    if (mine === undefined || peers === undefined) throw new Error("two documents");
    const here = openBoard(mine, { isCrowded: true });
    for (const x of [1, 2]) {
      here.store.update(inner.id, (shape) => ({ ...shape, x }));
      // oxlint-disable-next-line no-underscore-dangle
      here.store._flushHistory();
    }
    for (const id of [inner.id, frame("f").id]) new BoardDocument(peers).remove(id);
    meet([mine, peers]);
    here.clock.frame(0);
    expect([inner, frame("f")].map(({ id }) => here.store.has(id))).toEqual([false, false]);
  });

  test("[BS8] who takes an arrow's end has it: a hidden rival does not take it back", () => {
    const [a, b, link] = [card("a"), card("b"), arrow("l")];
    const [here, there] = openTwo(a, b, link);
    here.store.put([binding("x", link, a, "end")]);
    there.store.put([binding("y", link, b, "end")]);
    exchange(here, there);
    expect(there.store.has(binding("y", link, b, "end").id)).toBe(false);
    there.store.remove([binding("x", link, a, "end").id]);
    exchange(here, there);
    for (const { store } of [here, there]) {
      expect(store.allRecords().filter(({ typeName }) => typeName === "binding")).toEqual([]);
    }
  });

  test("[BV4] an arrow is drawn to a card that another deletes, and holds it again after his undo", () => {
    const [a, link] = [card("a"), arrow("l")];
    const [here, there] = openTwo(a, link);
    const held = binding("x", link, a, "end");
    here.store.remove([a.id]);
    there.store.put([held]);
    exchange(here, there);
    expect([here, there].map(({ store }) => store.has(held.id))).toEqual([false, false]);
    here.store.put([a]);
    exchange(here, there);
    expect([here, there].map(({ store }) => store.has(held.id))).toEqual([true, true]);
  });
});
