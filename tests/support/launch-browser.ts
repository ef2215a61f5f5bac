import { chromium, type Browser } from "@playwright/test";
import { ensureBrowser } from "./ensure-browser.ts";
import { findBrowser } from "./find-browser.ts";

/** Without these, a headless browser in a closed network looks for Google's hosts all the time. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The name of a company's own server, to which it has no certificate.
  "--host-resolver-rules=MAP office.test 127.0.0.1",
];

export async function launchBrowser(): Promise<Browser> {
  ensureBrowser();
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no browser");
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
