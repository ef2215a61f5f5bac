import type { Xml } from "../xml-element.ts";
import { element } from "../xml-element.ts";

/**
 * How decks look: the colours of the product on paper. The theme names them, and whatever has one of
 * them says so by its name, so that a deck follows when people give it another theme.
 */
export const COLOURS = {
  ink: "#23262b",
  surface: "#ffffff",
  accent: "#2b4a87",
  lane: "#f3f1ea",
  star: "#c98a0a",
  inkSoft: "#5b5f66",
  line: "#e6e2d8",
  accentSoft: "#e6ebf5",
  danger: "#a62a2a",
} as const;

/** Slots of a theme, in the order in which a theme has them. */
export const THEME_COLOURS: readonly (readonly [slot: string, colour: string])[] = [
  ["dk1", COLOURS.ink],
  ["lt1", COLOURS.surface],
  ["dk2", COLOURS.accent],
  ["lt2", COLOURS.lane],
  ["accent1", "#2b4a87"],
  ["accent2", COLOURS.star],
  ["accent3", "#bd441b"],
  ["accent4", "#ab2856"],
  ["accent5", "#007d88"],
  ["accent6", "#356e3e"],
  ["hlink", "#2b4a87"],
  ["folHlink", "#552990"],
];

/**
 * One face for Latin and for Japanese: only Windows falls back to what a theme says for Japanese,
 * so each run says it too. 游ゴシック looks thin when it is projected.
 */
export const FACE = "Meiryo";

/**
 * Of the size that a picture is laid out in, what words have in Meiryo: it fills more of its square,
 * and its Latin letters, of Verdana's kind, are wider by a sixth.
 */
export function sizeRatio(text: string): number {
  if (text === "") return JAPANESE_RATIO;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x1100) latin += 1;
  return JAPANESE_RATIO - (JAPANESE_RATIO - LATIN_RATIO) * (latin / text.length);
}

const JAPANESE_RATIO = 0.95;
const LATIN_RATIO = 0.84;

/** What fills a shape, a line or words; `opacity` from 0 to 1. */
export function solidFill(colour: string, opacity = 1): Xml {
  const alpha =
    opacity >= 1 ? "" : element("a:alpha", { val: Math.max(0, Math.round(opacity * 100_000)) });
  const slot = SLOT_OF_COLOUR.get(colour.toLowerCase());
  return element(
    "a:solidFill",
    {},
    slot === undefined
      ? element("a:srgbClr", { val: hexOf(colour) }, alpha)
      : element("a:schemeClr", { val: slot }, alpha),
  );
}

export function hexOf(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : "000000";
}

/** Slides call the first four by other names than the theme does. */
const SLOT_OF_COLOUR: ReadonlyMap<string, string> = new Map([
  [COLOURS.ink, "tx1"],
  [COLOURS.surface, "bg1"],
  [COLOURS.accent, "tx2"],
  [COLOURS.lane, "bg2"],
  [COLOURS.star, "accent2"],
]);
