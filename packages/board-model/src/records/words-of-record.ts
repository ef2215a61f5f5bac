/** Where records keep what people wrote. */
const WORDS: ReadonlySet<string> = new Set([
  "text",
  "name",
  "horizon",
  "subdivision",
  "indicator",
  "target",
  "due",
  "owner",
  "basisText",
  "altText",
]);
/** More values than a record has that people made. */
const MAX_VALUES = 200_000;

/**
 * The words of a record that may be nonsense, a paragraph a line. Without recursion: what cannot be
 * shown may be deeper than the stack.
 */
export function wordsOfRecord(record: unknown): string {
  const lines: string[] = [""];
  const open: Value[] = [{ name: "", value: record, isInline: false }];
  for (let seen = 0; seen < MAX_VALUES; seen += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const { name, value, isInline } = next;
    if (typeof value === "string" && WORDS.has(name)) {
      if (isInline) lines.push((lines.pop() ?? "") + value);
      else lines.push(value, "");
    }
    if (typeof value !== "object" || value === null) continue;
    const isWords = "type" in value && value.type === "text";
    if (!isWords) lines.push("");
    // The last first, as the stack turns them around.
    for (const [key, inner] of Object.entries(value).toReversed()) {
      open.push({ name: key, value: inner, isInline: isWords });
    }
  }
  return lines.filter((line) => line.trim() !== "").join("\n");
}

interface Value {
  readonly name: string;
  readonly value: unknown;
  /** Whether it is a piece of a line. */
  readonly isInline: boolean;
}
