import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[HO20] [UI15] a board is duplicated for another customer from the list, by keys, and opens as it was @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("member"));
  const { page } = hand;
  await page.goto("/");
  const row = page.getByRole("listitem").filter({ hasText: customerC });
  await row.getByRole("button", { name: "ボード「マクロ構造」のメニュー" }).press("Enter");
  await page.getByRole("menuitem", { name: "複製する" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "ボードを複製する" });
  const title = dialog.getByRole("textbox", { name: "新しいボードの名前" });
  await expect(title).toHaveValue("マクロ構造の写し");
  const internal = dialog.getByRole("checkbox", { name: /^社内のみのもの/ });
  await expect(internal).toBeChecked();
  // Found by words of its name; Escape closes the list, and the dialog stays.
  const customer = dialog.getByRole("combobox", { name: "どの顧客のボードにするか" });
  await expect(customer).toHaveValue(/製造業C社/);
  await customer.press("ArrowDown");
  await expect(dialog.getByRole("option")).toHaveCount(12);
  await customer.press("Escape");
  await expect(dialog.getByRole("option")).toHaveCount(0);
  await customer.pressSequentially("製造業ａ");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await customer.press("Enter");
  await expect(customer).toHaveValue(/製造業A社/);
  await expect(internal).toBeChecked({ checked: false });
  await expect(dialog.getByText("別の顧客に写します。")).toBeVisible();
  await title.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("マクロ構造の写し2")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("製造業A社");
  await expect(hand.cards).toHaveCount(5);
  await expect(hand.sentence).not.toBeEmpty();
});

test("[HO20] @night on the board itself, for who may make boards", async ({ newPerson }) => {
  const hand = new BoardHand(await newPerson("member"));
  await hand.open(customerC);
  const { page } = hand;
  const count = await hand.cards.count();
  await page.getByRole("button", { name: "ボードを複製する" }).click();
  await page.getByRole("button", { name: "複製して開く" }).click();
  await expect(page.getByText("マクロ構造の写し")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("製造業C社");
  await expect(hand.cards).toHaveCount(count);
});
