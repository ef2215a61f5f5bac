import type { StoryPanelShape } from "@zentaikan/board-model";
import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureBox, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { box, stroke } from "./shape-parts.ts";

const INSET = 12;

/** A panel of the story: its number before its words, in a frame. */
export function drawPanel(
  { id, props }: StoryPanelShape,
  at: PictureRect,
  fonts: Fonts,
): PictureBox {
  const text = `${props.order}  ${props.text.trim()}`;
  return box(id, at, {
    name: text,
    form: "rounded",
    radius: 8,
    fill: COLOURS.surface,
    stroke: stroke(COLOURS.lineStrong, 1),
    words: fitWords({
      text,
      room: {
        x: at.x + INSET,
        y: at.y + INSET,
        w: Math.max(1, at.w - 2 * INSET),
        h: Math.max(1, at.h - 2 * INSET),
      },
      sizes: [16, 15, 14, 13, 12, 11],
      colour: COLOURS.ink,
      align: "middle",
      lineHeight: 1.35,
      isBalanced: true,
      fonts,
    }),
  });
}
