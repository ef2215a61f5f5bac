import { createBindingId, toRichText } from "@tldraw/tlschema";
import type { TLArrowBinding, TLArrowShape, TLShape, TLShapeId } from "@tldraw/tlschema";
import type { CapitalCardShape } from "../records/capital-card.ts";
import { writeLinkMeaning, type LinkMeaning } from "../records/link-meaning.ts";
import type { Point } from "../view/page-transform.ts";
import { shapeRecord } from "../records/shape-record.ts";
import type { VisionStarShape } from "../records/vision-star.ts";

/** What a growth link may be attached to. */
export type GrowthShape = CapitalCardShape | VisionStarShape;

interface ArrowPlace {
  readonly id: TLShapeId;
  readonly index: TLShape["index"];
  readonly tail: GrowthShape | undefined;
  readonly head: GrowthShape | undefined;
}

/** Page units: how long an arrow is that hangs loose, and how far a way back bends aside. */
const LOOSE_LENGTH = 160;
const REINVEST_BEND = 72;

/** A growth link: an arrow, bound to the middle of what it joins. */
export function arrowRecords(
  meaning: LinkMeaning,
  { id, index, tail, head }: ArrowPlace,
): [TLArrowShape, ...TLArrowBinding[]] {
  const start = centre(tail) ?? shift(centre(head), -LOOSE_LENGTH);
  const end = centre(head) ?? shift(start, LOOSE_LENGTH);
  const course = {
    end: { x: end.x - start.x, y: end.y - start.y },
    bend: meaning.kind === "reinvest" ? REINVEST_BEND : 0,
  };
  const place = { id, index, ...start, meta: writeLinkMeaning({}, meaning) };
  return boundArrow(place, { tail, head }, course);
}

/** An arrow, bound to what it joins. While an end is bound, tldraw asks the binding where it is. */
export function boundArrow(
  { id, ...place }: Pick<TLArrowShape, "id" | "index" | "x" | "y" | "meta"> & Partial<TLArrowShape>,
  ends: { readonly tail: TLShape | undefined; readonly head: TLShape | undefined },
  course: Partial<TLArrowShape["props"]> = {},
): [TLArrowShape, ...TLArrowBinding[]] {
  const arrow = shapeRecord(id, "arrow", {
    ...place,
    props: {
      ...PLAIN_ARROW,
      start: { x: 0, y: 0 },
      end: { x: LOOSE_LENGTH, y: 0 },
      bend: 0,
      ...course,
    },
  });
  return [arrow, ...bindingTo(arrow, ends.tail, "start"), ...bindingTo(arrow, ends.head, "end")];
}

const PLAIN_ARROW = {
  kind: "arc",
  dash: "solid",
  size: "s",
  fill: "none",
  font: "sans",
  color: "black",
  labelColor: "black",
  arrowheadStart: "none",
  arrowheadEnd: "arrow",
  richText: toRichText(""),
  labelPosition: 0.5,
  elbowMidPoint: 0.5,
  scale: 1,
} as const;

function bindingTo(
  arrow: TLArrowShape,
  target: TLShape | undefined,
  terminal: "start" | "end",
): TLArrowBinding[] {
  if (target === undefined) return [];
  const binding: TLArrowBinding = {
    typeName: "binding",
    id: createBindingId(`${arrow.id.slice("shape:".length)}-${terminal}`),
    type: "arrow",
    fromId: arrow.id,
    toId: target.id,
    props: boundAtCentre(terminal),
    meta: {},
  };
  return [binding];
}

/** How an end hangs on a shape that somebody drew it to: at its middle, the line ending at its edge. */
export function boundAtCentre(terminal: "start" | "end"): TLArrowBinding["props"] {
  return {
    terminal,
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: "none",
  };
}

function centre(shape: GrowthShape | undefined): Point | undefined {
  return shape && { x: shape.x + shape.props.w / 2, y: shape.y + shape.props.h / 2 };
}

/** An arrow without any end lies above the lanes. */
function shift(point: Point | undefined, dx: number): Point {
  return point === undefined ? { x: 0, y: -LOOSE_LENGTH } : { x: point.x + dx, y: point.y };
}
