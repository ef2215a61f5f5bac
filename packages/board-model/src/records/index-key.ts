import type { TLShape } from "@tldraw/tlschema";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * tldraw's order key of the nth sibling (from 0) where all are laid out at once: its keys of
 * whole numbers, a1 … az, then b00 … bzz.
 */
export function indexKeyAt(position: number): TLShape["index"] {
  const base = DIGITS.length;
  const number = position + 1;
  const inTwoDigits = number - base;
  const key =
    number < base
      ? `a${digit(number)}`
      : `b${digit(Math.floor(inTwoDigits / base))}${digit(inTwoDigits % base)}`;
  return key as TLShape["index"];
}

function digit(value: number): string {
  const found = DIGITS[value];
  if (found === undefined) throw new RangeError(`no order key of this size: ${value}`);
  return found;
}
