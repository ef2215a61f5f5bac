import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[HO28] [HO29] @night two customers become one, and a view is kept, shown again, renamed and deleted", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.goto("/");
  await page.locator("[data-board-link]").first().waitFor();
  const boards = page.getByRole("list", { name: /製造業C社.*のボード/ }).getByRole("listitem");
  const others = page.getByRole("list", { name: /化学メーカーD社.*のボード/ });
  const together = (await boards.count()) + (await others.getByRole("listitem").count());
  expect(together).toBeGreaterThan(1);
  await page.getByRole("button", { name: /製造業C社.*のメニュー/ }).press("Enter");
  await page.getByRole("menuitem", { name: "ほかの顧客とひとつにまとめる…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "ふたつの顧客をひとつにまとめる" });
  await expect(dialog.getByRole("listitem").first()).toContainText("製造業");
  await dialog.getByRole("textbox", { name: "まとめる相手を探す" }).fill("化学メーカー");
  await dialog.getByRole("button", { name: /化学メーカーD社/ }).click();
  await dialog.getByRole("radio", { name: "化学", exact: true }).check();
  await expect(dialog).toContainText("元のふたつには戻せません");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "ひとつにまとめる" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status").first()).toHaveText("11件");
  await expect(boards).toHaveCount(together);

  await page.getByRole("combobox", { name: "業種", exact: true }).selectOption("化学");
  await page.getByRole("button", { name: "この表示を残す" }).click();
  await page.getByRole("textbox", { name: "表示の名前" }).fill("化学の会社");
  await page.keyboard.press("Enter");
  const kept = page.getByRole("button", { name: "化学の会社", exact: true });
  await expect(kept).toHaveAttribute("aria-pressed", "true");
  await page.goto("/");
  await expect(kept).toHaveAttribute("aria-pressed", "false");
  await kept.click();
  await expect(page).toHaveURL(/industry=chemicals/);
  await expect(page.getByRole("status").first()).toHaveText("11件のうち1件");
  await page.getByRole("button", { name: "表示「化学の会社」のメニュー" }).press("Enter");
  await page.getByRole("menuitem", { name: "名前を変える" }).press("Enter");
  await page.getByRole("textbox", { name: "表示の名前" }).fill("化学");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "表示「化学」のメニュー" }).press("Enter");
  await page.getByRole("menuitem", { name: "削除する" }).press("Enter");
  await expect(page.getByRole("button", { name: "化学", exact: true })).toHaveCount(0);
});
