import { findBrowser } from "./find-browser.ts";
import { installOnDebian } from "./install-on-debian.ts";

/**
 * Installs Chromium where that needs no question: as root on Debian.
 * @throws Error that says in one line what to do, where it cannot
 */
export function ensureBrowser(): void {
  if (findBrowser() !== null) return;
  if (process.env["CHROMIUM_PATH"] !== undefined) {
    throw new Error(`There is no browser at CHROMIUM_PATH (${process.env["CHROMIUM_PATH"]}).`);
  }
  installOnDebian("Chromium", ["chromium"]);
  if (findBrowser() === null) {
    throw new Error("Install Chromium, or set CHROMIUM_PATH to a Chromium or Chrome executable.");
  }
}
