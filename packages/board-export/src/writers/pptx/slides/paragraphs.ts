import type { SlideParagraph } from "../deck.ts";
import { COLOURS } from "../look.ts";

/** The few looks that running text of a deck has. */
export function heading(text: string): SlideParagraph {
  return { text, size: 14, isBold: true, colour: COLOURS.accent, before: 12 };
}

/** What is to be read if nothing else is. */
export function lead(text: string): SlideParagraph {
  return { text, size: 18, isBold: false, colour: COLOURS.ink, before: 0 };
}

export function body(text: string): SlideParagraph {
  return { text, size: 14, isBold: false, colour: COLOURS.ink, before: 12 };
}

export function small(text: string): SlideParagraph {
  return { text, size: 12, isBold: false, colour: COLOURS.inkSoft, before: 3 };
}

export function strong(text: string): SlideParagraph {
  return { text, size: 14, isBold: true, colour: COLOURS.ink, before: 14 };
}
