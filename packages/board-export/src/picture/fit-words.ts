import { breakLines, type BrokenLine } from "../text/break-lines.ts";
import type { FontWeight } from "../text/font-face.ts";
import type { Fonts } from "../text/open-fonts.ts";
import type { PictureRect, PictureWords } from "./picture.ts";

interface WordsToFit {
  readonly text: string;
  readonly room: PictureRect;
  /** From the one that is wanted down to the least that can be read. */
  readonly sizes: readonly [number, ...number[]];
  readonly weight?: FontWeight;
  readonly colour: string;
  readonly align?: PictureWords["align"];
  readonly stand?: "top" | "middle" | "bottom";
  readonly lineHeight?: number;
  readonly maxLines?: number;
  /** Lines of about one length, for what is read at a glance. */
  readonly isBalanced?: boolean;
  readonly fonts: Fonts;
}

const SEARCH_STEPS = 7;

/**
 * Words in their room: in the largest of the sizes in which all of them stand there. Where none
 * does, those that do in the smallest, the last line ending in … [PX5].
 */
export function fitWords(words: WordsToFit): PictureWords {
  const { sizes, lineHeight = 1.4, room, maxLines = Infinity } = words;
  const linesIn = (size: number) =>
    Math.max(1, Math.min(maxLines, Math.floor((room.h + 0.5) / (size * lineHeight))));
  let size = sizes[0];
  let lines = broken(words, size, room.w);
  for (const smaller of sizes.slice(1)) {
    if (lines.length <= linesIn(size)) break;
    size = smaller;
    lines = broken(words, size, room.w);
  }
  if (lines.length > linesIn(size)) lines = cut(lines, linesIn(size), { words, size });
  else if (words.isBalanced === true) lines = balanced(lines, words, size);
  return placeLines(lines, words, size);
}

function broken({ text, weight = "regular", fonts }: WordsToFit, size: number, width: number) {
  return breakLines(text.trim(), { width, size, weight, fonts });
}

/** The narrowest room that takes no more lines. */
function balanced(lines: BrokenLine[], words: WordsToFit, size: number): BrokenLine[] {
  if (lines.length < 2 || words.text.length > 400) return lines;
  let [tooNarrow, wide] = [0, words.room.w];
  let best = lines;
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const width = (tooNarrow + wide) / 2;
    const tried = broken(words, size, width);
    const fits = tried.length <= lines.length && tried.every((line) => line.width <= width + 0.01);
    if (fits) [best, wide] = [tried, width];
    else tooNarrow = width;
  }
  return best;
}

function cut(
  lines: readonly BrokenLine[],
  count: number,
  { words, size }: { readonly words: WordsToFit; readonly size: number },
): BrokenLine[] {
  const kept = lines.slice(0, count);
  const last = kept.pop();
  if (last === undefined) return [];
  const style = { size, weight: words.weight ?? "regular", fonts: words.fonts } as const;
  let text = last.text.trimEnd();
  let [shortened] = breakLines(`${text}…`, { width: Infinity, ...style });
  while (text !== "" && shortened !== undefined && shortened.width > words.room.w) {
    text = text.slice(0, (text.codePointAt(text.length - 2) ?? 0) > 0xffff ? -2 : -1);
    [shortened] = breakLines(`${text}…`, { width: Infinity, ...style });
  }
  return shortened === undefined ? kept : [...kept, shortened];
}

/** Where half of a full-width letter's height lies above the baseline. */
const MIDDLE_ABOVE_BASELINE = 0.38;

function placeLines(
  lines: readonly BrokenLine[],
  {
    room,
    align = "start",
    stand = "middle",
    lineHeight = 1.4,
    weight = "regular",
    colour,
  }: WordsToFit,
  size: number,
): PictureWords {
  const step = size * lineHeight;
  const spare = room.h - lines.length * step;
  const top = room.y + (stand === "top" ? 0 : stand === "middle" ? spare / 2 : spare);
  const shift = { start: 0, middle: 0.5, end: 1 }[align];
  return {
    at: room,
    size,
    weight,
    colour,
    align,
    lines: lines.map(({ text, width, endsParagraph }, index) => ({
      text,
      width,
      endsParagraph,
      x: room.x + (room.w - width) * shift,
      baseline: top + (index + 0.5) * step + MIDDLE_ABOVE_BASELINE * size,
    })),
  };
}
