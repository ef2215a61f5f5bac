import type { TLShape } from "@tldraw/tlschema";
import type { DrawnArrow } from "@zentaikan/capital-graph";
import { isPlainObject } from "../plain-object.ts";

/** What an arrow says about growth, besides its two ends. It lies in `meta.link` of the arrow. */
export type LinkMeaning = Omit<DrawnArrow, "id" | "from" | "to">;

/** What an arrow means that nobody has said anything about yet. */
export const UNSAID_MEANING: LinkMeaning = {
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
};

/** Total: whatever lies in the meta, each part that makes no sense reads as unsaid. */
export function readLinkMeaning(meta: TLShape["meta"]): LinkMeaning {
  const link = isPlainObject(meta["link"]) ? meta["link"] : {};
  const { sign, strength, delay, kind, basis, basisText, contested } = link;
  return {
    sign: oneOf(["+", "-"], sign) ?? UNSAID_MEANING.sign,
    strength: oneOf([1, 2, 3], strength) ?? UNSAID_MEANING.strength,
    delay: oneOf(["short", "mid", "long"], delay) ?? UNSAID_MEANING.delay,
    kind: oneOf(["cause", "reinvest"], kind) ?? UNSAID_MEANING.kind,
    basis: oneOf(["evidence", "assumption", "unset"], basis) ?? UNSAID_MEANING.basis,
    basisText: typeof basisText === "string" ? basisText : UNSAID_MEANING.basisText,
    contested: contested === true,
  };
}

/** The meta of an arrow after something was said about it; its other entries stay. */
export function writeLinkMeaning(
  meta: TLShape["meta"],
  said: Partial<LinkMeaning>,
): TLShape["meta"] {
  return { ...meta, link: { ...readLinkMeaning(meta), ...said } };
}

/** Whether somebody declared this arrow a growth link, as pasted and loose arrows may be. */
export function hasLinkMeaning(meta: TLShape["meta"]): boolean {
  return isPlainObject(meta["link"]);
}

function oneOf<const Value>(values: readonly Value[], found: unknown): Value | undefined {
  return values.find((value) => value === found);
}
