import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[CK1] [CK2] [CK3] [CK4] [CK5] [CK6] [CK7] [CK8] a customer gets a board on circulation: drawn by hand and by keys, read, mended in its ends, commented on and undone as any board", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.goto("/");
  await page.getByRole("button", { name: /製造業A社.*に新しいボード$/ }).click();
  await page.getByLabel("ボードの種類").selectOption("circulation");
  await expect(page.getByLabel("資本ラインナップ")).toHaveCount(0);
  await page.getByRole("textbox", { name: "ボードの名前" }).fill("稼ぎ方");
  await page.keyboard.press("Enter");

  // By hand: chips of sectors, and none of capitals.
  const dock = page.locator("[data-dock]");
  const sectors = page.locator('.tl-shape[data-shape-type="sector"]');
  await expect(dock.getByRole("button", { name: "人的資本" })).toHaveCount(0);
  await dock.getByRole("button", { name: "自社" }).click();
  await dock.getByRole("button", { name: "顧客", exact: true }).click();
  await expect(sectors).toHaveCount(2);
  await expect(page.locator('[data-rule="V40"]')).toBeVisible();

  // Drawn by hand, two flows the same way lie apart, each a step with its bend.
  const drawn = page.locator('[data-flow="goods"]');
  for (const count of [1, 2]) {
    const [from, to] = [await sectors.nth(0).boundingBox(), await sectors.nth(1).boundingBox()];
    if (from === null || to === null) throw new Error("two sectors");
    await page.locator(".tl-container").focus();
    await page.keyboard.press("a");
    const y = from.y + from.height * (count === 1 ? 0.3 : 0.6);
    await page.mouse.move(from.x + from.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width + 20, y, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, y, { steps: 8 });
    await page.mouse.up();
    await expect(drawn).toHaveCount(count);
  }
  const [one, other] = [await drawn.nth(0).boundingBox(), await drawn.nth(1).boundingBox()];
  if (one === null || other === null) throw new Error("two flows");
  expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(Math.min(one.height, other.height));
  for (const count of [1, 0]) {
    await page.locator(".tl-container").focus();
    await expect(async () => {
      await page.getByRole("button", { name: "元に戻す" }).click();
      await expect(drawn).toHaveCount(count, { timeout: 500 });
    }).toPass();
  }

  // By keys: a service, sold, and nothing given for it.
  await page.getByRole("tab", { name: "表" }).click();
  const table = page.getByRole("tabpanel", { name: "表" });
  const flow = async (from: string, kind: string, to: string) => {
    await table.getByLabel("どこから", { exact: true }).selectOption(from);
    await table.getByLabel("何が流れるか", { exact: true }).selectOption(kind);
    await table.getByLabel("どこへ", { exact: true }).selectOption(to);
    await table.getByRole("button", { name: "流れを足す" }).press("Enter");
  };
  await flow("自社", "service", "顧客");
  const words = table.getByRole("textbox", { name: /サービス.*の中身/ });
  await words.fill("保守サービス");
  await expect(page.locator('[data-flow="service"]')).toHaveText("保守サービス");
  await page.getByRole("button", { name: "ひらく" }).click();
  await page.getByRole("radio", { name: "有償" }).check({ force: true });
  await page.getByRole("tab", { name: "読み取り" }).click();
  await expect(page.locator('[data-rule="V39"]')).toBeVisible();

  // What is paid for it is seen as a ghost, then done; the round is closed by a line of words.
  await page.locator('[data-rule="V39"]').getByRole("button", { name: "対価の流れを描く" }).click();
  await expect(page.getByTestId("ghosts")).toBeVisible();
  await expect(page.locator('[data-flow="money"]')).toHaveCount(0);
  await page.getByRole("button", { name: "反映する" }).click();
  await expect(page.locator('[data-flow="money"]')).toContainText("¥");
  await expect(page.locator('[data-rule="V39"]')).toHaveCount(0);
  const entry = page.getByRole("textbox", { name: /すばやく書く/ });
  await entry.fill("自社 →(¥)→ パートナー →(¥)→ 顧客");
  await entry.press("Enter");
  await expect(sectors).toHaveCount(3);
  await expect(page.locator('[data-rule="V40"]')).toHaveCount(0);
  await expect(page.getByTestId("sentence")).toContainText("自社");

  // The story, panel by panel.
  await page.getByRole("tab", { name: "4コマ" }).click();
  await page.getByRole("button", { name: "1コマ目を置く" }).click();
  await page.getByRole("textbox", { name: "1コマ目の言葉" }).fill("保守を通じて、設備を止めない");
  await page.getByRole("button", { name: "はじめから" }).click();
  await expect(page.getByRole("status").filter({ hasText: "保守を通じて" })).toBeVisible();

  // As on any board: a comment on a sector, and undo.
  await page.locator(".tl-container").focus();
  await page.keyboard.press("Shift+1");
  await sectors.filter({ hasText: "自社" }).click({ force: true });
  await expect(page.getByRole("region", { name: "選択中の経済主体" })).toBeVisible();
  await page.keyboard.press("c");
  const composer = page.getByRole("textbox", { name: "コメントを書く" });
  await composer.fill("だれのことですか");
  await composer.press("Control+Enter");
  await expect(page.getByRole("region", { name: /自社.*のコメント$/ })).toBeVisible();
  await expectAccessible(page);
  const told = page.locator('.tl-shape[data-shape-type="story-panel"]').filter({ hasText: "保守" });
  await expect(async () => {
    // What was selected is taken back before what was written.
    await page.getByRole("button", { name: "元に戻す" }).click();
    await expect(told).toHaveCount(0, { timeout: 500 });
  }).toPass();

  // Beside the other board, told apart by a word.
  await page.getByRole("link", { name: "顧客の一覧へ" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "稼ぎ方" }).last();
  await expect(row.getByText("経済循環", { exact: true })).toBeVisible();
});
