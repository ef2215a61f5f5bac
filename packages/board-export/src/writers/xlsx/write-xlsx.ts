import type { ExportContent } from "../../content/export-content.ts";
import { coreProperties } from "../core-properties.ts";
import { standingWords } from "../standing-words.ts";
import { contentTables } from "../tables/content-tables.ts";
import { TABLE_NAMES, type TableKind } from "../tables/table.ts";
import { CUT, cutText, sayable, sheetRows, type SheetValue } from "./sheet-rows.ts";
import { writeWorkbook, type WorkbookSheet } from "./write-workbook.ts";

/** A workbook: what it is about, then one sheet for each table, for people who sort and filter. */
export async function writeXlsx(content: ExportContent): Promise<Uint8Array> {
  const { language } = content;
  const sheets = contentTables(content).map((table): WorkbookSheet & { readonly cut: number } => {
    const { headers, rows, cut } = sheetRows(table, language);
    const ids = table.columns.findIndex(({ isId }) => isId);
    return {
      name: TABLE_NAMES[table.kind][language],
      widths: table.columns.map(({ width }) => width),
      hiddenFrom: ids === -1 ? null : ids,
      headers,
      rows,
      isMatrix: table.kind === "matrix",
      cut,
    };
  });
  const cut = sheets.reduce((sum, sheet) => sum + sheet.cut, 0);
  return await writeWorkbook(
    [aboutSheet(content, cut), ...sheets.filter(isNeeded)],
    coreProperties({ ...content, standingWords: standingWords(content) }),
  );

  /** Nobody looks for answers in a file without any; matrix and links are what comes back. */
  function isNeeded(sheet: WorkbookSheet): boolean {
    return (
      sheet.rows.length > 0 || ALWAYS.some((kind) => TABLE_NAMES[kind][language] === sheet.name)
    );
  }
}

const ALWAYS: readonly TableKind[] = ["matrix", "links"];

function aboutSheet(content: ExportContent, cut: number): WorkbookSheet {
  const words = ABOUT_WORDS[content.language];
  const { standing, snapshot } = content;
  const facts: readonly (readonly [string, string])[] = [
    [words.customer, content.customer],
    [words.board, content.title],
    [words.standing, standingWords(content)],
    [words.source, content.source.name],
    [words.at, content.source.at],
    ...(standing.kind === "anonymised" ? [] : [[words.writtenAt, content.writtenAt] as const]),
    [words.star, content.interpretation.structure.star?.text ?? ""],
    [words.reading, content.reading.join("\n")],
    [words.link, content.link ?? ""],
    [words.hash, snapshot.contentHash],
    [words.pattern, snapshot.patternKey],
    [words.lineup, `${snapshot.lineup.id} ${snapshot.lineup.version}`],
    ...(cut === 0 ? [] : [[words.cut, words.cutCells(cut)] as const]),
  ];
  return {
    name: words.about,
    widths: [24, 100],
    hiddenFrom: null,
    headers: [words.what, words.value],
    rows: facts
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [text(name), text(cutText(sayable(value), CUT[content.language]))]),
    isMatrix: false,
  };
}

function text(value: string): SheetValue {
  return { kind: "text", text: value };
}

const ABOUT_WORDS = {
  ja: {
    about: "このファイル",
    what: "項目",
    value: "内容",
    customer: "顧客",
    board: "ボード",
    standing: "合意",
    source: "もとの状態",
    at: "もとの日時",
    writtenAt: "作成",
    star: "お星さま",
    reading: "読み取り",
    link: "最新の版",
    hash: "照合用ハッシュ(SHA-256)",
    pattern: "パターンキー",
    lineup: "資本ラインナップ",
    cut: "入りきらないセル",
    cutCells: (count: number) => `${count}個のセルは、Excelの上限(32,767文字)で切れています。`,
  },
  en: {
    about: "About",
    what: "What",
    value: "Value",
    customer: "Customer",
    board: "Board",
    standing: "Agreement",
    source: "State",
    at: "Date of the state",
    writtenAt: "Made",
    star: "Star",
    reading: "Reading",
    link: "The newest version",
    hash: "Content hash (SHA-256)",
    pattern: "Pattern key",
    lineup: "Capital lineup",
    cut: "Cells that are cut",
    cutCells: (count: number) => `${count} are cut at the most letters that Excel takes, 32,767.`,
  },
} as const;
