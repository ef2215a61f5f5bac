import type { Text } from "@zentaikan/capital-graph";
import { MAX_FILE_BYTES, MAX_LINKS, MAX_NODES, MAX_TABLE_ROWS } from "./limits.ts";

/** Thrown by readers, and caught at the one door; anything else thrown is a bug. */
export class FileRefused extends Error {
  readonly sentence: Text;

  constructor(sentence: Text) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

export function refuseFile(why: keyof typeof REFUSALS): never {
  throw new FileRefused(REFUSALS[why]);
}

const megabytes = MAX_FILE_BYTES / 1024 / 1024;

/** Each says what is the matter and what to do, in one sentence. */
export const REFUSALS = {
  tooLarge: {
    ja: `${megabytes}MBより大きなファイルは読めません。必要なところだけを書き出してください。`,
    en: `A file of more than ${megabytes} MB cannot be read; please export only what is needed.`,
  },
  unpacksTooLarge: {
    ja: "開くと大きくなりすぎるファイルなので、読みませんでした。",
    en: "This file unpacks into far too much, so it was not read.",
  },
  tooDeep: {
    ja: "入れ子が深すぎるファイルなので、読みませんでした。",
    en: "This file is nested too deeply, so it was not read.",
  },
  declaresEntities: {
    ja: "文書型の宣言(DOCTYPE)があるファイルは、外のものを読ませるおそれがあるため読みません。",
    en: "A file that declares a document type (DOCTYPE) could make us read other things, so it was not read.",
  },
  leavesFolder: {
    ja: "中の名前が外のフォルダーを指しているファイルなので、読みませんでした。",
    en: "Names inside this file point to folders outside of it, so it was not read.",
  },
  tooMany: {
    ja: `カード${MAX_NODES}枚、つながり${MAX_LINKS}本までのファイルを読めます。`,
    en: `Files of up to ${MAX_NODES} cards and ${MAX_LINKS} links can be read.`,
  },
  tooManyRows: {
    ja: `${(MAX_TABLE_ROWS - 1).toLocaleString("en")}行までの表を読めます。`,
    en: `Tables of up to ${(MAX_TABLE_ROWS - 1).toLocaleString("en")} rows can be read.`,
  },
  noTable: {
    ja: "表を読めるのは、ExcelのブックかCSVです。",
    en: "Tables can be read from Excel workbooks and from CSV.",
  },
  broken: {
    ja: "ファイルが壊れているか、途中で切れているため読めません。",
    en: "This file is broken or incomplete and cannot be read.",
  },
  unknown: {
    ja: "この種類のファイルは読めません。JSON、SVG、PNG、PDF、PPTX、XLSX、CSV、GraphML、Mermaid、draw.io、Kumu、PRSM、または文章の一覧を読めます。",
    en: "This kind of file cannot be read. JSON, SVG, PNG, PDF, PPTX, XLSX, CSV, GraphML, Mermaid, draw.io, Kumu, PRSM and outlines can.",
  },
  noStructure: {
    ja: "このファイルには、全体観の構造が入っていません。全体観から書き出したファイルを選んでください。",
    en: "This file does not carry a structure; please choose one that was exported from Zentaikan.",
  },
  changed: {
    ja: "書き出されたあとで中身が変えられていて、ハッシュと合わないため読みませんでした。",
    en: "What is in this file was changed after its export and does not fit its hash, so it was not read.",
  },
  nothing: {
    ja: "資本の名前が見つかりませんでした。",
    en: "No name of a capital was found in it.",
  },
  encrypted: {
    ja: "文字として読めないファイルです。",
    en: "This file cannot be read as text.",
  },
} as const satisfies Readonly<Record<string, Text>>;
