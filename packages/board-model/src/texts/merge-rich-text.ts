import { decodeRichText } from "./decode-rich-text.ts";
import { encodeRichText } from "./encode-rich-text.ts";
import { mergeText, type TextEdit } from "./merge-text.ts";

/** The text without what an editor writes out and would take without. */
export function canonicalRichText(richText: unknown): unknown {
  const letters = encodeRichText(richText);
  return letters === null ? richText : decodeRichText(letters);
}

/** Both edits of one rich text; mine alone where one of them has no letters. */
export function mergeRichText({ base, mine, theirs }: Record<keyof TextEdit, unknown>): unknown {
  const [from, own, others] = [base, mine, theirs].map(encodeRichText);
  if (from == null || own == null || others == null) return mine;
  if (from === others) return mine;
  return decodeRichText(mergeText({ base: from, mine: own, theirs: others }));
}
