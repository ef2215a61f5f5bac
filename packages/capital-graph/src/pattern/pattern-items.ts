import { STAGES, type Direction, type LinkKind, type Sign, type Stage } from "../drawing.ts";
import type { CanonicalForm } from "./canonical-form.ts";

/** One thing of a pattern that a board can take or leave; its id is its place in the form. */
export type PatternItem = PatternCell | PatternLink;

export interface PatternCell {
  readonly kind: "node";
  /** Such as `1.hum+`. */
  readonly id: string;
  readonly stage: Stage;
  /** As canonical forms name it: the concept, where it has one. */
  readonly capital: string;
  readonly direction: Direction;
}

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
    ...nodes.map(readCell),
    ...causes.map((link) => readLink(link, "cause")),
    ...reinvests.map((link) => readLink(link, "reinvest")),
  ];
}

/** A canonical node such as `1.hum+`. */
function readCell(id: string): PatternCell {
  const mark = id.slice(-1);
  return {
    kind: "node",
    id,
    stage: STAGES.find((stage) => id.startsWith(`${stage}.`)) ?? 1,
    capital: id.slice(2, -1),
    direction: mark === "=" ? "keep" : mark === "-" ? "spend" : "grow",
  };
}

function readLink(link: string, kind: LinkKind): PatternLink {
  const [from = "", to = ""] = link.slice(0, -2).split(">");
  const sign = link.endsWith("-") ? "-" : "+";
  return { kind, id: kind === "reinvest" ? `r:${link}` : link, from, to, sign };
}
