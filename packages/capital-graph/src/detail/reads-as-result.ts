/**
 * Whether a text says what somebody has become able to do, rather than names an activity.
 *
 * A rule of thumb for V30, kept generous: a text it cannot judge passes, for a hint that nags is
 * soon ignored. Japanese is judged by its ending, English by a verb that states a condition.
 */
export function readsAsResult(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/[\s。.!?、」』)]+$/gu, "");
  if (plain === "") return true;
  if (/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(plain)) return JAPANESE_RESULT.test(plain);
  return ENGLISH_RESULT.test(plain);
}

/** 〜できている, 〜してある, 〜した, 〜しました, 〜できる, 〜がなくなっている, 〜出ていない. */
const JAPANESE_RESULT =
  /(?:[てで]い?(?:る|ます|ない|ません)|[てで]ある|[てで]おり?(?:る|ます)|[いえきしちにひみりっんけせてねべめれげ]た|んだ|いだ|でき(?:る|ます)|状態)$/u;

const ENGLISH_RESULT = /\b(?:can|could|has|have|is|are|was|were|able|no longer|knows?|does|do)\b/i;
