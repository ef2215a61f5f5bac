/** Letters that no XML document may hold (www.w3.org/TR/xml/#charsets), but for halves of pairs. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const REPLACEMENT = "\ufffd";

/**
 * The text with the sign for an unreadable letter in place of each that XML cannot hold: a single
 * one of them would spoil every picture that is made of the board.
 */
export function writableText(text: string): string {
  return text.toWellFormed().replaceAll(unwritable, REPLACEMENT);
}
