import type { LinkMeaning } from "@zentaikan/board-model";
import type { CapitalId, CirculationEdit } from "@zentaikan/capital-graph";

/** Page units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A change of the board as a value, so that it can be shown before anything is written, and then
 * be done as it was shown. What it names may be gone by then; it is passed over.
 */
export type BoardEdit =
  /** The upper left corner of a card goes here. */
  | { readonly kind: "move"; readonly id: string; readonly to: Point }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "say"; readonly id: string; readonly meaning: Partial<LinkMeaning> }
  | { readonly kind: "turnAround"; readonly id: string }
  /** The tail or the head of an arrow, as it is read, holds on to this card, star or Do result. */
  | { readonly kind: "attach"; readonly id: string; readonly end: ArrowEnd; readonly to: string }
  | { readonly kind: "link"; readonly from: string; readonly to: string }
  /** A Do result stands under this card from now on, last. */
  | { readonly kind: "placeUnder"; readonly id: string; readonly card: string }
  /** The card no longer states a stage of its own. */
  | { readonly kind: "forgetStage"; readonly id: string }
  | { readonly kind: "placeStar"; readonly at: Point }
  /** Cards that are not there yet, and arrows from and to them and what is there. */
  | {
      readonly kind: "grow";
      readonly cards: readonly GrownCard[];
      readonly links: readonly { readonly from: string; readonly to: string }[];
    }
  /** What is added to a circulation and said in it, later edits of it naming what earlier ones added. */
  | { readonly kind: "circulate"; readonly edits: readonly CirculationEdit[] };

/** A card to come, under a name by which arrows of the same edit know it. */
export interface GrownCard {
  readonly name: string;
  readonly capital: CapitalId;
  readonly at: Point;
}

export type ArrowEnd = "from" | "to";
