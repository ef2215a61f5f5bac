import type { Speech } from "../messages/translate.ts";
import { factWords } from "./customer-facts.ts";
import type { Sheet } from "./sheet-draft.ts";

type Value = string | readonly string[] | null;

/** What a field of a sheet says, as it is read. */
export function sheetValueWords(field: keyof Sheet, value: Value, speech: Speech): string {
  const { language, translate: t } = speech;
  if (value === null || value.length === 0) return t("sheet.empty");
  if (typeof value !== "string") return value.join(language === "ja" ? "、" : ", ");
  const fact = FACT_OF[field];
  return fact === undefined ? value : factWords(fact, value, speech);
}

const FACT_OF: Partial<Record<keyof Sheet, "industry" | "sales" | "people">> = {
  industry: "industry",
  salesBand: "sales",
  peopleBand: "people",
};
