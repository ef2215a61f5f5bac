import type { Point } from "./point.ts";

interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

/** A bow of a flow: from edge to edge, by one point that it is drawn towards. */
interface FlowCurve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/**
 * The way of a flow from box to box. @param bend how far its middle lies aside; what comes back, bent
 *   likewise, lies on the other side
 */
export function flowCurve(from: Box, to: Box, bend: number): FlowCurve {
  const [tail, head] = [centreOf(from), centreOf(to)];
  const length = Math.hypot(head.x - tail.x, head.y - tail.y) || 1;
  const control = {
    x: (tail.x + head.x) / 2 - ((head.y - tail.y) / length) * 2 * bend,
    y: (tail.y + head.y) / 2 + ((head.x - tail.x) / length) * 2 * bend,
  };
  return { start: edgeOf(from, control), control, end: edgeOf(to, control) };
}

/** @param share of its way, from 0 to 1 */
export function pointOnCurve({ start, control, end }: FlowCurve, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return {
    x: a * start.x + b * control.x + c * end.x,
    y: a * start.y + b * control.y + c * end.y,
  };
}

function centreOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

/** Where a line from the middle of a box leaves it. */
function edgeOf(box: Box, towards: Point): Point {
  const { x, y } = centreOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = Math.max(Math.abs(dx) / (box.w / 2), Math.abs(dy) / (box.h / 2), 1);
  return { x: x + dx / share, y: y + dy / share };
}
