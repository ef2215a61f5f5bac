import type { Diagnostic } from "@zentaikan/capital-graph";

/** Findings that say the same of several things: one row instead of many. */
export interface FindingGroup {
  readonly first: Diagnostic;
  readonly all: readonly Diagnostic[];
  /** The drawn records that any of them speaks of. */
  readonly records: readonly string[];
}

const weight = { error: 0, warning: 1, hint: 3 };
/** That people adopted a newer lineup is no advice about the drawing: it stands before all of that. */
const decided = 2;

/** The gravest first; within one weight in the order of the rules. */
export function groupFindings(diagnostics: readonly Diagnostic[]): readonly FindingGroup[] {
  const groups = Map.groupBy(diagnostics, ({ rule, message }) => `${rule} ${message.en}`);
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all;
      return first === undefined ? [] : [{ first, all, records: recordsOf(all) }];
    })
    .toSorted((a, b) => weightOf(a.first) - weightOf(b.first));
}

/** Of hints a few are shown at first; that a newer lineup was adopted is none that may wait behind them. */
export function mayWait({ first: { rule, severity } }: FindingGroup): boolean {
  return severity === "hint" && rule !== "V36";
}

function weightOf({ rule, severity }: Diagnostic): number {
  return rule === "V36" ? decided : weight[severity];
}

function recordsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const records = diagnostics.flatMap(({ subjects: { cards, arrows, stars, doResults } }) => [
    ...cards,
    ...arrows,
    ...stars,
    ...doResults,
  ]);
  return [...new Set(records)];
}
