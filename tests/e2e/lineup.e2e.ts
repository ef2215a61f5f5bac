import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const customerA = /製造業A社/;

/** The panel of the lineup, as people see it beside the canvas. */
function panelOf(page: Page) {
  return page.getByRole("tabpanel", { name: "ラインナップ" });
}

test("[LN1] a switch is shown before it is done, done for everybody, and taken back exactly @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerA);
  await ben.open(customerA);
  const before = await ben.picture();

  await anna.page.getByRole("button", { name: "資本ラインナップを見る・変える" }).click();
  const panel = panelOf(anna.page);
  await panel.getByRole("button", { name: /IIRC六大資本.*見る/ }).click();
  await expect(panel.getByText("技術資本 → 知的資本")).toBeVisible();
  await expect(panel.getByText("組織資本 → 知的資本")).toBeVisible();
  // On the canvas of who looks, and on no other.
  await expect(anna.card("前は技術資本")).toBeVisible();
  await expect(ben.card("技術資本")).toBeVisible();
  expect(await ben.picture()).toBe(before);

  await panel.getByRole("button", { name: "切り替える", exact: true }).click();
  await expect(ben.card("知的資本")).toHaveCount(2);
  await expect(ben.page.getByRole("button", { name: "製造資本", exact: true })).toBeVisible();
  await expect(ben.sentence).toContainText("知的資本");
  await expect(anna.page.locator("[data-would-change]")).toHaveCount(0);

  // Back: no question is asked, although 知的 could be either of two.
  await anna.page.getByRole("button", { name: "前に戻す" }).click();
  await expect(panel.getByText("知的資本 → 技術資本")).toBeVisible();
  await expect(panel.getByRole("combobox")).toHaveCount(0);
  await panel.getByRole("button", { name: "切り替える", exact: true }).click();
  await expect(ben.card("技術資本")).toBeVisible();
  await expect.poll(() => ben.picture()).toBe(before);
});

test("[LN2] where several capitals fit, people choose, now or later @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await page.goto("/");
  await page.getByRole("button", { name: "新しい顧客" }).click();
  await page.keyboard.type("六つで始める会社");
  await page.keyboard.press("Enter");
  await expect(anna.sentence).not.toBeEmpty();
  await page.getByRole("tab", { name: "ラインナップ" }).click();
  const panel = panelOf(page);
  await panel.getByRole("button", { name: /IIRC六大資本.*見る/ }).click();
  await expect(panel.getByText("カードは1枚も変わりません。")).toBeVisible();
  await panel.getByRole("button", { name: "切り替える", exact: true }).click();
  await anna.placeCapital("知的資本", 1);
  await anna.placeCapital("社会・関係資本", 2);
  await expect(anna.cards).toHaveCount(2);

  await panel.getByRole("button", { name: /8つの経営資本.*見る/ }).click();
  await panel
    .getByRole("combobox", { name: "知的資本はどれになりますか" })
    .selectOption("組織資本");
  await expect(anna.card("組織資本")).toBeVisible();
  await panel.getByRole("button", { name: "切り替える", exact: true }).click();
  await expect(anna.card("組織資本")).toBeVisible();
  // The other one waits under the name it had, and says so among the findings.
  await expect(anna.card("社会・関係資本")).toBeVisible();
  await page.getByRole("tab", { name: "読み取り" }).click();
  await expect(
    page.getByText("「社会・関係資本」は分割されました", { exact: false }),
  ).toBeVisible();
  await page.getByRole("tab", { name: "ラインナップ" }).click();
  await panel.getByRole("button", { name: "待っているカードを選ぶ" }).click();
  await panel.getByRole("combobox").selectOption("顧客関係性資本");
  await panel.getByRole("button", { name: "これで決める" }).click();
  await expect(anna.card("顧客関係性資本")).toBeVisible();
});

