import { sortedSet } from "../../code-unit-order.ts";
import type { CanonicalForm } from "../../pattern/canonical-form.ts";

/** Whose it is when one structure is laid over another. */
export type OverlaidSide = "both" | "own" | "other";

export interface Overlay {
  readonly nodes: readonly { readonly node: string; readonly side: OverlaidSide }[];
  /** Causes and reinvestments. */
  readonly links: readonly {
    readonly link: string;
    readonly kind: "cause" | "reinvest";
    readonly side: OverlaidSide;
  }[];
}

/** A structure laid over another: what both have, what it has alone, and what it leaves out. */
export function overlay(own: CanonicalForm, other: CanonicalForm): Overlay {
  return {
    nodes: sides(own.nodes, other.nodes).map(({ item, side }) => ({ node: item, side })),
    links: (["cause", "reinvest"] as const).flatMap((kind) => {
      const list = kind === "cause" ? "causes" : "reinvests";
      return sides(own[list], other[list]).map(({ item, side }) => ({ link: item, kind, side }));
    }),
  };
}

function sides(own: readonly string[], other: readonly string[]) {
  const [here, there] = [new Set(own), new Set(other)];
  return sortedSet([...own, ...other]).map((item) => {
    const side: OverlaidSide = !there.has(item) ? "own" : here.has(item) ? "both" : "other";
    return { item, side };
  });
}
