import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[HI1][HI2] a state is kept under a name, compared with now in capital words, and brought back", async ({
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
  // What going back would take away is struck through on the canvas, where it is.
  await expect(page.getByTestId("ghosts").locator("rect")).toHaveCount(1);

  await page.getByRole("button", { name: "この状態に戻す" }).click();
  const asked = page.getByRole("region", { name: "この状態に戻す" });
  await expect(asked).toContainText("ホップから環境資本を外した");
  await page.getByRole("button", { name: "全員のボードを戻す" }).click();
  await expect(anna.card("環境資本")).toHaveCount(0);
  await page.getByRole("button", { name: "直前の状態を見る" }).click();
  await expect(changes).toContainText("ホップから環境資本を外した");
});
