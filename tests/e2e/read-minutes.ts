import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

/** After the end of a meeting everybody reads what it came to, in their language. */
export async function readMinutes({
  owner,
  guest,
}: {
  readonly owner: Page;
  readonly guest: Page;
}): Promise<void> {
  for (const page of [guest, owner]) {
    await page.getByRole("button", { name: "議事録を読む" }).click();
    const minutes = page.getByTestId("minutes");
    await expect(minutes.getByRole("region", { name: "参加した人" })).toContainText("客先の佐藤");
    const rounds = minutes.getByRole("region", { name: "問いと結果" });
    await expect(rounds).toContainText("3つの道");
    await expect(rounds).toContainText(/投票「.*」\(無記名、2人\)/u);
    await expect(rounds).toContainText(/組織資本\(ホップ\): 1位/u);
  }
  await expectAccessible(guest);

  await owner.getByRole("button", { name: "English", exact: true }).click();
  await expect(owner.getByRole("region", { name: "Who was there" })).toContainText("(facilitator)");
  await owner.getByRole("button", { name: "日本語", exact: true }).click();
  await expectAccessible(owner);
}

/** Minutes go into the note of the board as one step, and one undo takes them out again. */
export async function putMinutesIntoNote(owner: Page): Promise<void> {
  await owner.getByRole("button", { name: "ノートに入れて書き足す" }).click();
  const note = owner.getByRole("textbox", { name: /ボード全体/ });
  await expect(note.getByRole("heading", { name: /^議事録/ })).toHaveCount(1);
  await expect(note).toContainText("残っていること");
  await note.click();
  await owner.keyboard.press("Control+z");
  await expect(note.getByRole("heading", { name: /^議事録/ })).toHaveCount(0);
  await expect(note).not.toContainText("残っていること");
  await owner.keyboard.press("Control+Shift+z");
  await expect(note.getByRole("heading", { name: /^議事録/ })).toHaveCount(1);
}

/** What was settled stands in the history, narrowed by what it is about. */
export async function readDecisionLog(owner: Page): Promise<void> {
  await owner.getByRole("tab", { name: "履歴" }).click();
  await expect(owner.getByText("会議の終わり")).toBeVisible();
  await owner.getByRole("button", { name: "決定の記録" }).click();
  const log = owner.getByTestId("decisions");
  const vote = log.getByTestId("told-line").filter({ hasText: "無記名、2人" }).first();
  await expect(vote).toBeVisible();
  await log.getByLabel("資本").selectOption("環境資本");
  await expect(log).toContainText("この絞り込みに合う決定はありません。");
  await log.getByLabel("資本").selectOption("組織資本");
  await expect(vote).toBeVisible();
  await expectAccessible(owner);
}
