/**
 * Whether a text has the form of a panel: by what, and what is done by it. 「〜を通じて〜を〜する」,
 * "through X, do Y".
 */
export function readsAsPanel(text: string): boolean {
  return /を(?:通じて|通して|通じ|通し).+/su.test(text) || /\bthrough\s+\S+\s+\S+/iu.test(text);
}
