import type { TLFrameShape, TLGeoShape, TLNoteShape, TLTextShape } from "@tldraw/tlschema";
import type { PlacedShape } from "@zentaikan/board-model";
import type { FontWeight } from "../../text/font-face.ts";
import { breakLines } from "../../text/break-lines.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { fitWords } from "../fit-words.ts";
import type { PictureBox, PictureRect, PictureShape, PictureWords } from "../picture.ts";
import { boxOnPage } from "../place-box.ts";
import { COLOURS } from "../print-colours.ts";
import { box, path, stroke } from "../shape-parts.ts";
import {
  drawnStroke,
  fillColour,
  LABEL_SIZES,
  lineColour,
  noteColour,
  TEXT_SIZES,
} from "./drawn-look.ts";
import { outlineOf } from "./geo-outline.ts";
import { richTextWords } from "./rich-text-words.ts";

const NOTE_SIDE = 200;
const PADDING = 16;
const ALIGN = {
  start: "start",
  middle: "middle",
  end: "end",
  "start-legacy": "start",
  "middle-legacy": "middle",
  "end-legacy": "end",
} as const;
const STAND = { start: "top", middle: "middle", end: "bottom" } as const;

export function drawNote(
  placed: PlacedShape,
  { id, props }: TLNoteShape,
  fonts: Fonts,
): PictureBox {
  const size = { w: NOTE_SIDE * props.scale, h: (NOTE_SIDE + props.growY) * props.scale };
  const { at, rotation } = boxOnPage(placed, size);
  const text = richTextWords(props.richText);
  const wanted = LABEL_SIZES[props.size] * props.scale;
  return box(id, at, {
    name: text,
    rotation,
    fill: noteColour(props.color),
    stroke: stroke("#00000014".slice(0, 7), 0),
    words: wordsIn(at, text, {
      wanted,
      padding: PADDING * props.scale,
      align: ALIGN[props.align],
      stand: STAND[props.verticalAlign],
      colour: lineColour(props.labelColor),
      fonts,
    }),
  });
}

export function drawText(
  placed: PlacedShape,
  { id, props }: TLTextShape,
  fonts: Fonts,
): PictureBox {
  const text = richTextWords(props.richText);
  const size = TEXT_SIZES[props.size] * props.scale;
  const style = { size, weight: "regular", fonts } as const;
  const width = props.autoSize ? Infinity : Math.max(1, props.w * props.scale);
  const lines = breakLines(text, { width, ...style });
  const w = props.autoSize ? Math.max(1, ...lines.map((line) => line.width)) : width;
  const { at, rotation } = boxOnPage(placed, { w, h: lines.length * size * 1.35 });
  return box(id, at, {
    name: text,
    rotation,
    words: fitWords({
      text,
      room: { ...at, w: at.w + 0.01 },
      sizes: [size],
      lineHeight: 1.35,
      maxLines: lines.length,
      colour: lineColour(props.color),
      align: ALIGN[props.textAlign],
      stand: "top",
      fonts,
    }),
  });
}

const FORMS = {
  rectangle: "rectangle",
  "check-box": "rectangle",
  "x-box": "rectangle",
  ellipse: "ellipse",
  oval: "rounded",
  diamond: "diamond",
  triangle: "triangle",
  star: "star",
  cloud: "cloud",
} as const satisfies Partial<Record<TLGeoShape["props"]["geo"], PictureBox["form"]>>;

/** A form with its label; what no file has as a form of its own is an outline behind the words. */
export function drawGeo(
  placed: PlacedShape,
  { id, props }: TLGeoShape,
  fonts: Fonts,
): PictureShape[] {
  const size = { w: props.w, h: props.h + props.growY };
  const { at, rotation } = boxOnPage(placed, size);
  const text = richTextWords(props.richText);
  const look = { fill: fillColour(props.fill, props.color), stroke: drawnStroke(props) };
  const words =
    text.trim() === ""
      ? null
      : wordsIn(at, text, {
          wanted: LABEL_SIZES[props.size] * props.scale,
          padding: PADDING * props.scale,
          align: ALIGN[props.align],
          stand: STAND[props.verticalAlign],
          colour: lineColour(props.labelColor),
          fonts,
        });
  const form = isForm(props.geo) ? FORMS[props.geo] : null;
  const lines = outlineOf(props.geo, size).map((commands, index) =>
    path(
      `${id}/outline${index}`,
      commands.map((command) => onPage(command, placed)),
      {
        ...look,
        fill: form === null ? look.fill : null,
        opacity: placed.shape.opacity,
      },
    ),
  );
  const radius = props.geo === "oval" ? Math.min(at.w, at.h) / 2 : 0;
  const written = box(id, at, { name: text, rotation, words, radius });
  return form === null ? [...lines, written] : [{ ...written, form, ...look }, ...lines];
}

function isForm(geo: TLGeoShape["props"]["geo"]): geo is keyof typeof FORMS {
  return Object.hasOwn(FORMS, geo);
}

function onPage<Command extends ReturnType<typeof outlineOf>[number][number]>(
  command: Command,
  placed: PlacedShape,
): Command {
  if (command.to === "Z") return command;
  const end = placed.onPage(command);
  if (command.to !== "C") return { ...command, ...end };
  const one = placed.onPage({ x: command.x1, y: command.y1 });
  const two = placed.onPage({ x: command.x2, y: command.y2 });
  return { ...command, x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end };
}

/** Its name stands above its edge, as on the canvas. */
export function drawFrame(
  placed: PlacedShape,
  { id, props }: TLFrameShape,
  fonts: Fonts,
): PictureShape[] {
  const { at, rotation } = boxOnPage(placed, props);
  const room = { x: at.x, y: at.y - 24, w: at.w, h: 20 };
  const edge = box(id, at, {
    name: props.name,
    rotation,
    fill: COLOURS.surface,
    stroke: stroke(COLOURS.lineStrong, 1),
  });
  if (props.name.trim() === "" || rotation !== 0) return [edge];
  return [
    edge,
    box(`${id}/name`, room, {
      words: fitWords({
        text: props.name,
        room,
        sizes: [13, 11],
        colour: COLOURS.inkSoft,
        maxLines: 1,
        fonts,
      }),
    }),
  ];
}

function wordsIn(
  at: PictureRect,
  text: string,
  {
    wanted,
    padding,
    ...look
  }: {
    readonly wanted: number;
    readonly padding: number;
    readonly align: PictureWords["align"];
    readonly stand: "top" | "middle" | "bottom";
    readonly colour: string;
    readonly weight?: FontWeight;
    readonly fonts: Fonts;
  },
): PictureWords | null {
  if (text.trim() === "") return null;
  const inset = Math.min(padding, at.w / 8, at.h / 8);
  const room = { x: at.x + inset, y: at.y + inset, w: at.w - 2 * inset, h: at.h - 2 * inset };
  const sizes = [1, 0.85, 0.7, 0.6, 0.5].map((share) => wanted * share);
  return fitWords({ text, room, sizes: [wanted, ...sizes.slice(1)], lineHeight: 1.35, ...look });
}
