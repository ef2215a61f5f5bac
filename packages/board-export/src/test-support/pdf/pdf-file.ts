import { inflateSync } from "node:zlib";
import { pdfValues, type PdfDictionary, type PdfValue } from "./pdf-values.ts";

const NOTHING: PdfDictionary = { kind: "dictionary", entries: new Map() };

interface PdfObject {
  readonly value: PdfValue;
  /** As they stand in the file. */
  readonly bytes: Uint8Array | null;
}

/** A PDF by its own table, read strictly: what PDF/A forbids of its spelling throws (ISO 19005-3, 6.1). */
export class PdfFile {
  readonly trailer: PdfDictionary;
  readonly objects = new Map<number, PdfObject>();

  constructor(bytes: Uint8Array) {
    const source = Buffer.from(bytes).toString("latin1");
    if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(source)) throw new Error("6.1.2: the header");
    const end = /startxref\n(\d+)\n%%EOF\n?$/.exec(source);
    if (end === null) throw new Error("6.1.3: something stands behind the end");
    const table = /^xref\n0 (\d+)\n/.exec(source.slice(Number(end[1]), Number(end[1]) + 40));
    if (table === null) throw new Error("6.1.4: the table");
    const first = Number(end[1]) + table[0].length;
    for (let number = 1; number < Number(table[1]); number += 1) {
      const entry = source.slice(first + number * 20, first + number * 20 + 20);
      const offset = /^(\d{10}) 00000 n(?: \r| \n|\r\n)$/.exec(entry)?.[1];
      if (offset === undefined) throw new Error(`6.1.4: entry ${number}: ${entry}`);
      this.objects.set(number, readObject({ source, bytes, number, at: Number(offset) }));
    }
    const trailer = source.indexOf("trailer", first);
    const [read] = pdfValues(source.slice(trailer + "trailer".length, end.index));
    this.trailer = dictionaryOf(read?.value);
  }

  /** What it is, wherever it stands. */
  found(value: PdfValue | undefined): PdfValue | undefined {
    if (typeof value !== "object" || value.kind !== "reference") return value;
    const object = this.objects.get(value.to);
    if (object === undefined) throw new Error(`there is no object ${value.to}`);
    return object.value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return dictionaryOf(this.found(value));
  }

  /** An entry of a dictionary that may stand elsewhere, step by step. */
  at(value: PdfValue | undefined, ...path: readonly string[]): PdfValue | undefined {
    return path.reduce<PdfValue | undefined>(
      (inner, key) => this.found(this.dictionary(inner).entries.get(key)),
      this.found(value),
    );
  }

  name(value: PdfValue | undefined, ...path: readonly string[]): string | null {
    const found = this.at(value, ...path);
    return typeof found === "object" && found.kind === "name" ? found.name : null;
  }

  number(value: PdfValue | undefined, ...path: readonly string[]): number | null {
    const found = this.at(value, ...path);
    return typeof found === "number" ? found : null;
  }

  /** A text as people read it (7.9.2.2); null where there is none. */
  text(value: PdfValue | undefined, ...path: readonly string[]): string | null {
    const found = this.at(value, ...path);
    if (typeof found !== "object" || found.kind !== "string") return null;
    const bytes = Buffer.from(found.bytes, "latin1");
    if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return found.bytes;
    return new TextDecoder("utf-16be", { fatal: true }).decode(bytes.subarray(2));
  }

  items(value: PdfValue | undefined, ...path: readonly string[]): readonly PdfValue[] {
    const found = this.at(value, ...path);
    return typeof found === "object" && found.kind === "array" ? found.items : [];
  }

  entries(value: PdfValue | undefined, ...path: readonly string[]): ReadonlyMap<string, PdfValue> {
    return dictionaryOf(this.at(value, ...path)).entries;
  }

  /** Unpacked. */
  stream(value: PdfValue | undefined): Uint8Array {
    if (typeof value !== "object" || value.kind !== "reference") throw new Error("no stream");
    const object = this.objects.get(value.to);
    if (object === undefined || object.bytes === null) throw new Error(`${value.to} is no stream`);
    const filter = this.name(object.value, "Filter");
    return filter === "FlateDecode" ? inflateSync(object.bytes) : object.bytes;
  }
}

function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  return typeof value === "object" && value.kind === "dictionary" ? value : NOTHING;
}

function readObject({
  source,
  bytes,
  number,
  at,
}: {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly at: number;
}): PdfObject {
  const head = `${number} 0 obj\n`;
  if (!source.startsWith(head, at) || source[at - 1] !== "\n") throw new Error(`6.1.9: ${number}`);
  const values = pdfValues(source, at + head.length);
  const value = values.next().value?.value;
  if (value === undefined) throw new Error(`${number} holds nothing`);
  const next = values.next().value;
  const word = typeof next?.value === "object" && next.value.kind === "word" ? next.value.word : "";
  if (next === undefined || (word !== "endobj" && word !== "stream")) throw new Error("6.1.9");
  if (word === "endobj") {
    if (!source.startsWith("\nendobj\n", next.end - 7)) throw new Error(`6.1.9: end of ${number}`);
    return { value, bytes: null };
  }
  const length = dictionaryOf(value).entries.get("Length");
  if (typeof length !== "number") throw new Error(`6.1.7: no length of ${number}`);
  if (source[next.end] !== "\n") throw new Error(`6.1.7: the stream of ${number} begins otherwise`);
  const from = next.end + 1;
  if (!source.startsWith("\nendstream\nendobj\n", from + length)) {
    throw new Error(`6.1.7: the stream of ${number} is not as long as it says`);
  }
  return { value, bytes: bytes.subarray(from, from + length) };
}
