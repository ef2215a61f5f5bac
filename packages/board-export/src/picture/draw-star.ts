import type { VisionStarShape } from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureGroup, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { box } from "./shape-parts.ts";

const MARK = 56;
const GAP = 6;

/** The star on its soft light, its words below it; arrows end at the edge of the light. */
export function drawStar(
  { id, props: { text } }: VisionStarShape,
  at: PictureRect,
  { fonts, language }: { readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const mark = Math.min(MARK, at.w / 3, at.h / 3);
  const room = { x: at.x + at.w * 0.1, y: at.y + mark, w: at.w * 0.8, h: at.h * 0.5 };
  const measured = fitWords({
    text,
    room,
    sizes: [18, 16, 14, 12, 11],
    weight: "bold",
    colour: COLOURS.ink,
    align: "middle",
    stand: "top",
    lineHeight: 1.5,
    isBalanced: true,
    fonts,
  });
  const wordsHeight = measured.lines.length * measured.size * 1.5;
  const top = at.y + (at.h - mark - GAP - wordsHeight) / 2 - mark * 0.08;
  const down = top + mark + GAP - room.y;
  const words = {
    ...measured,
    at: { ...room, y: room.y + down, h: wordsHeight },
    lines: measured.lines.map((line) => ({ ...line, baseline: line.baseline + down })),
  };
  return {
    kind: "group",
    id: `${id}/group`,
    name: `${PICTURE_WORDS[language].star} ${text}`.trim(),
    shapes: [
      box(id, at, { form: "ellipse", fill: COLOURS.starSoft }),
      box(
        `${id}/mark`,
        { x: at.x + (at.w - mark) / 2, y: top, w: mark, h: mark },
        { form: "star", fill: COLOURS.star },
      ),
      box(`${id}/words`, words.at, { words: text.trim() === "" ? null : words }),
    ],
  };
}
