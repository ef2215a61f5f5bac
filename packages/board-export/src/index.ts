/**
 * What leaves a board as files. Read `content/export-content.ts` first: everything that a file may
 * say; then `picture/picture.ts`: the board as it is drawn in all of them.
 */
export { buildContent } from "./content/build-content.ts";
export type { ContentSource, ExportOptions } from "./content/content-source.ts";
export type { ExportContent } from "./content/export-content.ts";
export { layOutPicture } from "./picture/lay-out-picture.ts";
export { openFonts } from "./text/open-fonts.ts";
export { writeTable, type PlainTable } from "./write-table.ts";
export { writeExport } from "./write-export.ts";
export type { WritingOptions } from "./writing-options.ts";
