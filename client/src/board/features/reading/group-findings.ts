import type { Diagnostic } from "@zentaikan/capital-graph";

/** Findings that say the same of several things: one row instead of many. */
export interface FindingGroup {
  readonly first: Diagnostic;
  readonly all: readonly Diagnostic[];
  /** The drawn records that any of them speaks of. */
  readonly records: readonly string[];
}

const weight = { error: 0, warning: 1, hint: 2 };

/** The gravest first; within one weight in the order of the rules. */
export function groupFindings(diagnostics: readonly Diagnostic[]): readonly FindingGroup[] {
  const groups = Map.groupBy(diagnostics, ({ rule, message }) => `${rule} ${message.en}`);
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all;
      return first === undefined ? [] : [{ first, all, records: recordsOf(all) }];
    })
    .toSorted((a, b) => weight[a.first.severity] - weight[b.first.severity]);
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
