import * as fc from "fast-check";

/** Every code point, halves of letters too. fast-check's own of this kind holds a list of them all. */
export const anyLetter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((code) => String.fromCodePoint(code));
