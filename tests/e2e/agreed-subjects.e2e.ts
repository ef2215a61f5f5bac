import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[AU5] a stage is put to agreement, its lane says so, and what has changed since @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("owner"));
  await hand.open(/化学メーカーD社/);
  const { page } = hand;
  await page.getByRole("tab", { name: "合意" }).click();
  await page.getByRole("button", { name: "合意にかける" }).press("Enter");
  const form = page.getByRole("form", { name: "合意にかける" });
  await form.getByLabel("何を合意にかけますか").selectOption("ステージ「ジャンプ」と明細");
  await form.getByRole("radio", { name: "社内" }).check();
  await form
    .getByRole("button", { name: "ステージ「ジャンプ」と明細を合意にかける" })
    .press("Enter");
  const mark = hand.lane(3).getByTestId("mark-of-stage3");
  await expect(mark).toHaveText("合意待ち");
  const version = page.getByRole("listitem").filter({ hasText: "ステージ「ジャンプ」と明細" });
  await version.getByText(/^どこについての答えですか/).click();
  await version.getByRole("checkbox", { name: "財務資本(ジャンプ)", exact: true }).check();
  await version.getByLabel("同意", { exact: true }).check();
  await version.getByRole("button", { name: "答える" }).press("Enter");
  await version.getByRole("button", { name: "合意した版として閉じる" }).press("Enter");
  await expect(mark).toHaveText("第1版で合意");
  await expect(version).toContainText("財務資本(ジャンプ)について");

  // Elsewhere nothing changes it; a capital more in it does.
  await hand.placeCapital("環境資本", 3);
  await expect(mark).toHaveText("第1版から1件変化");
  const standing = page.getByTestId("agreement-of-stage3");
  await expect(standing).toContainText("ジャンプに環境資本を加えた");
  await expect(hand.lane(1).getByTestId(/mark-of/)).toHaveCount(0);
});
