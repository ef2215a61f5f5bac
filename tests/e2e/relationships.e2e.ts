import type { Locator } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[RP1] [RP2] a level 7 that is not borne out says what it lacks, stands in the row and its steps, and is corrected @night", async ({
  newPerson,
}) => {
  const page = await newPerson("member");
  await page.goto("/relationships");
  const row = page.getByRole("row").filter({ hasText: "製造業B社" });
  await expect(row).toContainText("未評価");
  await row.getByRole("button", { name: /との関係を評価する/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /レベル7/ }).check();
  await dialog.getByRole("radio", { name: "顧客から見て" }).check();
  await expect(dialog.locator("[data-rule=V38]")).toContainText("顧客と合意した中長期");
  await dialog.getByLabel("いつの評価か").fill("2026-02-01");
  await dialog.getByLabel("そう考える根拠").fill("計画づくりに呼ばれた");
  await dialog.getByRole("button", { name: "評価を残す" }).click();
  const history = dialog.getByRole("region", { name: "これまでの評価" });
  await expect(history).toContainText("計画づくりに呼ばれた");
  await expectAccessible(page);

  // Corrected to a level that nobody named; the first word stays as it was.
  await history.getByRole("button", { name: /を訂正する/ }).click();
  await expect(dialog.getByLabel("そう考える根拠")).toHaveValue("計画づくりに呼ばれた");
  await dialog.getByRole("radio", { name: /レベル5 名称未設定/ }).check();
  await dialog.getByRole("button", { name: "訂正する", exact: true }).first().click();
  await expect(history).toContainText("訂正済み");
  await page.keyboard.press("Escape");
  await expect(row).toContainText("レベル5");
  await expect(row.getByRole("img")).toHaveAccessibleName(/レベル5\(顧客から見て\)/);

  await page.getByLabel("レベル", { exact: true }).selectOption({ label: "レベル5" });
  await expect(page).toHaveURL(/level=5/);
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
});

test("[RP3] a board says which routes would break without us, and what it speaks of lights up @night", async ({
  newPerson,
}) => {
  const member = new BoardHand(await newPerson("member"));
  await member.open(/製造業C社/);
  const { page } = member;
  await member.detail();
  await page.getByRole("button", { name: "技術資本のDo結果を書く" }).click();
  await page.keyboard.type("図面を自分で決める");
  await page.keyboard.press("Escape");
  await member.doResults.click({ force: true });
  await page.getByRole("button", { name: "当社Doを加える" }).click();
  await page.getByRole("textbox", { name: "当社がすること" }).focus();
  await page.keyboard.type("図面の手ほどき");
  await member.expectLight("saved");
  const ours = page.getByTestId("our-contribution");
  await expect(ours).toContainText("当社Do 1件(未定1)が、技術資本の増大を支えています。");
  await expect(ours).toContainText(/当社なしでは途切れる経路は、全体の\d+%です。/);
  await expect(ours).toContainText("顧客との関係は、まだ評価されていません。");
  await ours.getByRole("checkbox", { name: "キャンバスで光らせる" }).check();
  await expect.poll(() => opacityOf(member.card("財務資本"))).toBeLessThan(0.5);
  expect(await opacityOf(member.doResult("図面を自分で決める"))).toBeGreaterThan(0.5);
});

/** How far the dimmest part of what is drawn there has faded. */
function opacityOf(drawn: Locator): Promise<number> {
  return drawn
    .first()
    .evaluate((element) =>
      Math.min(
        ...[element, ...element.querySelectorAll("*")].map((part) =>
          Number(getComputedStyle(part).opacity),
        ),
      ),
    );
}
