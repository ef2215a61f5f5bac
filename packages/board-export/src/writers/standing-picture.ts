import type { ExportContent } from "../content/export-content.ts";
import type { Picture } from "../picture/picture.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { box, stroke } from "../picture/shape-parts.ts";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { stampWords } from "./standing-words.ts";

/** Of the longer side: as large beside a board of hundreds of cards as beside one of five. */
const SHARE = 1 / 70;
const SMALLEST = 15;

/**
 * A picture goes about alone, so it says itself that nobody agreed to it: in a seal under what is
 * drawn, at the end of the line, where it covers nothing [XP4].
 */
export function standingPicture(content: ExportContent, fonts: Fonts): Picture {
  const { picture } = content;
  const text = stampWords(content);
  if (text === null) return picture;
  const size = Math.max(SMALLEST, Math.max(picture.width, picture.height) * SHARE);
  const width = measureText(text, { size, weight: "bold", fonts });
  const [w, h] = [width + size * 1.4, size * 1.8];
  const whole = Math.max(picture.width, Math.ceil(w + size * 2));
  const at = { x: whole - size - w, y: picture.height, w, h };
  const line = { text, width, x: at.x + (w - width) / 2, baseline: at.y + h / 2 + size * 0.38 };
  const seal = box("stamp", at, {
    name: text,
    form: "rounded",
    radius: size * 0.3,
    fill: COLOURS.surface,
    stroke: stroke(COLOURS.danger, size * 0.12),
    words: {
      at,
      size,
      weight: "bold",
      colour: COLOURS.danger,
      align: "middle",
      lines: [{ ...line, endsParagraph: true }],
    },
  });
  return {
    ...picture,
    width: whole,
    height: Math.ceil(picture.height + h + size),
    shapes: [...picture.shapes, seal],
  };
}
