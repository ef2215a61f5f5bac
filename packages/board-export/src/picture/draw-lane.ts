import type { StageLaneShape } from "@zentaikan/board-model";
import { STAGE_NAMES, type Language } from "@zentaikan/capital-graph";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureGroup, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { box, lineThrough, path, stroke } from "./shape-parts.ts";
import { PICTURE_WORDS } from "./picture-words.ts";

const SIDE = 20;
const HORIZON_LINES = 3;

/** The band behind the cards of a stage, with its beat above them and its end below. */
export function drawLane(
  { id, props: { stage, horizon } }: StageLaneShape,
  at: PictureRect,
  { fonts, language }: { readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const beat = PICTURE_WORDS[language].beats[stage];
  const name = STAGE_NAMES[stage][language];
  const head = { x: at.x + SIDE, y: at.y + 16, w: at.w - 2 * SIDE, h: 28 };
  const beatWidth = measureText(beat, { size: 22, weight: "regular", fonts }) + 10;
  const foot = {
    x: head.x,
    y: at.y + at.h - 12 - HORIZON_LINES * 19,
    w: head.w,
    h: HORIZON_LINES * 19,
  };
  const words = fitWords({
    text: horizon,
    room: foot,
    sizes: [13, 12, 11],
    colour: COLOURS.inkSoft,
    stand: "bottom",
    fonts,
  });
  const ruleY = (words.lines[0]?.baseline ?? 0) - 24;
  return {
    kind: "group",
    id: `${id}/group`,
    name: `${beat} ${name}`,
    shapes: [
      box(id, at, { form: "rounded", radius: 8, fill: COLOURS.lane }),
      box(
        `${id}/beat`,
        { ...head, w: beatWidth },
        {
          words: fitWords({
            text: beat,
            room: { ...head, w: beatWidth },
            sizes: [22],
            colour: COLOURS.ink,
            fonts,
          }),
        },
      ),
      box(
        `${id}/name`,
        { ...head, x: head.x + beatWidth, y: head.y + 4, w: head.w - beatWidth },
        {
          words: fitWords({
            text: name,
            room: { ...head, x: head.x + beatWidth, y: head.y + 4, w: head.w - beatWidth },
            sizes: [13],
            colour: COLOURS.inkFaint,
            fonts,
          }),
        },
      ),
      ...(horizon.trim() === ""
        ? []
        : [
            path(
              `${id}/rule`,
              lineThrough([
                { x: head.x, y: ruleY },
                { x: head.x + head.w, y: ruleY },
              ]),
              {
                stroke: stroke(COLOURS.lineStrong, 1),
              },
            ),
            box(`${id}/horizon`, foot, { words }),
          ]),
    ],
  };
}
