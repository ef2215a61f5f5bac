import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./support/find-browser.ts";
import { BROWSER_ARGUMENTS } from "./support/launch-browser.ts";

const executablePath = findBrowser();
if (executablePath === null) throw new Error("No Chromium: run `pnpm test`, or set CHROMIUM_PATH.");

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results",
  // Nothing waits for these but what hangs: they are the patience of a busy machine of two cores,
  // and no law about time.
  timeout: 360_000,
  expect: { timeout: 60_000 },
  // Each test has a server and browsers of its own, and waits for one while it works the other: with
  // two at once on two cores, a tenth of their time was nobody's.
  workers: Math.ceil(availableParallelism() * 1.5),
  // A test that fails runs once more, to be recorded. What fails once is named at the end of a run.
  retries: 1,
  use: {
    // A step that hangs says so itself, and not only its test in the end.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
    // Not that of the workspace.
    timezoneId: "UTC",
    // It fetches every part of the product into each new browser; the tests of it allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "on-first-retry",
    launchOptions: {
      executablePath,
      args: BROWSER_ARGUMENTS,
      // On a system that names no language, a file with a Japanese name is saved as "download".
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    },
  },
});
