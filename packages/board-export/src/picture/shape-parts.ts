import type {
  PathCommand,
  PictureBox,
  PicturePath,
  PictureRect,
  PictureStroke,
} from "./picture.ts";

/** A box with everything that is not said left out of it. */
export function box(
  id: string,
  at: PictureRect,
  look: Partial<Omit<PictureBox, "id" | "at" | "kind">> = {},
): PictureBox {
  return {
    kind: "box",
    id,
    name: "",
    form: "rectangle",
    at,
    rotation: 0,
    radius: 0,
    fill: null,
    stroke: null,
    words: null,
    ...look,
  };
}

export function path(
  id: string,
  commands: readonly PathCommand[],
  look: Partial<Omit<PicturePath, "id" | "commands" | "kind">> = {},
): PicturePath {
  return { kind: "path", id, name: "", commands, fill: null, stroke: null, opacity: 1, ...look };
}

export function stroke(
  colour: string,
  width: number,
  dash: PictureStroke["dash"] = "solid",
): PictureStroke {
  return { colour, width, dash };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function lineThrough(points: readonly Point[]): PathCommand[] {
  return points.map(({ x, y }, index) => ({ to: index === 0 ? "M" : "L", x, y }));
}
