/**
 * What leaves a board as files. Read `content/export-content.ts` first: everything that a file may
 * say; then `picture/picture.ts`: the board as it is drawn in all of them.
 */
export type { ExportContent } from "./content/export-content.ts";
export type { Picture, PictureShape } from "./picture/picture.ts";
export type { Page, Paper } from "./pages/page.ts";
