import type { RichRun } from "../content/rich-block.ts";
import { COLOURS } from "../picture/print-colours.ts";
import type { BrokenLine } from "../text/break-lines.ts";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import type { PageRun } from "./page.ts";

/**
 * The parts of each line. The text of the spans, joined, is what was broken: as written, but for
 * line ends and what hangs; nothing where all looks alike.
 */
export function marked(
  { spans }: { readonly spans: readonly RichRun[] },
  lines: readonly BrokenLine[],
): readonly (readonly RichRun[])[] {
  if (spans.length === 0) return [];
  let index = 0;
  let from = 0;
  const take = (wanted: number): readonly RichRun[] => {
    const taken: RichRun[] = [];
    let left = wanted;
    while (left > 0) {
      const span = spans[index];
      if (span === undefined) break;
      const text = span.text.slice(from, from + left);
      if (text !== "") taken.push({ ...span, text });
      left -= text.length;
      from += text.length;
      if (from < span.text.length) continue;
      index += 1;
      from = 0;
    }
    return taken;
  };
  return lines.map(({ text, endsParagraph }) => {
    const parts = take(text.length);
    if (endsParagraph) take(1);
    return parts;
  });
}

/** A line whose parts look otherwise, one beside the other. */
export function runsOfLine(
  spans: readonly RichRun[],
  { whole, fonts }: { readonly whole: PageRun; readonly fonts: Fonts },
): readonly PageRun[] {
  let { x } = whole;
  return spans.map(({ text, isBold, isItalic, isStruck, isCode, link }) => {
    const weight = isBold ? "bold" : whole.weight;
    const width = measureText(text, { size: whole.size, weight, fonts });
    const run: PageRun = {
      ...whole,
      text,
      x,
      width,
      weight,
      link: link ?? whole.link,
      colour: link === null ? whole.colour : COLOURS.accent,
      marks: { isSlanted: isItalic, isStruck, isCode },
    };
    x += width;
    return run;
  });
}
