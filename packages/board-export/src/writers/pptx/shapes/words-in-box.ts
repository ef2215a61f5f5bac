import type { PictureRect, PictureWords } from "../../../picture/picture.ts";
import { emu } from "../lengths.ts";
import { sizeRatio } from "../look.ts";
import type { TextParagraph, TextRoom } from "./text-body.ts";

/**
 * Lines of a picture as paragraphs that a person can write on: PowerPoint breaks them itself, in
 * the room that they were broken for, so lines of one paragraph are joined. Line heights are exact,
 * for Meiryo asks for much more than our face.
 */
export function wordsAsParagraphs(words: PictureWords, scale: number): readonly TextParagraph[] {
  const lineHeight = pitchOf(words) * scale;
  const look = {
    size: words.size * scale * sizeRatio(words.lines.map(({ text }) => text).join("")),
    isBold: words.weight === "bold",
    colour: words.colour,
    align: ALIGNS[words.align],
    lineHeight,
    before: 0,
  } as const;
  const texts: string[] = [];
  let isOpen = false;
  for (const { text, endsParagraph } of words.lines) {
    texts.push(isOpen ? (texts.pop() ?? "") + text : text);
    isOpen = !endsParagraph;
  }
  return texts.map((text) => ({ ...look, text: text.trimEnd() }));
}

/** Where in the room that a form leaves for words (`room`, of a box at `at`) they stand. */
export function roomForWords(
  words: PictureWords,
  {
    at,
    room,
    scale,
  }: { readonly at: PictureRect; readonly room: PictureRect; readonly scale: number },
): TextRoom {
  const pitch = pitchOf(words);
  const top = (words.lines[0]?.baseline ?? words.at.y) - pitch * ABOVE_BASELINE;
  const bottom = (words.lines.at(-1)?.baseline ?? words.at.y) + pitch * (1 - ABOVE_BASELINE);
  const inset = (length: number) => Math.max(0, emu(length * scale));
  const sides = [
    inset(words.at.x - SLACK * words.size - room.x),
    inset(room.x + room.w - words.at.x - words.at.w - SLACK * words.size),
  ] as const;
  const isCentred = Math.abs((top + bottom) / 2 - (at.y + at.h / 2)) < pitch / 2;
  if (isCentred || room.w < at.w) {
    const below = (top + bottom) / 2 - (room.y + room.h / 2);
    const insets = [sides[0], inset(2 * below), sides[1], inset(-2 * below)] as const;
    return { insets, anchor: "ctr", wraps: room.w >= at.w };
  }
  return { insets: [sides[0], inset(top - room.y), sides[1], 0], anchor: "t", wraps: true };
}

/** How much of a line stands above its baseline where its height is exact. */
const ABOVE_BASELINE = 0.8;
/** Letters of another face may be a little wider: room in shares of the size, where there is some. */
const SLACK = 0.25;
/** Of the size, where one line alone does not say it. */
const LINE = 1.35;

function pitchOf({ lines, size }: PictureWords): number {
  const [first, second] = lines;
  const measured =
    first === undefined || second === undefined ? 0 : second.baseline - first.baseline;
  return measured > 0 ? measured : size * LINE;
}

const ALIGNS = { start: "l", middle: "ctr", end: "r" } as const;
