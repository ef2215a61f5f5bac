/**
 * Parts of a record, each entry of a list or an object counted, beside its rich text, which is
 * written letter by letter. The server takes no value of more than 10,000 [E9]: it decodes one in one
 * turn.
 */
export const MAX_PARTS = 8000;

export function hasFewParts(record: object): boolean {
  let count = 0;
  let level: object[] = [record];
  while (level.length > 0) {
    const inner: object[] = [];
    for (const part of level) {
      for (const [key, value] of Object.entries(part) as [string, unknown][]) {
        if (key === "richText") continue;
        count += 1;
        if (count > MAX_PARTS) return false;
        if (typeof value === "object" && value !== null) inner.push(value);
      }
    }
    level = inner;
  }
  return true;
}
