/**
 * A capital's name with everything taken off that people do not mean by it: width, case, spaces,
 * the choice of hiragana or katakana, and the suffix 資本 or "capital".
 */
export function foldName(text: string): string {
  return katakanaAsHiragana(text.normalize("NFKC").toLowerCase())
    .replace(/[\s・\-_/]+/g, "")
    .replace(/(?:資本|しほん|capital)$/u, "");
}

/** The two scripts lie 0x60 code units apart, from ァ to ヶ. */
function katakanaAsHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
