/** The canvas on a landscape A4 with its margins, in CSS pixels: all of the width, under a head. */
export const PAPER_CANVAS = { width: 1040, height: 630 } as const;
