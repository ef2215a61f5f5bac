import type { CapitalId } from "./lineup.ts";
import type { CirculationDrawing } from "./monetisation/circulation-drawing.ts";

/**
 * A drawing: what somebody put on a board, as a picture without meaning.
 *
 * It is the seam between the method and whatever tool people draw with: a canvas, a matrix, a
 * file. Nothing in it is ever an error; `interpret` alone says what it means and what is odd.
 * Positions are absent on purpose: a translator has already said which lane a card lies in.
 */
export interface Drawing {
  readonly cards: readonly DrawnCard[];
  readonly arrows: readonly DrawnArrow[];
  readonly stars: readonly DrawnStar[];
  /** Do results belong to the detailed HSJ; the macro structure never depends on them. */
  readonly doResults: readonly DrawnDoResult[];
  /** Arrows between Do results; a drawing without detail may leave them out. */
  readonly detailLinks?: readonly DrawnDetailLink[];
  readonly horizons: Readonly<Partial<Record<Stage, string>>>;
  readonly baseline: Baseline;
  /** There exactly where the other macro structure is drawn: then nothing above is read. */
  readonly circulation?: CirculationDrawing;
}

/** Hop, Step and Jump: the three beats of まず, 次に, そうして. */
export type Stage = 1 | 2 | 3;
export const STAGES: readonly Stage[] = [1, 2, 3];

export type Direction = "grow" | "keep" | "spend";
export type Baseline = "managementCapital" | "currentQA";

/** Ids are those of the drawing tool's records; opaque here, and ordered by code unit. */
export type CardId = string & { readonly brand?: "CardId" };
export type ArrowId = string & { readonly brand?: "ArrowId" };
export type StarId = string & { readonly brand?: "StarId" };
export type DoResultId = string & { readonly brand?: "DoResultId" };

export interface DrawnCard {
  readonly id: CardId;
  /** A capital of the lineup, or whatever else was written there. */
  readonly capital: CapitalId;
  /** The small division (小区分) named on the card, if any. */
  readonly subdivision: string | null;
  /** The stage whose lane holds the card. */
  readonly laneStage: Stage | null;
  /** A stage that the card states for itself, as imported cards do; the lane wins over it. */
  readonly statedStage: Stage | null;
  /**
   * Where it stands among the cards of its lane, the topmost first; for whoever tells them. A tool
   * without places leaves it out. Neither pattern nor agreement follow from it.
   */
  readonly rank?: number;
  readonly direction: Direction;
}

export interface DrawnArrow {
  readonly id: ArrowId;
  /** The card that the tail is attached to; null when attached to nothing that can grow. */
  readonly from: CardId | null;
  /** The card or star that the head is attached to. */
  readonly to: CardId | StarId | null;
  readonly sign: Sign;
  readonly strength: Strength;
  readonly delay: Delay;
  readonly kind: LinkKind;
  readonly basis: Basis;
  readonly basisText: string;
  readonly contested: boolean;
}

export type Sign = "+" | "-";
/** Weak, medium, strong: an order, not a measure. */
export type Strength = 1 | 2 | 3;
export type Delay = "short" | "mid" | "long";
export type LinkKind = "cause" | "reinvest";
export type Basis = "evidence" | "assumption" | "unset";

export interface DrawnStar {
  readonly id: StarId;
  readonly text: string;
}

/**
 * What a customer has become able to do (Do結果), under the card whose growth it makes true.
 * What is left out has not been filled in.
 */
export interface DrawnDoResult {
  readonly id: DoResultId;
  readonly refines: CardId;
  /** Where it stands among those of its card, by code unit; for whoever lists them. */
  readonly order?: string;
  readonly text: string;
  readonly subdivision?: string;
  /** Whose doing it is; the customer's own unless said otherwise. */
  readonly actor?: "customer" | "customersCustomer" | "other";
  readonly indicator?: string;
  readonly target?: string;
  readonly due?: string;
  readonly owner?: string;
  readonly state?: "idea" | "agreed" | "doing" | "achieved";
  readonly ourDos?: readonly DrawnOurDo[];
}

/** What we do so that the customer can do it (当社Do); paid, free or not settled. */
export interface DrawnOurDo {
  readonly id: string;
  readonly text: string;
  readonly paid: boolean | null;
}

export interface DrawnDetailLink {
  readonly id: ArrowId;
  readonly from: DoResultId | null;
  readonly to: DoResultId | null;
  readonly sign: Sign;
  readonly basis: Basis;
}

export const EMPTY_DRAWING: Drawing = {
  cards: [],
  arrows: [],
  stars: [],
  doResults: [],
  horizons: {},
  baseline: "managementCapital",
};
