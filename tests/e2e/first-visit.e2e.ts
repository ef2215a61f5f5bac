import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

const customerB = /製造業B社/;
const laterFiles = ["BoardTable", "NoteText", "LineupPanel", "ShortcutList"].flatMap((part) => [
  `/${part}-[^/]*\\.js$`,
  `/${part}-[^/]*\\.css$`,
]);

test("[FT3] the first visit of a board is 1.2 MB at most, that of home 0.85", async ({
  newPerson,
}) => {
  const person = await newPerson("anna");
  const board = await bytesOf(person, async () => {
    const hand = new BoardHand(person);
    await hand.open(customerB);
    await hand.expectLight("saved");
  });
  // A browser of its own has nothing of the board's.
  const other = await newPerson("ben");
  const home = await bytesOf(other, async () => {
    await other.goto("/");
    await expect(other.getByText(customerB)).toBeVisible();
  });
  process.stdout.write(`[FT3] board ${board} bytes, home ${home}\n`);
  expect(board).toBeLessThan(1_200_000);
  expect(home).toBeLessThan(850_000);
  // Neither is a page that has not come yet.
  expect(Math.min(board, home)).toBeGreaterThan(300_000);
});

test("[FT3] [KB7] over plain http what a board has in further panels is there without the server, too", async ({
  browser,
  office,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const hand = new BoardHand(page);
  await signInByLink(page, office.signInLink);
  await hand.open(customerB);
  // One after the other, each with its styles; one of them is asked for by another one.
  await page.waitForFunction((files) => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    return files.every((file) => loaded.some((name) => new RegExp(file).test(name)));
  }, laterFiles);
  await office.stop();
  await page.getByRole("tab", { name: "表", exact: true }).click();
  await expect(page.getByRole("tabpanel").getByText("顧客関係性資本").first()).toBeVisible();
  await page.getByRole("tab", { name: "ノート", exact: true }).click();
  await expect(page.getByRole("tabpanel").getByRole("textbox").first()).toBeVisible();
  await context.close();
});

/** What comes over the wire while something is done, with the headers of answers. */
async function bytesOf(page: Page, act: () => Promise<void>): Promise<number> {
  const driver = await page.context().newCDPSession(page);
  await driver.send("Network.enable");
  let bytes = 0;
  driver.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await act();
  await page.waitForLoadState("networkidle");
  return bytes;
}
