/** What stands in a PDF (ISO 32000-1, 7.3). Strings are bytes, each as a letter of Latin-1. */
export type PdfValue =
  | number
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "string"; readonly bytes: string }
  | { readonly kind: "reference"; readonly to: number }
  | { readonly kind: "array"; readonly items: readonly PdfValue[] }
  | PdfDictionary
  /** true, false, null, and what is done in a stream of contents. */
  | { readonly kind: "word"; readonly word: string };

export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

const TOKEN =
  /(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[^>]*)>|(?<text>\()|\/(?<name>[^\s()<>[\]{}/%]*)|(?<word>[^\s()<>[\]{}/%]+)/y;
const BLANK = /(?:\s|%[^\r\n]*)*/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Values one after another; where each ends is told with it, for a stream begins there. No recursion.
 * @throws Error at what PDF/A does not let stand
 */
export function* pdfValues(
  source: string,
  from = 0,
): Generator<{ readonly value: PdfValue; readonly end: number }> {
  const open: { readonly sign: string; readonly items: PdfValue[] }[] = [];
  for (let at = skipBlanks(source, from); at < source.length; at = skipBlanks(source, at)) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (found === null) throw new Error(`no PDF: ${source.slice(at, at + 40)}`);
    at = TOKEN.lastIndex;
    const { open: opened, close, hex, text, name, word } = found.groups ?? {};
    if (opened !== undefined) {
      open.push({ sign: opened, items: [] });
      continue;
    }
    let value: PdfValue;
    if (close !== undefined) value = closed(open.pop(), close);
    else if (hex !== undefined) value = { kind: "string", bytes: bytesOfHex(hex) };
    else if (text !== undefined) {
      const string = readText(source, at);
      at = string.end;
      value = { kind: "string", bytes: string.bytes };
    } else if (name !== undefined) value = { kind: "name", name: unescapedName(name) };
    else value = valueOfWord(word ?? "", open.at(-1)?.items);
    if (typeof value === "object" && value.kind === "string") {
      if (value.bytes.length > 32_767) throw new Error("6.1.13: a string is too long");
    }
    const around = open.at(-1);
    if (around === undefined) yield { value, end: at };
    else around.items.push(value);
  }
  if (open.length > 0) throw new Error("something is not closed");
}

function closed(opened: { sign: string; items: PdfValue[] } | undefined, close: string): PdfValue {
  if (opened === undefined || (opened.sign === "[") !== (close === "]")) {
    throw new Error("something else is closed than was opened");
  }
  const { items } = opened;
  if (close === "]") return { kind: "array", items };
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (typeof key !== "object" || key.kind !== "name" || value === undefined) {
      throw new Error("a key is no name");
    }
    if (entries.has(key.name)) throw new Error(`${key.name} stands twice`);
    entries.set(key.name, value);
  }
  return { kind: "dictionary", entries };
}

/** Within arrays and dictionaries `3 0 R` is one value. */
function valueOfWord(word: string, before: PdfValue[] | undefined): PdfValue {
  if (NUMBER.test(word)) {
    const number = Number(word);
    const isSmall = number !== 0 && Math.abs(number) < 1.175e-38;
    if (isSmall || Math.abs(number) > (word.includes(".") ? 3.403e38 : 2_147_483_647)) {
      throw new Error(`6.1.13: ${word} is out of bounds`);
    }
    return number;
  }
  if (word === "R" && before !== undefined) {
    const generation = before.pop();
    const to = before.pop();
    if (typeof to !== "number" || generation !== 0) throw new Error("a reference to nothing");
    return { kind: "reference", to };
  }
  return { kind: "word", word };
}

function skipBlanks(source: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.exec(source);
  return BLANK.lastIndex;
}

function bytesOfHex(hex: string): string {
  const digits = hex.replaceAll(/\s/g, "");
  if (digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) throw new Error("6.1.6: odd digits");
  return Buffer.from(digits, "hex").toString("latin1");
}

function readText(source: string, from: number): { bytes: string; end: number } {
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  let bytes = "";
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at] ?? "";
    if (letter === "\\") {
      at += 1;
      const escaped = source[at] ?? "";
      const octal = /^[0-7]{1,3}/.exec(source.slice(at, at + 3))?.[0];
      if (octal === undefined) bytes += escapes[escaped] ?? escaped;
      else bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at += (octal?.length ?? 1) - 1;
      continue;
    }
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth === 0) return { bytes, end: at + 1 };
    bytes += letter;
  }
  throw new Error("a string without an end");
}

function unescapedName(name: string): string {
  if (name.length > 127) throw new Error("6.1.13: a name is too long");
  return name.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
