import { SECTOR, sectorName, type SectorShape, type StoryPanelShape } from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureBox, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { box, stroke } from "./shape-parts.ts";

const INSET = 12;

/** A sector or a panel of the story: a frame with its words in it. */
export function drawWordedBox(
  { id }: SectorShape | StoryPanelShape,
  at: PictureRect,
  {
    text,
    isStrong,
    fonts,
  }: { readonly text: string; readonly isStrong: boolean; readonly fonts: Fonts },
): PictureBox {
  return box(id, at, {
    name: text,
    form: "rounded",
    radius: 8,
    fill: COLOURS.surface,
    stroke: stroke(isStrong ? COLOURS.ink : COLOURS.lineStrong, isStrong ? 2 : 1),
    words: fitWords({
      text,
      room: {
        x: at.x + INSET,
        y: at.y + INSET,
        w: Math.max(1, at.w - 2 * INSET),
        h: Math.max(1, at.h - 2 * INSET),
      },
      sizes: [16, 15, 14, 13, 12, 11],
      weight: isStrong ? "bold" : "regular",
      colour: COLOURS.ink,
      align: "middle",
      lineHeight: 1.35,
      isBalanced: true,
      fonts,
    }),
  });
}

/** A sector without a name of its own goes by its kind; a panel has its number before its words. */
export function wordsInBox(shape: SectorShape | StoryPanelShape, language: Language): string {
  if (shape.type === SECTOR) return sectorName(shape, language);
  return `${shape.props.order}  ${shape.props.text.trim()}`;
}
