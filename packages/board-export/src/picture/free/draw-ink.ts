import { b64Vecs } from "@tldraw/tlschema";
import type { TLDrawShape, TLHighlightShape, TLLineShape } from "@tldraw/tlschema";
import type { PlacedShape } from "@zentaikan/board-model";
import type { PathCommand, PicturePath } from "../picture.ts";
import { lineThrough, path, stroke, type Point } from "../shape-parts.ts";
import { drawnStroke, fillColour, lineColour, TEXT_SIZES } from "./drawn-look.ts";

const HIGHLIGHTER_OPACITY = 0.35;

export function drawInk({ shape, onPage }: PlacedShape, { props }: TLDrawShape): PicturePath {
  const commands = inkCommands(props, onPage);
  return path(shape.id, props.isClosed ? [...commands, { to: "Z" }] : commands, {
    fill: props.isClosed ? fillColour(props.fill, props.color) : null,
    stroke: drawnStroke(props) ?? stroke(lineColour(props.color), 2),
    opacity: shape.opacity,
  });
}

export function drawHighlight(
  { shape, onPage }: PlacedShape,
  { props }: TLHighlightShape,
): PicturePath {
  return path(shape.id, inkCommands(props, onPage), {
    stroke: stroke(lineColour(props.color), TEXT_SIZES[props.size] * 1.12 * props.scale),
    opacity: shape.opacity * HIGHLIGHTER_OPACITY,
  });
}

function inkCommands(
  { segments, scale, scaleX, scaleY }: TLDrawShape["props"] | TLHighlightShape["props"],
  onPage: PlacedShape["onPage"],
): PathCommand[] {
  const points = segments.flatMap((segment) =>
    b64Vecs
      .decodePoints(segment.path, segment.dim)
      .map(({ x, y }) => onPage({ x: x * scale * scaleX, y: y * scale * scaleY })),
  );
  const [only] = points;
  // A dot has no length, and no file draws what has none.
  if (points.length === 1 && only !== undefined) points.push({ x: only.x + 0.1, y: only.y });
  return segments.every(({ type }) => type === "straight") ? lineThrough(points) : smooth(points);
}

export function drawLine({ shape, onPage }: PlacedShape, { props }: TLLineShape): PicturePath {
  const points = Object.values(props.points)
    .toSorted((a, b) => (a.index < b.index ? -1 : 1))
    .map((point) => onPage({ x: point.x * props.scale, y: point.y * props.scale }));
  return path(shape.id, props.spline === "cubic" ? throughAll(points) : lineThrough(points), {
    stroke: drawnStroke(props) ?? stroke(lineColour(props.color), 2),
    opacity: shape.opacity,
  });
}

/** A curve that bends at the points and passes halfway between them, as a pen smooths a hand. */
function smooth(points: readonly Point[]): PathCommand[] {
  if (points.length < 3) return lineThrough(points);
  const commands: PathCommand[] = [];
  let from: Point | undefined;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (from === undefined) {
      commands.push({ to: "M", ...xy(point) });
      from = point;
      continue;
    }
    const end =
      next === undefined ? point : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    commands.push(quadratic(from, point, end));
    from = end;
  }
  return commands;
}

/** Catmull and Rom's spline, which passes through each point. */
function throughAll(points: readonly Point[]): PathCommand[] {
  return points.map((point, index): PathCommand => {
    const from = points[index - 1];
    if (from === undefined) return { to: "M", ...xy(point) };
    const before = points[index - 2] ?? from;
    const after = points[index + 1] ?? point;
    return {
      to: "C",
      x1: from.x + (point.x - before.x) / 6,
      y1: from.y + (point.y - before.y) / 6,
      x2: point.x - (after.x - from.x) / 6,
      y2: point.y - (after.y - from.y) / 6,
      ...xy(point),
    };
  });
}

function quadratic(from: Point, bend: Point, end: Point): PathCommand {
  return {
    to: "C",
    x1: from.x + ((bend.x - from.x) * 2) / 3,
    y1: from.y + ((bend.y - from.y) * 2) / 3,
    x2: end.x + ((bend.x - end.x) * 2) / 3,
    y2: end.y + ((bend.y - end.y) * 2) / 3,
    ...xy(end),
  };
}

const xy = ({ x, y }: Point) => ({ x, y });
