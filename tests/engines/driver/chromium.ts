import type { Page } from "@playwright/test";
import { launchBrowser } from "../../support/launch-browser.ts";
import { carriedAnswer, carriedCall } from "./carried-call.ts";
import { WINDOW, type EngineBrowser, type EnginePage, type Point } from "./engine-page.ts";

/** Chromium through the same port as the others, so that what differs is the engine alone. */
export async function launchChromium(): Promise<EngineBrowser> {
  const browser = await launchBrowser();
  return {
    newPage: async (complain) => {
      const context = await browser.newContext({
        viewport: WINDOW,
        locale: "ja-JP",
        timezoneId: "UTC",
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => complain(error.stack ?? error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complain(message.text());
      });
      return portOf(page);
    },
    close: () => browser.close(),
  };
}

function portOf(page: Page): EnginePage {
  return {
    open: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: async (ask, ...given) => {
      const givenText = JSON.stringify(JSON.stringify(given));
      return carriedAnswer(await page.evaluate(`(${carriedCall(ask)})(${givenText})`));
    },
    stroke: (kind, path) => (kind === "mouse" ? drag(page, path) : swipe(page, path)),
    press: (...keys) => page.keyboard.press(keys.join("+")),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => page.context().close(),
  };
}

async function drag({ mouse }: Page, [first, ...rest]: readonly Point[]): Promise<void> {
  if (first === undefined) return;
  await mouse.move(first.x, first.y);
  await mouse.down();
  for (const { x, y } of rest) await mouse.move(x, y);
  await mouse.up();
}

async function swipe(page: Page, path: readonly Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [step, { x, y }] of path.entries()) {
    const type = step === 0 ? "touchStart" : "touchMove";
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}
