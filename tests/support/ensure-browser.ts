import { findBrowser, HEADLESS_SHELL } from "./find-browser.ts";
import { installOnDebian } from "./install-on-debian.ts";

/**
 * Installs Chromium where that needs no question: as root on Debian. There it is Chromium without
 * its own windows, which makes a page in two thirds of the time; where that cannot be had, one with
 * windows does.
 * @throws Error that says in one line what to do, where there is none
 */
export function ensureBrowser(): void {
  const found = findBrowser();
  if (found === HEADLESS_SHELL) return;
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    if (found === null) throw new Error(`There is no browser at CHROMIUM_PATH (${named}).`);
    return;
  }
  try {
    installOnDebian("Chromium without windows", ["chromium-headless-shell"]);
  } catch (error) {
    if (found === null) throw error;
  }
  if (findBrowser() === null) {
    throw new Error("Install Chromium, or set CHROMIUM_PATH to a Chromium or Chrome executable.");
  }
}
