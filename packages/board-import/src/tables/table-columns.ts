import type { Direction, Stage } from "@zentaikan/capital-graph";

export type Rows = readonly (readonly string[])[];

/** Where a column of that name stands; -1 where none does. */
export function columnNamed(head: readonly string[], names: RegExp): number {
  return head.findIndex((cell) => names.test(cell.trim().toLowerCase()));
}

/** The same capital in the same stage is one node, whichever table names it. */
export function tableNodeId(stage: Stage | null, words: string, direction: Direction): string {
  return JSON.stringify([stage, words.toLowerCase(), direction]);
}

/** The words of our own files in both languages, and those of our data. */
export const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map([
  ["増やす", "grow"],
  ["grow", "grow"],
  ["保つ", "keep"],
  ["keep", "keep"],
  ["取り崩す", "spend"],
  ["spend", "spend"],
]);
