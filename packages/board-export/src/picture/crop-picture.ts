import type {
  PathCommand,
  Picture,
  PictureLeaf,
  PictureRect,
  PictureShape,
  PictureWords,
} from "./picture.ts";

/** Page units around what is drawn. */
const MARGIN = 24;
const EMPTY = { x: 0, y: 0, w: 320, h: 180 };

/** Shifts what is drawn so that the picture begins at 0, 0, and ends where it ends. */
export function cropPicture(
  shapes: readonly PictureShape[],
  { images }: Pick<Picture, "images">,
): Picture {
  const { x, y, w, h } = boundsOf(shapes) ?? EMPTY;
  const move = { x: MARGIN - x, y: MARGIN - y };
  const named = new Set(
    leavesOf(shapes).flatMap((leaf) => (leaf.kind === "image" ? [leaf.hash] : [])),
  );
  return {
    width: Math.ceil(w + 2 * MARGIN),
    height: Math.ceil(h + 2 * MARGIN),
    shapes: shapes.map((shape) =>
      shape.kind === "group"
        ? { ...shape, shapes: shape.shapes.map((leaf) => movedLeaf(leaf, move)) }
        : movedLeaf(shape, move),
    ),
    images: new Map([...images].filter(([hash]) => named.has(hash))),
  };
}

export function leavesOf(shapes: readonly PictureShape[]): PictureLeaf[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? shape.shapes : [shape]));
}

/** Of everything that leaves ink; null where nothing does. */
export function boundsOf(shapes: readonly PictureShape[]): PictureRect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ({ x, y }: { readonly x: number; readonly y: number }, reach: number) => {
    left = Math.min(left, x - reach);
    top = Math.min(top, y - reach);
    right = Math.max(right, x + reach);
    bottom = Math.max(bottom, y + reach);
  };
  for (const leaf of leavesOf(shapes)) {
    if (leaf.kind === "path" || leaf.kind === "connector") {
      const reach = (leaf.stroke?.width ?? 0) / 2 + (leaf.kind === "connector" ? 5 : 0);
      for (const command of leaf.commands)
        for (const point of pointsOf(command)) include(point, reach);
    } else for (const corner of cornersOf(leaf)) include(corner, 0);
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top };
}

/** End and control points: a curve stays within them. */
function pointsOf(command: PathCommand) {
  if (command.to === "Z") return [];
  if (command.to !== "C") return [command];
  return [command, { x: command.x1, y: command.y1 }, { x: command.x2, y: command.y2 }];
}

function cornersOf({ at, rotation }: { readonly at: PictureRect; readonly rotation: number }) {
  const angle = (rotation * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [centreX, centreY] = [at.x + at.w / 2, at.y + at.h / 2];
  return [-0.5, 0.5].flatMap((across) =>
    [-0.5, 0.5].map((down) => ({
      x: centreX + across * at.w * cos - down * at.h * sin,
      y: centreY + across * at.w * sin + down * at.h * cos,
    })),
  );
}

interface Move {
  readonly x: number;
  readonly y: number;
}

function movedLeaf(leaf: PictureLeaf, move: Move): PictureLeaf {
  if (leaf.kind === "image") return { ...leaf, at: movedRect(leaf.at, move) };
  if (leaf.kind === "box") {
    return {
      ...leaf,
      at: movedRect(leaf.at, move),
      words: leaf.words && movedWords(leaf.words, move),
    };
  }
  return { ...leaf, commands: leaf.commands.map((command) => movedCommand(command, move)) };
}

function movedRect(at: PictureRect, { x, y }: Move): PictureRect {
  return { ...at, x: at.x + x, y: at.y + y };
}

function movedWords(words: PictureWords, move: Move): PictureWords {
  return {
    ...words,
    at: movedRect(words.at, move),
    lines: words.lines.map((line) => ({
      ...line,
      x: line.x + move.x,
      baseline: line.baseline + move.y,
    })),
  };
}

function movedCommand(command: PathCommand, { x, y }: Move): PathCommand {
  if (command.to === "Z") return command;
  const end = { x: command.x + x, y: command.y + y };
  if (command.to !== "C") return { ...command, ...end };
  return {
    ...command,
    ...end,
    x1: command.x1 + x,
    y1: command.y1 + y,
    x2: command.x2 + x,
    y2: command.y2 + y,
  };
}
