import type { Page } from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { BoardHand } from "./board-hand.ts";
import { dropFile } from "./drop-file.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const OUTLINE = "社会(ホップ) > 環境(ステップ) > 生産(ジャンプ)\n売上 > 社会";

test("[TI1] [TI2] a pasted outline shows as ghosts with what was guessed and not read, and is one step of undo @night", async ({
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
test("[TI4] [TI3] a colleague draws and deletes while ghosts stand, two take in at once, and who may only read is offered nothing @night", async ({
  newPerson,
  newVisitor,
  server,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const bela = new BoardHand(await newPerson("bela"));
  await anna.open(/製造業A社/);
  await bela.open(/製造業A社/);
  const before = await anna.cards.count();
  for (const { page } of [anna, bela]) {
    const panel = await openPanel(page);
    await panel
      .getByRole("textbox", { name: "文章や表を貼り付ける" })
      .fill("技術(ステップ) > 環境(ジャンプ)");
    await panel.getByRole("button", { name: "どう描かれるかを見る" }).click();
    await expect(panel).toContainText("重ねて描かないもの: カード1枚");
  }
  // What the link was to come from goes: it is drawn with the link, which would have no end else.
  await bela.card("技術資本").click({ force: true });
  await bela.page.keyboard.press("Delete");
  await expect(anna.cards).toHaveCount(before - 1);
  await expect(anna.page.getByTestId("take-in")).not.toContainText("重ねて描かないもの");
  await Promise.all([drawTaken(anna), drawTaken(bela)]);
  for (const hand of [anna, bela]) await hand.expectLight("saved");
  await expect(anna.card("環境資本")).not.toHaveCount(0);
  await expect.poll(async () => (await anna.picture()) === (await bela.picture())).toBe(true);
  const drawn = await anna.cards.count();
  await anna.page.keyboard.press("Control+z");
  // One step takes back what she drew, and nothing of his.
  await expect(anna.cards).not.toHaveCount(drawn);

  const { origin } = server;
  const boardId = new URL(anna.page.url()).pathname.split("/").at(-1) ?? "";
  const invited = await anna.page.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data: { kind: "board", boardId, role: "viewer", lifetimeDays: 7, maxUses: 1 },
  });
  const { link } = (await invited.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await expect(guest.locator('.tl-shape[data-shape-type="capital-card"]').first()).toBeVisible();
  await expect(guest.getByRole("button", { name: "ファイルや文章を読み込む" })).toHaveCount(0);
  await dropFile(guest, { name: "a.csv", bytes: Buffer.from("元,先\n人的,技術\n"), type: "" });
  await expect(guest.getByTestId("take-in")).toHaveCount(0);
});

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

function drawTaken({ page }: BoardHand): Promise<void> {
  return page.getByTestId("take-in").getByRole("button", { name: "ボードに描く" }).click();
}
