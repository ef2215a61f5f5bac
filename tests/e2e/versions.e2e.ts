import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[HI1][HI2] a state is kept under a name, compared with now in capital words, and brought back @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/製造業B社/);
  await page.getByRole("tab", { name: "履歴" }).click();
  await page.getByLabel("名前(任意)").fill("初回のあと");
  await page.getByRole("button", { name: "いまの状態を残す" }).click();
  const row = page.getByRole("button", { name: /初回のあと/ });
  await expect(row).toContainText("オーナー");

  await anna.placeCapital("環境資本", 1);
  await row.click();
  await expect(page.getByTestId("state-sentence")).toContainText("まず");
  const changes = page.getByTestId("state-changes");
  await expect(changes).toContainText("ホップに環境資本を加えた");
  // What came since glows on the canvas, where it is.
  const ghost = page.getByTestId("ghosts").locator("rect");
  await expect(ghost).toHaveCount(1);
  await expect(page.getByTestId("ghosts").locator("text")).toHaveCount(0);

  await page.getByRole("button", { name: "この状態に戻す" }).click();
  const asked = page.getByRole("region", { name: "この状態に戻す" });
  await expect(asked).toContainText("ホップから環境資本を外した");
  await page.getByRole("button", { name: "全員のボードを戻す" }).click();
  await expect(anna.card("環境資本")).toHaveCount(0);
  await page.getByRole("button", { name: "直前の状態を見る" }).click();
  await expect(changes).toContainText("ホップから環境資本を外した");
});

test("[Q1] [Q5] [UI9] a board that is full of one's kept states says so beside the button, and takes one again for one that is deleted @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/製造業B社/);
  await page.getByRole("tab", { name: "履歴" }).click();
  const name = page.getByLabel("名前(任意)");
  const keep = page.getByRole("button", { name: "いまの状態を残す" });
  await name.fill("はじめ");
  await keep.click();
  await expect(page.getByRole("button", { name: /はじめ/ })).toBeVisible();
  await anna.expectLight("saved");
  await server.end();
  countAsFull(server.dataDir);
  await server.start();
  await anna.expectLight("saved");

  await name.fill("つづき");
  await keep.click();
  await expect(page.getByRole("alert").filter({ hasText: "250件まで" })).toBeVisible();
  await expect(name).toHaveValue("つづき");
  await page.getByRole("button", { name: /はじめ/ }).click();
  await page.getByRole("button", { name: "この状態を削除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "削除する" }).click();
  await expect(page.getByRole("button", { name: /はじめ/ })).toHaveCount(0);
  await name.fill("つづき");
  await keep.click();
  await expect(page.getByRole("button", { name: /つづき/ })).toBeVisible();
});

test("[AU3] a guest agrees with a reservation, version 1 stands, a card moves within it and a link drifts from it", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  const { page } = owner;
  await owner.open(/製造業B社/);
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { origin } = server;
  const data = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const invited = await page.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data,
  });
  const { link } = (await invited.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await expect(guest.getByTestId("sentence")).not.toBeEmpty();

  await page.getByRole("tab", { name: "合意" }).click();
  await page.getByRole("button", { name: "合意にかける" }).click();
  const form = page.getByRole("form", { name: "合意にかける" });
  await expect(form.getByText("客先の佐藤").first()).toBeVisible();
  await page.getByLabel("添える言葉(任意)").fill("来期の大枠です。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "この大枠を合意にかける" }).click();

  // What waits for an answer reaches the guest wherever they look, long before the page would ask.
  await expect(guest.getByTestId("inbox-count")).toHaveText("1");
  await guest.getByTestId("inbox").click();
  await guest.getByRole("link", { name: /オーナーさんが合意の答えを待っています/ }).click();
  await expect(guest.getByRole("button", { name: "合意にかける" })).toHaveCount(0);
  await guest.getByLabel("留保つき同意").check();
  await guest.getByLabel("理由").fill("採用を急ぐこと");
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "答える" }).click();
  await expect(guest.getByTestId("inbox-count")).toHaveCount(0);
  await expect(guest.getByRole("button", { name: "合意した版として閉じる" })).toHaveCount(0);

  const version = page.getByRole("listitem").filter({ hasText: "来期の大枠です。" });
  await expect(version).toContainText("客先の佐藤:留保つき同意");
  await version.getByRole("button", { name: "合意した版として閉じる" }).click();
  await expect(version).toContainText("第1版(顧客の合意)");
  await expect(version).toContainText("採用を急ぐこと");
  await version.getByRole("button", { name: "書き出す" }).click();
  const taking = page.getByRole("dialog", { name: "書き出す" });
  await taking.getByRole("radio", { name: "Markdown" }).check();
  const saved = page.waitForEvent("download");
  await taking.getByRole("button", { name: "ファイルを作る" }).click();
  const agreement = await readFile(await (await saved).path(), "utf8");
  expect(agreement).toMatch(/^# 合意書 第1版[^]*\| 客先の佐藤 \| 留保つき同意 \|.*採用を急ぐこと/);
  await page.keyboard.press("Escape");
  const chip = page.getByTestId("agreement-chip");
  await expect(chip).toHaveText("第1版・顧客と合意");

  const frozen = guest.getByRole("listitem").filter({ hasText: "来期の大枠です。" });
  await frozen.getByRole("button", { name: "この版にコメントする" }).click();
  await guest.getByRole("textbox", { name: "コメントを書く" }).fill("この版で社内に諮ります");
  await guest.getByRole("button", { name: "送る" }).click();
  await expect(version.getByRole("button", { name: /社内に諮ります/ })).toBeVisible();
  await page.getByRole("tab", { name: /^コメント/ }).click();
  await expect(page.getByRole("heading", { name: "版について" })).toBeVisible();
  await page.getByRole("button", { name: /社内に諮ります/ }).click();
  await expect(page.getByRole("heading", { name: "第1版(顧客の合意)" })).toBeVisible();
  await page.getByRole("tab", { name: /^合意/ }).click();

  await owner.moveCard(owner.card("技術資本"), { x: 0, y: -60 });
  await owner.expectLight("saved");
  await expect(chip).toHaveText("第1版・顧客と合意");
  await owner.drawLink(owner.card("技術資本"), owner.card("財務資本"));
  const drifted = "第1版から変更1件";
  await expect(chip).toHaveText(drifted);
  await expect(guest.getByTestId("agreement-chip")).toHaveText(drifted);
  await chip.click();
  const drift = page.getByRole("dialog", { name: drifted });
  await expect(drift).toHaveText(
    /^技術資本\(ステップ\)が財務資本\(ジャンプ\)を育てる、とつないだ合意を見る$/,
  );
  await drift.getByRole("button", { name: "合意を見る" }).click();
  await expect(page.getByTestId("agreement-state")).toContainText("大枠が変わりました");

  await page.getByRole("tab", { name: "履歴" }).click();
  await page.getByRole("button", { name: /第1版\(顧客の合意\)/ }).click();
  await expect(page.getByTestId("state-changes")).toContainText("とつないだ");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Use dark colours" }).click();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Agreed" }).click();
  await expectAccessible(page);
});

/** As if whoever kept a state on a board had kept there as many as one may. */
function countAsFull(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  database.exec(`
    update tallies set count = 250 where what = 'keptStates' and "of" = 'personOnBoard'
  `);
  database.close();
}
