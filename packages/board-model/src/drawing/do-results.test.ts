import * as fc from "fast-check";
import type { TLRecord } from "@tldraw/tlschema";
import {
  CCPI8,
  canonicalForm,
  contentHash,
  interpret,
  patternKey,
  type Drawing,
} from "@zentaikan/capital-graph";
import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { BOARD_ROOTS } from "../board-roots.ts";
import { MAX_OUR_DOS, type DoResultProps, type DoResultShape } from "../records/do-result.ts";
import { writeLinkMeaning } from "../records/link-meaning.ts";
import { readDrawing, readDrawingFromDocument } from "./read-drawing.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import {
  arrow,
  binding,
  card,
  doResult,
  frame,
  lane,
  note,
  star,
} from "../test-support/sample-records.ts";
import { MAX_RUN_LENGTH } from "../records/renderable-text.ts";
import { validRecord } from "../records/valid-record.ts";

const hum = card("hum");
const tec = card("tec", { x: 20, props: { ...card("x").props, capital: "tec" } });
const [trains, designs] = [doResult("trains", hum), doResult("designs", tec)];

function documentOf(...records: TLRecord[]): BoardDocument {
  const document = new BoardDocument(new Doc());
  for (const record of records) document.put(toPlainRecord(record));
  return document;
}

function say(record: DoResultShape, props: Partial<DoResultProps>) {
  const after = { ...record, props: { ...record.props, ...props } };
  return (document: BoardDocument) => document.update(toPlainRecord(record), toPlainRecord(after));
}

/** Several people do these to one board at once; what all of them then read. */
function atOnce(board: BoardDocument, ...edits: readonly ((board: BoardDocument) => void)[]) {
  const docs = forkDoc(board.doc, edits.length);
  for (const [index, edit] of edits.entries()) {
    const doc = docs[index];
    if (doc !== undefined) edit(new BoardDocument(doc));
  }
  meet(docs);
  const [read, ...others] = docs.map((doc) => readDrawingFromDocument(doc));
  for (const other of others) expect(other).toEqual(read);
  return read?.doResults ?? [];
}

describe("a Do result", () => {
  test("[DR1] is read under its card, through groups around it", () => {
    const group = frame("group", { parentId: hum.id });
    const inGroup = { ...doResult("grouped", hum), parentId: group.id };
    expect(readDrawing([hum, group, inGroup, trains]).doResults).toEqual([
      { id: inGroup.id, refines: hum.id, order: inGroup.index, text: "設計できている" },
      { id: trains.id, refines: hum.id, order: trains.index, text: "設計できている" },
    ]);
  });

  test("[DR1] whose card is gone is kept, and read again when it is back", () => {
    const document = documentOf(hum, trains);
    document.remove(hum.id);
    expect(readDrawingFromDocument(document.doc).doResults).toEqual([]);
    expect(document.read(trains.id)).toEqual(trains);
    document.put(toPlainRecord(hum));
    expect(readDrawingFromDocument(document.doc).doResults).toMatchObject([{ refines: hum.id }]);
  });

  test("[DR2] keeps what several people fill in at once, each another field", () => {
    const said: Partial<DoResultProps>[] = [
      { text: "治具を設計できている" },
      { indicator: "内製率" },
      { target: "80%" },
      { due: "2027-03" },
      { owner: "製造部長" },
      { state: "doing" },
      { ourDos: [{ id: "o", text: "設計の手ほどき", paid: false }] },
    ];
    const move = (document: BoardDocument) =>
      document.update(toPlainRecord(trains), toPlainRecord({ ...trains, parentId: tec.id }));
    const read = atOnce(
      documentOf(hum, tec, trains),
      ...said.map((props) => say(trains, props)),
      move,
    );
    expect(read).toEqual([
      { id: trains.id, refines: tec.id, order: trains.index, ...Object.assign({}, ...said) },
    ]);
  });

  test("[DR2] that is deleted stays so, whatever was filled in at once", () => {
    const board = documentOf(hum, trains);
    const remove = (document: BoardDocument) => document.remove(trains.id);
    expect(atOnce(board, remove, say(trains, { owner: "製造部長" }))).toEqual([]);
  });

  test("[DR2] stores nothing of what nobody filled in, and reads a cleared field as unfilled", () => {
    const document = documentOf(hum, trains);
    const records = document.doc.getMap(BOARD_ROOTS.records);
    const keys = () => [...records.keys()].filter((key) => key.startsWith(trains.id)).toSorted();
    expect(keys()).toEqual(["", "/g", "/t"].map((facet) => trains.id + facet));
    say(trains, { owner: "製造部長" })(document);
    expect(document.read(trains.id)).toHaveProperty("props.owner", "製造部長");
    const filled = { ...trains, props: { ...trains.props, owner: "製造部長" } };
    say(filled, { owner: "" })(document);
    expect(document.read(trains.id)).toEqual(trains);
    document.put(toPlainRecord(trains));
    expect(keys()).toHaveLength(3);
  });

  test("[DR3] keeps its place among those that others insert at once", () => {
    const rest = [1, 2, 3].map((at) => doResult(`r${at}`, hum));
    const add = (record: DoResultShape) => (document: BoardDocument) =>
      document.put(toPlainRecord(record));
    const read = atOnce(documentOf(hum, trains), ...rest.map(add));
    expect(new Set(read.map(({ id }) => id)).size).toBe(4);
  });

  test("[DR6] costs nothing when its card moves", () => {
    const document = documentOf(hum, trains, doResult("more", hum));
    const keys: string[] = [];
    document.observe((ids) => keys.push(...ids));
    const update = { ...hum, x: 500, y: 80 };
    document.update(toPlainRecord(hum), toPlainRecord(update));
    expect(keys).toEqual([hum.id]);
  });

  test("[BV2] [BV7] is shown with texts and a number of our Dos that an editor can draw", () => {
    const ourDo = { id: "o", text: "a", paid: null };
    const record = (props: Partial<DoResultProps>) => {
      const record = doResult("r", hum, props);
      return validRecord(record.id, record) as DoResultShape | null;
    };
    expect(record({ ourDos: Array.from({ length: 2 * MAX_OUR_DOS }, () => ourDo) })).not.toBeNull();
    expect(record({ ourDos: Array.from({ length: 2 * MAX_OUR_DOS + 1 }, () => ourDo) })).toBeNull();
    expect(record({ ourDos: [{ ...ourDo, text: "a".repeat(MAX_RUN_LENGTH + 1) }] })).toBeNull();
    expect(record({ owner: "a".repeat(MAX_RUN_LENGTH + 1) })).toBeNull();
    expect(
      record({ ourDos: [{ ...ourDo, text: "a\u0000" }], owner: "\ud800" })?.props,
    ).toMatchObject({
      ourDos: [{ text: "a\ufffd" }],
      owner: "\ufffd",
    });
    expect(record({ state: "done" as never })).toBeNull();
  });
});

