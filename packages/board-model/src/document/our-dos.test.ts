import type { DrawnOurDo } from "@zentaikan/capital-graph";
import type { TLShape } from "@tldraw/tlschema";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { MAX_OUR_DOS, type DoResultShape } from "../records/do-result.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { exchange, openBoard, openTwo, type Board } from "../test-support/open-board.ts";
import { card, doResult } from "../test-support/sample-records.ts";
import { migrateDocument } from "../whole-board/migrate-document.ts";
import { copyOurDos, dropOurDos, hasOurDos } from "../whole-board/move-our-dos.ts";
import { BoardDocument, toPlainRecord, type PlainRecord } from "./board-document.ts";
import { writeBoardMeta } from "./board-meta.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

const result = doResult("d", card("c"), { text: "図面を自分で決める" });
const ourDo = (id: string, text = "", paid: boolean | null = null): DrawnOurDo => ({
  id,
  text,
  paid,
});

function read({ store }: Board): readonly DrawnOurDo[] {
  return (store.get(result.id) as DoResultShape).props.ourDos;
}

function write(board: Board, change: (ourDos: readonly DrawnOurDo[]) => DrawnOurDo[]): void {
  board.store.update(result.id, (shape: TLShape) => {
    const { props, ...rest } = shape as DoResultShape;
    return { ...rest, props: { ...props, ourDos: change(props.ourDos) } };
  });
}

function open(...ourDos: DrawnOurDo[]): [Board, Board] {
  const whole = { ...result, props: { ...result.props, ourDos } };
  return openTwo(card("c"), whole);
}

