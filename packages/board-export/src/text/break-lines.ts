import { clustersOf } from "./clusters.ts";
import type { TextStyle } from "./measure-text.ts";
import { measureText } from "./measure-text.ts";
import { isBreakingSpace, lineBreakBetween, type LineBreak } from "./kinsoku.ts";
import { phraseStarts } from "./phrases.ts";
import { faceOf } from "./text-runs.ts";
import { visibleText, ZERO_WIDTH_SPACE } from "./visible-text.ts";

export interface BrokenLine {
  /** With the spaces at its end, which may hang out of the room and are not counted. */
  readonly text: string;
  readonly width: number;
  readonly endsParagraph: boolean;
}

/** Widths are sums of fractions; a line that fits by design may not fail by one of these. */
const TOLERANCE = 1e-6;
/** A line breaks at a phrase when that leaves it this full, else where it fits most. */
const FULL_ENOUGH = 0.38;
/** How far back a word that no line holds looks for a better place to be torn. */
const LOOK_BACK = 12;

/**
 * Breaks a text into lines that fit into the room, paragraph by paragraph. Joined again, with a
 * line end behind each that ends a paragraph, the lines are `visibleText` of the text without its
 * zero width spaces [LB1]. Time is in proportion to the text.
 */
export function breakLines(
  text: string,
  { width: room, ...style }: TextStyle & { readonly width: number },
): BrokenLine[] {
  return visibleText(text)
    .split("\n")
    .flatMap((paragraph) => breakParagraph(readParagraph(paragraph, style), room, style));
}

interface Paragraph {
  readonly clusters: readonly string[];
  readonly widths: readonly number[];
  /** What lies before each cluster; that of the first counts for nothing. */
  readonly breaks: readonly LineBreak[];
}

function readParagraph(text: string, { size, weight, fonts }: TextStyle): Paragraph {
  const clusters = clustersOf(text);
  const starts = phraseStarts(text);
  const faces = fonts[weight];
  const breaks: LineBreak[] = [];
  let at = 0;
  for (const [index, cluster] of clusters.entries()) {
    const between = lineBreakBetween(lastLetter(clusters[index - 1] ?? ""), firstLetter(cluster));
    breaks.push(between === "allowed" && starts.has(at) ? "good" : between);
    at += cluster.length;
  }
  const widths = clusters.map((cluster) =>
    cluster === ZERO_WIDTH_SPACE
      ? 0
      : (faceOf(cluster, faces) ?? faces[0]).advanceOfCluster(cluster) * size,
  );
  return { clusters, widths, breaks };
}

function breakParagraph(paragraph: Paragraph, room: number, style: TextStyle): BrokenLine[] {
  const { clusters } = paragraph;
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < clusters.length) {
    let end = endOfLine(paragraph, start, room);
    let line = writtenLine(clusters, start, end, style);
    // Only letters that join, as in Arabic, are wider together than one by one.
    while (line.width > room + TOLERANCE && end > start + 1) {
      const fitting = Math.floor(((end - start) * room) / line.width);
      end = start + Math.min(end - start - 1, Math.max(1, fitting));
      line = writtenLine(clusters, start, end, style);
    }
    lines.push({ ...line, endsParagraph: end === clusters.length });
    start = end;
  }
  if (lines.length === 0) return [{ text: "", width: 0, endsParagraph: true }];
  return lines;
}

/** Where the line that begins at `start` ends, at least one cluster later. */
function endOfLine({ clusters, widths, breaks }: Paragraph, start: number, room: number): number {
  let filled = 0;
  let allowed = -1;
  let good = -1;
  let filledAtGood = 0;
  for (let index = start; index < clusters.length; index += 1) {
    if (index > start) {
      const before = breaks[index];
      if (before === "good" || before === "allowed") allowed = index;
      if (before === "good") {
        good = index;
        filledAtGood = filled;
      }
    }
    filled += widths[index] ?? 0;
    if (filled <= room + TOLERANCE || index === start || isSpace(clusters[index])) continue;
    if (good >= 0 && filledAtGood >= room * FULL_ENOUGH) return good;
    if (allowed >= 0) return allowed;
    return tornWord(breaks, start, index);
  }
  return clusters.length;
}

/** In a word that no line holds: behind a hyphen or a slash nearby, else where the line is full. */
function tornWord(breaks: readonly LineBreak[], start: number, full: number): number {
  const earliest = Math.max(start + 1, full - LOOK_BACK);
  for (let index = full; index >= earliest; index -= 1) {
    if (breaks[index] === "inWord") return index;
  }
  return full;
}

function writtenLine(
  clusters: readonly string[],
  start: number,
  end: number,
  style: TextStyle,
): Omit<BrokenLine, "endsParagraph"> {
  const text = clusters.slice(start, end).join("").replaceAll(ZERO_WIDTH_SPACE, "");
  return { text, width: measureText(withoutEndSpaces(text), style) };
}

function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

const isSpace = (cluster: string | undefined) => cluster !== undefined && isBreakingSpace(cluster);
const firstLetter = (cluster: string) => String.fromCodePoint(cluster.codePointAt(0) ?? 0);
const lastLetter = (cluster: string) => Array.from(cluster).at(-1) ?? "";
