/**
 * What is written of a text: one sign for the end of a line, a space for a tab, and nothing of
 * what would be neither seen nor heard, such as marks of order and of width zero. What is not
 * visible shall not be in a file [XP5], and a mark of order would show words other than they are.
 * A zero width space stays until lines are broken, since they may break there.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replaceAll("\t", " ")
    .replace(UNSEEN, "")
    .replace(ALONE, "")
    .replace(UNWRITABLE, "\ufffd");
}

export const ZERO_WIDTH_SPACE = "\u200b";

/** Joiners and selectors of variants that have no letter before them. */
// oxlint-disable-next-line no-misleading-character-class -- each of them alone is meant
const ALONE = /(?<=^|\s)[\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
const UNSEEN =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- each of them alone is meant
  /[\u00ad\u034f\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
// oxlint-disable-next-line no-control-regex -- these are what XML and PDF cannot hold
const UNWRITABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu;
