import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[VT1][VT2][VT4] an improvement is said to be one, softly; the vantage is raised from it, its Do results are taken, and both stand side by side @night", async ({
  newPerson,
  server,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(/製造業A社/);
  await ben.open(/製造業A社/);
  const { page } = anna;
  await page.getByRole("radio", { name: /現行QA体系/ }).click();
  await expect(page.getByText(/それ自体に価値があります/)).toBeVisible();
  // A hint among the others, and for everybody.
  await ben.page.getByRole("button", { name: /あと\d+件のヒント/ }).click();
  await expect(ben.page.getByText(/現行QA体系を土台にしています/).first()).toBeVisible();
  await expect(ben.page.getByTestId("vantage-chip")).toHaveText("改善型");

  await anna.card("人的資本").click({ force: true });
  const line = page.getByRole("textbox", { name: "Do結果を書く", exact: true });
  for (const result of ["若手が図面を読める", "若手が治具を選べる"]) {
    await line.fill(result);
    await line.press("Enter");
  }
  await anna.expectLight("saved");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "視座を上げる" }).click();
  await expect(page.getByTestId("vantage-chip")).toHaveText("視座を上げたボード");
  await expect(page.getByRole("radio", { name: "経営資本", exact: true })).toBeChecked();
  // What the improvement has, nothing here yet: it goes into a card that is drawn with it.
  const tray = page.getByTestId("tray");
  await tray.getByText("Do結果を見る").click();
  await tray.getByRole("button", { name: "「若手が図面を読める」を採る" }).click();
  await expect(tray.getByLabel("どのカードへ")).toBeFocused();
  await tray.getByRole("button", { name: "ここに採る" }).press("Enter");
  await expect(tray).toContainText("1件を採用済み");
  await expect(
    tray.getByRole("button", { name: "採用済み: 「若手が図面を読める」を見せる" }),
  ).toBeFocused();
  await expect(anna.cards).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(tray).toContainText("0件を採用済み");
  await expect(anna.cards).toHaveCount(0);

  await enter(page, "環境>顧客");
  // The reading of the board is a moment late: the card that was undone is drawn anew.
  await expect(anna.cards).toHaveCount(2);
  await anna.expectLight("saved");

  // All of a capital at once, one step; then one by one, into the card that is selected.
  await tray.getByRole("button", { name: "人的資本のDo結果をすべて採る" }).click();
  await tray.getByRole("button", { name: "ここに採る" }).click();
  await expect(tray).toContainText("2件を採用済み");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(tray).toContainText("0件を採用済み");
  await anna.card("環境資本").click({ force: true });
  await expect(tray).toContainText("選んだカード「ホップの環境資本」に入ります");
  await tray.getByRole("button", { name: "「若手が図面を読める」を採る" }).click();
  await anna.expectLight("saved");

  // Two who take the same at once, out of reach of each other: both arrive, and no letters mix.
  const raised = new URL(page.url()).pathname;
  const other = new BoardHand(await newPerson("cho"));
  await other.page.goto(raised);
  const othersTray = other.page.getByTestId("tray");
  await othersTray.getByText("Do結果を見る").click();
  await expect(othersTray).toContainText("1件を採用済み");
  await server.kill();
  await expect(other.apart).toBeVisible();
  for (const [hand, shown] of [
    [anna, tray],
    [other, othersTray],
  ] as const) {
    await hand.card("環境資本").click({ force: true });
    await shown.getByRole("button", { name: "「若手が治具を選べる」を採る" }).click();
    await expect(shown).toContainText("2件を採用済み");
  }
  await server.start();
  for (const hand of [anna, other]) {
    await hand.expectLight("saved");
    await hand.detail();
    await expect(hand.doResults).toHaveCount(3);
    for (const one of await hand.doResult("若手が治具を選べる").all()) {
      await expect(one).toHaveText(/^(?!.*選べる.*選べる)/);
    }
  }
  // Who may only read sees what is taken, and nothing to press.
  await page.request.patch(`/api${raised}/roles`, {
    data: { memberRole: "viewer" },
    headers: { origin: server.origin },
  });
  await other.page.getByRole("button", { name: "読み込み直す" }).click();
  await othersTray.getByText("Do結果を見る").click();
  await expect(othersTray.getByRole("button", { name: /採る$/ })).toHaveCount(0);
  await expect(othersTray.getByText("採用済み", { exact: true })).toHaveCount(2);
  await other.page.context().close();

  await ben.page.getByTestId("vantage-chip").click();
  await ben.page
    .getByRole("dialog")
    .getByRole("link", { name: /並べて見る/ })
    .click();
  const adds = ben.page.getByTestId("leap-adds");
  await expect(adds).toContainText("環境資本が、ホップから新たに育つ");
  await expect(ben.page.getByRole("img", { name: /環境資本/ })).toBeVisible();
  // What is drawn on meanwhile comes by itself.
  await enter(page, "社会>顧客");
  await expect(adds).toContainText("社会関係性資本が、ホップから新たに育つ");
});

async function enter(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: /すばやく書く/ }).fill(words);
  await page.keyboard.press("Enter");
}
