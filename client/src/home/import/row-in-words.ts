import type { Speech } from "../../messages/translate.ts";
import { sheetValueWords } from "../sheet-value-words.ts";
import type { PlannedRow } from "./plan-import.ts";
import type { SheetField } from "./read-sheet-cells.ts";

/** What a row would write, or why it is left out; a line for each field. */
export function rowInWords(row: PlannedRow, speech: Speech): readonly string[] {
  const { translate: t } = speech;
  switch (row.kind) {
    case "unchanged":
      return [];
    case "refused": {
      const { refusal } = row;
      const field = "field" in refusal ? t(`sheet.field.${refusal.field}`) : "";
      return [t(`import.why.${refusal.why}`, { ...refusal, field })];
    }
    case "created":
      return (Object.keys(row.sheet) as SheetField[])
        .filter((field) => field !== "name")
        .map((field) => {
          const value = sheetValueWords(field, row.sheet[field] ?? null, speech);
          return t("import.fieldNew", { field: t(`sheet.field.${field}`), value });
        });
    case "changed":
      return row.changes.map(({ field, from, to }) =>
        t("import.fieldChange", {
          field: t(`sheet.field.${field}`),
          from: sheetValueWords(field, from, speech),
          to: sheetValueWords(field, to, speech),
        }),
      );
  }
}
