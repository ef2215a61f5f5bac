/** A slide of 16:9, in points; everything of a deck is laid out in points. */
export const SLIDE = { width: 960, height: 540 } as const;

/** English metric units, in which office files say lengths; whole numbers. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

const EMU_PER_POINT = 12_700;

/** Sixty-thousandths of a degree, clockwise, from 0 to a whole turn. */
export function angle(degrees: number): number {
  const turned = Math.round(degrees * 60_000) % 21_600_000;
  return turned < 0 ? turned + 21_600_000 : turned;
}
