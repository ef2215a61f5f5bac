import type { Point } from "../../ground/drawing/board-edit.ts";
import { liesOn, type Box } from "../../ground/drawing/board-look.ts";

export interface GroundsLine {
  readonly id: string;
  readonly path: readonly Point[];
  /** Of what is said on it, in page units. */
  readonly size: { readonly w: number; readonly h: number };
}

/** Beyond this many nobody reads them anyway, and holding each against each other takes its time. */
const MOST_APART = 80;

/** Shares of the way along an arrow, the likeliest first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];
/**
 * Beside the line, which stays in sight: above it, below it, right and left of it, and further above
 * and below, as a short one between two cards has no room beside it.
 */
const SIDES = [
  { x: 0, y: -1, further: 0 },
  { x: 0, y: 1, further: 0 },
  { x: 1, y: 0, further: 0 },
  { x: -1, y: 0, further: 0 },
  { x: 0, y: -1, further: 24 },
  { x: 0, y: 1, further: 24 },
];
type Side = (typeof SIDES)[number];
/** Between the line and what is said of it. */
const GAP = 6;
/** A line is looked at in so many points, each of which weighs as much as so many square units. */
const POINTS = 24;
const POINT_WEIGHT = 300;
/** Which way an arrow goes is told by its head: rather on a corner of a card than on it. */
const HEAD_WEIGHT = 3000;

/**
 * Where each says its grounds: a box beside the middle of its line, as far as it can without lying
 * on a line, on one that was placed before it or on what is taken. Where there is no room it lies
 * on the least.
 */
export function placeGrounds(
  lines: readonly GroundsLine[],
  taken: readonly Box[],
): ReadonlyMap<string, Box> {
  const isMany = lines.length > MOST_APART;
  const points = lines.flatMap(({ path }) =>
    Array.from({ length: POINTS }, (_, index) => pointAlong(path, (index + 1) / (POINTS + 1))),
  );
  const heads = lines.flatMap(({ path }) => path.at(-1) ?? []);
  const placed = new Map<string, Box>();
  for (const { id, path, size } of lines) {
    const boxes = SHARES.flatMap((share) => {
      const at = pointAlong(path, share);
      return SIDES.map((side) => boxBeside(at, side, size));
    });
    const hidden = (box: Box) =>
      [...taken, ...placed.values()].reduce((sum, other) => sum + overlap(box, other), 0) +
      points.filter((point) => liesOn(box, point)).length * POINT_WEIGHT +
      heads.filter((head) => liesOn(around(box, GAP), head)).length * HEAD_WEIGHT;
    const [first, ...others] = boxes.map((box) => ({ box, hides: isMany ? 0 : hidden(box) }));
    if (first === undefined) continue;
    const best = others.reduce((one, other) => (other.hides < one.hides ? other : one), first);
    placed.set(id, best.box);
  }
  return placed;
}

/** Under what it would lie on, where that is not far; in the middle of nothing but cards it stays. */
export function dropBelow(box: Box, taken: readonly Box[], most: number): Box {
  let lowered = box;
  // From the highest on, each is met once.
  for (const other of taken.toSorted((one, next) => one.y - next.y)) {
    if (overlap(lowered, other) > 0) lowered = { ...lowered, y: other.y + other.h };
  }
  return lowered.y - box.y <= most ? lowered : box;
}

/** The point at a share of a line's length. */
export function pointAlong(path: readonly Point[], share: number): Point {
  const lengths = path
    .slice(1)
    .map(({ x, y }, index) => Math.hypot(x - (path[index]?.x ?? x), y - (path[index]?.y ?? y)));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [path[index], path[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return path.at(-1) ?? { x: 0, y: 0 };
}

function boxBeside({ x, y }: Point, side: Side, { w, h }: GroundsLine["size"]): Box {
  const gap = GAP + side.further;
  return {
    x: x - w / 2 + side.x * (w / 2 + gap),
    y: y - h / 2 + side.y * (h / 2 + gap),
    w,
    h,
  };
}

function around({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

function overlap(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return w > 0 && h > 0 ? w * h : 0;
}
