import type { Page } from "@playwright/test";
import { comeToBoard } from "./come-to-board.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { openScenario } from "./open-scenario.ts";

const customerJ = /J社/;
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const lit = (page: Page) => page.getByRole("button", { name: /照らしています.*やめる$/ });

test("[BR1] [BR2] our team goes from a revenue to the capitals that it grows and back; a guest hears of none of it @night", async ({
  newPerson,
  newVisitor,
}) => {
  const page = await newPerson("anna");
  await openScenario(page, customerJ);
  const revenues = page.getByTestId("revenues");
  await revenues.getByRole("link", { name: "技術資本を見る" }).click();
  await expect(lit(page)).toContainText("2件");
  // What the mouse happens to rest on is lit in place of what the link shows.
  await page.mouse.move(10, 400);
  const cards = page.locator('.tl-shape[data-shape-type="capital-card"]');
  await expect(cards.filter({ hasText: "財務資本" }).locator("> * > *").first()).not.toHaveCSS(
    "opacity",
    "1",
  );
  await lit(page).click();
  await expect(page).not.toHaveURL(/#/);
  const growth = page.getByTestId("paid-growth");
  await growth.getByRole("link", { name: /進行の委託料.*1,200万円/ }).click();
  await expect(lit(page)).toBeVisible();

  // What our team says of it, no guest is told.
  const guest = await newVisitor("guest");
  await comeToBoard(page, guest, { role: "editor" });
  await expect(guest.locator("[data-sector]").first()).toBeVisible();
  await expect(guest.getByTestId("sentence")).toContainText("予兆診断");
  await expect(guest.getByTestId("revenues")).toHaveCount(0);
  await expect(guest.locator('[data-rule="V48"]')).toHaveCount(0);
  await tab(guest, "表").click();
  await guest.getByRole("textbox", { name: /^「設備計画づくりの進行」の中身/ }).focus();
  await guest.getByRole("button", { name: "ひらく" }).click();
  await guest.getByRole("radio", { name: "有償" }).check({ force: true });
  await expect(guest.getByText("この流れが届ける当社Do")).toHaveCount(0);

  // Nor did they take it away.
  await tab(page, "読み取り").click();
  await expect(page.locator('[data-rule="V48"]')).toHaveCount(0);
  await revenues.getByRole("link", { name: "顧客関係性資本を見る" }).waitFor();
});

test("[BR1] [BR3] by keys our team takes our Dos from a flow and joins them again, then sees both boards side by side @night", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await openScenario(page, customerJ);
  // A flow that brings none of our Dos any more, by keys.
  await tab(page, "表").press("Enter");
  const words = page.getByRole("textbox", { name: /^「設備計画づくりの進行」の中身/ });
  await words.focus();
  const form = page.getByRole("region", { name: "選択中の流れ" });
  await page.getByRole("button", { name: "ひらく" }).press("Enter");
  await form.getByRole("button", { name: "「計画づくりの場の進行」を外す" }).press("Enter");
  await tab(page, "読み取り").press("Enter");
  await expect(page.locator('[data-rule="V48"]')).toContainText("進行の委託料");
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.locator('[data-rule="V48"]')).toHaveCount(0);
  await page.getByRole("button", { name: "やり直す" }).click();
  await expect(page.locator('[data-rule="V48"]')).toHaveCount(1);
  await tab(page, "表").press("Enter");
  await words.focus();
  const choice = form.getByRole("combobox", { name: "当社Doを選ぶ" });
  await choice.fill("場の進行");
  await choice.press("Enter");
  await expect(form.getByRole("button", { name: "「計画づくりの場の進行」を外す" })).toBeVisible();
  await expectAccessible(page);

  // Both boards together.
  await tab(page, "読み取り").click();
  await expect(page.locator('[data-rule="V48"]')).toHaveCount(0);
  await page.getByRole("link", { name: "2つのボードを並べて見る" }).click();
  const joins = page.getByTestId("joins").getByRole("button");
  await expect(joins).toHaveCount(3);
  await expect(joins.nth(1)).toContainText("予兆診断の共同開発");
  await joins.nth(1).press("Enter");
  await expect(joins.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator('svg [data-lit="true"]')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Capitals and circulation" })).toBeVisible();
});

test("[BR4] [FO1] a workspace calls the two approaches what it likes, and a story's lights reach whoever follows @night", async ({
  newPerson,
}) => {
  const anna = await newPerson("anna");
  const ben = await newPerson("ben");
  await openScenario(anna, customerJ);
  await openScenario(ben, customerJ);
  await expect(ben.getByText(/B「生み出すコトに加わる」 100%/)).toBeVisible();
  await anna.getByRole("button", { name: "型Bの名前を変える" }).click();
  await anna.getByLabel("型Bの名前").fill("つくる力に入る");
  await anna.keyboard.press("Enter");
  await expect(anna.getByText(/B「つくる力に入る」 100%/)).toBeVisible();
  await expect(ben.getByText(/B「つくる力に入る」 100%/)).toBeVisible();
  await expect(anna.getByText(/提案\(未確定\)/)).toBeVisible();

  const region = ben.locator("[data-sector]").filter({ hasText: "県の産業支援センター" });
  await expect(region).toHaveCSS("opacity", "1");
  await ben.getByRole("button", { name: /さんの画面を追う$/ }).click();
  await tab(anna, "4コマ").click();
  await anna.getByRole("button", { name: "はじめから" }).click();
  await expect(region).not.toHaveCSS("opacity", "1");
  await anna.getByRole("button", { name: "おわる" }).click();
  await expect(region).toHaveCSS("opacity", "1");
});
