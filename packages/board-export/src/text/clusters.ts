const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** What people take for one letter each: かと゚ together, a family of emoji, a flag. */
export function clustersOf(text: string): string[] {
  // Most texts have none that combine; a table of code units is far faster than the segmenter.
  if (SIMPLE.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Letters that never combine with what stands before them; of line ends, only the one that is left. */
const SIMPLE = /^[\n\x20-\x7e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff00-\uff9d]*$/;
