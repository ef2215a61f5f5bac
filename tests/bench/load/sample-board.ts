import { BOARD_PAGE_ID, BoardDocument, type PlainRecord } from "@zentaikan/board-model";
import * as Y from "yjs";
import type { ItemId } from "./map-edits.ts";

/** A board with shapes on it, as bytes, and where the position of each shape lies. */
export interface SampleBoard {
  readonly update: Uint8Array;
  /** Those whose positions these are. */
  readonly shapeIds: readonly string[];
  readonly positions: readonly ItemId[];
}

/** The client that drew every sample board. */
export const SEEDER_CLIENT = 1;

/** A board of this many shapes, each a whole tldraw record. */
export function sampleBoard(shapes: number): SampleBoard {
  const records = Array.from({ length: shapes }, (_, shape) => shapeRecord(shape));
  return boardOf(
    records,
    records.map(({ id }) => id),
  );
}

/** @param shapeIds whose positions are looked for */
export function boardOf(records: readonly PlainRecord[], shapeIds: readonly string[]): SampleBoard {
  const doc = new Y.Doc();
  doc.clientID = SEEDER_CLIENT;
  const board = new BoardDocument(doc);
  doc.transact(() => {
    for (const record of records) board.put(record);
  });
  const update = Y.encodeStateAsUpdate(doc);
  const items = new Map<string | null, ItemId>();
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Item) items.set(struct.parentSub, struct.id);
  }
  const positions = shapeIds.map((id) => {
    const item = items.get(`${id}/g`);
    if (item === undefined) throw new Error("a shape without a position");
    return item;
  });
  return { update, shapeIds, positions };
}

/** The position facet of a shape: x, y, rotation, width, height. */
export function positionAt(x: number, y: number): readonly number[] {
  return [x, y, 0, 160, 90];
}

export function shapeId(shape: number): string {
  return `shape:bench${String(shape).padStart(6, "0")}`;
}

/** Whole and valid, as the canvas writes it: the server reads boards, and nonsense costs it more. */
function shapeRecord(shape: number) {
  return {
    id: shapeId(shape),
    typeName: "shape",
    type: "geo",
    parentId: BOARD_PAGE_ID,
    index: `a${String(shape + 1).padStart(6, "0")}V`,
    x: (shape % 50) * 200,
    y: Math.floor(shape / 50) * 120,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      geo: "rectangle",
      dash: "draw",
      url: "",
      w: 160,
      h: 90,
      growY: 0,
      scale: 1,
      flipX: false,
      flipY: false,
      labelColor: "black",
      color: "black",
      fill: "none",
      size: "m",
      font: "draw",
      align: "middle",
      verticalAlign: "middle",
      richText: { type: "doc", content: [{ type: "paragraph" }] },
    },
  };
}
