import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[PZ1] a board prints whole on a light page, in either scheme, and the screen is as it was @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const ben = new BoardHand(await newPerson("ben"));
  await ben.open(customerC);
  await ben.lane(2).hover({ force: true });
  const cursor = page.locator(".tl-collaborators").getByText("ben");
  await expect(cursor).toBeAttached();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator(`.tl-theme__${scheme}`)).toBeVisible();
    // Far away from what is drawn, so that nothing of it is on the screen.
    await page.mouse.move(400, 400);
    await page.mouse.wheel(3000, 3000);
    await expect(hand.cards.first()).not.toBeInViewport();

    await page.emulateMedia({ colorScheme: scheme, media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const onPaper = await page.evaluate(readPaper);
    expect(onPaper.shapes).toBeGreaterThan(8);
    expect(onPaper.outside).toEqual([]);
    expect(onPaper.paper).toEqual(["light", "light"]);
    await expect(hand.sentence).toBeVisible();
    await expect(page.getByRole("button", { name: "共有" })).toBeHidden();
    await expect(cursor).toBeHidden();

    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ colorScheme: scheme, media: "screen" });
    await expect(page.locator(`.tl-theme__${scheme}`)).toBeVisible();
    await expect(hand.cards.first()).not.toBeInViewport();
    await page.keyboard.press("Shift+1");
  }
});

/** Which shapes of the canvas lie outside of it, and in which scheme page and canvas are painted. */
function readPaper() {
  const canvas = document.querySelector("main")?.getBoundingClientRect();
  const shapes = [...document.querySelectorAll<HTMLElement>(".tl-shape")];
  const outside = shapes.filter((shape) => {
    const { left, right, top, bottom, width } = shape.getBoundingClientRect();
    const isInside =
      canvas !== undefined &&
      left >= canvas.left &&
      right <= canvas.right &&
      top >= canvas.top &&
      bottom <= canvas.bottom;
    return width === 0 || !isInside;
  });
  const canvasScheme = document.querySelector(".tl-theme__light") === null ? "dark" : "light";
  return {
    shapes: shapes.length,
    outside: outside.map(({ dataset }) => dataset["shapeType"]),
    paper: [document.documentElement.dataset["scheme"], canvasScheme],
  };
}

test("[PZ2] at 200 % and 400 % of a window of 1280 by 720 everything is there, without scrolling sideways @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const board = page.url();
  for (const [width, height, canvasHeight] of [
    [640, 360, 280],
    [320, 180, 120],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const path of ["/", "/workspace", board]) {
      await page.goto(new URL(path, board).href);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await widthOfPage(page), path).toBeLessThanOrEqual(width);
    }
    await expect(hand.sentence).not.toBeEmpty();
    const canvas = await page.locator("main").boundingBox();
    expect(canvas?.height).toBeGreaterThanOrEqual(canvasHeight);
    await page.getByRole("button", { name: "選ぶ" }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "選ぶ" }).click();
    const history = page.getByRole("tab", { name: "履歴" });
    await history.click();
    await page.getByRole("button", { name: "いまの状態を残す" }).click();
  }
});

test("[PZ3] on a small window, a tablet and a phone every tool is in reach and nothing of the bar lies on another @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  // In a meeting there is a tool more, and more stands above the tabs.
  await page.getByRole("button", { name: "会議を始める" }).click();
  await expect(page.getByRole("tab", { name: "会議" })).toBeVisible();
  for (const [width, height] of [
    [640, 400],
    [820, 1180],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await expect(hand.cards.first()).toBeVisible();
    await expect(page.getByRole("button", { name: "選ぶ" })).toBeVisible();
    for (const name of ["資本を置く", "道具"]) {
      const tools = page.getByRole("toolbar", { name }).first().getByRole("button");
      for (const tool of await tools.all()) {
        await expect(tool, `${width}: ${await tool.getAttribute("aria-label")}`).toBeInViewport({
          ratio: 1,
        });
      }
    }
    const title = await page.getByRole("heading", { level: 1 }).boundingBox();
    const light = await page.getByRole("status", { name: "サーバーに保存済み" }).boundingBox();
    if (title === null || light === null) throw new Error("the bar is not there");
    expect(title.width).toBeGreaterThan(40);
    expect(title.x + title.width).toBeLessThanOrEqual(light.x);
    if (height > 480) await expect(hand.sentence).toBeInViewport();
    // The head of the first lane is not under what floats over the canvas.
    const lane = await hand.lane(1).boundingBox();
    const depth = await page.getByRole("button", { name: "明細", exact: true }).boundingBox();
    expect(lane?.y ?? 0).toBeGreaterThanOrEqual((depth?.y ?? 0) + (depth?.height ?? 0));
  }
});

function widthOfPage(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
