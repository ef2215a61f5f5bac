import { STAGES, type Direction, type Stage } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import { STAGE_NAMES } from "../stage-names.ts";

/** A node of a canonical form. */
export interface PatternCell {
  readonly kind: "node";
  /** Such as `1.hum+`. */
  readonly id: string;
  readonly stage: Stage;
  /** As canonical forms name it: the concept, where it has one. */
  readonly capital: string;
  readonly direction: Direction;
}

export function readPatternCell(id: string): PatternCell {
  const mark = id.slice(-1);
  return {
    kind: "node",
    id,
    stage: STAGES.find((stage) => id.startsWith(`${stage}.`)) ?? 1,
    capital: id.slice(2, -1),
    direction: mark === "=" ? "keep" : mark === "-" ? "spend" : "grow",
  };
}

/** A capital with its beat, to stand within a sentence: 技術資本(ステップ). */
export function placedName(name: Text, stage: Stage): Text {
  const beat = STAGE_NAMES[stage];
  return { ja: `${name.ja}(${beat.ja})`, en: `${name.en} (${beat.en})` };
}
