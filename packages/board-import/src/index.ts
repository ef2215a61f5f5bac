/**
 * What comes back to a board: files and pasted words, read as a drawing before anything is drawn.
 * Read `read-file.ts` first.
 */
export { fitToLineup } from "./fit-to-lineup.ts";
export { readTable, type ReadTable } from "./read-table.ts";
export { readFile, readText, sizeRefusal } from "./read-file.ts";
export type { ReadStructure, TakenIn } from "./taken-in.ts";
