import type {
  TLDefaultColorStyle,
  TLDefaultDashStyle,
  TLDefaultFillStyle,
  TLDefaultSizeStyle,
} from "@tldraw/tlschema";
import type { PictureStroke } from "../picture.ts";

/** Colours of free drawing by what people choose on the canvas: of lines, of tints and of notes. */
const PAINTS: Readonly<Record<string, readonly [line: string, tint: string, note: string]>> = {
  black: ["#1d1d1d", "#e8e8e8", "#fce19c"],
  grey: ["#9fa8b2", "#eceef0", "#c0cad3"],
  "light-violet": ["#e085f4", "#f5eafa", "#dfb0f9"],
  violet: ["#ae3ec9", "#ecdcf2", "#db91fd"],
  blue: ["#4465e9", "#dce1f8", "#8aa3ff"],
  "light-blue": ["#4ba1f1", "#ddedfa", "#9bc4fd"],
  yellow: ["#f1ac4b", "#f9f0e6", "#fed49a"],
  orange: ["#e16919", "#f8e2d4", "#faa475"],
  green: ["#099268", "#d3e9e3", "#6fc896"],
  "light-green": ["#4cb05e", "#dbf0e0", "#98d08a"],
  "light-red": ["#f87777", "#f4dadb", "#f7a5a1"],
  red: ["#e03131", "#f4dadb", "#fc8282"],
  white: ["#ffffff", "#f5f5f5", "#ffffff"],
};
const BLACK = ["#1d1d1d", "#e8e8e8", "#fce19c"] as const;

const paint = (colour: TLDefaultColorStyle) => PAINTS[colour] ?? BLACK;
export const lineColour = (colour: TLDefaultColorStyle) => paint(colour)[0];
export const noteColour = (colour: TLDefaultColorStyle) => paint(colour)[2];

const PAPER_WHITE = "#fcfffe";

export function fillColour(fill: TLDefaultFillStyle, colour: TLDefaultColorStyle): string | null {
  if (fill === "none") return null;
  if (fill === "semi") return PAPER_WHITE;
  return paint(colour)[fill === "fill" || fill === "lined-fill" ? 0 : 1];
}

/** Page units, before a shape's own scale. */
const LINE_WIDTHS = { s: 2, m: 3.5, l: 5, xl: 10 } as const;
export const TEXT_SIZES = { s: 18, m: 24, l: 36, xl: 44 } as const;
export const LABEL_SIZES = { s: 18, m: 22, l: 26, xl: 32 } as const;

export function drawnStroke({
  color,
  size,
  dash,
  scale,
}: {
  readonly color: TLDefaultColorStyle;
  readonly size: TLDefaultSizeStyle;
  readonly dash: TLDefaultDashStyle;
  readonly scale: number;
}): PictureStroke | null {
  if (dash === "none") return null;
  return {
    colour: lineColour(color),
    width: LINE_WIDTHS[size] * scale,
    dash: dash === "dashed" || dash === "dotted" ? dash : "solid",
  };
}