describe("an arrow between Do results", () => {
  const link = arrow("l");
  const ends = (from: TLRecord, to: TLRecord | null, meta = {}): TLRecord[] => [
    { ...link, meta },
    binding("s", link, from as DoResultShape, "start"),
    ...(to === null ? [] : [binding("e", link, to as DoResultShape, "end")]),
  ];
  const board = [hum, tec, trains, designs, star("star"), note("note")];

  test("[DR4] is a detail link; one end may hang loose", () => {
    expect(readDrawing([...board, ...ends(trains, designs)]).detailLinks).toEqual([
      { id: link.id, from: trains.id, to: designs.id, sign: "+", basis: "unset" },
    ]);
    expect(readDrawing([...board, ...ends(trains, null)]).detailLinks).toMatchObject([
      { from: trains.id, to: null },
    ]);
  });

  test("[DR4] is no part of the frame, whatever its meta says; to anything else it is a remark", () => {
    const declared = writeLinkMeaning({}, { kind: "reinvest" });
    for (const to of [designs, null, tec, star("star"), note("note")]) {
      const read = readDrawing([...board, ...ends(trains, to, declared)]);
      expect(read.arrows).toEqual([]);
      expect(read.detailLinks).toHaveLength(to === null || to === designs ? 1 : 0);
    }
  });

  test("[DR4] reads part by part what it says", () => {
    const meta = { detail: { sign: "-", basis: "rumour" } };
    expect(readDrawing([...board, ...ends(trains, designs, meta)]).detailLinks).toMatchObject([
      { sign: "-", basis: "unset" },
    ]);
  });
});

describe("the frame", () => {
  const lanes = [1, 2].map((stage) =>
    lane(`lane-${stage}`, {
      x: (stage - 1) * 300,
      props: { ...lane("x").props, stage: stage as 1 | 2 },
    }),
  );
  const cards = [0, 1, 2, 3].map((at) =>
    card(`c${at}`, {
      x: at < 2 ? 20 : 320,
      y: 100 * at,
      props: { ...card("x").props, capital: ["hum", "org", "tec", "hum"][at] ?? "" },
    }),
  );
  const links = [0, 1].flatMap((at) => {
    const shape = arrow(`f${at}`);
    const [from, to] = [cards[at], cards[at + 2]];
    if (from === undefined || to === undefined) return [];
    return [shape, binding(`${at}s`, shape, from, "start"), binding(`${at}e`, shape, to, "end")];
  });
  const frameOnly = [...lanes, ...cards, ...links, star("star", "任される会社")];
  const meaning = (drawing: Drawing) => {
    const { structure, analysis, lights } = interpret(drawing, CCPI8);
    const form = canonicalForm(structure);
    return { structure, analysis, lights, key: patternKey(form), hash: contentHash(structure) };
  };
  const pick = fc.nat({ max: 3 });

  test("[DR5] depends on no Do result and no arrow between them", () => {
    const detail = fc.record({
      under: fc.array(pick, { minLength: 1, maxLength: 8 }),
      arrows: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(detail, ({ under, arrows }) => {
        const results = under.flatMap((at, index) => {
          const below = cards[at];
          return below === undefined ? [] : [doResult(`d${index}`, below, { owner: `${index}` })];
        });
        const detailLinks = arrows.flatMap(([from, to, declared], index): TLRecord[] => {
          const shape = arrow(`l${index}`);
          const tail = results[from % results.length];
          const head = results[to % results.length];
          if (tail === undefined || head === undefined) return [];
          const meta = declared ? writeLinkMeaning({}, { sign: "-" }) : {};
          return [
            { ...shape, meta },
            binding(`l${index}s`, shape, tail, "start"),
            binding(`l${index}e`, shape, head, "end"),
          ];
        });
        const detailed = readDrawing([...frameOnly, ...results, ...detailLinks]);
        expect(detailed.doResults).toHaveLength(results.length);
        expect(meaning(detailed)).toEqual(meaning(readDrawing(frameOnly)));
      }),
    );
  });
});
