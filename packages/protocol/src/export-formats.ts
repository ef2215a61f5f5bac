import type { BoardKind } from "./board-kinds.ts";

/** What a board leaves as. `agreement.pdf` is one page, `report.pdf` all that there is to read. */
export const EXPORT_FORMATS = [
  "agreement.pdf",
  "report.pdf",
  "pptx",
  "xlsx",
  "csv",
  "svg",
  "png",
  "md",
  "json",
  "graphml",
  "mermaid",
  "dot",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** As which files a board of each kind leaves: most are made of stages, capitals and links. */
export const FORMATS_OF_KIND: Readonly<Record<BoardKind, readonly ExportFormat[]>> = {
  capital: EXPORT_FORMATS,
  circulation: ["agreement.pdf", "svg", "png", "json"],
};
