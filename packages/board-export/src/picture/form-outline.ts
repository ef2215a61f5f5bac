import type { PathCommand, PictureBox } from "./picture.ts";
import { lineThrough } from "./shape-parts.ts";

/** How far the handles of a quarter of a circle reach. */
const ROUND = 0.5523;

/** The edge of a box, not turned. */
export function formOutline({ form, at, radius }: PictureBox): PathCommand[] {
  const { x, y, w, h } = at;
  const scaled = (points: readonly (readonly [number, number])[]): PathCommand[] => [
    ...lineThrough(points.map(([left, top]) => ({ x: x + left * w, y: y + top * h }))),
    { to: "Z" },
  ];
  switch (form) {
    case "rectangle":
      return scaled([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]);
    case "rounded":
      return rounded(at, Math.min(radius, w / 2), Math.min(radius, h / 2));
    case "ellipse":
      return rounded(at, w / 2, h / 2);
    case "diamond":
      return scaled([
        [0.5, 0],
        [1, 0.5],
        [0.5, 1],
        [0, 0.5],
      ]);
    case "triangle":
      return scaled([
        [0.5, 0],
        [1, 1],
        [0, 1],
      ]);
    case "star":
      return scaled(STAR);
    case "cloud":
      return cloud(at);
  }
}

/** The product's star, from its upper tip on, clockwise. */
const STAR = (
  [
    [16, 2.5],
    [20, 11.1],
    [29.4, 12.2],
    [22.4, 18.6],
    [24.3, 27.9],
    [16, 23.3],
    [7.7, 27.9],
    [9.6, 18.6],
    [2.6, 12.2],
    [12, 11.1],
  ] as const
).map(([x, y]) => [(x - 2.6) / 26.8, (y - 2.5) / 25.4] as const);

function rounded({ x, y, w, h }: PictureBox["at"], rx: number, ry: number): PathCommand[] {
  const [right, bottom] = [x + w, y + h];
  const [kx, ky] = [rx * (1 - ROUND), ry * (1 - ROUND)];
  return [
    { to: "M", x: x + rx, y },
    { to: "L", x: right - rx, y },
    { to: "C", x1: right - kx, y1: y, x2: right, y2: y + ky, x: right, y: y + ry },
    { to: "L", x: right, y: bottom - ry },
    { to: "C", x1: right, y1: bottom - ky, x2: right - kx, y2: bottom, x: right - rx, y: bottom },
    { to: "L", x: x + rx, y: bottom },
    { to: "C", x1: x + kx, y1: bottom, x2: x, y2: bottom - ky, x, y: bottom - ry },
    { to: "L", x, y: y + ry },
    { to: "C", x1: x, y1: y + ky, x2: x + kx, y2: y, x: x + rx, y },
    { to: "Z" },
  ];
}

/** Eight bulges around an ellipse. */
function cloud({ x, y, w, h }: PictureBox["at"]): PathCommand[] {
  const on = (angle: number, reach: number) => ({
    x: x + w * (0.5 + Math.cos(angle) * reach),
    y: y + h * (0.5 + Math.sin(angle) * reach),
  });
  const step = Math.PI / 4;
  const commands: PathCommand[] = [{ to: "M", ...on(-Math.PI / 2, 0.42) }];
  for (let bulge = 0; bulge < 8; bulge += 1) {
    const from = -Math.PI / 2 + bulge * step;
    const one = on(from + step * 0.15, 0.54);
    const two = on(from + step * 0.85, 0.54);
    commands.push({
      to: "C",
      x1: one.x,
      y1: one.y,
      x2: two.x,
      y2: two.y,
      ...on(from + step, 0.42),
    });
  }
  return [...commands, { to: "Z" }];
}
