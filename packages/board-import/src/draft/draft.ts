import type {
  Basis,
  Delay,
  Direction,
  DrawnDoResult,
  LinkKind,
  Sign,
  Stage,
  Strength,
} from "@zentaikan/capital-graph";
import { MAX_LINKS, MAX_NODES } from "../limits.ts";
import { refuseFile } from "../refusal.ts";
import { Remarks } from "./remarks.ts";

/** What a foreign file says in its own words, before they are matched with a lineup. */
export interface DraftNode {
  readonly id: string;
  readonly words: string;
  /** The id of a capital, where the file states one; its words win where no lineup knows it. */
  readonly capital?: string;
  readonly stage?: Stage | null;
  readonly direction?: Direction;
  readonly subdivisions?: readonly string[];
  readonly isStar?: boolean;
}

export interface DraftLink {
  readonly from: string;
  readonly to: string;
  readonly kind?: LinkKind;
  readonly sign?: Sign;
  readonly strength?: Strength;
  readonly delay?: Delay;
  readonly basis?: Basis;
  readonly basisText?: string;
  readonly contested?: boolean;
}

/** Under a node, by its id. */
interface DraftResult extends Omit<DrawnDoResult, "id" | "refines"> {
  readonly of: string;
}

/** Collects what readers find, as much of it as a board may hold. */
export class Draft {
  /** Who writes an outline says where a capital stands once, and then only its name. */
  readonly isOutline: boolean;
  readonly nodes = new Map<string, DraftNode>();
  readonly links: DraftLink[] = [];
  readonly results: DraftResult[] = [];
  readonly guessed: Remarks = new Remarks();
  readonly unread: Remarks = new Remarks();

  constructor({ isOutline = false }: { readonly isOutline?: boolean } = {}) {
    this.isOutline = isOutline;
  }

  /** The first of one id stays. */
  node(node: DraftNode): void {
    if (this.nodes.has(node.id)) return;
    if (this.nodes.size >= MAX_NODES) refuseFile("tooMany");
    this.nodes.set(node.id, node);
  }

  link(link: DraftLink): void {
    if (this.links.length >= MAX_LINKS) refuseFile("tooMany");
    this.links.push(link);
  }

  result(result: DraftResult): void {
    if (this.results.length >= MAX_NODES) refuseFile("tooMany");
    this.results.push(result);
  }
}
