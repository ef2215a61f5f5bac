/** Made once: a table says them row by row. */
const GROUPED = new Intl.NumberFormat("en");

/** A number as both languages write it in figures: 12,345. */
export function grouped(count: number): string {
  return GROUPED.format(count);
}
