import type { TLAsset, TLBinding, TLShape } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { placementOf, toPage, type Point } from "./page-transform.ts";
import { BoardView } from "./board-view.ts";

/** A shape where it lies on the page. */
export interface PlacedShape {
  readonly shape: TLShape;
  /** Radians, clockwise, of its own corner, which is at `origin`. */
  readonly rotation: number;
  readonly origin: Point;
  /** A point of the shape's own space, on the page. */
  readonly onPage: (point: Point) => Point;
}

/** A board as it is painted. */
export interface PlacedBoard {
  /** From back to front; a parent before its children. */
  readonly shapes: readonly PlacedShape[];
  readonly bindings: readonly TLBinding[];
  readonly assets: ReadonlyMap<string, TLAsset>;
}

/** Everything that shows, without an editor. */
export function readPlacedBoard(doc: Doc): PlacedBoard {
  const view = new BoardView(new BoardDocument(doc));
  const shapes = new Map<string, TLShape>();
  const bindings: TLBinding[] = [];
  const assets = new Map<string, TLAsset>();
  for (const id of [...view.ids()].toSorted()) {
    const record = view.get(id);
    if (record?.typeName === "shape") shapes.set(record.id, record);
    if (record?.typeName === "binding") bindings.push(record);
    if (record?.typeName === "asset") assets.set(record.id, record);
  }
  const placed = inPaintingOrder(shapes).map((shape) => {
    const placement = placementOf(shape, shapes);
    const { rotation, origin } = placement;
    return { shape, rotation, origin, onPage: (point: Point) => toPage(point, placement) };
  });
  return { shapes: placed, bindings, assets };
}

function inPaintingOrder(shapes: ReadonlyMap<string, TLShape>): TLShape[] {
  const children = Map.groupBy(shapes.values(), ({ parentId }) => parentId);
  const ordered: TLShape[] = [];
  const waiting = [...children].flatMap(([parent, found]) =>
    shapes.has(parent) ? [] : found.toSorted(fromFrontToBack),
  );
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    ordered.push(shape);
    for (const child of (children.get(shape.id) ?? []).toSorted(fromFrontToBack)) {
      waiting.push(child);
    }
  }
  return ordered;
}

/** The last is painted first; by code unit, as editors compare. */
function fromFrontToBack(a: TLShape, b: TLShape): number {
  if (a.index !== b.index) return a.index < b.index ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
