import type { CapitalCardShape } from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import type { CardFace } from "./card-face.ts";
import { drawFace } from "./draw-face.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureGroup, PictureLeaf, PictureRect, PictureWords } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { box, lineThrough, path, stroke } from "./shape-parts.ts";

const FACE_WIDTH = 56;
const SIDE = 12;
const RADIUS = 8;
const GROWTH_SIZES = [13, 12, 11] as const;
/** Page units that the mark of Do results takes, and the number of the sentence. */
const MARK_WIDTH = 52;
const NUMBER_WIDTH = 20;

/** A closed card: the capital's initial in its colour, its name, and what it is to do. */
export function drawCard(
  { id, props }: CapitalCardShape,
  at: PictureRect,
  {
    face,
    fonts,
    language,
  }: { readonly face: CardFace; readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const words = PICTURE_WORDS[language];
  const faceWidth = Math.min(FACE_WIDTH, at.w / 3);
  const left = at.x + faceWidth + SIDE;
  const width = Math.max(1, at.x + at.w - SIDE - left);
  const growth =
    words.directions[props.direction] +
    (props.subdivision.trim() === "" ? "" : words.between + props.subdivision.trim());
  const middle = at.y + at.h / 2;
  const badge = 18;
  const name = fitWords({
    text: face.name,
    room: {
      x: left,
      y: at.y + 8,
      w: width - (face.number === null ? 0 : badge),
      h: Math.max(18, at.h / 2 - 4),
    },
    sizes: [16, 15, 14, 13, 12, 11],
    weight: "bold",
    lineHeight: 1.25,
    colour: COLOURS.ink,
    stand: "bottom",
    maxLines: 2,
    fonts,
  });
  const below = {
    x: left + 18,
    y: middle + 4,
    w: Math.max(1, width - 18),
    h: Math.max(16, at.h / 2 - 8),
  };
  const beside = {
    ...below,
    w: Math.max(1, below.w - (face.doResults === null ? 0 : MARK_WIDTH)),
    h: 18,
  };
  const look = {
    text: growth,
    sizes: GROWTH_SIZES,
    colour: COLOURS.inkSoft,
    lineHeight: 1.2,
    stand: "top",
    fonts,
  } as const;
  const short = fitWords({ ...look, room: beside });
  // Where the mark stands in the way of the words, it gives way and stands beside the number.
  const isShort = isWhole(short, growth);
  const said = isShort ? short : fitWords({ ...look, room: below });
  return {
    kind: "group",
    id: `${id}/group`,
    name: `${face.label}${words.between}${growth}`,
    shapes: [
      box(id, at, {
        form: "rounded",
        radius: RADIUS,
        fill: COLOURS.surface,
        stroke: stroke(COLOURS.line, 1),
        words: name,
      }),
      ...drawFace(id, { ...at, w: faceWidth }, { look: face, fonts }),
      directionArrow(`${id}/direction`, { x: left, y: middle + 5 }, props.direction),
      box(`${id}/growth`, said.at, { words: said }),
      ...numberMark(id, at, { face, fonts }),
      ...detailMark(
        id,
        {
          x: at.x + at.w - 38 - (isShort ? 0 : NUMBER_WIDTH),
          y: isShort ? at.y + at.h - 15 : at.y + 12,
        },
        { face, fonts },
      ),
    ],
  };
}

const isWhole = ({ lines }: PictureWords, text: string) =>
  lines.map((line) => line.text).join("") === text.trim();

function numberMark(
  id: string,
  at: PictureRect,
  { face: { number }, fonts }: { readonly face: CardFace; readonly fonts: Fonts },
): PictureLeaf[] {
  if (number === null) return [];
  const room = { x: at.x + at.w - 38, y: at.y + 6, w: 28, h: 16 };
  return [
    box(`${id}/number`, room, {
      words: fitWords({
        text: String(number),
        room,
        sizes: [13, 11],
        colour: COLOURS.inkFaint,
        align: "end",
        maxLines: 1,
        fonts,
      }),
    }),
  ];
}

/** How many Do results it has, and how far it is turned into them. */
function detailMark(
  id: string,
  corner: { readonly x: number; readonly y: number },
  { face: { doResults }, fonts }: { readonly face: CardFace; readonly fonts: Fonts },
): PictureLeaf[] {
  if (doResults === null) return [];
  const bar = { ...corner, w: 28, h: 4 };
  const count = String(doResults.count);
  const width = measureText(count, { size: 12, weight: "regular", fonts });
  const room = { x: bar.x - 6 - width, y: bar.y - 6, w: width + 0.01, h: 16 };
  return [
    box(`${id}/count`, room, {
      words: fitWords({
        text: count,
        room,
        sizes: [12],
        colour: COLOURS.inkFaint,
        maxLines: 1,
        fonts,
      }),
    }),
    box(`${id}/bar`, bar, { form: "rounded", radius: 2, fill: COLOURS.lineStrong }),
    ...(doResults.share <= 0
      ? []
      : [
          box(
            `${id}/share`,
            { ...bar, w: bar.w * Math.min(1, doResults.share) },
            { form: "rounded", radius: 2, fill: COLOURS.accent },
          ),
        ]),
  ];
}

function directionArrow(
  id: string,
  { x, y }: { readonly x: number; readonly y: number },
  direction: CapitalCardShape["props"]["direction"],
): PictureLeaf {
  const [low, high] = [y + 11, y + 3];
  const middle = y + 7;
  const ends = { grow: [low, high], keep: [middle, middle], spend: [high, low] } as const;
  const [from, to] = ends[direction];
  const head =
    direction === "keep"
      ? [
          { x: x + 7, y: middle - 4 },
          { x: x + 11, y: middle },
          { x: x + 7, y: middle + 4 },
        ]
      : [
          { x: x + 4, y: to },
          { x: x + 11, y: to },
          { x: x + 11, y: to + (from - to) * 0.85 },
        ];
  return path(
    id,
    [
      ...lineThrough([
        { x: x + 2, y: from },
        { x: x + 11, y: to },
      ]),
      ...lineThrough(head),
    ],
    {
      stroke: stroke(COLOURS.inkSoft, 1.25),
    },
  );
}
