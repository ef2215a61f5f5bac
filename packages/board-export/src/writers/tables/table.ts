import type { Language, Text } from "@zentaikan/capital-graph";

/** A table of an export, for sheets and for lines of commas alike. */
export interface Table {
  readonly kind: TableKind;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

export type TableKind = "matrix" | "links" | "results" | "answers" | "comments";

export interface TableColumn {
  readonly header: Text;
  /** In letters of about the width of a digit. */
  readonly width: number;
  /** Tells programs what a row is; people need not see it. */
  readonly isId: boolean;
}

/** One that people read. */
export function column(ja: string, en: string, width: number): TableColumn {
  return { header: { ja, en }, width, isId: false };
}

export type TableValue =
  | string
  | number
  | null
  /** A day, or a moment as a clock on the wall of its zone showed it. */
  | { readonly day: string }
  | { readonly moment: string; readonly zone: string };

export const TABLE_NAMES: Readonly<Record<TableKind, Text>> = {
  matrix: { ja: "マトリクス", en: "Matrix" },
  links: { ja: "つながり", en: "Links" },
  results: { ja: "Do結果", en: "Do results" },
  answers: { ja: "答え", en: "Answers" },
  comments: { ja: "コメント", en: "Comments" },
};

export function headersOf({ columns }: Table, language: Language): readonly string[] {
  return columns.map(({ header }) => header[language]);
}
