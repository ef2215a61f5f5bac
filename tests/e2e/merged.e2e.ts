import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;

test("[OF21] who drew without a network is told in words what others did meanwhile, by name, and what of theirs arrived @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  const { page } = anna;
  await anna.open(customerB);
  await ben.open(customerB);
  await anna.expectLight("saved");
  const benIs = await ben.page.request.get("/api/session");
  const { name } = ((await benIs.json()) as { person: { name: string } }).person;

  // Chromium leaves sockets open that are when its network goes: the server's end closes them.
  await page.context().setOffline(true);
  await server.kill();
  for (const hand of [anna, ben]) await expect(hand.apart).toBeVisible();
  await server.start();
  await expect(ben.apart).toHaveCount(0);
  await anna.placeCapital("環境資本", 1);
  await ben.expectLight("saved");
  await ben.placeCapital("生産資本", 2);
  await ben.card("財務資本").click({ force: true });
  await ben.page.keyboard.press("Delete");
  await ben.expectLight("saved");
  const notice = page.getByTestId("merged");
  await expect(notice).toHaveCount(0);

  // Within ten seconds what both drew would be one turn of the history, which names nobody alone.
  await page.waitForTimeout(11_000);
  await page.context().setOffline(false);
  await expect(anna.card("生産資本")).toBeVisible({ timeout: 30_000 });
  await expect(notice).toContainText("あなたの変更1件が届きました。");
  await press(page, notice.getByRole("button", { name: "内容を見る" }));
  const theirs = notice.getByRole("button", { name: `${name}:ステップに生産資本を加えた` });
  await expect(theirs).toBeVisible();
  // What is gone names nobody on the board; its history does.
  const gone = notice.getByRole("button", { name: `${name}:ジャンプから財務資本を外した` });
  await expect(gone).toBeVisible();
  await expect(notice.getByRole("button", { name: "ホップに環境資本を加えた" })).toBeVisible();
  await expectAccessible(page);

  // It leads to the place, from wherever one looks, and selects nothing.
  await page.mouse.move(300, 600);
  await page.mouse.wheel(0, 4000);
  await expect(anna.card("生産資本")).not.toBeInViewport();
  await press(page, theirs);
  await expect(anna.card("生産資本")).toBeInViewport();
  await page.keyboard.press("Delete");
  await expect(anna.card("生産資本")).toHaveCount(1);
  await press(page, notice.getByRole("button", { name: "このお知らせを片づける" }));
  await expect(notice).toHaveCount(0);
  // For who was there, nothing has happened.
  await expect(ben.page.getByTestId("merged")).toHaveCount(0);
});

/** By the mouse, at its middle, whatever lies there. */
async function press(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("not on the screen");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
