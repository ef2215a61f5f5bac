import {
  createUserId,
  DocumentRecordType,
  InstancePresenceRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
} from "@tldraw/tlschema";
import { CCPI8 } from "@zentaikan/capital-graph";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Doc, XmlElement, XmlText } from "yjs";
import { bindStore } from "./bind-store.ts";
import { BoardDocument, toPlainRecord, type PlainRecord } from "../document/board-document.ts";
import { BOARD_ROOTS, noteRoot } from "../board-roots.ts";
import { createHeadlessStore } from "./headless-store.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { HandClock } from "../test-support/hand-clock.ts";
import { arrow, binding, card, note } from "../test-support/sample-records.ts";

import { countUpdates, exchange, openBoard, openTwo } from "../test-support/open-board.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

describe("both ways", () => {
  test("[BS1] an edit here is there, and both stores say what the documents say", () => {
    const [here, there] = openTwo();
    here.store.put([card("a")]);
    exchange(here, there);
    expect(there.store.get(card("a").id)).toEqual(card("a"));
    there.store.update(card("a").id, (shape) => ({ ...shape, x: 40 }));
    here.store.remove([card("a").id]);
    exchange(here, there);
    expect(here.store.serialize()).toEqual(there.store.serialize());
    expect(here.store.has(card("a").id)).toBe(false);
  });

  test("[BS2] an own edit does not come back, neither at once nor later", () => {
    const [here, there] = openTwo(card("a"));
    const heard: unknown[] = [];
    here.store.listen((entry) => heard.push(entry), { source: "remote", scope: "document" });
    here.store.update(card("a").id, (shape) => ({ ...shape, x: 40 }));
    exchange(here, there);
    expect(heard).toEqual([]);
  });

  test("[BS10] a board writes nothing by being opened", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    const updates = countUpdates(doc);
    exchange(openBoard(doc));
    expect(updates()).toBe(0);
    const unseeded = new Doc();
    const { store } = openBoard(unseeded);
    expect(store.has(TLDOCUMENT_ID)).toBe(true);
    expect(unseeded.store.clients.size).toBe(0);
  });

  test("[BS6] what belongs to a tab stays in it", () => {
    const [here] = openTwo();
    const updates = countUpdates(here.doc);
    here.store.put([
      InstancePresenceRecordType.create({
        id: InstancePresenceRecordType.createId("peer"),
        userId: createUserId("b"),
        userName: "B",
        currentPageId: PageRecordType.createId("page"),
      }),
    ]);
    here.binding.flush();
    expect(updates()).toBe(0);
  });
});

test("[BS12] what a peer moves keeps what it says, object for object", () => {
  const [here, there] = openTwo(card("a"));
  const said = here.store.get(card("a").id);
  there.store.update(card("a").id, (shape) => ({ ...shape, x: 123 }));
  exchange(here, there);
  const moved = here.store.get(card("a").id);
  expect(moved?.x).toBe(123);
  expect(moved?.props).toBe(said?.props);
  expect(moved?.meta).toBe(said?.meta);
});

