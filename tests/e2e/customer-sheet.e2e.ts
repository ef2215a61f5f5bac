import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

test("[HO21] [HO22] @night a sheet is written, meets a colleague's words, and narrows the list", async ({
  newPerson,
}) => {
  const [page, colleague] = [await newPerson("member"), await newPerson("member")];
  for (const reader of [page, colleague]) await reader.goto("/");
  await openSheet(page);
  const sheet = page.getByRole("dialog", { name: "顧客の情報" });
  await sheet.getByRole("combobox", { name: "タグ", exact: true }).click();
  await page.keyboard.type("重点、春の改定");
  // The Enter of the field ends a word, the one of the form sends it.
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("button", { name: "タグ「春の改定」をはずす" })).toBeVisible();
  await sheet.getByRole("combobox", { name: "業種" }).fill("Food");

  await openSheet(colleague);
  const theirs = colleague.getByRole("dialog", { name: "顧客の情報" });
  await theirs.getByRole("combobox", { name: "業種" }).fill("印刷");
  await theirs.getByRole("combobox", { name: "人数の規模" }).selectOption("50人未満");
  await theirs.getByRole("button", { name: "変更する" }).click();
  await expect(theirs).toBeHidden();

  // What nobody here wrote follows the colleague; what both wrote is named before it goes.
  await expect(sheet.getByRole("combobox", { name: "人数の規模" })).toHaveValue("0-50");
  await expect(sheet.getByText("ほかの人が変えました: 業種。")).toBeVisible();
  await sheet.getByRole("button", { name: "変更する" }).click();
  await expect(sheet).toBeHidden();

  const filter = (name: string) => page.getByRole("combobox", { name, exact: true });
  await filter("タグ").selectOption("春の改定");
  await filter("業種").selectOption("食品");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([/製造業C社/]);
  await expect(page).toHaveURL(/industry=food&tag=/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([/製造業C社/]);
  await filter("業種").selectOption("化学");
  await expect(page.getByText("合うボードは見つかりません")).toBeVisible();
});

async function openSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: /製造業C社.*のメニュー/ }).press("Enter");
  await page.getByRole("menuitem", { name: "顧客の情報" }).press("Enter");
}
