import type { Interpretation } from "../interpret.ts";
import type { Language } from "../lineup.ts";
import { circulationSentence } from "../monetisation/circulation-sentence.ts";
import { readBeats } from "./beats.ts";
import type { SentencePart } from "./sentence-part.ts";
import { englishSentence } from "./sentence-en.ts";
import { japaneseSentence } from "./sentence-ja.ts";

/**
 * The reading of a board: which capitals first, which next, and towards which star.
 *
 * An unfinished board is read as far as it goes, and then invites one next step; it is never told
 * what it lacks. Joined by `sentenceText`, the parts are the whole sentence.
 */
export function readSentence(
  interpretation: Interpretation,
  language: Language,
): readonly SentencePart[] {
  const { circulation } = interpretation;
  if (circulation !== undefined) return circulationSentence(circulation, language);
  const beats = readBeats(interpretation);
  return language === "ja" ? japaneseSentence(beats) : englishSentence(beats);
}

export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join("");
}
