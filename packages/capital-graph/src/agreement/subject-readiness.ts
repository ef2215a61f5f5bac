import type { Diagnostic } from "../diagnostics.ts";
import type { Stage } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import { reviewLineup } from "../lineups/review-lineup.ts";
import type { Severity } from "../rules/rule-book.ts";
import { stageOfSubject, type AgreedBoard, type AgreedSubject } from "./agreed-subject.ts";
import { readinessToAgree } from "./readiness.ts";
import { stagePart } from "./stage-part.ts";

/** Something that stands in the way of agreeing, in the words of a finding. */
export interface ReadinessFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: Text;
  /** Of a finding on the board; a remark about the lineup has none. */
  readonly subjects: Diagnostic["subjects"] | null;
}

export interface SubjectReadiness {
  readonly blocking: readonly ReadinessFinding[];
  readonly needsReason: readonly ReadinessFinding[];
  readonly onPurpose: readonly ReadinessFinding[];
}

interface Judged {
  readonly board: AgreedBoard;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of findings that somebody said are meant so, and why. */
  readonly answered: ReadonlySet<string>;
}

/**
 * What stands in the way of agreeing on a subject, by the weights of `readinessToAgree`. A stage
 * hears of what is found at its own records, and must hold something; a lineup of what those who
 * discuss it should see before they adopt it.
 */
export function readinessOfSubject(
  subject: AgreedSubject,
  { board, diagnostics, answered }: Judged,
): SubjectReadiness {
  const stage = stageOfSubject(subject);
  if (stage !== null) return readinessToAgree(atStage(stage, board, diagnostics), answered);
  if (subject === "frame") return readinessToAgree(diagnostics, answered);
  const remarks = reviewLineup(board.lineup).map(
    ({ kind, severity, capitals, message }): ReadinessFinding => ({
      id: `lineup ${kind}:${capitals.toSorted().join(",")}`,
      severity,
      message,
      subjects: null,
    }),
  );
  return {
    blocking: remarks.filter(({ severity }) => severity === "error"),
    needsReason: remarks.filter(({ severity }) => severity === "warning"),
    onPurpose: [],
  };
}

function atStage(
  stage: Stage,
  board: AgreedBoard,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { nodes, links, starLinks, doResults } = stagePart(stage, board);
  const records = new Set<string>([
    ...nodes.flatMap(({ cards }) => cards),
    ...[...links, ...starLinks].flatMap(({ arrows }) => arrows),
    ...doResults.map(({ drawn }) => drawn.id),
  ]);
  const isHere = ({ subjects: { cards, arrows, doResults: results } }: Diagnostic): boolean =>
    [...cards, ...arrows, ...results].some((record) => records.has(record));
  return diagnostics.flatMap((found): Diagnostic[] => {
    // An empty stage is no fault of a board; there is nothing in it to agree on.
    if (found.id === `V04:stage ${stage}`) return [{ ...found, severity: "error" }];
    return isHere(found) ? [found] : [];
  });
}
