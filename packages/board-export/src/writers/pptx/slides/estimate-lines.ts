/**
 * How PowerPoint will about break a text: nobody has Meiryo here, so widths are taken a little too
 * large, and what is cut into pieces by them fits. Joined, the lines are the text.
 */
export function estimateLines(
  text: string,
  { size, width }: { readonly size: number; readonly width: number },
): readonly string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .flatMap((paragraph) => broken(paragraph, width / size));
}

/** In one walk over the letters: a word that no line holds is torn where the line ends. */
function broken(text: string, room: number): readonly string[] {
  const words = new Set<number>();
  for (const { index } of WORDS.segment(text)) words.add(index);
  const lines: string[] = [];
  let lineStart = 0;
  let used = 0;
  let word = { start: 0, used: 0 };
  for (const { segment, index } of LETTERS.segment(text)) {
    if (words.has(index)) word = { start: index, used };
    const width = letterWidth(segment);
    if (used + width > room && index > lineStart) {
      const isTorn = word.start <= lineStart;
      const end = isTorn ? index : word.start;
      lines.push(text.slice(lineStart, end));
      used = isTorn ? 0 : used - word.used;
      lineStart = end;
      word = { start: end, used: 0 };
    }
    used += width;
  }
  return [...lines, text.slice(lineStart)];
}

const WORDS = new Intl.Segmenter("ja", { granularity: "word" });
const LETTERS = new Intl.Segmenter("ja", { granularity: "grapheme" });

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1100) return 1;
  return /[A-Zmw@%&]/.test(letter) ? 0.85 : 0.62;
}
