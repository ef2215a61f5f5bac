import type { LinkKind, Sign } from "../drawing.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import { readPatternCell, type PatternCell } from "./pattern-cell.ts";

/** One thing of a pattern that a board can take or leave; its id is its place in the form. */
export type PatternItem = PatternCell | PatternLink;

export interface PatternLink {
  readonly kind: LinkKind;
  /** Such as `1.hum+>2.tec+:+`; a reinvestment begins with `r:`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
}

/** Cards before the arrows between them, each in the order of the form. */
export function patternItems({ nodes, causes, reinvests }: CanonicalForm): readonly PatternItem[] {
  return [
    ...nodes.map(readPatternCell),
    ...causes.map((link) => readLink(link, "cause")),
    ...reinvests.map((link) => readLink(link, "reinvest")),
  ];
}

function readLink(link: string, kind: LinkKind): PatternLink {
  const [from = "", to = ""] = link.slice(0, -2).split(">");
  const sign = link.endsWith("-") ? "-" : "+";
  return { kind, id: kind === "reinvest" ? `r:${link}` : link, from, to, sign };
}
