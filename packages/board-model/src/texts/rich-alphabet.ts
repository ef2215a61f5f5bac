/**
 * A rich text as letters, so that what several write in it at once is merged letter by letter like
 * every other text. What is no letter of it is one of a few letters that nobody types, of a plane for
 * private use, each of which means the same whatever it comes to stand beside:
 *
 *   text ───► letters of the first paragraph, then for each block: levels* block letters
 *   levels    a list or an item of one, new or going on, from the outside in
 *   marks     at a change of marks: plain, then each mark that is on; a block begins without
 *
 * Reading is total, whatever a merge made of it. The first paragraph has no letter of its own: two who
 * begin an empty text meet in it.
 */
const PLANE = 0x10_00_00;
export const BLOCKS = { paragraph: letter(0), heading: [1, 2, 3, 4, 5, 6].map(letter) };
export const LEVELS = new Map([
  [letter(0x10), { type: "bulletList", isNew: true }],
  [letter(0x11), { type: "bulletList", isNew: false }],
  [letter(0x12), { type: "orderedList", isNew: true }],
  [letter(0x13), { type: "orderedList", isNew: false }],
  [letter(0x14), { type: "listItem", isNew: true }],
  [letter(0x15), { type: "listItem", isNew: false }],
]);
export const BREAK = letter(0x20);
export const PLAIN = letter(0x30);
export const MARKS = new Map(
  ["bold", "italic", "strike", "underline", "code", "highlight"].map(
    (type, number) => [letter(0x31 + number), type] as const,
  ),
);
/** Before what is said of a link, in letters of its own (`encode-rich-text.ts`). */
export const LINK = letter(0x38);
/** That there is an empty paragraph before the first block with a letter of its own. */
export const EMPTY_START = letter(0x3f);
export const ANY = /[\u{100000}-\u{10003f}\u{f0000}-\u{f007f}]/u;
export const ATTRIBUTE = /[\u{f0000}-\u{f007f}]/u;
/** Of lists within lists, each with its item; far more than people nest. */
export const MAX_LEVELS = 18;

export type Json = Readonly<Record<string, unknown>>;
export type Level = { readonly type: string; readonly isNew: boolean };

function letter(number: number): string {
  return String.fromCodePoint(PLANE + number);
}
