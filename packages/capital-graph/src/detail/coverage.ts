import { STAGES, type DrawnDoResult, type Stage } from "../drawing.ts";
import type { LinkKey, MacroStructure, NodeKey } from "../macro-structure.ts";
import { refinement, type DetailedHsj } from "./read-detail.ts";

/** How far the broad frame has been turned into Do results: shares between 0 and 1. */
export interface Coverage {
  /** 0 without a Do result, ½ with one, 1 with one that has both indicator and owner. */
  readonly ofNode: readonly { readonly node: NodeKey; readonly share: number }[];
  /** Means over the nodes of a beat; null for a beat without nodes. */
  readonly ofStage: Readonly<Record<Stage, number | null>>;
  readonly total: number | null;
}

/** How many of the frame's links at least one detail link bears out. */
export interface Support {
  readonly supported: readonly LinkKey[];
  /** Null for a frame without links. */
  readonly share: number | null;
}

export function coverage(structure: MacroStructure, detail: DetailedHsj): Coverage {
  const under = Map.groupBy(detail.doResults, (doResult) => doResult.node);
  const ofNode = structure.nodes.map(({ key, stage }) => {
    const doResults = (under.get(key) ?? []).map(({ drawn }) => drawn);
    const share = doResults.length === 0 ? 0 : doResults.some(canBeHeldTo) ? 1 : 0.5;
    return { node: key, stage, share };
  });
  const [hop = null, step = null, jump = null] = STAGES.map((stage) =>
    mean(ofNode.filter((covered) => covered.stage === stage)),
  );
  return {
    ofNode: ofNode.map(({ node, share }) => ({ node, share })),
    ofStage: { 1: hop, 2: step, 3: jump },
    total: mean(ofNode),
  };
}

export function support(structure: MacroStructure, detail: DetailedHsj): Support {
  const node = refinement(detail);
  const borneOut = new Set(
    detail.links.map((link) => `${node.get(link.from)}>${node.get(link.to)}`),
  );
  const supported = structure.links.filter((link) => borneOut.has(`${link.from}>${link.to}`));
  return {
    supported: supported.map((link) => link.key),
    share: structure.links.length === 0 ? null : supported.length / structure.links.length,
  };
}

function canBeHeldTo({ indicator, owner }: DrawnDoResult): boolean {
  return isWritten(indicator) && isWritten(owner);
}

export function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

function mean(covered: readonly { readonly share: number }[]): number | null {
  if (covered.length === 0) return null;
  return covered.reduce((sum, { share }) => sum + share, 0) / covered.length;
}
