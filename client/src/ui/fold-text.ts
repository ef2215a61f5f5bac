/**
 * A text as search compares it: full and half width alike, upper and lower case alike, katakana as
 * hiragana, and long vowel marks left out, as サーバー and サーバ are one word to whoever searches.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - katakanaOffset))
    .replaceAll("ー", "");
}

/** ァ to ヶ, and the iteration marks ヽヾ; each has its hiragana at the same distance. */
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const katakanaOffset = 0x60;
