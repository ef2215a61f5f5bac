import { readFileSync } from "node:fs";

/** A test that ran, as either runner tells of it. */
export interface RanTest {
  readonly name: string;
  readonly ms: number;
  /** `unsteady` is what failed and passed when it ran once more. */
  readonly result: "passed" | "failed" | "unsteady" | "skipped";
}

interface UnitReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

/** @param path a report of vitest's reporter "json" */
export function readUnitTests(path: string): RanTest[] {
  const { testResults } = readJson(path) as UnitReport;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      name: fullName,
      ms: duration ?? 0,
      result: status === "passed" || status === "failed" ? status : "skipped",
    })),
  );
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: keyof typeof browserResults;
      readonly results: readonly { readonly duration: number }[];
    }[];
  }[];
}

const browserResults = {
  expected: "passed",
  unexpected: "failed",
  flaky: "unsteady",
  skipped: "skipped",
} as const;

/** @param path a report of Playwright's reporter "json" */
export function readBrowserTests(path: string): RanTest[] {
  const report = readJson(path) as { readonly suites: readonly BrowserSuite[] };
  const suites = [...report.suites];
  // The list grows while it is walked: files hold suites that hold suites.
  for (const suite of suites) suites.push(...(suite.suites ?? []));
  return suites.flatMap(({ specs }) =>
    specs.flatMap(({ title, tests }) =>
      tests.map(({ status, results }) => ({
        name: title,
        ms: results.reduce((sum, { duration }) => sum + duration, 0),
        result: browserResults[status],
      })),
    ),
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
