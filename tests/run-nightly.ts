import { spawnSync } from "node:child_process";

/**
 * Everything that is random, in the sizes of a night (`support/sizes.ts`). NIGHTLY=0.1 is a tenth
 * of one; a name after it runs the files alone whose paths contain it.
 */
const env = { ...process.env, NIGHTLY: process.env["NIGHTLY"] ?? "1" };
const names = process.argv.slice(2);
const files = names.length > 0 ? names : ["tests/faults", "tests/convergence"];
const { status } = spawnSync("vitest", ["run", "--project", "tests", ...files], {
  stdio: "inherit",
  env,
});
process.exitCode = status ?? 1;
