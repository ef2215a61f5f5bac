import { sectorKindOf, sectorName, type SectorShape } from "@zentaikan/board-model";
import { SECTOR_LOOKS } from "@zentaikan/board-model/sector-looks";
import { sectorWord, type Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import { drawFace } from "./draw-face.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureGroup, PictureRect } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import { box, stroke } from "./shape-parts.ts";

const FACE_WIDTH = 48;
const SIDE = 10;

/** A sector: its kind by letter and colour, its name, and below it its kind in a word. */
export function drawSector(
  shape: SectorShape,
  at: PictureRect,
  { fonts, language }: { readonly fonts: Fonts; readonly language: Language },
): PictureGroup {
  const { id } = shape;
  const kind = sectorKindOf(shape);
  const { initial, color: colour } = SECTOR_LOOKS[kind];
  const name = sectorName(shape, language);
  const word = sectorWord(kind)[language];
  const isUs = kind === "us";
  const faceWidth = Math.min(FACE_WIDTH, at.w / 3);
  const left = at.x + faceWidth + SIDE;
  const room = { x: left, w: Math.max(1, at.x + at.w - SIDE - left) };
  const isNamed = name !== word;
  const middle = at.y + at.h * (isNamed ? 0.62 : 1);
  const words = fitWords({
    text: name,
    room: { ...room, y: at.y + 6, h: Math.max(1, middle - at.y - 8) },
    sizes: [16, 15, 14, 13, 12, 11],
    weight: "bold",
    colour: COLOURS.ink,
    lineHeight: 1.3,
    stand: isNamed ? "bottom" : "middle",
    maxLines: 3,
    fonts,
  });
  const below = { ...room, y: middle + 2, h: Math.max(1, at.y + at.h - middle - 6) };
  return {
    kind: "group",
    id: `${id}/group`,
    name: isNamed ? `${name} (${word})` : name,
    shapes: [
      box(id, at, {
        form: "rounded",
        radius: 8,
        fill: COLOURS.surface,
        stroke: stroke(isUs ? COLOURS.ink : COLOURS.lineStrong, isUs ? 2 : 1),
        words,
      }),
      ...drawFace(id, { ...at, w: faceWidth }, { look: { initial, colour }, fonts }),
      ...(isNamed
        ? [
            box(`${id}/kind`, below, {
              words: fitWords({
                text: word,
                room: below,
                sizes: [13, 12, 11],
                colour: COLOURS.inkSoft,
                stand: "top",
                maxLines: 1,
                fonts,
              }),
            }),
          ]
        : []),
    ],
  };
}
