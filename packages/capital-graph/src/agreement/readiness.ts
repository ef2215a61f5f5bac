import type { Diagnostic } from "../diagnostics.ts";

/** Whether a frame may be agreed on now, and what stands in the way. */
export interface Readiness {
  /** Diagnostics that keep it from being agreed on, each as an error. */
  readonly blocking: readonly Diagnostic[];
  /** Diagnostics that may stand, if somebody gives a reason. */
  readonly needsReason: readonly Diagnostic[];
  /** Warnings that somebody answered with a reason: it is believed, and nobody is asked again. */
  readonly onPurpose: readonly Diagnostic[];
}

/** What is missing, drifted or contested about an agreement is no reason against a new one. */
const SETTLED_BY_AGREEING: ReadonlySet<string> = new Set(["V28", "V34", "V35"]);

/**
 * Errors block, warnings want a reason, hints are no matter. V19 turns into an error here and only
 * here: a half-drawn board without a route is no fault until somebody wants to agree on it.
 * @param answered ids of findings that somebody said are meant so, and why
 */
export function readinessToAgree(
  diagnostics: readonly Diagnostic[],
  answered: ReadonlySet<string> = new Set(),
): Readiness {
  const judged = diagnostics
    .filter(({ rule }) => !SETTLED_BY_AGREEING.has(rule))
    .map((found) => (found.rule === "V19" ? { ...found, severity: "error" as const } : found));
  const warnings = judged.filter((found) => found.severity === "warning");
  return {
    blocking: judged.filter((found) => found.severity === "error"),
    needsReason: warnings.filter(({ id }) => !answered.has(id)),
    onPurpose: warnings.filter(({ id }) => answered.has(id)),
  };
}
