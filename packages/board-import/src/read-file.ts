import type { CapitalLineup } from "@zentaikan/capital-graph";
import { decodeText } from "./bounded/decode-text.ts";
import { unzipBounded } from "./bounded/inflate-bounded.ts";
import type { Draft } from "./draft/draft.ts";
import { settleDraft } from "./draft/settle-draft.ts";
import { readDrawio } from "./graphs/read-drawio.ts";
import { readGraphJson } from "./graphs/read-graph-json.ts";
import { readGraphml } from "./graphs/read-graphml.ts";
import { isMermaid, readMermaid } from "./graphs/read-mermaid.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { textsInOffice, textsInPdf, textsInPng, textsInSvg } from "./ours/carried-texts.ts";
import { parseJson } from "./ours/parse-json.ts";
import { isSnapshot, readSnapshotJson, readSnapshotValue } from "./ours/read-snapshot-json.ts";
import { readOutline } from "./outline/read-outline.ts";
import { FileRefused, refuseFile, REFUSALS } from "./refusal.ts";
import { readCsv } from "./tables/read-csv.ts";
import { readTables } from "./tables/read-tables.ts";
import { readXlsx } from "./tables/read-xlsx.ts";
import type { ReadStructure, TakenIn } from "./taken-in.ts";

/**
 * Reads a file of any kind as a structure. What it is, its first bytes say; its name only tells
 * tables of commas from outlines. Total and in linear time, whoever made the file.
 *
 * @param lineup the board's: names of other programs are matched with it
 */
export function readFile(
  bytes: Uint8Array,
  { name, lineup }: { readonly name: string; readonly lineup: CapitalLineup },
): TakenIn {
  return answer(() => {
    if (bytes.length > MAX_FILE_BYTES) refuseFile("tooLarge");
    if (startsWith(bytes, PNG)) return carried(textsInPng(bytes));
    if (startsWith(bytes, PDF)) return carried(textsInPdf(bytes));
    if (startsWith(bytes, ZIP)) return readZip(bytes, lineup);
    const text = withoutMark(decodeText(bytes));
    return (
      readKnownText(text, lineup) ?? readWords(text, { lineup, isTable: /\.[ct]sv$/i.test(name) })
    );
  });
}

/** Reads what somebody pasted: an outline, cells, a flowchart, or the text of a file. */
export function readText(text: string, lineup: CapitalLineup): TakenIn {
  return answer(() => {
    if (text.length > MAX_FILE_BYTES) refuseFile("tooLarge");
    const isTable = text.includes("\t") && !/^[\t ]*[-*・•]/m.test(text.slice(0, 2000));
    return readKnownText(text, lineup) ?? readWords(text, { lineup, isTable });
  });
}

/** Whether it is too large even to be opened. */
export function sizeRefusal(bytes: number): TakenIn | null {
  return bytes > MAX_FILE_BYTES ? { kind: "refused", sentence: REFUSALS.tooLarge } : null;
}

function answer(read: () => ReadStructure): TakenIn {
  try {
    return { kind: "read", ...read() };
  } catch (error) {
    if (error instanceof FileRefused) return { kind: "refused", sentence: error.sentence };
    throw error;
  }
}

/** Null where the text is of no known form. */
function readKnownText(text: string, lineup: CapitalLineup): ReadStructure | null {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return readJson(text, lineup);
  if (start.startsWith("<")) return readXmlFile(text, lineup);
  return isMermaid(text) ? settleDraft(readMermaid(text), lineup) : null;
}

function readWords(
  text: string,
  { lineup, isTable }: { readonly lineup: CapitalLineup; readonly isTable: boolean },
): ReadStructure {
  const draft = isTable ? readTables([readCsv(text)]) : null;
  return settleDraft(draft ?? readOutline(text, lineup), lineup);
}

function readJson(text: string, lineup: CapitalLineup): ReadStructure {
  const json = parseJson(text);
  if (json === undefined) refuseFile("broken");
  if (isSnapshot(json)) return readSnapshotValue(json);
  return settleDraft(readGraphJson(json) ?? refuseFile("noStructure"), lineup);
}

function readXmlFile(text: string, lineup: CapitalLineup): ReadStructure {
  const [root] = /<(?:\w+:)?(?:svg|graphml|mxfile|mxGraphModel)\b/.exec(text.slice(0, 8000)) ?? [];
  if (root === undefined) {
    // Declarations are what such a file may be made for: that is the sentence to say.
    refuseFile(/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 8000)) ? "declaresEntities" : "unknown");
  }
  if (root.endsWith("svg")) return carried(textsInSvg(text));
  const read: (text: string) => Draft = root.endsWith("graphml") ? readGraphml : readDrawio;
  return settleDraft(read(text), lineup);
}

function readZip(bytes: Uint8Array, lineup: CapitalLineup): ReadStructure {
  const ours = firstStructure(textsInOffice(bytes));
  if (ours !== null) return ours;
  const tables = unzipBounded(bytes, (path) => /^[^/]+\.csv$/i.test(path));
  if (tables.size > 0) {
    const read = [...tables.values()].map((table) => readCsv(decodeText(table)));
    return settleDraft(readTables(read) ?? refuseFile("nothing"), lineup);
  }
  const { sheets, formulas } = readXlsx(bytes);
  if (sheets.length === 0) refuseFile("noStructure");
  const draft = readTables(sheets) ?? refuseFile("nothing");
  if (formulas > 0) {
    draft.unread.add({
      ja: `式のあるセル${formulas}個は読んでいません。値にしてからもう一度どうぞ。`,
      en: `${formulas} cells with formulas were not read; turn them into values to take them over.`,
    });
  }
  return settleDraft(draft, lineup);
}

function carried(texts: readonly string[]): ReadStructure {
  return firstStructure(texts) ?? refuseFile("noStructure");
}

function firstStructure(texts: readonly string[]): ReadStructure | null {
  for (const text of texts) {
    const read = readSnapshotJson(text);
    if (read !== null) return read;
  }
  return null;
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b];