describe("[DR2] our Dos of a Do result", () => {
  test("what two add, price, write and take away at once all stays", () => {
    const [here, there] = open(ourDo("a", "勉強会"), ourDo("b", "試作"), ourDo("c", "見学"));
    write(here, (list) => [...list.filter(({ id }) => id !== "c"), ourDo("mine", "設計")]);
    write(here, (list) => list.map((one) => (one.id === "a" ? { ...one, paid: true } : one)));
    write(there, (list) => [...list.filter(({ id }) => id !== "b"), ourDo("theirs", "教える")]);
    write(there, (list) =>
      list.map((one) => (one.id === "a" ? { ...one, text: "月例の勉強会" } : one)),
    );
    exchange(here, there);
    expect(read(here)).toEqual(read(there));
    expect(read(here)).toEqual(
      expect.arrayContaining([
        ourDo("a", "月例の勉強会", true),
        ourDo("mine", "設計"),
        ourDo("theirs", "教える"),
      ]),
    );
    expect(read(here)).toHaveLength(3);
  });

  test("words of two in one are merged; who prices what somebody took away does not bring it back", () => {
    const [here, there] = open(ourDo("a", "勉強会"), ourDo("b", "試作"));
    write(here, ([a, b]) => [{ ...a, text: "月例の勉強会" }, b] as DrawnOurDo[]);
    write(
      there,
      ([a, b]) =>
        [
          { ...a, text: "勉強会を開く" },
          { ...b, paid: true },
        ] as DrawnOurDo[],
    );
    write(here, (list) => list.filter(({ id }) => id !== "b"));
    exchange(here, there);
    for (const board of [here, there])
      expect(read(board)).toEqual([ourDo("a", "月例の勉強会を開く")]);
    // Taken away, it leaves nothing; an undo of its deletion has its words again.
    write(here, () => []);
    exchange(here, there);
    expect(there.internal.getText(`text:${result.id}/wa`).toJSON()).toBe("");
    write(there, () => [ourDo("a", "月例の勉強会を開く")]);
    exchange(here, there);
    expect(read(here)).toEqual([ourDo("a", "月例の勉強会を開く")]);
  });

  test("whatever two do at once: nothing that one did and the other did not undo is lost", () => {
    const ids = ["a", "b", "c", "x", "y", "z"] as const;
    const act = fc.record({
      id: fc.constantFrom(...ids),
      kind: fc.constantFrom("add", "remove", "price", "write"),
    });
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 8 }),
        fc.array(act, { maxLength: 8 }),
        (mine, theirs) => {
          const start = ids.slice(0, 3).map((id) => ourDo(id, id));
          const [here, there] = open(...start);
          const boards = [
            [here, mine, "h"],
            [there, theirs, "t"],
          ] as const;
          for (const [board, acts, letter] of boards) {
            for (const { id, kind } of acts) {
              // Ids are drawn at random: nobody gives one that is or was another's.
              const isOne = kind !== "add" && start.some((one) => one.id === id);
              const own = isOne ? id : `${letter}${id}`;
              write(board, (list) => perform(list, { id: own, kind, letter }));
            }
          }
          const [left, right] = [read(here), read(there)];
          exchange(here, there);
          const both = read(here);
          expect(read(there)).toEqual(both);
          const isStart = (id: string) => start.some((one) => one.id === id);
          const has = (list: readonly DrawnOurDo[], id: string) =>
            list.some((one) => one.id === id);
          for (const [list, other] of [
            [left, right],
            [right, left],
          ] as const) {
            for (const one of list) {
              const isThere = !isStart(one.id) || has(other, one.id);
              const found = both.find(({ id }) => id === one.id);
              if (isThere) expect(found).toBeDefined();
              for (const letter of one.text) if (found) expect(found.text).toContain(letter);
              if (found && !has(other, one.id)) expect(found.paid).toBe(one.paid);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("[BS9] undo takes back one's own alone", () => {
    const [here, there] = open(ourDo("a", "勉強会"), ourDo("b", "試作"));
    const mine = here.store.extractingChanges(() =>
      write(
        here,
        ([a, b]) => [{ ...a, text: "月例の勉強会" }, ourDo("mine", "設計"), b] as DrawnOurDo[],
      ),
    );
    exchange(here, there);
    write(there, (list) => [
      ...list.map((one) => ({ ...one, paid: true })),
      ourDo("theirs", "教える"),
    ]);
    exchange(here, there);
    const back = Object.values(mine.updated).map(([from, to]) => [to.id, [to, from]]);
    here.store.applyDiff({ added: {}, removed: {}, updated: Object.fromEntries(back) as never });
    exchange(here, there);
    expect(read(there)).toEqual([
      ourDo("a", "勉強会", true),
      ourDo("b", "試作", true),
      ourDo("theirs", "教える"),
    ]);
  });

  test("more than one person makes are shown when several add at once", () => {
    const full = Array.from({ length: MAX_OUR_DOS - 1 }, (_, at) => ourDo(`o${at}`));
    const [here, there] = open(...full);
    write(here, (list) => [...list, ourDo("mine")]);
    write(there, (list) => [...list, ourDo("theirs")]);
    exchange(here, there);
    expect(read(here)).toHaveLength(MAX_OUR_DOS + 1);
    expect(read(here)).toEqual(read(there));
    expect(here.binding.skipped.hidden()).toBe(0);
  });

  test("[IC1] a guest is given none of them, and takes none away with what they delete", () => {
    const [here] = open(ourDo("a", "勉強会", true));
    const [fork] = forkDoc(here.doc, 1);
    if (fork === undefined) throw new Error("a document");
    fork.clientID = 2000;
    const guest = openBoard(fork);
    expect(read(guest)).toEqual([]);
    guest.store.update(result.id, (shape: TLShape) => ({ ...shape, x: 7 }));
    guest.binding.flush();
    meet([guest.doc, here.doc]);
    here.clock.frame();
    expect(read(here)).toEqual([ourDo("a", "勉強会", true)]);
    const kept = guest.store.get(result.id) as DoResultShape;
    for (const change of ["remove", "put"] as const) {
      if (change === "remove") guest.store.remove([result.id]);
      else guest.store.put([kept]);
      guest.binding.flush();
      meet([guest.doc, here.doc]);
      here.clock.frame();
    }
    expect(read(here)).toEqual([ourDo("a", "勉強会", true)]);
    expect(JSON.stringify(guest.doc.toJSON())).not.toContain("勉強会");
  });

  test("[IC2] they move off the board once, and again with whatever somebody brings late", () => {
    const [here] = open();
    const { doc } = here;
    const [old, away] = forkDoc(doc, 2);
    if (old === undefined || away === undefined) throw new Error("two documents");
    const records = old.getMap(BOARD_ROOTS.records);
    const meta = (version: number) =>
      writeBoardMeta(old, { schemaVersion: version, tldrawSchema: here.store.schema.serialize() });
    meta(6);
    new BoardDocument(old).put({
      ...toPlainRecord(result),
      props: { ...result.props, ourDos: [ourDo("a", "勉強会"), ourDo("c", "見学", false)] },
    });
    meet([old, away]);
    // Tabs of earlier releases write while they are away from the server.
    const there = new BoardDocument(away);
    const before = there.read(result.id) as PlainRecord;
    const late = [
      ourDo("a", "勉強会を開く", true),
      ourDo("c", "見学", false),
      ourDo("late", "設計"),
    ];
    there.update(before, {
      ...before,
      props: { ...(before["props"] as object), ourDos: late },
    });
    away
      .getMap(BOARD_ROOTS.records)
      .set(`${result.id}/w`, [[ourDo("c", "見学会", true), ourDo("early", "教える")]]);

    const internal = new Doc();
    expect([hasOurDos(old), copyOurDos(old, internal)]).toEqual([true, 2]);
    // As after a crash in between.
    copyOurDos(old, internal);
    expect(migrateDocument(old)).toBe("migrated");
    expect([hasOurDos(old), records.has(`${result.id}/w`)]).toEqual([false, false]);
    const ours = openBoard(old, { internal });
    expect(read(ours)).toEqual([ourDo("a", "勉強会"), ourDo("c", "見学", false)]);
    expect(read(openBoard(old))).toEqual([]);

    meet([old, away]);
    expect(hasOurDos(old)).toBe(true);
    expect(read(openBoard(old))).toEqual([]);
    copyOurDos(old, internal);
    dropOurDos(old);
    expect(hasOurDos(old)).toBe(false);
    expect(JSON.stringify(old.toJSON())).not.toMatch(/勉強会|見学|設計|教える/);
    ours.clock.frame();
    expect(new Set(read(ours))).toEqual(
      new Set([
        ourDo("c", "見学会", true),
        ourDo("early", "教える"),
        ourDo("a", "勉強会を開く", true),
        ourDo("late", "設計"),
      ]),
    );
  });
});

function perform(
  list: readonly DrawnOurDo[],
  { id, kind, letter }: { readonly id: string; readonly kind: string; readonly letter: string },
): DrawnOurDo[] {
  if (kind === "remove") return list.filter((one) => one.id !== id);
  if (kind === "add") {
    return list.some((one) => one.id === id) ? [...list] : [...list, ourDo(id, letter)];
  }
  return list.map((one) => {
    if (one.id !== id) return one;
    return kind === "price"
      ? { ...one, paid: letter === "h" }
      : { ...one, text: one.text + letter };
  });
}
