import { CCPI8 } from "@zentaikan/capital-graph";
import type { TLShape, TLShapeId } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { readBoardSchemaVersion, writeBoardMeta } from "../document/board-meta.ts";
import { BOARD_ROOTS, findBoardRoot, textRoot } from "../board-roots.ts";
import { BOARD_SCHEMA_VERSION } from "../records/board-schema-version.ts";
import { BoardView } from "../view/board-view.ts";
import { writeLinkMeaning } from "../records/link-meaning.ts";
import { migrateDocument } from "../whole-board/migrate-document.ts";
import { splitRecord } from "../document/record-facets.ts";
import { restoreBoard } from "../whole-board/restore-board.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { exchange, openBoard, openTwo, type Board } from "../test-support/open-board.ts";
import { arrow, card, doResult, lane, star } from "../test-support/sample-records.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

/** Every text that several write, and how a store reads and writes it. */
const FIELDS = [
  [star("s"), "text"],
  [lane("l"), "horizon"],
  [card("c"), "subdivision"],
  ...["text", "subdivision", "indicator", "target", "due", "owner"].map(
    (name) => [doResult("d", card("c"), { text: "" }), name] as const,
  ),
  [arrow("a", { meta: writeLinkMeaning({}, {}) }), "basisText"],
] as const;

function read({ store }: Board, id: TLShapeId, name: string): string {
  const shape = store.get(id) as TLShape;
  const holder = (shape.type === "arrow" ? shape.meta["link"] : shape.props) as object;
  return String(holder[name as never]);
}

function write(board: Board, id: TLShapeId, said: { readonly [name: string]: string }): void {
  board.store.update(id, (shape: TLShape) =>
    shape.type === "arrow"
      ? { ...shape, meta: writeLinkMeaning(shape.meta, said) }
      : ({ ...shape, props: { ...shape.props, ...said } } as never),
  );
}

describe("[BD16] a text that two write at once", () => {
  test.for(FIELDS)("%#: has what both wrote, though their words crossed", ([record, name]) => {
    const [here, there] = openTwo(card("c"), record);
    const { id } = record;
    // Twenty letters each, one at a time, every one crossing one of the other.
    for (let letter = 0; letter < 20; letter += 1) {
      const [mine, theirs] = [read(here, id, name), read(there, id, name)];
      write(here, id, { [name]: String.fromCharCode(65 + letter) + mine });
      write(there, id, { [name]: theirs + String.fromCharCode(97 + letter) });
      here.binding.flush();
      there.binding.flush();
      meet([here.doc, there.doc]);
      here.clock.frame();
      there.clock.frame();
    }
    exchange(here, there);
    const both = [read(here, id, name), read(there, id, name)];
    expect(both[0]).toBe(both[1]);
    const letters = "ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst";
    expect(
      Array.from(both[0] ?? "")
        .toSorted()
        .join(""),
    ).toBe(letters);
    expect(both[0]).toContain("abcdefghijklmnopqrst");
  });

  test("keeps a peer's letter that arrives before one's own is written", () => {
    const [here, there] = openTwo(star("s", "技術"));
    const { id } = star("s");
    write(there, id, { text: "技術で勝つ" });
    there.binding.flush();
    write(here, id, { text: "新技術" });
    meet([here.doc, there.doc]);
    here.clock.frame();
    expect(read(here, id, "text")).toBe("新技術で勝つ");
  });

  test("goes with a deletion, letters written meanwhile too, and is back whole after its undo", () => {
    const [here, there] = openTwo(star("s", "技術"));
    const { id } = star("s");
    const removed = here.store.extractingChanges(() => here.store.remove([id]));
    write(there, id, { text: "技術力" });
    exchange(here, there);
    expect([here, there].map(({ store }) => store.has(id))).toEqual([false, false]);
    const [gone] = Object.values(removed.removed);
    if (gone === undefined) throw new Error("nothing was removed");
    here.store.put([gone]);
    exchange(here, there);
    expect([here, there].map((board) => read(board, id, "text"))).toEqual(["技術", "技術"]);
  });

  test("[BS9] undo takes back one's own letters alone, and redo brings them back", () => {
    const [here, there] = openTwo(star("s", "技術"));
    const { id } = star("s");
    const typed = here.store.extractingChanges(() => write(here, id, { text: "技術で勝つ" }));
    exchange(here, there);
    write(there, id, { text: "新技術で勝つ!" });
    exchange(here, there);
    const updated = Object.values(typed.updated).map(([from, to]) => [to.id, [to, from]]);
    here.store.applyDiff({ added: {}, removed: {}, updated: Object.fromEntries(updated) });
    exchange(here, there);
    expect([here, there].map((board) => read(board, id, "text"))).toEqual(["新技術!", "新技術!"]);
    here.store.applyDiff(typed);
    exchange(here, there);
    expect([here, there].map((board) => read(board, id, "text"))).toEqual([
      "新技術で勝つ!",
      "新技術で勝つ!",
    ]);
  });

  test("is brought back by edits: what others write meanwhile merges", () => {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    const document = new BoardDocument(doc);
    document.put(toPlainRecord(star("s", "技術で勝つ")));
    const past = new Doc();
    applyUpdate(past, encodeStateAsUpdate(doc));
    document.update(toPlainRecord(star("s", "技術で勝つ")), toPlainRecord(star("s", "人で勝つ")));
    const [server, away] = forkDoc(doc, 2);
    if (server === undefined || away === undefined) throw new Error("two documents");
    new BoardDocument(away).update(
      toPlainRecord(star("s", "人で勝つ")),
      toPlainRecord(star("s", "人で勝つ。")),
    );
    restoreBoard(server, past);
    meet([server, away]);
    expect(new BoardDocument(away).read(star("s").id)).toMatchObject({
      props: { text: "技術で勝つ。" },
    });
  });

  test("is mended by the next word where a program put what is no letter", () => {
    const [here] = openTwo(star("s", "技術"));
    here.doc.getText(textRoot(star("s").id, "text")).insertEmbed(1, { image: "x" });
    exchange(here);
    expect(read(here, star("s").id, "text")).toBe("技術");
    write(here, star("s").id, { text: "技術力" });
    exchange(here);
    expect(read(here, star("s").id, "text")).toBe("技術力");
  });

  test("comes back as it was where a program put what is no letter", () => {
    const doc = new Doc();
    const text = doc.getText(textRoot(star("s").id, "text"));
    text.insert(0, "技術");
    const past = new Doc();
    applyUpdate(past, encodeStateAsUpdate(doc));
    text.insert(2, "力");
    text.insertEmbed(1, { image: "x" });
    restoreBoard(doc, past);
    expect(text.toJSON()).toBe("技術");
  });

  test("leaves nothing behind in the facets, and only in roots that a board may have", () => {
    const [here] = openTwo(card("c"), ...FIELDS.map(([record]) => record));
    for (const [{ id }, name] of FIELDS) write(here, id, { [name]: "しるし" });
    here.binding.flush();
    expect(JSON.stringify(here.doc.getMap(BOARD_ROOTS.records).toJSON())).not.toContain("しるし");
    for (const [{ id }, name] of FIELDS) {
      expect(here.doc.getText(textRoot(id, name)).toJSON()).toBe("しるし");
      expect(findBoardRoot(textRoot(id, name))?.holds).toBe("letters");
    }
  });
});

