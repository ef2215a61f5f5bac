import writeExcelFile, { type Sheet, type SheetData } from "write-excel-file/node";
import { unzipOwnParts, zipParts } from "../zip-parts.ts";
import type { Xml } from "../xml-element.ts";
import { mendWorkbook } from "./mend-workbook.ts";
import { rowHeight } from "./row-height.ts";
import type { SheetValue } from "./sheet-rows.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Columns from which on nobody needs to look; null for none. */
  readonly hiddenFrom: number | null;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** The first column stays in sight too. */
  readonly isMatrix: boolean;
}

/** The doorway to write-excel-file. Equal sheets give equal bytes. */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  properties: Xml,
): Promise<Uint8Array> {
  const file = await writeExcelFile(sheets.map(sheetOf), {
    fontFamily: "Meiryo",
    fontSize: 10,
  }).toBuffer();
  const hiddenFrom = sheets.map((sheet) => sheet.hiddenFrom);
  // The library writes the time of writing into its zip, so it is zipped anew.
  return zipParts(mendWorkbook(unzipOwnParts(file), { hiddenFrom, properties }));
}

function sheetOf(sheet: WorkbookSheet): Sheet<never> {
  const header = sheet.headers.map((value) => ({
    value,
    type: String,
    fontWeight: "bold" as const,
    textColor: "#2B4A87",
    backgroundColor: "#E6EBF5",
    alignVertical: "center" as const,
    bottomBorderStyle: "thin" as const,
    bottomBorderColor: "#2B4A87",
    wrap: true,
  }));
  const data: SheetData = [
    header,
    ...sheet.rows.map((row) => {
      const height = rowHeight(row, sheet.widths);
      return row.map((value) => ({ ...cellOf(value), height }));
    }),
  ];
  return {
    data,
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.headers.length === 0 ? 0 : 1,
    ...(sheet.isMatrix && { stickyColumnsCount: 1 }),
    orientation: "landscape",
  };
}

function cellOf(value: SheetValue) {
  const look = {
    alignVertical: "top" as const,
    bottomBorderStyle: "thin" as const,
    bottomBorderColor: "#E6E2D8",
  };
  if (value === null) return look;
  switch (value.kind) {
    // Its type is said, so what begins with a sign of Excel is a text like any other.
    case "text":
      return { ...look, value: value.text, type: String, wrap: true };
    case "number":
      return { ...look, value: value.number, type: Number, align: "left" as const };
    case "date":
      return {
        ...look,
        value: value.at,
        type: Date,
        align: "left" as const,
        format: value.hasTime ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd",
      };
  }
}
