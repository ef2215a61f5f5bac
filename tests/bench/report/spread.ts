import type { Measurement } from "../workloads/measurement.ts";

/** What several runs gave for one figure. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Runs of one workload on one server in one setting, as one row. */
export interface Row extends Omit<Measurement, "figures"> {
  /** Null: in no run measured. */
  readonly figures: Readonly<Record<string, Spread | null>>;
}

/**
 * One row of several runs. It is kept when all of them kept it, and what a reader must know of one
 * is said of the row, once.
 */
export function joinRuns(measurements: readonly Measurement[]): Row[] {
  const rows = Map.groupBy(measurements, ({ workload, server, setting }) =>
    JSON.stringify([workload, server, setting]),
  );
  return [...rows.values()].flatMap((runs) => {
    const [first] = runs;
    if (first === undefined) return [];
    const columns = [...new Set(runs.flatMap(({ figures }) => Object.keys(figures)))];
    const verdicts = runs.map(({ passed }) => passed);
    return {
      ...first,
      figures: Object.fromEntries(
        columns.map((column) => [column, spreadOf(runs.map(({ figures }) => figures[column]))]),
      ),
      passed: verdicts.includes(false) ? false : verdicts.includes(null) ? null : true,
      remarks: [...new Set(runs.flatMap(({ remarks }) => remarks))],
    };
  });
}

/** Of two in the middle the worse one: no figure looks better than a run was. */
function spreadOf(figures: readonly (number | null | undefined)[]): Spread | null {
  const measured = figures.filter(
    (one): one is number => typeof one === "number" && !Number.isNaN(one),
  );
  const sorted = measured.toSorted((one, other) => (one < other ? -1 : Number(one > other)));
  const [low, median, high] = [0, Math.floor(sorted.length / 2), -1].map((at) => sorted.at(at));
  if (low === undefined || median === undefined || high === undefined) return null;
  return { low, median, high };
}
