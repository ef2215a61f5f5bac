import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { dropFile } from "./drop-file.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const OUTLINE = "社会(ホップ) > 環境(ステップ) > 生産(ジャンプ)\n売上 > 社会";

test("[TI1] [TI2] a pasted outline shows as ghosts with what was guessed and not read, and is one step of undo", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const { page } = anna;
  const before = { cards: await anna.cards.count(), arrows: await anna.arrows.count() };
  const panel = await openPanel(page);
  await panel.getByRole("textbox", { name: "文章や表を貼り付ける" }).click();
  await page.keyboard.insertText(OUTLINE);
  await panel.getByRole("button", { name: "どう描かれるかを見る" }).click();
  await expect(panel).toContainText("カード 3枚");
  await expect(panel).toContainText("「売上」は、この資本ラインナップにない名前です。");
  await expect(page.getByTestId("ghosts")).toBeVisible();
  await expect(anna.cards).toHaveCount(before.cards);
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(anna.cards).toHaveCount(before.cards + 3);
  await expect(anna.arrows).toHaveCount(before.arrows + 2);
  await expect(page.getByTestId("ghosts")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(anna.cards).toHaveCount(before.cards);
  await expect(anna.arrows).toHaveCount(before.arrows);
  await anna.expectLight("saved");

  await openPanel(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("[TI1] [TI3] a hostile file gets one sentence; a plain picture is a picture @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const { page } = anna;
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>`;
  await dropFile(page, { name: "laughs.graphml", bytes: Buffer.from(laughs), type: "" });
  const panel = page.getByTestId("take-in");
  await expect(panel.getByRole("alert")).toContainText("文書型の宣言(DOCTYPE)があるファイル");
  await panel.getByRole("button", { name: "読み込みをやめる" }).click();

  const images = page.locator('.tl-shape[data-shape-type="image"]');
  await dropFile(page, { name: "dot.png", bytes: DOT, type: "image/png" });
  await expect(images).toHaveCount(1);
  await expect(panel).toBeHidden();
});

/** One pixel. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function openPanel(page: Page) {
  await page.getByRole("button", { name: "ファイルや文章を読み込む" }).click();
  const panel = page.getByTestId("take-in");
  await expect(panel).toBeVisible();
  return panel;
}
