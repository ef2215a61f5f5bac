import { spawnSync } from "node:child_process";
import { ensureBrowser } from "./support/ensure-browser.ts";
import { ensureOffice } from "./support/ensure-office.ts";
import { ensurePoppler } from "./support/ensure-poppler.ts";
import { ensurePostgres } from "./support/ensure-postgres.ts";

/**
 * Every test, those named for the night too, and everything that is random in the sizes of a night
 * (`support/sizes.ts`). NIGHTLY=0.1 is a tenth of one; a name after it runs the files alone whose
 * paths contain it. All steps run, whichever fail.
 */
const env = { ...process.env, NIGHTLY: process.env["NIGHTLY"] ?? "1", BUILT_SERVER: "1" };
const names = process.argv.slice(2);
// Its test fills a table by one statement, in SQLite's words; PostgreSQL counts that in a square of the rows.
const exceptQuotas = ["--exclude", "server/src/quotas/quotas.test.ts"];
const onPostgres = ["env", "TEST_DATABASE=postgres", "vitest", "run", ...exceptQuotas];
const steps: readonly (readonly string[])[] = [
  ["pnpm", "--silent", "run", "build"],
  ["vitest", "run", "--passWithNoTests", ...names],
  [...onPostgres, "server/src", "tests/rights", ...names],
  ["env", "TEST_DATABASE=nodes", "vitest", "run", "tests/rights", "--project", "tests", ...names],
  [
    "playwright",
    "test",
    "--config",
    "tests/playwright.config.ts",
    "--pass-with-no-tests",
    ...names,
  ],
  ...(names.length === 0 ? [["node", "tests/run-engines.ts"]] : []),
];

ensureBrowser();
ensurePoppler();
ensurePostgres();
ensureOffice();
for (const [program = "", ...args] of steps) {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", env });
  if (error !== undefined) throw error;
  if (status !== 0) process.exitCode = 1;
}
