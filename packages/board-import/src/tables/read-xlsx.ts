import { decodeText } from "../bounded/decode-text.ts";
import { unzipBounded } from "../bounded/inflate-bounded.ts";
import { readXml } from "../bounded/read-xml.ts";
import { refuseFile } from "../refusal.ts";
import { DRAWN_TABLE, type TableBounds } from "./table-bounds.ts";

interface Workbook {
  /** As the file has them: rows of texts. */
  readonly sheets: readonly (readonly (readonly string[])[])[];
  /** Cells that compute; what they say is not taken over. */
  readonly formulas: number;
}

const MAX_COLUMNS = 200;

/** The texts of a workbook. Nothing in it is computed, and nothing outside of it is followed. */
export function readXlsx(bytes: Uint8Array, bounds = DRAWN_TABLE): Workbook {
  const parts = unzipBounded(bytes, (path) =>
    /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/.test(path),
  );
  const shared = readShared(parts.get("xl/sharedStrings.xml"));
  const sheets = [...parts]
    .filter(([path]) => path.startsWith("xl/worksheets/"))
    .toSorted(([a], [b]) => numberIn(a) - numberIn(b))
    .map(([, part]) => readSheet(decodeText(part), { shared, bounds }));
  return {
    sheets: sheets.map(({ rows }) => rows),
    formulas: sheets.reduce((sum, { formulas }) => sum + formulas, 0),
  };
}

function numberIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0] ?? 0);
}

/** Runs of one text belong together; how kanji are read aloud, which Excel keeps beside them, not. */
function readShared(part: Uint8Array | undefined): readonly string[] {
  if (part === undefined) return [];
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  for (const event of readXml(decodeText(part))) {
    if (event.kind === "text") {
      if (isText && !isPhonetic) text += event.text;
      continue;
    }
    const opens = event.kind === "open";
    if (event.name === "t") isText = opens;
    if (event.name === "rPh") isPhonetic = opens;
    if (event.name === "si" && opens) text = "";
    if (event.name === "si" && !opens) texts.push(unescaped(text));
  }
  return texts;
}

function readSheet(
  xml: string,
  {
    shared,
    bounds: { rows: maxRows, refusal },
  }: { readonly shared: readonly string[]; readonly bounds: TableBounds },
): { readonly rows: readonly (readonly string[])[]; readonly formulas: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let formulas = 0;
  let cell = { column: 0, type: "n", value: "", isFormula: false };
  let isValue = false;
  for (const event of readXml(xml)) {
    if (event.kind === "text") {
      if (isValue) cell.value += event.text;
      continue;
    }
    const opens = event.kind === "open";
    if (event.name === "row" && opens) row = [];
    if (event.name === "row" && !opens && rows.push(row) > maxRows) refuseFile(refusal);
    if (event.name === "v" || event.name === "t") isValue = opens;
    if (event.name === "f" && opens) cell.isFormula = true;
    if (event.name !== "c") continue;
    if (event.kind === "open") {
      const column = columnOf(event.attributes.get("r")) ?? row.length;
      const type = event.attributes.get("t") ?? "n";
      cell = { column, type, value: "", isFormula: false };
    } else if (cell.isFormula) formulas += 1;
    else if (cell.value !== "") {
      if (cell.column >= MAX_COLUMNS) continue;
      while (row.length < cell.column) row.push("");
      row[cell.column] =
        cell.type === "s" ? (shared[Number(cell.value)] ?? "") : unescaped(cell.value);
    }
  }
  return { rows, formulas };
}

/** `B12` is the second. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel writes what XML cannot say as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
