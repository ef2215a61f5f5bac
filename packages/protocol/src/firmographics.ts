/**
 * Bands of yearly sales, in 億円 (10⁸ yen), each from its first number up to its second. A company
 * is placed by what is known of it in a first talk; industry and size never enter its pattern (S18).
 */
export const SALES_BANDS = [
  "0-10",
  "10-50",
  "50-100",
  "100-500",
  "500-1000",
  "1000-5000",
  "5000-10000",
  "10000-",
] as const;
export type SalesBand = (typeof SALES_BANDS)[number];

/** Bands of headcount, in people, each from its first number up to its second. */
export const PEOPLE_BANDS = [
  "0-50",
  "50-100",
  "100-300",
  "300-1000",
  "1000-3000",
  "3000-10000",
  "10000-",
] as const;
export type PeopleBand = (typeof PEOPLE_BANDS)[number];

/** From the first up to the second; Infinity where the band has no end. */
export function bandBounds(band: SalesBand | PeopleBand): readonly [from: number, to: number] {
  const [from, to] = band.split("-");
  return [Number(from), to === "" ? Infinity : Number(to)];
}

/** The band that an amount falls into; the first one for amounts below zero. */
export function bandOf<Band extends SalesBand | PeopleBand>(
  amount: number,
  bands: readonly Band[],
): Band {
  const found = bands.findLast((band) => bandBounds(band)[0] <= amount) ?? bands[0];
  if (found === undefined) throw new Error("there are no bands");
  return found;
}
