import { fileURLToPath } from "node:url";
import { BoardHand } from "./e2e/board-hand.ts";
import { launchBrowser } from "./support/launch-browser.ts";
import { ServerProcess } from "./support/server-process.ts";

/** Takes README's pictures anew, of the built client and the samples as a first start draws them. */
const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const server = await ServerProcess.start();
const browser = await launchBrowser();
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  locale: "ja-JP",
  timezoneId: "Asia/Tokyo",
});
page.setDefaultTimeout(120_000);
const hand = new BoardHand(page);
try {
  await page.goto(server.signInLink);
  await page.getByRole("button", { name: /サインイン/ }).click();
  await page.locator("[data-board-link]").first().waitFor();
  await take("home");
  await open(/製造業A社/);
  await take("board");
  await page.getByRole("link", { name: "顧客の一覧へ" }).click();
  await open(/工作機械J社/);
  await hand.detail();
  await hand.doResults.first().waitFor();
  await take("detail");
  await page.goto(new URL("/segments", page.url()).href);
  await page.getByRole("button", { name: "このパターンから始める" }).first().waitFor();
  await take("patterns");
} finally {
  await browser.close();
  await server.stop();
}

async function open(customer: RegExp): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: customer });
  await row.locator("[data-board-link]").first().click();
  await hand.cards.first().waitFor();
  await page.locator('[data-light="saved"]').waitFor();
}

async function take(name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // What moves into its place has come there.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${docs}${name}.png` });
}
