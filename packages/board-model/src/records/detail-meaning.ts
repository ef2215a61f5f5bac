import type { TLShape } from "@tldraw/tlschema";
import type { Basis, DrawnDetailLink, Sign } from "@zentaikan/capital-graph";
import { isPlainObject } from "../plain-object.ts";

/**
 * What an arrow between Do results says besides its ends. It lies in `meta.detail`, apart from what
 * a growth link says: an arrow that loses its Do results must not become part of the frame.
 */
export type DetailMeaning = Omit<DrawnDetailLink, "id" | "from" | "to">;

const UNSAID: DetailMeaning = { sign: "+", basis: "unset" };
const SIGNS: readonly Sign[] = ["+", "-"];
const BASES: readonly Basis[] = ["evidence", "assumption", "unset"];

/** Total: each part that makes no sense reads as unsaid. */
export function readDetailMeaning(meta: TLShape["meta"]): DetailMeaning {
  const { sign, basis } = isPlainObject(meta["detail"]) ? meta["detail"] : {};
  return {
    sign: SIGNS.find((known) => known === sign) ?? UNSAID.sign,
    basis: BASES.find((known) => known === basis) ?? UNSAID.basis,
  };
}

/** The meta of an arrow after something was said about it; its other entries stay. */
export function writeDetailMeaning(
  meta: TLShape["meta"],
  said: Partial<DetailMeaning>,
): TLShape["meta"] {
  return { ...meta, detail: { ...readDetailMeaning(meta), ...said } };
}
