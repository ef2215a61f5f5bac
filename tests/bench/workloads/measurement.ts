import type { Usage } from "../servers/usage.ts";

/** What one run of a workload on one server gave. */
export interface Measurement {
  readonly workload: string;
  readonly server: string;
  /** Such as "50 editors". */
  readonly setting: string;
  /** By the title of a column; the unit stands in the title. Null: not measured here. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Null where the machine was too busy with something else to tell. */
  readonly passed: boolean | null;
  /** What a reader must know before believing the figures. */
  readonly remarks: readonly string[];
}

/** What every workload needs from the program that runs it. */
export interface Bench {
  /** Runs `work` with an empty folder that is removed afterwards. */
  readonly withFolder: <Output>(work: (dataDir: string) => Promise<Output>) => Promise<Output>;
  readonly serverCore: number | null;
  readonly profileDir: string | null;
  /** One line of progress. */
  readonly say: (line: string) => void;
  readonly record: (measurement: Measurement) => void;
}

export const MiB = 1024 * 1024;

/** Share of one core between two looks at a server. */
export function cpuShare(before: Usage | null, after: Usage): number | null {
  return before === null ? null : (after.cpuMs - before.cpuMs) / (after.atMs - before.atMs);
}

/** Microseconds of processors that an edit took, and how many of them a database of its own did. */
export function cpuOfEdits(before: Usage | null, after: Usage, edits: number) {
  if (before === null) return {};
  const perEdit = (ms: number) => (1000 * ms) / edits;
  return {
    "CPU µs an edit": perEdit(after.cpuMs - before.cpuMs),
    "of it the database": perEdit(after.databaseCpuMs - before.databaseCpuMs),
  };
}
