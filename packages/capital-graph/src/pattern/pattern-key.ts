import { compareCodeUnits } from "../code-unit-order.ts";
import { sha256 } from "../sha256.ts";
import { STAGES } from "../drawing.ts";
import type { CanonicalForm } from "./canonical-form.ts";

/**
 * Keys are kept as readable text, so that a difference can be read off them; equal keys, equal
 * patterns. Equal pattern keys always have equal stage keys.
 */
export type PatternKey = string & { readonly brand?: "PatternKey" };
export type StageKey = string & { readonly brand?: "StageKey" };
/** The first 16 hex digits of a key's SHA-256: short enough for a chip. */
export type PatternId = string & { readonly brand?: "PatternId" };

/** Nodes, causal routes and reinvestments: exact equality of macro structures. */
export function patternKey({ nodes, causes, reinvests, local }: CanonicalForm): PatternKey {
  return `mk1${scope(local)}|n=${nodes.join(",")}|e=${causes.join(",")}|r=${reinvests.join(",")}`;
}

/** Which capitals grow in which beat, such as `sk1|hum+org>tec>cus+fin`. */
export function stageKey({ nodes, local }: CanonicalForm): StageKey {
  const beats = STAGES.map((stage) =>
    nodes
      .filter((node) => node.startsWith(`${stage}.`) && node.endsWith("+"))
      .map((node) => node.slice(2, -1))
      .toSorted(compareCodeUnits)
      .join("+"),
  );
  return `sk1${scope(local)}|${beats.join(">")}`;
}

export function patternId(key: PatternKey): PatternId {
  return sha256(key).slice(0, 16);
}

function scope(local: boolean): string {
  return local ? "L" : "";
}
