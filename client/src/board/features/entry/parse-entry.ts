import {
  matchCapital,
  type CapitalId,
  type CapitalLineup,
  type Stage,
} from "@zentaikan/capital-graph";

/**
 * Quick entry: a chain of capitals, typed as one would say it.
 *
 *   人的、組織 > 技術 > 顧客          several capitals at one step, any comma
 *   hum.h → tec.s → cus.j            a stage for each, where it matters
 *   顧客ホップ > 技術 > 顧客ジャンプ   or in words
 *   財務 => 技術                      a reinvestment in the next round
 *   顧客、財務 > 星                   what makes the star
 */
export interface Entry {
  readonly steps: readonly EntryStep[];
}

interface EntryStep {
  readonly capitals: readonly EntryCapital[];
  /** Whether the step before leads to the star here. */
  readonly isStar: boolean;
  /** How the step before leads here; null for the first. */
  readonly join: "cause" | "reinvest" | null;
}

export interface EntryCapital {
  readonly capital: CapitalId;
  /** The stage that was typed, or null. */
  readonly stage: Stage | null;
}

type ParsedEntry =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "empty" }
  /** A word that names no capital, or more than one. */
  | { readonly kind: "unknown"; readonly word: string };

const starWord = /^(?:★|☆|星|お星さま|the star|star)$/;

const stageWords: readonly (readonly [RegExp, Stage])[] = [
  [/\s*[.@]?\s*\(?(?:ホップ|ほっぷ|hop)\)?$|[.@](?:h|1)$/, 1],
  [/\s*[.@]?\s*\(?(?:ステップ|すてっぷ|step)\)?$|[.@](?:s|2)$/, 2],
  [/\s*[.@]?\s*\(?(?:ジャンプ|じゃんぷ|jump)\)?$|[.@](?:j|3)$/, 3],
];

export function parseEntry(text: string, lineup: CapitalLineup): ParsedEntry {
  const pieces = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/(=>|⇒|->|→|>)/);
  const steps: EntryStep[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const words = (pieces[index] ?? "").split(/[,、+・]/).map((word) => word.trim());
    const capitals: EntryCapital[] = [];
    const isStar = words.some((word) => starWord.test(word));
    for (const word of words) {
      if (word === "" || starWord.test(word)) continue;
      const capital = readCapital(word, lineup);
      if (capital === null) return { kind: "unknown", word };
      capitals.push(capital);
    }
    const arrow = pieces[index - 1];
    if (capitals.length > 0 || isStar)
      steps.push({ capitals, isStar, join: steps.length === 0 ? null : joinOf(arrow) });
  }
  return steps.length === 0 ? { kind: "empty" } : { kind: "entry", entry: { steps } };
}

function joinOf(arrow: string | undefined): "cause" | "reinvest" {
  return arrow === "=>" || arrow === "⇒" ? "reinvest" : "cause";
}

function readCapital(word: string, lineup: CapitalLineup): EntryCapital | null {
  for (const [ending, stage] of stageWords) {
    const name = word.replace(ending, "");
    const capital = name === word ? null : matchCapital(name, lineup);
    if (capital !== null) return { capital: capital.id, stage };
  }
  const capital = matchCapital(word, lineup);
  return capital === null ? null : { capital: capital.id, stage: null };
}
