import { foldedOnce, hasWords, searchWords } from "./find-words.ts";

/** One of many that somebody chooses from. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** So many are shown at once; of more than these nobody reads all. */
const MOST_OFFERED = 40;

interface FoundChoices {
  readonly offered: readonly Choice[];
  /** How many more there are. */
  readonly left: number;
}

/** Those in whose words all that was typed is found, in their order. */
export function findChoices(choices: readonly Choice[], written: string): FoundChoices {
  const words = searchWords(written);
  const found =
    words.length === 0 ? choices : choices.filter((choice) => hasWords(foldedWords(choice), words));
  const offered = found.slice(0, MOST_OFFERED);
  return { offered, left: found.length - offered.length };
}

const foldedWords = foldedOnce(({ words }: Choice) => words);
