import { readFile } from "node:fs/promises";
import type { Snapshot } from "@zentaikan/capital-graph";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[RE1] [RE11] by keyboard alone, an empty board becomes customer A's structure", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.goto("/");
  const keys = page.keyboard;
  await page.getByRole("button", { name: "新しい顧客" }).focus();
  await keys.press("Enter");
  await keys.type("鍵盤だけの会社");
  await keys.press("Enter");
  await expect(page.getByTestId("sentence")).not.toBeEmpty();
  await expect(page.locator("[data-rule]")).toHaveCount(0);

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

test("[RE9] [RE10] words lead to what they speak of and select nothing; a route shines as far as the star", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(/製造業A社/);
  const finding = page.locator("[data-rule]").first().getByRole("button").first();
  await finding.click();
  await page.keyboard.press("Delete");
  await hand.lane(1).hover({ force: true });
  await expect(page.getByRole("region", { name: /^選んだ/ })).toHaveCount(0);
  await expect(hand.cards).toHaveCount(5);

  const dimmest = () =>
    page
      .locator('.tl-shape[data-shape-type="vision-star"] *')
      .evaluateAll((parts) =>
        Math.min(...parts.map((part) => Number(getComputedStyle(part).opacity))),
      );
  const faded = () =>
    hand
      .card("組織資本")
      .evaluate((card) =>
        [...card.querySelectorAll("*")].some((part) => getComputedStyle(part).opacity === "0.22"),
      );
  await page.getByRole("button", { pressed: false, name: /人的資本.*財務資本/ }).click();
  await page.mouse.move(400, 700);
  await expect.poll(faded).toBe(true);
  expect(await dimmest()).toBe(1);
});

