import type {
  PathCommand,
  PictureLeaf,
  PictureRect,
  PictureShape,
  PictureWords,
} from "../../../picture/picture.ts";

interface Move {
  readonly dx: number;
  readonly dy: number;
}

/** The same shape elsewhere. */
export function translateShape(shape: PictureShape, move: Move): PictureShape {
  if (shape.kind !== "group") return movedLeaf(shape, move);
  return { ...shape, shapes: shape.shapes.map((leaf) => movedLeaf(leaf, move)) };
}

function movedLeaf(leaf: PictureLeaf, move: Move): PictureLeaf {
  switch (leaf.kind) {
    case "box":
      return { ...leaf, at: movedRect(leaf.at, move), words: movedWords(leaf.words, move) };
    case "image":
      return { ...leaf, at: movedRect(leaf.at, move) };
    case "path":
      return { ...leaf, commands: leaf.commands.map((command) => movedCommand(command, move)) };
    case "connector":
      return {
        ...leaf,
        commands: leaf.commands.map((command) => movedCommand(command, move)),
        words: movedWords(leaf.words, move),
      };
  }
}

function movedRect(at: PictureRect, { dx, dy }: Move): PictureRect {
  return { ...at, x: at.x + dx, y: at.y + dy };
}

function movedWords(words: PictureWords | null, move: Move): PictureWords | null {
  if (words === null) return null;
  const lines = words.lines.map((line) => ({
    ...line,
    x: line.x + move.dx,
    baseline: line.baseline + move.dy,
  }));
  return { ...words, at: movedRect(words.at, move), lines };
}

function movedCommand(command: PathCommand, { dx, dy }: Move): PathCommand {
  if (command.to === "Z") return command;
  const end = { x: command.x + dx, y: command.y + dy };
  if (command.to !== "C") return { ...command, ...end };
  const { x1, y1, x2, y2 } = command;
  return { ...command, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy, ...end };
}
