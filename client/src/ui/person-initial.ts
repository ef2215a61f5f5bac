const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** The first character of a name as people count characters, so that 𠮷 and 👩‍💻 stay whole. */
export function personInitial(name: string): string {
  for (const { segment } of graphemes.segment(name.trim())) return segment.toUpperCase();
  return "?";
}
