import type { Page } from "@playwright/test";
import { pngOf, sampleImages } from "../../server/test/support/sample-images.ts";
import { BoardHand } from "../e2e/board-hand.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { dropFile } from "./drop-file.ts";
import { watchPolicy } from "./watch-policy.ts";

const customerA = /製造業A社/;
const imagesOn = (page: Page) => page.locator('.tl-shape[data-shape-type="image"]');
const drawnWidth = (page: Page): Promise<number> =>
  imagesOn(page)
    .locator("img")
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalWidth);

test("[SE1] a picture that one person drops, everybody sees, also after a reload @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  const watches = await Promise.all(
    [anna, ben].map(({ page }) => watchPolicy(page, server.origin)),
  );
  await anna.open(customerA);
  await ben.open(customerA);
  const bytes = pngOf({ width: 60, height: 40 });
  await dropFile(anna.page, { name: "../../工場.png", type: "image/png", bytes });
  for (const { page } of [anna, ben]) {
    await expect(imagesOn(page)).toHaveCount(1);
    await expect.poll(() => drawnWidth(page)).toBe(60);
  }
  await anna.expectLight("saved");
  await ben.page.reload();
  await expect.poll(() => drawnWidth(ben.page)).toBe(60);

  // The address of the picture is a file to keep, not a page that runs.
  const src = await imagesOn(ben.page).locator("img").first().getAttribute("src");
  expect(src).toMatch(/^\/api\/boards\/\w{26}\/assets\/[0-9a-f]{64}$/);
  const download = ben.page.waitForEvent("download");
  await ben.page.evaluate((address) => window.open(address), src ?? "");
  await (await download).cancel();
  for (const watch of watches) expect(watch).toEqual({ violations: [], foreign: [], dialogs: [] });
});

test("[SE2] what is no picture is refused in words, and the board stays as it was @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerA);
  const picture = await anna.picture();
  // The browser writes what it was answered into the console; the words on the page are ours.
  page.removeAllListeners("console");
  const html = Buffer.from("<!doctype html><script>window.__pwned = true</script>");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"/>');
  const cases = [
    { name: "a.png", type: "image/png", bytes: html, words: /この画像は置けません/ },
    // A file of a board may be one: it is read for what is drawn in it, and never shown as a picture.
    { name: "a.svg", type: "image/svg+xml", bytes: svg, words: /構造が入っていません/ },
    { name: "a.html", type: "text/html", bytes: html, words: /画像だけです/ },
    {
      name: "a.png",
      type: "image/png",
      bytes: pngOf({ width: 100_000, height: 100_000 }),
      words: /縦横が大きすぎます/,
    },
    {
      name: "a.png",
      type: "image/png",
      bytes: Buffer.concat([sampleImages["image/png"], Buffer.alloc(10 * 1024 * 1024)]),
      words: /1枚10MBまで/,
    },
  ];
  for (const { words, ...file } of cases) {
    await dropFile(page, file);
    const told = page.getByText(words).last();
    await expect(told).toBeVisible();
    await page
      .getByRole("button", { name: /^(?:閉じる|読み込みをやめる)$/ })
      .last()
      .click();
    await expect(page.getByText(words)).toHaveCount(0);
  }
  await expect(imagesOn(page)).toHaveCount(0);
  expect(await anna.picture()).toBe(picture);
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
});

test("[SE3] an address that is pasted becomes a text, and nothing is fetched for it @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await anna.open(customerA);
  const texts = page.locator('.tl-shape[data-shape-type="text"]');
  const addresses = [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://evil.example/a.png",
    "javascript:window.__pwned=1",
    '<iframe src="https://evil.example/" width="300" height="200"></iframe>',
  ];
  for (const [before, address] of addresses.entries()) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), address);
    await page.keyboard.press("Control+v");
    await expect(texts).toHaveCount(before + 1);
  }
  await expect(page.locator("iframe")).toHaveCount(0);
  const links = await texts
    .locator("a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(new Set(links)).toEqual(
    new Set(["https://evil.example/", "https://evil.example/a.png", addresses[0]]),
  );
  expect(watch).toEqual({ violations: [], foreign: [], dialogs: [] });
});
