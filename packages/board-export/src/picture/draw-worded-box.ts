import { SECTOR, type SectorShape, type StoryPanelShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, sectorWord, type Language } from "@zentaikan/capital-graph";
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
export function wordsInBox(
  { type, props }: SectorShape | StoryPanelShape,
  language: Language,
): string {
  const text = props.text.trim();
  if (type !== SECTOR) return `${props.order}  ${text}`;
  const kind = SECTOR_KINDS.find((known) => known === props.kind) ?? "partner";
  return text === "" ? sectorWord(kind)[language] : text;
}
