import { CCPI8 } from "@zentaikan/capital-graph";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import {
  readBaseline,
  readBoardLineup,
  readBoardSchemaVersion,
  readTldrawSchema,
  writeBoardMeta,
} from "../document/board-meta.ts";
import { BOARD_ROOTS } from "../board-roots.ts";
import { BOARD_SCHEMA_VERSION } from "../records/board-schema-version.ts";
import { boardSchema } from "../records/board-schema.ts";
import { migrateDocument } from "./migrate-document.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { NEW_BOARD, seedBoardDocument } from "./seed-document.ts";
import { arrow, binding, card } from "../test-support/sample-records.ts";

function seeded(): Doc {
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  return doc;
}

/** A board as an older release left it: its bindings know no snapping yet. */
function old(): Doc {
  const doc = seeded();
  const document = new BoardDocument(doc);
  const [link, target] = [arrow("l"), card("a")];
  const { terminal, normalizedAnchor, isExact, isPrecise } = binding(
    "x",
    link,
    target,
    "end",
  ).props;
  const props = { terminal, normalizedAnchor, isExact, isPrecise };
  document.put(toPlainRecord(link));
  document.put(toPlainRecord(target));
  document.put({ ...toPlainRecord(binding("x", link, target, "end")), props });
  const schema = boardSchema.serialize();
  const sequences = { ...schema.sequences, "com.tldraw.binding.arrow": 0 };
  writeBoardMeta(doc, { schemaVersion: 2, tldrawSchema: { ...schema, sequences } });
  return doc;
}

afterEach(() => vi.unstubAllGlobals());

describe("[BD8] a seeded board", () => {
  test("says what it is, and shows what a new board shows", () => {
    const doc = seeded();
    expect(readBoardSchemaVersion(doc)).toBe(BOARD_SCHEMA_VERSION);
    expect(readBoardLineup(doc)).toEqual(CCPI8);
    expect(readBaseline(doc)).toBe("managementCapital");
    expect(readDrawingFromDocument(doc)).toMatchObject({
      cards: [],
      arrows: [],
      stars: [{ text: "" }],
    });
  });

  test("keeps the baseline of its drawing", () => {
    const doc = new Doc();
    const drawing = { ...NEW_BOARD, baseline: "currentQA" as const };
    const own = { ...CCPI8, id: "own", version: 3 };
    seedBoardDocument(doc, { lineup: own, drawing });
    expect(readDrawingFromDocument(doc).baseline).toBe("currentQA");
    expect(readBoardLineup(doc)).toEqual(own);
  });

  test("is not seeded again", () => {
    expect(() => seedBoardDocument(seeded(), { lineup: CCPI8 })).toThrow("board already");
  });

  test("that nobody seeded, or that says nonsense, is read as such", () => {
    const doc = new Doc();
    expect([readBoardSchemaVersion(doc), readBoardLineup(doc)]).toEqual([null, CCPI8]);
    const meta = doc.getMap(BOARD_ROOTS.meta);
    for (const nonsense of ["1", 1.5, null, {}]) {
      for (const key of ["schemaVersion", "lineup", "baseline"]) meta.set(key, nonsense);
      expect([readBoardSchemaVersion(doc), readBoardLineup(doc)]).toEqual([null, CCPI8]);
      expect(readBaseline(doc)).toBe("managementCapital");
    }
  });
});

describe("[BD9] migration", () => {
  test("brings an older board up to date, once", () => {
    const doc = old();
    doc.getMap(BOARD_ROOTS.records).set("shape:n", 42);
    expect(migrateDocument(doc)).toBe("migrated");
    expect(new BoardDocument(doc).read("binding:x")).toMatchObject({ props: { snap: "none" } });
    expect(new BoardDocument(doc).read("shape:n")).toBe(42);
    expect(readTldrawSchema(doc)).toEqual(boardSchema.serialize());
    let updates = 0;
    doc.on("update", () => (updates += 1));
    expect(migrateDocument(doc)).toBe("current");
    expect(updates).toBe(0);
  });

  test("leaves a record as it lies at which a migration fails, and migrates all others", () => {
    // tldraw says it on the console as well.
    vi.stubGlobal("console", { error: () => {} });
    const doc = old();
    const broken = { typeName: "binding", type: "arrow", props: null };
    doc.getMap(BOARD_ROOTS.records).set("binding:broken", broken);
    const bottomless: unknown[] = [];
    let inner = bottomless;
    for (let depth = 0; depth < 20_000; depth += 1) inner.push((inner = []));
    const deep = { typeName: "binding", type: "arrow", props: { deep: bottomless } };
    doc.getMap(BOARD_ROOTS.records).set("binding:deep", deep);
    expect(migrateDocument(doc)).toBe("migrated");
    expect(doc.getMap(BOARD_ROOTS.records).get("binding:broken")).toEqual(broken);
    expect(new BoardDocument(doc).read("binding:x")).toMatchObject({ props: { snap: "none" } });
    expect(migrateDocument(doc)).toBe("current");
  });

  test("lets a board from before there were Do results take them, every record as it was", () => {
    const doc = seeded();
    const { "com.tldraw.shape.do-result": _new, ...sequences } = boardSchema.serialize().sequences;
    writeBoardMeta(doc, {
      schemaVersion: 1,
      tldrawSchema: { ...boardSchema.serialize(), sequences },
    });
    const records = doc.getMap(BOARD_ROOTS.records);
    const before = records.toJSON();
    let written = 0;
    records.observe(() => (written += 1));
    expect(migrateDocument(doc)).toBe("migrated");
    expect(readBoardSchemaVersion(doc)).toBe(BOARD_SCHEMA_VERSION);
    expect([records.toJSON(), written]).toEqual([before, 0]);
  });

  test("leaves alone what is newer, and what is no board", () => {
    const newer = old();
    writeBoardMeta(newer, { schemaVersion: BOARD_SCHEMA_VERSION + 1 });
    expect(migrateDocument(newer)).toBe("newer");
    expect(new BoardDocument(newer).read("binding:x")).not.toHaveProperty("props.snap");
    expect(migrateDocument(new Doc())).toBe("unseeded");
  });

  test("refuses a schema that it does not understand", () => {
    // tldraw says it on the console as well.
    vi.stubGlobal("console", { error: () => {} });
    for (const tldrawSchema of [{ schemaVersion: 99 }, { schemaVersion: 2 }, null, "2"]) {
      const doc = old();
      writeBoardMeta(doc, { tldrawSchema });
      const before = encodeStateAsUpdate(doc);
      expect(() => migrateDocument(doc)).toThrow("cannot migrate");
      expect(encodeStateAsUpdate(doc)).toEqual(before);
    }
  });
});
