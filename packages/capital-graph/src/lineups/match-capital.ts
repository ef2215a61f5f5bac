import type { Capital, CapitalLineup } from "../lineup.ts";

/**
 * The one capital of a lineup that a written text names, or null when none or several fit.
 *
 * Width, case, spaces, hiragana or katakana, and the suffix 資本 or "capital" make no difference.
 * The match is an offer to the person who wrote; whoever calls must not apply it in silence.
 */
export function matchCapital(text: string, lineup: CapitalLineup): Capital | null {
  const wanted = fold(text);
  if (wanted === "") return null;
  const fitting = lineup.capitals.filter(
    (capital) => !capital.retired && namesOf(capital).some((name) => fold(name) === wanted),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}

function namesOf(capital: Capital): readonly string[] {
  return [capital.id, capital.label.ja, capital.label.en, capital.initial, ...capital.aliases];
}

function fold(text: string): string {
  return katakanaAsHiragana(text.normalize("NFKC").toLowerCase())
    .replace(/[\s・\-_/]+/g, "")
    .replace(/(?:資本|しほん|capital)$/u, "");
}

/** The two scripts lie 0x60 code units apart, from ァ to ヶ. */
function katakanaAsHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
