import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";

/** Whom or what a note speaks of: a person, or a card or an arrow by its record. */
export interface ReferenceTarget {
  readonly kind: "person" | "card" | "link";
  readonly id: string;
}

interface ReferenceName {
  readonly words: string;
  /** Whether it is there still; where not, the words say so. */
  readonly isThere: boolean;
}

/** What references in notes are called at this moment, where they lead, and what there is to name. */
export interface ReferenceNames {
  /** Current in a signal. */
  readonly nameOf: (target: ReferenceTarget) => ReferenceName;
  /** Shows it on the canvas, and selects nothing. */
  readonly follow: (target: ReferenceTarget) => void;
  /** Of the board the cards, in the order of the sentence, then the arrows. */
  readonly drawn: () => readonly ReferenceTarget[];
  /** Who reads the note. */
  readonly people: () => readonly BoardPersonBody[];
}
