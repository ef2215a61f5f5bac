import type { Page } from "@playwright/test";
import { expect } from "../e2e/fixtures.ts";
import { auditPage } from "./audit-page.ts";
import type { PolicyWatch } from "./watch-policy.ts";

/** Everything that is to hold after a page was full of payloads. */
export async function expectQuiet(page: Page, watch: PolicyWatch): Promise<void> {
  expect(await auditPage(page)).toEqual([]);
  expect(watch).toEqual({ violations: [], foreign: [], dialogs: [] });
}

/** Touches every element as a pointer, a keyboard and a screen reader would. */
export async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) {
      for (const kind of ["mouseover", "mouseenter", "focusin", "animationstart", "toggle"]) {
        element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    }
  });
}