describe("nonsense in the document", () => {
  test("[BS4] is skipped, counted, told, and forgotten when it is gone", () => {
    const [here, there] = openTwo(card("a"));
    const told = vi.fn<() => void>();
    here.binding.skipped.subscribe(told);
    there.doc.getMap(BOARD_ROOTS.records).set("shape:n", { typeName: "shape", x: "left" });
    there.doc.getMap(BOARD_ROOTS.records).set("shape:a", 42);
    exchange(here, there);
    // What could be read before shows as it was [BV9].
    expect([here, there].map((board) => board.binding.skipped.hidden())).toEqual([1, 1]);
    expect([here, there].map((board) => board.binding.skipped.kept())).toEqual([1, 1]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(here.store.get(card("a").id)).toEqual(card("a"));

    here.store.put([note("b")]);
    there.doc.getMap(BOARD_ROOTS.records).delete("shape:n");
    new BoardDocument(there.doc).put(toPlainRecord(card("a")));
    exchange(here, there);
    expect(here.binding.skipped.hidden()).toBe(0);
    expect(here.binding.skipped.kept()).toBe(0);
    expect(here.store.get(card("a").id)).toEqual(card("a"));
    expect(there.store.get(note("b").id)).toEqual(note("b"));
  });

  test("[BS4] counts from the start", () => {
    const doc = new Doc();
    doc.getMap(BOARD_ROOTS.records).set("shape:n", null);
    expect(openBoard(doc).binding.skipped.hidden()).toBe(1);
  });

  test("[BV5] a board whose page was deleted by hand goes on", () => {
    const [here, there] = openTwo(card("a"));
    for (const key of ["page:page", "document:document"]) {
      there.doc.getMap(BOARD_ROOTS.records).delete(key);
    }
    exchange(here, there);
    expect(here.store.get(card("a").id)).toEqual(card("a"));
    expect(here.store.has(PageRecordType.createId("page"))).toBe(true);
  });
});

describe("when it writes", () => {
  test("[BS5] among few, the edits of a frame are one update, sent in that frame", () => {
    const [here] = openTwo(card("a"), card("b"));
    const updates = countUpdates(here.doc);
    for (const name of ["a", "b"]) {
      for (let x = 1; x <= 5; x += 1) {
        here.store.update(card(name).id, (shape) => ({ ...shape, x }));
      }
    }
    // oxlint-disable-next-line no-underscore-dangle
    here.store._flushHistory();
    expect(updates()).toBe(1);
  });

  test("[BS5] in a crowd it writes 30 times a second, and at once when the pointer goes up", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    new BoardDocument(doc).put(toPlainRecord(card("a")));
    const board = openBoard(doc, { isCrowded: true });
    const updates = countUpdates(doc);
    for (let x = 1; x <= 60; x += 1) {
      board.store.update(card("a").id, (shape) => ({ ...shape, x }));
      // oxlint-disable-next-line no-underscore-dangle
      board.store._flushHistory();
      board.clock.frame(1000 / 60);
    }
    expect(updates()).toBeGreaterThanOrEqual(19);
    expect(updates()).toBeLessThanOrEqual(31);
    board.store.update(card("a").id, (shape) => ({ ...shape, x: 1000 }));
    board.binding.flush();
    expect(new BoardDocument(doc).read("shape:a")).toMatchObject({ x: 1000 });
  });

  test.for([
    { workMs: 0, aSecond: { least: 59, most: 61 } },
    { workMs: 4, aSecond: { least: 25, most: 32 } },
    // Longer than 50 ms from one to the next nobody waits.
    { workMs: 20, aSecond: { least: 15, most: 21 } },
  ])(
    "[BS5] in a crowd merges of $workMs ms come as often as they take an eighth of the time, the last one too",
    ({ workMs, aSecond }) => {
      const doc = new Doc();
      seedBoardDocument(doc, { lineup: CCPI8 });
      new BoardDocument(doc).put(toPlainRecord(card("a")));
      const board = openBoard(doc, { isCrowded: true });
      const { clock } = board;
      const shown: { x: number; atMs: number }[] = [];
      board.store.sideEffects.registerAfterChangeHandler("shape", (_, { x }) => {
        shown.push({ x, atMs: clock.nowMs });
        clock.nowMs += workMs;
      });
      const peer = new BoardDocument(doc);
      let x = 0;
      while (clock.nowMs < 3000) {
        const before = peer.read(card("a").id) as PlainRecord;
        x += 1;
        peer.update(before, { ...before, x });
        clock.frame(1000 / 60);
      }
      const lastSecond = shown.filter(({ atMs }) => atMs >= 2000 && atMs < 3000).length;
      expect(lastSecond).toBeGreaterThanOrEqual(aSecond.least);
      expect(lastSecond).toBeLessThanOrEqual(aSecond.most);
      for (let frame = 0; frame < 6; frame += 1) clock.frame(1000 / 60);
      expect(shown.at(-1)?.x).toBe(x);
    },
  );

  test("[BS5] an edit waits for no hour to come round again when the clock is set back", () => {
    const [here] = openTwo(card("a"));
    const move = (x: number) => {
      here.store.update(card("a").id, (shape) => ({ ...shape, x }));
      // oxlint-disable-next-line no-underscore-dangle
      here.store._flushHistory();
    };
    here.clock.frame(3_600_000);
    move(1);
    here.clock.nowMs = 0;
    move(2);
    expect(new BoardDocument(here.doc).read("shape:a")).toMatchObject({ x: 2 });
  });

  test("[BS5] a page that goes away in mid-drag leaves the last step behind", () => {
    const [here] = openTwo(card("a"));
    here.store.update(card("a").id, (shape) => ({ ...shape, x: 77 }));
    here.binding.dispose();
    here.binding.dispose();
    expect(new BoardDocument(here.doc).read("shape:a")).toMatchObject({ x: 77 });
    here.store.update(card("a").id, (shape) => ({ ...shape, x: 78 }));
    here.binding.flush();
    expect(new BoardDocument(here.doc).read("shape:a")).toMatchObject({ x: 77 });
  });
});

