import { canonicalJson, type JsonObject } from "../canonical-json.ts";
import { STAGES } from "../drawing.ts";
import type { MacroStructure } from "../macro-structure.ts";
import { agreedCirculation } from "../monetisation/agreed-circulation.ts";
import { sha256 } from "../sha256.ts";
import { compareCodeUnits } from "../code-unit-order.ts";

/** SHA-256 of what an agreement binds; 64 hex digits. */
export type ContentHash = string & { readonly brand?: "ContentHash" };

/**
 * What people agree to when they agree on a broad frame: lineup version, star, nodes under their
 * capital's name, causal claims with sign and kind, and horizons.
 *
 * Where cards lie, who drew them, small divisions, strengths, delays, grounds and detail are left
 * out: they may go on changing without touching the agreement.
 */
export function agreedContent(structure: MacroStructure): JsonObject {
  if (structure.circulation !== undefined) return agreedCirculation(structure.circulation);
  return {
    lineup: { id: structure.lineup.id, version: structure.lineup.version },
    star: structure.star?.text ?? null,
    nodes: structure.nodes
      .toSorted((left, right) => compareCodeUnits(left.key, right.key))
      .map(({ capital, label, stage, direction }) => ({
        capital,
        label: { ja: label.ja, en: label.en },
        stage,
        direction,
      })),
    links: structure.links.map(({ from, to, sign, kind }) => ({ from, to, sign, kind })),
    starLinks: structure.starLinks.map(({ from, sign }) => ({ from, sign })),
    horizons: STAGES.map((stage) => structure.horizons[stage]?.trim() ?? ""),
  };
}

export function contentHash(structure: MacroStructure): ContentHash {
  return sha256(canonicalJson(agreedContent(structure)));
}
