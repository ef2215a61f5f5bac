/** Without half letters and without what ends lines or cannot be shown: formats of lines break at it. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, " ");
}