describe("an editor that answers", () => {
  test("[BS7] its doings to merged records give way to what the document says", () => {
    const [a, link] = [card("a"), arrow("l")];
    const [here, there] = openTwo(a, link, binding("x", link, a, "end"));
    here.store.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) => {
      if (source === "remote") here.store.update(link.id, (it) => ({ ...it, x: shape.x + 999 }));
    });
    there.store.remove([a.id]);
    exchange(here, there);
    expect(here.store.get(link.id)).toEqual(link);
    expect(here.store.serialize()).toEqual(there.store.serialize());
  });

  test("[BS7] what it does of its own accord is an edit like any other", () => {
    const [here, there] = openTwo();
    here.store.sideEffects.registerAfterCreateHandler("shape", (shape) => {
      here.store.update(shape.id, (it) => ({ ...it, opacity: 0.5 }));
    });
    there.store.put([card("a")]);
    exchange(here, there);
    expect(there.store.get(card("a").id)).toMatchObject({ opacity: 0.5 });
  });

  test("[BS7] what it does while the board is opened counts as well", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    new BoardDocument(doc).put(toPlainRecord(card("a")));
    const store = createHeadlessStore();
    store.sideEffects.registerAfterCreateHandler("shape", (shape) => {
      if (shape.opacity === 1) store.update(shape.id, (it) => ({ ...it, opacity: 0.5 }));
    });
    bindStore({ store, doc, schedule: new HandClock().schedule });
    expect(store.get(card("a").id)?.opacity).toBe(0.5);
    expect(new BoardDocument(doc).read("shape:a")).toMatchObject({ opacity: 0.5 });
  });

  test("[BS1] a record that cannot show as it was put is shown as it can", () => {
    const [here] = openTwo();
    here.store.put([{ ...card("a"), parentId: card("gone").id }]);
    exchange(here);
    expect(here.store.get(card("a").id)).toEqual(card("a"));
  });

  test("[BS1] a renamed document is renamed for all", () => {
    const [here, there] = openTwo();
    here.store.put([DocumentRecordType.create({ id: TLDOCUMENT_ID, name: "Customer A" })]);
    exchange(here, there);
    expect(there.store.get(TLDOCUMENT_ID)?.name).toBe("Customer A");
  });
});

describe("[BD18] a record that is removed", () => {
  const id = card("a").id;
  const noteOf = (doc: Doc) => doc.getXmlFragment(noteRoot(id));
  const write = (doc: Doc, words: string) => {
    const paragraph = new XmlElement("paragraph");
    paragraph.insert(0, [new XmlText(words)]);
    noteOf(doc).push([paragraph]);
  };

  test("takes its note along, and has it again when its tab brings it back", () => {
    const [here, there] = openTwo(card("a"));
    write(here.doc, "議事録");
    exchange(here, there);
    here.store.remove([id]);
    exchange(here, there);
    expect([here, there].map(({ doc }) => noteOf(doc).length)).toEqual([0, 0]);
    for (let round = 0; round < 2; round += 1) {
      here.store.put([card("a")]);
      exchange(here, there);
      expect(noteOf(there.doc).toJSON()).toBe("<paragraph>議事録</paragraph>");
      here.store.remove([id]);
      exchange(here, there);
      expect(noteOf(there.doc).length).toBe(0);
    }
  });

  test("gets no second note where somebody wrote one meanwhile", () => {
    const [here, there] = openTwo(card("a"));
    write(here.doc, "議事録");
    exchange(here, there);
    here.store.remove([id]);
    exchange(here, there);
    write(there.doc, "新しい");
    exchange(here, there);
    here.store.put([card("a")]);
    exchange(here, there);
    expect(noteOf(there.doc).toJSON()).toBe("<paragraph>新しい</paragraph>");
  });
});
