import { offeringsOf, type Interpretation } from "@zentaikan/capital-graph";

/** By capital, the ids of our Dos that make it grow on this board. */
export function offeredByCapital(
  interpretation: Pick<Interpretation, "structure" | "detail">,
): ReadonlyMap<string, ReadonlySet<string>> {
  const offered = new Map<string, Set<string>>();
  for (const { id, capitals } of offeringsOf(interpretation)) {
    for (const { capital } of capitals) {
      const known = offered.get(capital) ?? new Set();
      offered.set(capital, known.add(id));
    }
  }
  return offered;
}
