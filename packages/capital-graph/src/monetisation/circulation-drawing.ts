import type { FlowKind } from "./flow-kinds.ts";
import type { SectorKind } from "./sector-kinds.ts";

/**
 * A drawing of the other macro structure: among whom goods, work, trust and money flow.
 *
 * As a `Drawing` it is a picture without meaning, and nothing in it is ever an error;
 * `readCirculation` alone says what it means. A sector is drawn as a card, a flow as an arrow, and
 * their ids serve as those of such records: whoever points at what was drawn points at both alike.
 */
export interface CirculationDrawing {
  readonly sectors: readonly DrawnSector[];
  readonly flows: readonly DrawnFlow[];
  readonly panels: readonly DrawnPanel[];
}

export interface DrawnSector {
  readonly id: string;
  readonly kind: SectorKind;
  /** Its own name; empty where its kind says enough. */
  readonly text: string;
}

export interface DrawnFlow {
  readonly id: string;
  /** The sector that the tail is attached to; null when attached to none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: FlowKind;
  /** What flows, in words. */
  readonly text: string;
  /** Null while nobody said: then a flow is paid when a return answers it. */
  readonly paid: boolean | null;
  readonly market: FlowMarket;
  /** A year; null where nobody said how much. */
  readonly amount: number | null;
  readonly unit: string;
  /** The flow that this one is given for. */
  readonly inReturnFor: string | null;
  /** Ids of what we offer by it (our Dos of the board on capitals). */
  readonly supports: readonly string[];
}

/**
 * The two markets of the circular flow: what is bought to be used up, and what is bought to produce
 * and to form capital with.
 */
export type FlowMarket = "goods" | "factor" | "unset";

/** One of the four panels (4コマ) that tell the scenario: 〜を通じて〜を〜する. */
export interface DrawnPanel {
  readonly id: string;
  /** 1 to 4. */
  readonly order: number;
  readonly text: string;
  /** Ids of the flows and sectors that it speaks of. */
  readonly lights: readonly string[];
  /** Of the fourth: that it leads to the first of a second round. */
  readonly again: boolean;
}

export const EMPTY_CIRCULATION: CirculationDrawing = { sectors: [], flows: [], panels: [] };

/** How many panels tell a scenario. */
export const PANEL_COUNT = 4;
