import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./support/ensure-browser.ts";
import { ensurePoppler } from "./support/ensure-poppler.ts";
import { ensurePostgres } from "./support/ensure-postgres.ts";
import { AT_NIGHT } from "./support/at-night.ts";
import { processorSeconds } from "./support/processor-seconds.ts";
import { readBrowserTests, readUnitTests, type RanTest } from "./support/ran-tests.ts";

/**
 * The check, as `pnpm test` and CI run it: format, lint, types, then the tests but those that are
 * named for the night (`run-nightly.ts`), which runs all. It stops after a step that failed, and
 * ends with the slowest tests and their count.
 */
const reports = mkdtempSync(join(tmpdir(), "zentaikan-test-"));
const unitReport = join(reports, "unit.json");
const browserReport = join(reports, "browser.json");
const mostListed = 15;
/** On a quiet machine of two cores; what makes it longer goes faster, or to the night. */
const mostSeconds = 15 * 60;

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** None of them needs what another one makes. */
const first: readonly Step[] = [
  { name: "Format", command: ["oxfmt", "--check"] },
  { name: "Build", command: ["pnpm", "--silent", "run", "build"] },
];
/** A test waits a fifth of its time: these two work meanwhile. */
const besideTests: readonly Step[] = [
  { name: "Lint", command: ["oxlint", "--type-aware", "--max-warnings=0"] },
  { name: "Types", command: ["tsc", "-b"] },
];
const unitTests: Step = {
  name: "Unit and integration tests",
  command: [
    "vitest",
    "run",
    `--testNamePattern=^(?!.*${AT_NIGHT})`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  ],
  env: { BUILT_SERVER: "1" },
};
const browserTests: Step = {
  name: "Browser tests",
  command: [
    "playwright",
    "test",
    "--config",
    "tests/playwright.config.ts",
    `--grep-invert=${AT_NIGHT}`,
    "--reporter=list,json",
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
};

const startedMs = Date.now();
try {
  ensureBrowser();
  ensurePoppler();
  ensurePostgres();
  await atOnce(first.map((step) => [step, "kept"]));
  await atOnce([[unitTests, "shown"], ...besideTests.map((step) => [step, "kept"] as const)]);
  await atOnce([[browserTests, "shown"]]);
  print(`\nEverything passed in ${spent(startedMs, 0)}.`);
  if (Date.now() - startedMs > mostSeconds * 1000)
    print(`A check takes ${mostSeconds} s at most: see below what could leave it.`);
  printSummary();
} catch (error) {
  print(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true });
}

/** Ends the others when one fails: whoever waits for a check hears of it at once. */
async function atOnce(steps: readonly (readonly [Step, "shown" | "kept"])[]): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  await Promise.allSettled(
    steps.map(([step, output]) =>
      run(step, output, signal).catch((error: unknown) => stopping.abort(error)),
    ),
  );
  signal.throwIfAborted();
}

/** @param output shown as it comes, or kept until the end, where others write at the same time */
async function run(
  { name, command, env = {} }: Step,
  output: "shown" | "kept",
  signal: AbortSignal,
): Promise<void> {
  const stepStartedMs = Date.now();
  const workedBefore = processorSeconds() ?? 0;
  if (output === "shown") print(`\n── ${name}`);
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    signal,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const took =
    output === "shown" ? spent(stepStartedMs, workedBefore) : `${secondsSince(stepStartedMs)} s`;
  print(`\n${said.trimEnd()}\n── ${name}: ${took}`.trimStart());
  if (code !== 0) throw new Error(`${name} failed after ${took}.`);
}

/** Such as `512.3 s, 980 s of processors`. */
function spent(fromMs: number, workedBefore: number): string {
  const seconds = secondsSince(fromMs);
  const worked = processorSeconds();
  if (worked === null) return `${seconds} s`;
  return `${seconds} s, ${Math.round(worked - workedBefore)} s of processors`;
}

function secondsSince(fromMs: number): string {
  return ((Date.now() - fromMs) / 1000).toFixed(1);
}

/** Names of tests are one line each; of the slowest, a reader sees where the time of a check goes. */
function printSummary(): void {
  const tests = [...readUnitTests(unitReport), ...readBrowserTests(browserReport)];
  print(`\nThe slowest of ${tests.length} tests:`);
  const slowest = tests.toSorted((one, other) => other.ms - one.ms).slice(0, mostListed);
  for (const { ms, name } of slowest) print(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
  const unsteady = tests.filter(({ result }) => result === "unsteady");
  for (const { name } of unsteady) print(`Failed once, passed when it ran again: ${name}`);
  const count = (wanted: RanTest["result"]) =>
    tests.filter(({ result }) => result === wanted).length;
  print(`${count("passed") + unsteady.length} passed, ${count("failed")} failed`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
