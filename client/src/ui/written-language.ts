/** What people wrote has a language of its own: with kana it is Japanese, on whatever page. */
export function writtenLanguage(text: string): "ja" | undefined {
  return /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? "ja" : undefined;
}
