/**
 * Breaking lines by phrase, as short headings need it, takes a time that grows with the square of
 * the letters: 5,000 stop a page for two seconds. Longer texts break as every text does.
 */
const most = 400;

/** Attributes that let a heading of so many letters break by phrase (`theme/global.css.ts`). */
export function breakByPhrase(letters: number): { readonly "data-phrased"?: true } {
  return letters <= most ? { "data-phrased": true } : {};
}
