import { toRichText, type TLShape, type TLShapeId } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BOARD_ROOTS, textRoot } from "../board-roots.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { writeBoardMeta } from "../document/board-meta.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { exchange, openBoard, openTwo, type Board } from "../test-support/open-board.ts";
import { arrow, frame, note } from "../test-support/sample-records.ts";
import { migrateDocument } from "../whole-board/migrate-document.ts";

// A store tells its listeners at frames. Here nothing ticks: a test flushes, or lets things wait.
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => vi.unstubAllGlobals());

const label = arrow("a");
const FIELDS = [
  [note("n", { props: { ...note("n").props, richText: toRichText("") } }), "richText"],
  [label, "richText"],
  [frame("f"), "name"],
] as const;

function wordsOf(said: unknown): string {
  if (typeof said === "string") return said;
  const lines = (said as { content: { content?: { text: string }[] }[] }).content;
  return lines.map(({ content = [] }) => content.map(({ text }) => text).join("")).join("\n");
}

function read({ store }: Board, id: TLShapeId, name: string): unknown {
  return (store.get(id) as TLShape).props[name as never];
}

function write(board: Board, id: TLShapeId, said: object): void {
  board.store.update(
    id,
    (shape: TLShape) => ({ ...shape, props: { ...shape.props, ...said } }) as never,
  );
}

const saidIn = (name: string, words: string) => ({
  [name]: name === "name" ? words : toRichText(words),
});

describe("[BD16] words in shapes of the canvas that two write at once", () => {
  test.for(FIELDS)("%#: have what both wrote, though their words crossed", ([record, name]) => {
    const [here, there] = openTwo(record);
    const { id } = record;
    for (let letter = 0; letter < 20; letter += 1) {
      const [mine, theirs] = [here, there].map((board) => wordsOf(read(board, id, name)));
      write(here, id, saidIn(name, String.fromCharCode(65 + letter) + mine));
      write(there, id, saidIn(name, theirs + String.fromCharCode(97 + letter)));
      here.binding.flush();
      there.binding.flush();
      meet([here.doc, there.doc]);
      here.clock.frame();
      there.clock.frame();
    }
    exchange(here, there);
    const both = wordsOf(read(here, id, name));
    expect(read(there, id, name)).toEqual(read(here, id, name));
    expect(both).toHaveLength(40);
    expect(both).toContain("abcdefghijklmnopqrst");
  });

  test("lines and marks of both stay; a move or a colour at once is nothing of it", () => {
    const sticky = note("n", { props: { ...note("n").props, richText: toRichText("売上\n利益") } });
    const [here, there] = openTwo(sticky);
    write(here, sticky.id, { richText: toRichText("売上を倍に\n利益") });
    const bold = { type: "text", text: "利益", marks: [{ type: "bold" }] };
    const [first] = toRichText("売上").content;
    const second = { type: "paragraph", content: [bold] };
    const third = { type: "paragraph", content: [{ type: "text", text: "客数" }] };
    write(there, sticky.id, {
      richText: { type: "doc", content: [first, second, third] },
      color: "blue",
    });
    there.store.update(sticky.id, (shape) => ({ ...shape, x: 50 }));
    exchange(here, there);
    for (const { store } of [here, there]) {
      expect(store.get(sticky.id)).toMatchObject({
        x: 50,
        props: {
          color: "blue",
          richText: {
            content: [
              { content: [{ text: "売上を倍に" }] },
              { content: [bold] },
              { content: [{ text: "客数" }] },
            ],
          },
        },
      });
    }
  });

  test("[BS9] undo takes back one's own letters alone", () => {
    const sticky = note("n", { props: { ...note("n").props, richText: toRichText("技術") } });
    const [here, there] = openTwo(sticky);
    const typed = here.store.extractingChanges(() =>
      write(here, sticky.id, { richText: toRichText("技術で勝つ") }),
    );
    exchange(here, there);
    write(there, sticky.id, { richText: toRichText("新技術で勝つ!") });
    exchange(here, there);
    const back = Object.values(typed.updated).map(([from, to]) => [to.id, [to, from]]);
    here.store.applyDiff({ added: {}, removed: {}, updated: Object.fromEntries(back) as never });
    exchange(here, there);
    expect(wordsOf(read(there, sticky.id, "richText"))).toBe("新技術!");
  });

  test("[BD9] in a facet, as before version 6, they are read, migrated once, and stand until somebody writes on", () => {
    const sticky = note("n");
    const [here] = openTwo(sticky);
    const [old, away] = forkDoc(here.doc, 2);
    if (old === undefined || away === undefined) throw new Error("two documents");
    const schema = { tldrawSchema: here.store.schema.serialize() };
    writeBoardMeta(old, { schemaVersion: 5, ...schema });
    new BoardDocument(old).put(toPlainRecord(sticky));
    meet([old, away]);
    const facet = `${sticky.id}/t`;
    const lies = (doc: typeof old) => doc.getMap(BOARD_ROOTS.records).get(facet);
    expect(lies(old)).toMatchObject({ richText: toRichText("a thought") });
    // A tab of the earlier release writes while it is away from the server.
    away
      .getMap(BOARD_ROOTS.records)
      .set(facet, { ...(lies(away) as object), richText: toRichText("") });
    expect(migrateDocument(old)).toBe("migrated");
    expect(lies(old)).toMatchObject({ richText: "" });
    expect(old.getText(textRoot(sticky.id, "richText")).toJSON()).toBe("a thought");
    meet([old, away]);
    const board = openBoard(old);
    expect(wordsOf(read(board, sticky.id, "richText"))).toBe("");
    write(board, sticky.id, { richText: toRichText("anew") });
    board.binding.flush();
    expect(lies(old)).toMatchObject({ richText: "" });
    expect(wordsOf(read(openBoard(old), sticky.id, "richText"))).toBe("anew");
  });
});
