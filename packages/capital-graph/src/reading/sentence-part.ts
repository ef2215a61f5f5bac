import type { ArrowId, CardId, StarId } from "../drawing.ts";

/** A phrase of the reading, with the drawn records that it speaks of. */
export interface SentencePart {
  readonly kind: "words" | "capital" | "star" | "sector" | "flow" | "invitation";
  readonly text: string;
  readonly cards: readonly CardId[];
  readonly arrows: readonly ArrowId[];
  readonly stars: readonly StarId[];
}