test("[RE12] [RE13] [RE14] an empty board asks and gives an example, which is told from top to bottom and shows its grounds @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await page.goto("/");
  await page.getByRole("button", { name: "新しい顧客" }).click();
  await page.keyboard.type("問いから始める会社");
  await page.keyboard.press("Enter");
  await expect(page.getByText("まず、どの資本を増やしますか?")).toBeVisible();
  await page.getByRole("button", { name: "例を置いてみる" }).click();
  await expect(hand.sentence).toContainText("まず人的資本と組織資本を");
  await expect(page.getByText("まず、どの資本を増やしますか?")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(hand.cards).toHaveCount(0);
  await expect(page.getByText("まず、どの資本を増やしますか?")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(hand.cards).toHaveCount(5);
  await page.keyboard.press("Escape");

  await hand.moveCard(hand.card("組織資本"), { x: 0, y: -95 });
  await expect(hand.sentence).toContainText("まず組織資本と人的資本を");

  const grounds = page.getByTestId("grounds");
  await expect(grounds).toHaveCount(0);
  await hand.clickArrow(hand.arrows.first());
  await expect(grounds).toHaveText(/^根拠なし強さ:ふつう・効果:しばらく$/);
  await page.getByRole("textbox", { name: "なぜ増えるのか、ひとこと" }).click();
  await page.keyboard.type("育った人が開発を担う");
  await page.getByRole("radio", { name: "仮説" }).click();
  await page.getByRole("radio", { name: "長い" }).click();
  await expect(grounds).toHaveText(/^育った人が開発を担う仮説強さ:ふつう・効果:長い$/);
  await hand.lane(3).hover({ force: true, position: { x: 20, y: 300 } });
  await page.mouse.down();
  await page.mouse.up();
  await expect(grounds).toHaveCount(0);

  await page.keyboard.press("g");
  await expect(grounds).toHaveCount(5);
  await expect(page.getByRole("button", { name: "根拠", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(grounds.filter({ hasText: "育った人が開発を担う" })).toBeVisible();
});

test("[RE2] a reinvestment made a cause is found, mended as it was shown, and taken back in one step @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await page.goto("/");
  await page.getByRole("button", { name: "新しい顧客" }).click();
  await page.keyboard.type("マウスで描く物流会社");
  await page.keyboard.press("Enter");
  await expect(anna.sentence).not.toBeEmpty();

  // Customer K by hand: the palette places, the arrow tool links.
  const customers = await anna.placeCapital("顧客関係性資本", 1, 0.5);
  const technology = await anna.placeCapital("技術資本", 2, 0.3);
  const organisation = await anna.placeCapital("組織資本", 2, 0.75);
  const later = await anna.placeCapital("顧客関係性資本", 3, 0.3);
  const finance = await anna.placeCapital("財務資本", 3, 0.75);
  await anna.drawLink(customers, technology);
  await anna.drawLink(customers, organisation);
  await anna.drawLink(technology, later);
  await anna.drawLink(organisation, finance);
  await anna.drawLink(later, finance);
  await anna.drawLink(finance, technology);
  const reinvest = page.getByRole("checkbox", { name: "次の周回への再投資" });
  await reinvest.check();
  await expect(page.getByText(/^強化:/)).toBeVisible();
  await expect(page.locator('[data-rule="V11"]')).toHaveCount(0);

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

test("[RE5] what is meant so is told to everybody, with its reason, and taken back by anybody @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(/化学メーカーD社/);
  await ben.open(/化学メーカーD社/);
  const sudden = '[data-rule="V16"]';
  const told = await anna.page.locator(sudden).textContent();
  await anna.page.locator(sudden).getByRole("button", { name: "意図どおり" }).click();
  await anna.page.keyboard.type("採用は別の場で決めている");
  await anna.page.getByRole("button", { name: "意図どおりとする" }).click();
  await expect(anna.page.locator(sudden)).toHaveCount(0);
  await expect(ben.page.locator(sudden)).toHaveCount(0);

  await ben.page.getByText("意図どおりとしたもの 1件").click();
  await expect(ben.page.getByText("採用は別の場で決めている")).toBeVisible();
  await ben.page.getByRole("tabpanel").getByRole("button", { name: "書き出す" }).click();
  const form = ben.page.getByRole("dialog", { name: "書き出す" });
  await form.getByRole("radio", { name: "JSON", exact: true }).check();
  const download = ben.page.waitForEvent("download");
  await form.getByRole("button", { name: "ファイルを作る" }).click();
  const exported = await (await download).path().then((path) => readFile(path, "utf8"));
  const { onPurpose } = JSON.parse(exported) as Pick<Snapshot, "onPurpose">;
  expect(onPurpose.map(({ reason }) => reason)).toEqual(["採用は別の場で決めている"]);
  expect(told).toContain(onPurpose[0]?.finding.ja);
  await ben.page.keyboard.press("Escape");
  await ben.page.getByRole("button", { name: "取り消す" }).click();
  await expect(anna.page.locator(sudden)).toBeVisible();

  await anna.page.locator(sudden).getByRole("button", { name: "あとで" }).click();
  await expect(anna.page.locator(sudden)).toHaveCount(0);
  await expect(ben.page.locator(sudden)).toBeVisible();
});

test("[RE7] by keyboard: a reinvestment, an arrow to the star, and what a link claims @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const keys = page.keyboard;
  await anna.open(/製造業A社/);
  const arrows = await anna.arrows.count();
  await page.getByRole("tab", { name: "読み取り" }).focus();
  await keys.press("ArrowRight");
  await page.getByRole("button", { name: /^財務資本、ジャンプ/ }).focus();
  await keys.press("s");
  await expect(page.getByText("財務資本(ジャンプ)をお星さまへつなぎました")).toBeVisible();
  await keys.press("r");
  await page.getByRole("button", { name: /^技術資本、ステップ/ }).focus();
  await keys.press("Enter");
  await expect(page.getByText("技術資本(ステップ)への再投資を引きました")).toBeVisible();
  await expect(anna.arrows).toHaveCount(arrows + 2);

  await page
    .getByRole("button", { name: "財務資本(ジャンプ)から技術資本(ステップ)への矢印の内容" })
    .focus();
  await keys.press("Enter");
  const panel = page.getByRole("region", { name: "選んだつながり" });
  await expect(panel).toBeFocused();
  await keys.press("Tab");
  await expect(panel.getByRole("button", { name: "たたむ" })).toBeFocused();
  await keys.press("Tab");
  await keys.press("ArrowRight");
  await expect(panel.getByRole("radio", { name: "強い" })).toBeChecked();
  await expect(panel.getByRole("checkbox", { name: "次の周回への再投資" })).toBeChecked();
});

test("[RE8] the lanes are tidied as shown, no card leaves its stage, and one step takes it back @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/製造業B社/);
  await anna.moveCard(anna.card("技術資本"), { x: 30, y: 130 });
  await anna.moveCard(anna.card("組織資本"), { x: -20, y: -110 });
  await page.keyboard.press("Escape");
  const before = await anna.picture();
  const tidy = page.getByRole("button", { name: "ステージの中を整える" });
  await tidy.click();
  await expect(page.getByTestId("ghosts").locator("rect")).not.toHaveCount(0);
  expect(await anna.picture()).toBe(before);

  await page.getByRole("button", { name: "反映する" }).click();
  await expect.poll(() => anna.picture()).not.toBe(before);
  // In the order in which the cards lie since they were dragged past each other.
  await expect(anna.sentence).toContainText("次に組織資本と技術資本");
  await tidy.click();
  await expect(page.getByText("もう整っています。", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect.poll(() => anna.picture()).toBe(before);
});
