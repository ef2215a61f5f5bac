import type { PathCommand, PictureBox } from "../../../picture/picture.ts";

/** Outlines of forms whose presets have no site where our arrows end, within 0, 0 to 1, 1. */
export function formOutline(form: PictureBox["form"]): readonly PathCommand[] {
  switch (form) {
    case "star":
      return polygon(STAR);
    case "triangle":
      return polygon([
        [0.5, 0],
        [1, 1],
        [0, 1],
      ]);
    case "cloud":
      return cloud();
    case "rectangle":
    case "rounded":
    case "ellipse":
    case "diamond":
      // Their presets have all four sites.
      return polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]);
  }
}

type Corner = readonly [x: number, y: number];

function polygon(corners: readonly Corner[]): readonly PathCommand[] {
  const lines = corners.map(([x, y], index) => ({ to: index === 0 ? "M" : "L", x, y }) as const);
  return [...lines, { to: "Z" }];
}

/** A star of five points that touches its frame on all sides, as the preset does. */
const STAR: readonly Corner[] = Array.from({ length: 10 }, (_, index) => {
  const radians = (index * Math.PI) / 5 - Math.PI / 2;
  const radius = index % 2 === 0 ? 1 : 0.382;
  const x = radius * Math.cos(radians);
  const y = radius * Math.sin(radians);
  const widest = Math.cos(Math.PI / 10);
  const lowest = Math.cos(Math.PI / 5);
  return [(x / widest + 1) / 2, (y + 1) / (lowest + 1)] as const;
});

/** Eight puffs around an ellipse. */
function cloud(): readonly PathCommand[] {
  const around = Array.from({ length: 9 }, (_, index) => (index * Math.PI) / 4);
  const curves = around.slice(1).map((radians): PathCommand => {
    const first = onRing(radians - Math.PI / 5, 0.56);
    const second = onRing(radians - Math.PI / 20, 0.56);
    return {
      to: "C",
      x1: first.x,
      y1: first.y,
      x2: second.x,
      y2: second.y,
      ...onRing(radians, 0.43),
    };
  });
  return [{ to: "M", ...onRing(0, 0.43) }, ...curves, { to: "Z" }];
}

function onRing(radians: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: 0.5 + radius * Math.cos(radians), y: 0.5 + radius * Math.sin(radians) };
}
