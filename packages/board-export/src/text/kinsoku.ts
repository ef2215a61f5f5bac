/**
 * Where a line may break (禁則処理): after JIS X 4051 and the W3C's Requirements for Japanese Text
 * Layout, strict for brackets, stops and small kana; Latin words and numbers stay whole.
 */
export type LineBreak =
  /** Nothing is torn here. */
  | "never"
  /** A long word may be parted here when no line holds it. */
  | "inWord"
  | "allowed"
  /** A phrase begins. */
  | "good";

const NOT_AT_START = new Set(
  "）)］]｝}〕〉》」』】〙〗〟’”｠»｣、。，．､｡,.・･：；:;？！?!‼⁇⁈⁉‐゠–〜～ーｰ々〻ヽヾゝゞ…‥％%‰℃／/" +
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯﾞﾟ",
);
const NOT_AT_END = new Set("（(［[｛{〔〈《「『【〘〖〝‘“｟«｢￥¥＄$£№＃#");
const INSEPARABLE = new Set("―—…‥");
const WORD = /^[\p{L}\p{M}\p{N}!-/:-@[-`{-~\u00a0-\u00ff\u2010-\u2013]$/u;
const WIDE = /^[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]$/u;
const LETTER = /^\p{L}$/u;

export function mayNotBegin(letter: string): boolean {
  return NOT_AT_START.has(letter);
}

export function mayNotEnd(letter: string): boolean {
  return NOT_AT_END.has(letter);
}

/** Between two letters: the last of one cluster and the first of the next. */
export function lineBreakBetween(before: string, after: string): LineBreak {
  if (isBreakingSpace(after)) return "never";
  // Behind a space .NET or %s may begin a line; a Japanese stop may not even there.
  if (isBreakingSpace(before)) return mayNotBegin(after) && !isAscii(after) ? "never" : "good";
  if (mayNotEnd(before) || mayNotBegin(after)) return "never";
  if (INSEPARABLE.has(before) && before === after) return "never";
  if (isWord(before) && isWord(after)) {
    return /[-/_?&=]/.test(before) && LETTER.test(after) ? "inWord" : "never";
  }
  // 11月, 3社: a number stays with what it counts.
  if (/^\d$/.test(before) && isWide(after)) return "never";
  return "allowed";
}

/** The wide space too: it may hang over the end of a line, and never begins one. */
export function isBreakingSpace(letter: string): boolean {
  return (
    letter === " " ||
    letter === "\u3000" ||
    letter === "\u200b" ||
    /^[\u2000-\u2006\u2008-\u200a\u205f]$/.test(letter)
  );
}

const isAscii = (letter: string) => letter < "\u0080";
const isWide = (letter: string) => WIDE.test(letter);
const isWord = (letter: string) => WORD.test(letter) && !isWide(letter);
