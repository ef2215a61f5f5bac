import type { TLShape } from "@tldraw/tlschema";

/** A point of the page, or of a shape's own space. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a shape lies on its page: a turn, then a shift. tldraw knows no other transform. */
interface Placement {
  /** The page; or what the outermost shape names as its parent. */
  readonly pageId: string;
  readonly rotation: number;
  readonly origin: Point;
}

/** Composes the placements of a shape and of the groups and frames around it, which must form no ring. */
export function placementOf(shape: TLShape, shapes: ReadonlyMap<string, TLShape>): Placement {
  const parent = shapes.get(shape.parentId);
  if (parent === undefined) {
    return { pageId: shape.parentId, rotation: shape.rotation, origin: { x: shape.x, y: shape.y } };
  }
  const outer = placementOf(parent, shapes);
  return {
    pageId: outer.pageId,
    rotation: outer.rotation + shape.rotation,
    origin: toPage(shape, outer),
  };
}

/** A point of a shape's own space, on the page. */
export function toPage({ x, y }: Point, { rotation, origin }: Placement): Point {
  const turned = turn({ x, y }, rotation);
  return { x: origin.x + turned.x, y: origin.y + turned.y };
}

/** A point of the page, in a shape's own space. */
export function fromPage({ x, y }: Point, { rotation, origin }: Placement): Point {
  return turn({ x: x - origin.x, y: y - origin.y }, -rotation);
}

function turn({ x, y }: Point, angle: number): Point {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}