test("[LN3] by keyboard, a copy is edited, saved, taken by the board, and revised by a colleague @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerA);
  const { page } = anna;
  const keys = page.keyboard;
  const panel = panelOf(page);
  await page.getByRole("tab", { name: "読み取り" }).focus();
  await keys.press("End");
  await panel.getByRole("button", { name: "8つの経営資本: 写して編集する" }).focus();
  await keys.press("Enter");
  await expect(panel.getByRole("heading", { name: "ラインナップを編集" })).toBeFocused();
  const name = panel.getByLabel("ラインナップの名前(日本語)");
  await name.focus();
  await keys.press("Control+A");
  await keys.type("A社チーム版");

  // Rename, recolour and move one; add another, with a definition and a breakdown; retire a third.
  await panel.getByRole("button", { name: "人的資本", exact: true }).focus();
  await keys.press("Enter");
  await panel.getByLabel("名前(日本語)", { exact: true }).fill("人財資本");
  await panel.getByRole("radio", { name: "概念の色のまま" }).focus();
  await keys.press("ArrowLeft");
  await expect(panel.getByRole("radio", { name: "墨" })).toBeFocused();
  await panel.getByRole("button", { name: /^人財資本の順番/ }).focus();
  for (let place = 0; place < 5; place += 1) {
    await keys.press("ArrowUp");
    // With its focus, so that the next key goes there.
    await expect(panel.getByText(`人財資本を${5 - place}番目に動かしました`)).toBeAttached();
    await expect(panel.getByRole("button", { name: /^人財資本の順番/ })).toBeFocused();
  }
  await panel.getByRole("button", { name: "資本を足す" }).focus();
  await keys.press("Enter");
  await panel.getByLabel("名前(日本語)", { exact: true }).fill("ブランド資本");
  await expect(panel.getByText("「ブランド資本」はどんな資本か、一言添えませんか。")).toBeVisible();
  await panel.getByLabel("どんな資本か(日本語)").fill("名の信用");
  await panel.getByRole("button", { name: "小区分を足す" }).focus();
  await keys.press("Enter");
  await panel.getByLabel("小区分1(日本語)").fill("社名");
  await panel.getByRole("button", { name: "環境資本", exact: true }).focus();
  await keys.press("Enter");
  await panel.getByRole("button", { name: "使わないことにする" }).focus();
  await keys.press("Enter");
  await panel.getByLabel("なぜ変えるのか(任意)").fill("業種に合わせて");
  await panel.getByRole("button", { name: "このワークスペースの版として保存" }).focus();
  await keys.press("Enter");

  // Saving moved nothing; the switch is offered next.
  await expect(panel.getByRole("heading", { name: "「A社チーム版」に切り替えると" })).toBeVisible();
  await expect(panel.getByText("人的資本 → 人財資本")).toBeVisible();
  await panel.getByRole("button", { name: "切り替える", exact: true }).focus();
  await keys.press("Enter");
  await expect(anna.card("人財資本")).toBeVisible();
  const palette = page.getByRole("toolbar", { name: "資本を置く" }).getByRole("button");
  await expect(palette).toHaveText(["人", "財", "顧", "技", "組", "生", "社", "ブ"]);

  // A colleague saves the next version; this board keeps the one it has, and says that there is a newer one.
  await ben.open(customerA);
  await ben.page.getByRole("tab", { name: "ラインナップ" }).click();
  const bens = panelOf(ben.page);
  await bens.getByRole("button", { name: "編集して新しい版へ" }).click();
  await bens.getByRole("button", { name: "技術資本", exact: true }).click();
  await bens.getByRole("button", { name: "二つに分ける" }).click();
  await bens.getByLabel("名前(日本語)", { exact: true }).fill("デジタル資本");
  await bens.getByRole("button", { name: "新しい版として保存" }).click();
  await expect(bens.getByRole("combobox", { name: "技術資本はどれになりますか" })).toBeVisible();
  await bens
    .getByRole("combobox", { name: "技術資本はどれになりますか" })
    .selectOption("デジタル資本");
  await bens.getByRole("button", { name: "切り替える", exact: true }).click();
  await expect(anna.card("デジタル資本")).toBeVisible();
  await bens.getByText("版の歩み").click();
  await expect(bens.getByText("業種に合わせて")).toBeVisible();

  // A new board may start with it.
  await page.getByRole("link", { name: "顧客の一覧へ" }).click();
  await expect(page.locator("[data-board-link]").first()).toBeVisible();
});

test("[LN4] axe finds nothing serious in the panel, in both languages and schemes @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerA);
  const { page } = anna;
  for (const [language, scheme] of [
    ["ja", "light"],
    ["en", "dark"],
  ]) {
    await page.evaluate(
      (chosen) => {
        localStorage.setItem("zentaikan.language", chosen[0] ?? "");
        localStorage.setItem("zentaikan.color-scheme", chosen[1] ?? "");
      },
      [language, scheme],
    );
    await page.reload();
    await page.getByRole("tab", { name: /ラインナップ|Lineup/ }).click();
    const panel = page.getByRole("tabpanel");
    await expect(panel.getByRole("article")).toHaveCount(2);
    await expectAccessible(page);
    await panel.getByRole("button", { name: /IIRC.*(見る|do$)/ }).click();
    await expect(page.locator("[data-would-change]").first()).toBeVisible();
    await expectAccessible(page);
    await panel.getByRole("button", { name: /^(やめる|キャンセル|Cancel)$/ }).click();
    await panel
      .getByRole("button", { name: /写して|copy/i })
      .first()
      .click();
    await panel.getByRole("button", { name: /^(技術資本|Technology capital)$/ }).click();
    await expectAccessible(page);
    await panel.getByRole("button", { name: /編集をやめる|Discard/ }).click();
  }
});
