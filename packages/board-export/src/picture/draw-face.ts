import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PathCommand, PictureLeaf, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { box, path } from "./shape-parts.ts";

const RADIUS = 8;

/** At the left of a card or a sector: one letter in its colour. @param at of the face alone */
export function drawFace(
  id: string,
  at: PictureRect,
  {
    look: { initial, colour },
    fonts,
  }: {
    readonly look: { readonly initial: string; readonly colour: string };
    readonly fonts: Fonts;
  },
): readonly PictureLeaf[] {
  const letter = fitWords({
    text: initial,
    room: at,
    sizes: [28, 22, 16, 12],
    colour: COLOURS.onCapital,
    align: "middle",
    maxLines: 1,
    fonts,
  });
  return [
    path(`${id}/face`, roundedOnTheLeft(at), { fill: colour }),
    box(`${id}/initial`, at, { words: letter }),
  ];
}

function roundedOnTheLeft({ x, y, w, h }: PictureRect): PathCommand[] {
  const r = Math.min(RADIUS, w / 2, h / 2);
  const k = r * 0.5523;
  const bottom = y + h;
  return [
    { to: "M", x: x + w, y },
    { to: "L", x: x + w, y: bottom },
    { to: "L", x: x + r, y: bottom },
    { to: "C", x1: x + r - k, y1: bottom, x2: x, y2: bottom - r + k, x, y: bottom - r },
    { to: "L", x, y: y + r },
    { to: "C", x1: x, y1: y + r - k, x2: x + r - k, y2: y, x: x + r, y },
    { to: "Z" },
  ];
}
