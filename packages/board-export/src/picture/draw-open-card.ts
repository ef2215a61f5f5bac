import type { CapitalCardShape, DoResultShape } from "@zentaikan/board-model";
import { MOST_LINES, OPEN } from "@zentaikan/board-model/open-cards";
import type { Language } from "@zentaikan/capital-graph";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import type { CardFace } from "./card-face.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureBox, PictureGroup, PictureLeaf, PictureRect } from "./picture.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { COLOURS } from "./print-colours.ts";
import { box, stroke } from "./shape-parts.ts";

const FACE = 20;

/** A card that is opened into its Do results: its label is a tag above them. */
export function drawOpenCard(
  { id, props }: CapitalCardShape,
  at: PictureRect,
  {
    face,
    fonts,
    language,
  }: { readonly face: CardFace; readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const seal = { x: at.x + OPEN.side, y: at.y + (OPEN.tag - FACE) / 2, w: FACE, h: FACE };
  const label =
    face.name +
    (props.subdivision.trim() === ""
      ? ""
      : PICTURE_WORDS[language].between + props.subdivision.trim());
  const left = seal.x + FACE + 8;
  const room = { x: left, y: at.y, w: at.x + at.w - OPEN.side - left, h: OPEN.tag };
  return {
    kind: "group",
    id: `${id}/group`,
    name: face.label,
    shapes: [
      box(id, at, {
        form: "rounded",
        radius: 8,
        fill: COLOURS.surface,
        stroke: stroke(COLOURS.line, 1),
      }),
      box(`${id}/face`, seal, {
        form: "rounded",
        radius: 4,
        fill: face.colour,
        words: fitWords({
          text: face.initial,
          room: seal,
          sizes: [13, 11],
          colour: COLOURS.onCapital,
          align: "middle",
          maxLines: 1,
          fonts,
        }),
      }),
      box(`${id}/name`, room, {
        words: fitWords({
          text: label,
          room,
          sizes: [13, 12, 11],
          colour: COLOURS.inkSoft,
          maxLines: 1,
          fonts,
        }),
      }),
    ],
  };
}

const STATE_COLOURS = {
  idea: COLOURS.inkFaint,
  agreed: COLOURS.accent,
  doing: COLOURS.warning,
  achieved: COLOURS.good,
} as const;

/** One Do result: its text, and below it how far it is, who has it and until when. */
export function drawDoResult(
  { id, props: { text, state, owner, due } }: DoResultShape,
  at: PictureRect,
  { fonts, language }: { readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const words = PICTURE_WORDS[language];
  const inner = { x: at.x + OPEN.rowPadding, w: at.w - 2 * OPEN.rowPadding };
  const textRoom = {
    ...inner,
    y: at.y + OPEN.rowPadding - 2,
    h: at.h - 2 * OPEN.rowPadding - OPEN.meta + 4,
  };
  const row = { ...inner, y: at.y + at.h - OPEN.rowPadding - OPEN.meta + 2, h: OPEN.meta };
  const said = words.states[state];
  const stateRoom = {
    ...row,
    x: row.x + 14,
    w: measureText(said, { size: 11, weight: "regular", fonts }) + 0.01,
  };
  const rest = [owner, due]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(words.between);
  const left = stateRoom.x + stateRoom.w + 8;
  const restRoom = { ...row, x: left, w: Math.max(1, row.x + row.w - left) };
  return {
    kind: "group",
    id: `${id}/group`,
    name: text,
    shapes: [
      box(id, at, {
        form: "rounded",
        radius: 8,
        fill: COLOURS.paper,
        stroke: stroke(COLOURS.line, 1),
        words: fitWords({
          text,
          room: textRoom,
          sizes: [13, 12, 11, 10],
          lineHeight: OPEN.line / 13,
          maxLines: MOST_LINES,
          colour: COLOURS.ink,
          stand: "top",
          fonts,
        }),
      }),
      stateMark(`${id}/mark`, { x: row.x + 1, y: row.y + row.h / 2 - 4.5, w: 9, h: 9 }, state),
      box(`${id}/state`, stateRoom, {
        words: fitWords({
          text: said,
          room: stateRoom,
          sizes: [11],
          colour: STATE_COLOURS[state],
          maxLines: 1,
          fonts,
        }),
      }),
      ...(rest === ""
        ? []
        : [
            box(`${id}/owner`, restRoom, {
              words: fitWords({
                text: rest,
                room: restRoom,
                sizes: [11, 10],
                colour: COLOURS.inkSoft,
                maxLines: 1,
                fonts,
              }),
            }),
          ]),
    ],
  };
}

/** Open, half, full: told apart without colour too. */
function stateMark(
  id: string,
  at: PictureRect,
  state: DoResultShape["props"]["state"],
): PictureLeaf {
  const colour = STATE_COLOURS[state];
  const ring: PictureBox = box(id, at, {
    form: "ellipse",
    stroke: stroke(colour, 1.25, state === "idea" ? "dotted" : "solid"),
  });
  if (state === "achieved" || state === "doing")
    return { ...ring, fill: state === "achieved" ? colour : COLOURS.warningSoft };
  return ring;
}
