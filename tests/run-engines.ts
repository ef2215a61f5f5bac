import { spawnSync } from "node:child_process";
import { ensureEngines } from "./engines/driver/engines.ts";
import { ensureBrowser } from "./support/ensure-browser.ts";

/** The journeys through Chromium, Firefox and WebKit; further words are for vitest: `-t 'EN3.*firefox'`. */
try {
  ensureBrowser();
  ensureEngines();
  const { status, error } = spawnSync(
    "vitest",
    ["run", "--config", "tests/engines/vitest.config.ts", ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
