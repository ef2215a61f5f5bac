import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[RE1] by keyboard alone, an empty board becomes customer A's structure", async ({
  server,
  newPerson,
}) => {
  const { page } = await newPerson("anna").then((opened) => new BoardHand(opened));
  const keys = page.keyboard;
  await page.getByRole("button", { name: "新しい顧客" }).focus();
  await keys.press("Enter");
  await keys.type("鍵盤だけの会社");
  await keys.press("Enter");
  await expect(page.getByTestId("sentence")).not.toBeEmpty();

  // Half of it as a line of words ...
  await page.getByRole("textbox", { name: /すばやく書く/ }).focus();
  await keys.type("人的、組織 > 技術 > 顧客");
  await keys.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "カード4枚、矢印3本" })).toBeVisible();

  // ... and the rest in the table: financial capital in Jump, and an arrow to it.
  await page.getByRole("tab", { name: "読み取り" }).focus();
  await keys.press("ArrowRight");
  await page.getByRole("button", { name: "財務資本、ホップ:ありません" }).focus();
  await keys.press("End");
  await keys.press("Enter");
  await expect(page.getByRole("button", { name: "財務資本、ジャンプ:増やします" })).toBeFocused();
  await keys.press("ArrowDown");
  await keys.press("l");
  await keys.press("ArrowUp");
  await keys.press("Enter");
  await expect(page.getByText("財務資本(ジャンプ)へ矢印を引きました")).toBeVisible();

  const boardId = new URL(page.url()).pathname.split("/").at(-1);
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${server.origin}/api/boards/${boardId}/structure`);
      return ((await answer.json()) as { patternId: string }).patternId;
    })
    .toBe("3ed57e75f8846874");
});

test("[RE2] a reinvestment made a cause is found, mended as it was shown, and taken back in one step", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/物流会社K社/);
  const { page } = anna;
  await expect(page.getByText(/^強化:/)).toBeVisible();

  const reinvest = page.getByRole("checkbox", { name: "次の周回への再投資" });
  for (let index = 0; index < (await anna.arrows.count()); index += 1) {
    await anna.clickArrow(anna.arrows.nth(index));
    if (await reinvest.isChecked()) break;
  }
  await expect(reinvest).toBeChecked();
  await reinvest.uncheck();
  const finding = page.locator('[data-rule="V11"]');
  await expect(finding).toBeVisible();
  await expect(page.getByText(/^強化:/)).toHaveCount(0);

  // Shown before anything is written, and let go without a trace.
  await finding.getByRole("button", { name: "再投資にする" }).click();
  await expect(page.getByTestId("ghosts").locator("path")).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("ghosts")).toHaveCount(0);
  await expect(finding).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(finding).toHaveCount(0);
  await page.getByRole("button", { name: "やり直す" }).click();
  await expect(finding).toBeVisible();

  await finding.getByRole("button", { name: "再投資にする" }).click();
  await page.getByRole("button", { name: "反映する" }).click();
  await expect(finding).toHaveCount(0);
  await expect(page.getByText(/^強化:/)).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(finding).toBeVisible();
});

test("[RE5] what is meant so is told to everybody, with its reason, and taken back by anybody", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(/化学メーカーD社/);
  await ben.open(/化学メーカーD社/);
  const sudden = '[data-rule="V16"]';
  await anna.page.locator(sudden).getByRole("button", { name: "意図どおり" }).click();
  await anna.page.keyboard.type("採用は別の場で決めている");
  await anna.page.getByRole("button", { name: "意図どおりとする" }).click();
  await expect(anna.page.locator(sudden)).toHaveCount(0);
  await expect(ben.page.locator(sudden)).toHaveCount(0);

  await ben.page.getByText("意図どおりとしたもの 1件").click();
  await expect(ben.page.getByText("採用は別の場で決めている")).toBeVisible();
  await ben.page.getByRole("button", { name: "取り消す" }).click();
  await expect(anna.page.locator(sudden)).toBeVisible();

  await anna.page.locator(sudden).getByRole("button", { name: "あとで" }).click();
  await expect(anna.page.locator(sudden)).toHaveCount(0);
  await expect(ben.page.locator(sudden)).toBeVisible();
});

test("[RE3] an input method's Enter confirms a conversion and nothing else", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const before = await anna.cards.count();
  const field = anna.page.getByRole("textbox", { name: /すばやく書く/ });
  await field.focus();
  const input = await anna.page.context().newCDPSession(anna.page);
  await input.send("Input.imeSetComposition", {
    text: "かんきょう",
    selectionStart: 5,
    selectionEnd: 5,
  });
  // As a browser reports the Enter with which a conversion is confirmed.
  await input.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Enter",
    windowsVirtualKeyCode: 229,
  });
  await input.send("Input.insertText", { text: "環境" });
  await expect(field).toHaveValue("環境");
  await expect(anna.cards).toHaveCount(before);
  await anna.page.keyboard.press("Enter");
  await expect(anna.cards).toHaveCount(before + 1);
});

test("[RE4] axe finds nothing serious on home and board, in both languages and schemes", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await expectAccessible(page);
  await new BoardHand(page).open(/製造業A社/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Use dark colours" }).click();
  await page.getByRole("tab", { name: "Matrix" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "All customers" }).click();
  await expectAccessible(page);
});

async function expectAccessible(page: Page): Promise<void> {
  // The canvas library's own interface is not ours to change; our shapes on it are checked.
  const { violations } = await new AxeBuilder({ page }).exclude(".tlui-layout__bottom").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`),
  ).toEqual([]);
}
