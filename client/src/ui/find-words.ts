import { foldText } from "./fold-text.ts";

/** What somebody types into a search, as the words that all have to be found. */
export function searchWords(written: string): readonly string[] {
  return foldText(written).split(/\s+/).filter(Boolean);
}

/** @param text folded, as `foldedOnce` gives it */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Of thousands of things, each is folded once and not with each letter that is typed. */
export function foldedOnce<Subject extends object>(textOf: (subject: Subject) => string) {
  const known = new WeakMap<Subject, string>();
  return (subject: Subject): string => {
    const folded = known.get(subject) ?? foldText(textOf(subject));
    known.set(subject, folded);
    return folded;
  };
}
