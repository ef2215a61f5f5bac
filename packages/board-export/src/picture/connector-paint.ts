import type { PathCommand, PictureConnector } from "./picture.ts";
import { lineThrough, type Point } from "./shape-parts.ts";

/** How wide a double line's gap is. */
export const DOUBLE_GAP = 3;

interface ConnectorPaint {
  /** The line, ending before its heads so that no stroke shows beside a tip. */
  readonly body: readonly PathCommand[];
  readonly width: number;
  /** Closed, filled in the colour of the stroke. */
  readonly heads: readonly (readonly PathCommand[])[];
}

/** An arrow for files that have no arrows of their own. */
export function connectorPaint({
  commands,
  stroke,
  isDouble,
  hasTail,
  hasHead,
}: PictureConnector): ConnectorPaint {
  const width = isDouble ? stroke.width * 2 + DOUBLE_GAP : stroke.width;
  const length = 6 + width * 2;
  let body = [...commands];
  const heads: PathCommand[][] = [];
  if (hasHead) {
    heads.push(headAt(body, length));
    body = shortened(body, width * 2);
  }
  if (hasTail) {
    const backwards = reversed(body);
    heads.push(headAt(backwards, length));
    body = reversed(shortened(backwards, width * 2));
  }
  return { body, width, heads };
}

/** Of the last stretch, towards its end, of length 1. */
function heading(
  commands: readonly PathCommand[],
): { readonly tip: Point; readonly along: Point } | null {
  const points = commands.flatMap((command): Point[] =>
    command.to === "Z"
      ? []
      : command.to === "C"
        ? [{ x: command.x1, y: command.y1 }, { x: command.x2, y: command.y2 }, command]
        : [command],
  );
  const tip = points.at(-1);
  const before = points.findLast(
    (point) => tip !== undefined && Math.hypot(tip.x - point.x, tip.y - point.y) > 0.5,
  );
  if (tip === undefined || before === undefined) return null;
  const reach = Math.hypot(tip.x - before.x, tip.y - before.y);
  return { tip, along: { x: (tip.x - before.x) / reach, y: (tip.y - before.y) / reach } };
}

function headAt(commands: readonly PathCommand[], length: number): PathCommand[] {
  const found = heading(commands);
  if (found === null) return [];
  const { tip, along } = found;
  const back = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  const half = length * 0.45;
  const corners = [
    { x: tip.x, y: tip.y },
    { x: back.x - along.y * half, y: back.y + along.x * half },
    { x: back.x + along.y * half, y: back.y - along.x * half },
  ];
  return [...lineThrough(corners), { to: "Z" }];
}

function shortened(commands: readonly PathCommand[], by: number): PathCommand[] {
  const found = heading(commands);
  const last = commands.at(-1);
  if (found === null || last === undefined || last.to === "Z") return [...commands];
  const move = { x: -found.along.x * by, y: -found.along.y * by };
  const end = { ...last, x: last.x + move.x, y: last.y + move.y };
  return [
    ...commands.slice(0, -1),
    end.to === "C" ? { ...end, x2: end.x2 + move.x, y2: end.y2 + move.y } : end,
  ];
}

function reversed(commands: readonly PathCommand[]): PathCommand[] {
  const ways = commands.flatMap((command) => (command.to === "Z" ? [] : [command]));
  const last = ways.at(-1);
  if (last === undefined) return [];
  const back: PathCommand[] = [{ to: "M", x: last.x, y: last.y }];
  for (let index = ways.length - 1; index > 0; index -= 1) {
    const [way, before] = [ways[index], ways[index - 1]];
    if (way === undefined || before === undefined) continue;
    const { x, y } = before;
    back.push(
      way.to === "C"
        ? { to: "C", x1: way.x2, y1: way.y2, x2: way.x1, y2: way.y1, x, y }
        : { to: "L", x, y },
    );
  }
  return back;
}
