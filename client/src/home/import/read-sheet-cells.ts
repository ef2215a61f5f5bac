import type { Language } from "@zentaikan/capital-graph";
import {
  harmlessName,
  LONGEST_IN_SHEET,
  MOST_TAGS,
  PEOPLE_BANDS,
  readPeopleBand,
  readSalesBand,
  SALES_BANDS,
  type PeopleBand,
  type SalesBand,
} from "@zentaikan/protocol";
import { peopleWords, salesWords } from "../../facts/band-words.ts";
import { industryCode } from "../../facts/industry-name.ts";
import type { Sheet } from "../sheet-draft.ts";
import type { CustomerColumns, Taken } from "./customer-columns.ts";

export type SheetField = Exclude<Taken, "id">;

/** Why a cell cannot be written into a sheet. */
export type CellRefusal =
  | { readonly why: "unknownBand"; readonly field: SheetField; readonly written: string }
  | { readonly why: "tooLong"; readonly field: SheetField; readonly most: number }
  | { readonly why: "tooManyTags"; readonly most: number };

type ReadSheet =
  | { readonly kind: "read"; readonly id: string; readonly sheet: Partial<Sheet> }
  | { readonly kind: "refused"; readonly refusal: CellRefusal };

/**
 * What a row says of a customer. A cell that says nothing leaves what stands, or clears it where
 * that is wanted; a name is never cleared.
 */
export function readSheetCells(
  row: readonly string[],
  { places, salesUnit }: CustomerColumns,
  clears: boolean,
): ReadSheet {
  const cell = (column: Taken) => (row[places.get(column) ?? -1] ?? "").trim();
  const isSaid = (column: Taken) =>
    places.has(column) && (cell(column) !== "" || (clears && column !== "name"));
  const sheet: Partial<Sheet> = {};
  for (const field of ["name", "anonymousName", "industry"] as const) {
    if (!isSaid(field)) continue;
    const text = harmlessName(field === "industry" ? industryCode(cell(field)) : cell(field));
    if (text.length > LONGEST_IN_SHEET[field]) return tooLong(field, LONGEST_IN_SHEET[field]);
    if (text !== "" || field !== "name") Object.assign(sheet, { [field]: text });
  }
  if (isSaid("salesBand")) {
    const band = salesBand(cell("salesBand"), salesUnit);
    if (band === undefined) return unknownBand("salesBand", cell("salesBand"));
    sheet.salesBand = band;
  }
  if (isSaid("peopleBand")) {
    const band = peopleBand(cell("peopleBand"));
    if (band === undefined) return unknownBand("peopleBand", cell("peopleBand"));
    sheet.peopleBand = band;
  }
  if (isSaid("tags")) {
    const words = cell("tags").split(/[,、，;\n]/u);
    const tags = [...new Set(words.map((word) => harmlessName(word)).filter(Boolean))];
    if (tags.some((tag) => tag.length > LONGEST_IN_SHEET.tags))
      return tooLong("tags", LONGEST_IN_SHEET.tags);
    if (tags.length > MOST_TAGS) {
      return { kind: "refused", refusal: { why: "tooManyTags", most: MOST_TAGS } };
    }
    sheet.tags = tags;
  }
  return { kind: "read", id: cell("id"), sheet };
}

/** Null for nothing, undefined for what names no band. */
function salesBand(written: string, unit: string): SalesBand | null | undefined {
  if (written === "") return null;
  const amount = /^[\d.,\s]+$/.test(written.normalize("NFKC")) ? written + unit : written;
  return inOwnWords(amount, SALES_BANDS, salesWords) ?? readSalesBand(amount) ?? undefined;
}

function peopleBand(written: string): PeopleBand | null | undefined {
  if (written === "") return null;
  return inOwnWords(written, PEOPLE_BANDS, peopleWords) ?? readPeopleBand(written) ?? undefined;
}

/** A band by its code, or by the words that our own pages have for it. */
function inOwnWords<Band extends string>(
  written: string,
  bands: readonly Band[],
  words: (band: Band, language: Language) => string,
): Band | undefined {
  const text = written.normalize("NFKC");
  return bands.find((band) =>
    [band, words(band, "ja"), words(band, "en")].some((own) => own.normalize("NFKC") === text),
  );
}

function unknownBand(field: SheetField, written: string): ReadSheet {
  return { kind: "refused", refusal: { why: "unknownBand", field, written } };
}

function tooLong(field: SheetField, most: number): ReadSheet {
  return { kind: "refused", refusal: { why: "tooLong", field, most } };
}
