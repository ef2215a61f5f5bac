import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Debian's Chromium without windows. */
export const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";
const systemPaths = [
  HEADLESS_SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that the tests drive: `CHROMIUM_PATH`, the system's, or Playwright's own; else null. */
export function findBrowser(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) return existsSync(named) ? named : null;
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
