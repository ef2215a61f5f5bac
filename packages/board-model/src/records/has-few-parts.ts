import { encodeRichText } from "../texts/encode-rich-text.ts";

/**
 * Parts of a record, each entry of a list or an object counted, beside a rich text that is written
 * letter by letter; one for which there are no letters lies in a value as it is. The server takes no
 * value of more than 10,000 [E9]: it decodes one in one turn.
 */
export const MAX_PARTS = 8000;

export function hasFewParts(record: object): boolean {
  const richTexts: unknown[] = [];
  const others = countParts(record, (key, value) => {
    if (key !== "richText") return true;
    richTexts.push(value);
    return false;
  });
  let count = others;
  for (const richText of richTexts) {
    count += typeof richText === "object" && richText !== null ? countParts(richText) : 0;
    if (count > MAX_PARTS) break;
  }
  // Most rich texts are short: only of a long one is asked how it would be written.
  return count <= MAX_PARTS || (others <= MAX_PARTS && richTexts.every(isLetters));
}

function isLetters(richText: unknown): boolean {
  return encodeRichText(richText) !== null;
}

/** Level by level, as what strangers wrote may be deeper than a stack. Stops beyond the limit. */
function countParts(
  whole: object,
  isCounted: (key: string, value: unknown) => boolean = () => true,
): number {
  let count = 0;
  let level: object[] = [whole];
  while (level.length > 0) {
    const inner: object[] = [];
    for (const part of level) {
      for (const [key, value] of Object.entries(part) as [string, unknown][]) {
        if (!isCounted(key, value)) continue;
        count += 1;
        if (count > MAX_PARTS) return count;
        if (typeof value === "object" && value !== null) inner.push(value);
      }
    }
    level = inner;
  }
  return count;
}
