import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[KB13] what was drawn and what was written in notes goes back in the order in which one worked, and forth @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  await hand.placeCapital("人的資本", 1);
  const drawn = await hand.cards.count();
  await openNote(hand, "生産資本");
  await page.keyboard.type("一行目");
  await openNote(hand, "技術資本");
  await page.keyboard.type("別のノート");
  await hand.placeCapital("組織資本", 3);
  await expect(hand.cards).toHaveCount(drawn + 1);

  // On the canvas: the card, then the words of one note, then of the other, each where they were.
  const canvas = page.locator(".tl-container");
  const note = page.getByRole("textbox", { name: /^ノート:/ });
  await canvas.focus();
  await page.keyboard.press("Control+z");
  await expect(hand.cards).toHaveCount(drawn);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: /^ノート:.*技術資本/ })).toHaveText("");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: /^ノート:.*生産資本/ })).toHaveText("");
  await expect(hand.cards).toHaveCount(drawn);
  await page.keyboard.press("Control+z");
  await expect(hand.cards).toHaveCount(drawn - 1);

  // Forth again, and from a note as well.
  await page.keyboard.press("Control+y");
  await expect(hand.cards).toHaveCount(drawn);
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("textbox", { name: /^ノート:.*生産資本/ })).toHaveText("一行目");
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("textbox", { name: /^ノート:.*技術資本/ })).toHaveText("別のノート");
  await note.click();
  await page.keyboard.press("Control+y");
  await expect(hand.cards).toHaveCount(drawn + 1);
  await page.keyboard.press("Control+z");
  await expect(hand.cards).toHaveCount(drawn);
  // What is drawn anew takes the place of what was undone.
  await hand.placeCapital("財務資本", 1);
  await canvas.focus();
  await page.keyboard.press("Control+y");
  await expect(hand.cards).toHaveCount(drawn + 1);
});

test("[KB13] two people at once take back their own steps alone, in internal notes as well @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  await ben.open(customerC);
  for (const hand of [anna, ben]) {
    await hand.card("生産資本").click({ force: true });
    await hand.page.getByRole("tab", { name: "ノート" }).click();
    await hand.page.getByText("社内のみ", { exact: true }).click();
  }
  const [hers, his] = [noteOf(anna.page), noteOf(ben.page)];
  await hers.click();
  await anna.page.keyboard.type("アンナの行");
  await expect(his).toContainText("アンナの行");
  await his.click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.press("Enter");
  await ben.page.keyboard.type("ベンの行");
  await expect(hers).toContainText("ベンの行");
  await anna.page.locator(".tl-container").focus();
  await anna.page.keyboard.press("Control+z");
  await expect(his).not.toContainText("アンナの行");
  await expect(his).toContainText("ベンの行");
  await anna.page.keyboard.press("Control+y");
  await expect(his).toContainText("アンナの行");
});

function noteOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^ノート:/ });
}

async function openNote(hand: BoardHand, name: string): Promise<void> {
  await hand.card(name).click({ force: true });
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  await hand.page.getByRole("textbox", { name: new RegExp(`^ノート:.*${name}`) }).click();
}
