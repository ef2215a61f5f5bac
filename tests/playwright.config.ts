import { defineConfig } from "@playwright/test";
import { findBrowser } from "./support/find-browser.ts";
import { BROWSER_ARGUMENTS } from "./support/launch-browser.ts";

const executablePath = findBrowser();
if (executablePath === null) throw new Error("No Chromium: run `pnpm test`, or set CHROMIUM_PATH.");

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../test-results",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Each file starts a server and browsers of its own; two cores carry one file at a time best.
  workers: 1,
  retries: 0,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
    // Not that of the workspace.
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: BROWSER_ARGUMENTS,
    },
  },
});
