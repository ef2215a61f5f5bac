import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  decodeRelativePosition,
  encodeRelativePosition,
  XmlElement,
  XmlText,
  type XmlFragment,
} from "yjs";
import { fromBase64, toBase64 } from "lib0/buffer";
import type { CommentAnchor } from "../comments/comments-anchor.ts";

/**
 * Some words of a note. Counted are its letters (UTF-16 units) from the first to the last text, as
 * if nothing stood between the texts: an editor's document has the same letters, however it nests
 * them.
 */
export interface NoteRange {
  readonly from: number;
  readonly to: number;
}

export type NoteRangeAnchor = Extract<CommentAnchor, { readonly kind: "noteRange" }>;

/** As much of the words as the server takes. */
const MAX_QUOTE_LENGTH = 400;
/** Words shorter than this are found where they were, and not looked for elsewhere. */
const MIN_TELLING_LENGTH = 4;

/** The texts of a note, as they are read. */
export function noteTexts(note: XmlFragment): readonly XmlText[] {
  return note.toArray().flatMap((child): readonly XmlText[] => {
    if (child instanceof XmlText) return [child];
    return child instanceof XmlElement ? noteTexts(child) : [];
  });
}

/** Names words of a note so that they are found again when others have written around them. */
export function anchorNoteRange(
  { note, record }: { readonly note: XmlFragment; readonly record: string },
  range: NoteRange,
): NoteRangeAnchor | null {
  const texts = noteTexts(note);
  const first = textAt(texts, range.from, "after");
  const last = textAt(texts, range.to, "before");
  if (first === null || last === null || range.from >= range.to) return null;
  const start = range.from + first.number;
  const quote = wordsOf(texts).slice(start, range.to + last.number);
  return {
    kind: "noteRange",
    record,
    from: encode(createRelativePositionFromTypeIndex(first.text, first.index, 0)),
    to: encode(createRelativePositionFromTypeIndex(last.text, last.index, -1)),
    quote: quote.slice(0, MAX_QUOTE_LENGTH).toWellFormed(),
  };
}

/**
 * Where the words are now; null while they are gone. The positions lead there as long as the
 * letters themselves live. What an undo brings back, what was split off into another paragraph and
 * what a restored version says anew are other letters: those the quote finds.
 */
export function findNoteRange(note: XmlFragment, anchor: NoteRangeAnchor): NoteRange | null {
  const texts = noteTexts(note);
  const from = letterOf(texts, anchor.from);
  const to = letterOf(texts, anchor.to);
  if (from !== null && to !== null && from < to) return { from, to };
  return findQuote(texts, anchor.quote, from ?? to);
}

function findQuote(
  texts: readonly XmlText[],
  quote: string,
  near: number | null,
): NoteRange | null {
  if (quote === "") return null;
  const words = wordsOf(texts);
  const found: NoteRange[] = [];
  for (let at = words.indexOf(quote); at !== -1; at = words.indexOf(quote, at + 1)) {
    found.push({ from: lettersBefore(texts, at), to: lettersBefore(texts, at + quote.length) });
  }
  if (near === null) return found.length === 1 && isTelling(quote) ? (found[0] ?? null) : null;
  const away = ({ from, to }: NoteRange) => Math.max(from - near, near - to, 0);
  const [nearest] = found.toSorted((one, other) => away(one) - away(other));
  if (nearest === undefined) return null;
  return away(nearest) === 0 || isTelling(quote) ? nearest : null;
}

function isTelling(quote: string): boolean {
  return quote.length >= MIN_TELLING_LENGTH;
}

/** The texts as people read them, with a line's end between. */
function wordsOf(texts: readonly XmlText[]): string {
  return texts.map(lettersIn).join("\n");
}

function lettersIn(text: XmlText): string {
  const parts = text.toDelta() as readonly { readonly insert?: unknown }[];
  // What is no text counts as one letter, as Yjs counts it.
  return parts.map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC")).join("");
}

/** From a place in `wordsOf` to one in letters: the ends of lines are none. */
function lettersBefore(texts: readonly XmlText[], place: number): number {
  let start = 0;
  let letters = 0;
  for (const { length } of texts) {
    if (place <= start + length) return letters + Math.max(0, place - start);
    start += length + 1;
    letters += length;
  }
  return letters;
}

function textAt(texts: readonly XmlText[], letter: number, side: "before" | "after") {
  let start = 0;
  for (const [number, text] of texts.entries()) {
    const end = start + text.length;
    if (side === "after" ? letter < end : letter <= end) {
      return { text, number, index: letter - start };
    }
    start = end;
  }
  return null;
}

function letterOf(texts: readonly XmlText[], encoded: string): number | null {
  const place = decode(texts, encoded);
  if (place === null) return null;
  const number = texts.findIndex((text) => text === place.type);
  if (number === -1) return null;
  return texts.slice(0, number).reduce((sum, { length }) => sum + length, place.index);
}

function encode(position: ReturnType<typeof createRelativePositionFromTypeIndex>): string {
  return toBase64(encodeRelativePosition(position));
}

function decode(texts: readonly XmlText[], encoded: string) {
  const doc = texts[0]?.doc ?? null;
  if (doc === null) return null;
  try {
    const position = decodeRelativePosition(fromBase64(encoded));
    // Words are in texts, which are no roots; looking for a root would make it.
    if (position.tname !== null) return null;
    return createAbsolutePositionFromRelativePosition(position, doc);
  } catch {
    // Anybody may have written anything there; the decoder's only way to say no is to throw.
    return null;
  }
}
