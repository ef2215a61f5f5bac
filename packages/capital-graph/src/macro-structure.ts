import type {
  ArrowId,
  Baseline,
  Basis,
  CardId,
  Delay,
  Direction,
  LinkKind,
  Sign,
  Stage,
  StarId,
  Strength,
} from "./drawing.ts";
import type { CapitalId, ConceptId, Text } from "./lineup.ts";
import type { CirculationStructure } from "./monetisation/circulation-structure.ts";

/**
 * A macro structure (マクロ構造): what a drawing means.
 *
 * Which capitals grow in which beat, what makes what grow, and towards which star. Everything in
 * it carries the ids of what was drawn for it, so that a finding can be shown where it lies.
 * Plain JSON. Next to read: `interpret.ts`.
 */
export interface MacroStructure {
  readonly lineup: { readonly id: string; readonly version: number };
  readonly baseline: Baseline;
  readonly horizons: Readonly<Partial<Record<Stage, string>>>;
  readonly star: MainStar | null;
  /** In reading order: by stage, causes before effects, then as they stand, then as the lineup has them. */
  readonly nodes: readonly GrowthNode[];
  /** Causes and reinvestments between nodes, in code-unit order of their keys. */
  readonly links: readonly GrowthLink[];
  /** Arrows that somebody drew to a star. */
  readonly starLinks: readonly StarLink[];
  /** A: where growth starts, the nodes of Hop. */
  readonly starts: readonly NodeKey[];
  /** T: what feeds the star. */
  readonly goals: readonly NodeKey[];
  /** True when arrows to the star name the goals; else the last nodes of Jump stand in. */
  readonly goalsAreDrawn: boolean;
  /** Drawn but not readable as structure; the diagnostics say why. */
  readonly unread: { readonly cards: readonly CardId[]; readonly arrows: readonly ArrowId[] };
  /** There exactly where it is of the other kind: then it has no nodes, and everything lies here. */
  readonly circulation?: CirculationStructure;
}

/** Stage, capital and direction, such as `1.hum+`: the identity of a node for the method. */
export type NodeKey = string & { readonly brand?: "NodeKey" };
/** From, to and sign, such as `1.hum+>2.tec+:+`; a reinvestment ends in `:fb`. */
export type LinkKey = string & { readonly brand?: "LinkKey" };

/** "At this stage the customer grows this capital", however often it was drawn. */
export interface GrowthNode {
  readonly key: NodeKey;
  readonly capital: CapitalId;
  readonly conceptId: ConceptId | null;
  readonly label: Text;
  readonly stage: Stage;
  readonly direction: Direction;
  readonly subdivisions: readonly string[];
  readonly cards: readonly CardId[];
}

/** A causal claim between two nodes; arrows that claim the same are one link. */
export interface GrowthLink {
  readonly key: LinkKey;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly sign: Sign;
  readonly kind: LinkKind;
  /** Backward means: to an earlier stage. */
  readonly course: "forward" | "backward";
  /** The strongest, slowest and best founded of its arrows. */
  readonly strength: Strength;
  readonly delay: Delay;
  readonly basis: Basis;
  readonly basisTexts: readonly string[];
  readonly contested: boolean;
  readonly arrows: readonly ArrowId[];
}

/** "The growth of this capital makes the star." */
export interface StarLink {
  readonly from: NodeKey;
  readonly sign: Sign;
  readonly arrows: readonly ArrowId[];
}

export interface MainStar {
  readonly id: StarId;
  readonly text: string;
  /** Further stars on the board; the method wants one. */
  readonly others: readonly StarId[];
}

const DIRECTION_SIGN: Readonly<Record<Direction, string>> = { grow: "+", keep: "=", spend: "-" };

export function nodeKey(stage: Stage, capital: string, direction: Direction): NodeKey {
  return `${stage}.${capital}${DIRECTION_SIGN[direction]}`;
}

/** A forward cause: the only kind of link that routes, bottlenecks and leverage travel on. */
export function isForwardCause(link: GrowthLink): boolean {
  return link.kind === "cause" && link.course === "forward";
}
