import type { SlideParagraph } from "../deck.ts";
import { TEXT_LINE } from "../parts/slide-part.ts";
import { estimateLines } from "./estimate-lines.ts";

/** Paragraphs as columns of a height: what does not fit goes on in the next, cut between lines. */
export function flowText(
  paragraphs: readonly SlideParagraph[],
  {
    width,
    heights,
  }: {
    readonly width: number;
    readonly heights: { readonly first: number; readonly next: number };
  },
): readonly (readonly SlideParagraph[])[] {
  const columns: SlideParagraph[][] = [[]];
  let room = heights.first;
  for (const paragraph of paragraphs) {
    const lineHeight = paragraph.size * TEXT_LINE;
    const lines = estimateLines(paragraph.text, { size: paragraph.size, width });
    let from = 0;
    let before = paragraph.before;
    while (from < lines.length) {
      const column = columns.at(-1) ?? [];
      const isFirst = column.length === 0;
      const fitting = Math.floor((room - (isFirst ? 0 : before)) / lineHeight + 1e-6);
      // Two lines at least stand together, where a column can hold as many.
      if (!isFirst && fitting < Math.min(2, lines.length - from)) {
        columns.push([]);
        room = heights.next;
        continue;
      }
      const taken = lines.slice(from, from + Math.max(1, fitting));
      column.push({ ...paragraph, text: taken.join(""), before: isFirst ? 0 : before });
      room -= taken.length * lineHeight + (isFirst ? 0 : before);
      from += taken.length;
      before = 0;
    }
  }
  return columns;
}
