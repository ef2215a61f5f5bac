import type { ArrowId, CardId, DoResultId } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import type { FlowMarket } from "./circulation-drawing.ts";
import type { FlowFamily, FlowKind } from "./flow-kinds.ts";
import type { SectorKind } from "./sector-kinds.ts";

/**
 * What a drawing of a monetisation scenario means: sectors, what flows among them and what it is
 * given for. Plain JSON; everything in it carries the ids of what was drawn for it.
 */
export interface CirculationStructure {
  /** By kind, then by name. */
  readonly sectors: readonly Sector[];
  /** In code-unit order of their ids. */
  readonly flows: readonly Flow[];
  /** In the order in which they tell. */
  readonly panels: readonly Panel[];
  /** Whether the last panel leads to the first of a next round. */
  readonly secondRound: boolean;
  /** Drawn but not readable as structure; the diagnostics say why. */
  readonly unread: {
    readonly flows: readonly ArrowId[];
    readonly panels: readonly DoResultId[];
  };
}

/**
 * Kind and name, such as `customer:病院`: the identity of a sector for the method. It stands wherever
 * the key of a node stands.
 */
export type SectorKey = string & { readonly brand?: "NodeKey" };

export interface Sector {
  readonly key: SectorKey;
  readonly kind: SectorKind;
  /** Its own name, or that of its kind. */
  readonly label: Text;
  /** Its own name; empty where it has none. */
  readonly text: string;
  readonly cards: readonly CardId[];
}

export interface Flow {
  readonly id: ArrowId;
  readonly from: SectorKey;
  readonly to: SectorKey;
  readonly kind: FlowKind;
  readonly family: FlowFamily;
  /** What flows: its own words, or that of its kind. */
  readonly label: Text;
  readonly text: string;
  /** Whether it is sold: said so, or answered by a return while nobody said otherwise. */
  readonly paid: boolean;
  /** What somebody said of that. */
  readonly price: "paid" | "free" | "unset";
  readonly market: FlowMarket;
  readonly amount: number | null;
  readonly unit: string;
  /** The flow that it is said to be given for, if that is there and comes the other way. */
  readonly returns: ArrowId | null;
  /** What is given for it, by its own word or for want of another. */
  readonly answeredBy: readonly ArrowId[];
  readonly supports: readonly string[];
}

export interface Panel {
  readonly id: DoResultId;
  readonly order: number;
  readonly text: string;
  readonly flows: readonly ArrowId[];
  /** Those that it names, and the ends of its flows. */
  readonly sectors: readonly SectorKey[];
}

/** All sectors that are us stand at one place in every circuit. */
export const US = "us";

/** Where a sector stands when circuits are looked for. */
export function placeOf({ kind, key }: Sector): string {
  return kind === "us" ? US : key;
}
