import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[PF1][PF2] a board starts from a pattern: what is not decided is dashed, taken, replaced or left, one undo each, for two at once @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await page.goto("/segments");
  await page.getByRole("button", { name: "このパターンから始める" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("そのまま残り");
  await dialog.getByRole("button", { name: "始める", exact: true }).click();
  const card = page.getByTestId("pattern-card");
  await expect(card).toContainText("未決");
  const ghosts = page.getByTestId("pattern-ghosts");
  await expect(ghosts.locator("rect").first()).toBeVisible();
  const before = await ghosts.locator("rect").count();
  await expect(anna.cards).toHaveCount(0);

  const ben = new BoardHand(await newPerson("ben"));
  await ben.page.goto(new URL(page.url()).pathname);
  const others = ben.page.getByTestId("pattern-ghosts").locator("rect");
  await expect(others).toHaveCount(before);

  // Taken by one, left by the other; both see both.
  await card.getByText("ひとつずつ決める").click();
  await card
    .getByRole("button", { name: /^ホップの.*を取り入れる/ })
    .first()
    .click();
  await expect(ben.cards).toHaveCount(1);
  await expect(others).toHaveCount(before - 1);
  const bens = ben.page.getByTestId("pattern-card");
  await bens.getByText("ひとつずつ決める").click();
  await bens
    .getByRole("button", { name: /^ステップの.*を見送る/ })
    .first()
    .click();
  await expect(ghosts.locator("rect")).toHaveCount(before - 2);
  await expect(page.getByTestId("departures")).toContainText("パターンのとおり、ただし");
  await ben.page.getByRole("button", { name: "元に戻す" }).click();
  await expect(ghosts.locator("rect")).toHaveCount(before - 1);

  // Another capital in its place; undone, the ghost is there again.
  await card
    .getByRole("button", { name: /^ステップの.*を替える/ })
    .first()
    .click();
  await card.getByLabel("代わりの資本").selectOption({ label: "環境資本" });
  await card.getByRole("button", { name: "これを置く" }).click();
  await expect(page.getByTestId("departures")).toContainText("の代わりに環境資本(ステップ)");
  await expect(ghosts.locator("rect")).toHaveCount(before - 2);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(ghosts.locator("rect")).toHaveCount(before - 1);

  // On the canvas as well: a ghost that is pressed asks, by keys, and what was left comes back as a step.
  const ghost = ghosts.locator("rect").first();
  const choice = page.getByTestId("ghost-choice");
  await ghost.click({ force: true });
  await expect(choice.getByRole("button", { name: /を取り入れる$/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(choice).toHaveCount(0);
  await ghost.click({ force: true });
  await choice.getByRole("button", { name: /を見送る$/ }).click();
  await expect(choice).toHaveCount(0);
  await expect(others).toHaveCount(before - 2);
  await card.getByText("見送ったもの").click();
  await card.getByRole("button", { name: /を戻す$/ }).click();
  await expect(others).toHaveCount(before - 1);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(others).toHaveCount(before - 2);
  // Out of reach it is said to wait, and is sent when the server is back.
  await page.route("**/pattern/answers", (route) => route.abort());
  await card.getByText("見送ったもの").click();
  await card.getByRole("button", { name: /を戻す$/ }).click();
  await expect(card.getByRole("status")).toContainText("サーバーにつながりません");
  await expect(ghosts.locator("rect")).toHaveCount(before - 1);
  await expect(others).toHaveCount(before - 2);
  await page.unroute("**/pattern/answers");
  await expect(others).toHaveCount(before - 1);
  await expect(card.getByRole("status")).toHaveCount(0);

  await card.getByRole("button", { name: "残りをすべて取り入れる" }).click();
  await expect(ghosts).toHaveCount(0);
  await expect(page.getByTestId("departures")).toHaveText("パターンのとおり。");
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(anna.cards).toHaveCount(1);
});