describe("[BD16] a board of before there were texts", () => {
  const said = star("s", "技術");

  /** As that release wrote it: texts in the facets, and no mark. */
  function old(): Doc {
    const doc = new Doc();
    seedBoardDocument(doc, { lineup: CCPI8 });
    for (const [name, value] of splitRecord(toPlainRecord(said))) {
      doc.getMap(BOARD_ROOTS.records).set(name === "" ? said.id : `${said.id}/${name}`, value);
    }
    writeBoardMeta(doc, { schemaVersion: 2 });
    return doc;
  }

  const textOf = (doc: Doc) =>
    (new BoardView(new BoardDocument(doc)).get(said.id) as typeof said).props.text;

  test("reads as it was, before and after it is migrated", () => {
    const doc = old();
    expect(textOf(doc)).toBe("技術");
    expect(migrateDocument(doc)).toBe("migrated");
    expect(readBoardSchemaVersion(doc)).toBe(BOARD_SCHEMA_VERSION);
    expect(textOf(doc)).toBe("技術");
    expect(doc.getText(textRoot(said.id, "text")).toJSON()).toBe("技術");
  });

  test("drawn on away from the server while it is migrated there, it has no word twice", () => {
    const [server, away] = forkDoc(old(), 2);
    if (server === undefined || away === undefined) throw new Error("two documents");
    const tab = openBoard(away);
    write(tab, said.id, { text: "技術で勝つ" });
    tab.binding.flush();
    migrateDocument(server);
    meet([server, away]);
    expect([server, away].map(textOf)).toEqual(["技術で勝つ", "技術で勝つ"]);
    // The next word of anybody makes a text of it.
    const other = openBoard(server);
    write(other, said.id, { text: "技術で勝つ。" });
    other.binding.flush();
    meet([server, away]);
    expect([server, away].map(textOf)).toEqual(["技術で勝つ。", "技術で勝つ。"]);
    expect(server.getText(textRoot(said.id, "text")).toJSON()).toBe("技術で勝つ。");
  });
});
