import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;
const card = "生産資本";

test("[NT1] two people write in one note at once, see each other's carets, and undo their own words alone", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  for (const hand of [anna, ben]) {
    await hand.open(customerC);
    await openNote(hand, card);
  }
  await expect(anna.page.getByRole("heading", { name: /・生産資本$/ })).toBeVisible();
  const [hers, his] = [noteOf(anna.page), noteOf(ben.page)];
  await hers.click();
  await anna.page.keyboard.type("## 第一工場");
  await anna.page.keyboard.press("Enter");
  await anna.page.keyboard.type("夜も動く");
  await expect(his.getByRole("heading", { name: "第一工場" })).toBeVisible();
  await expectCaretOf(anna.page, ben.page);

  await his.click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.type("。部品は足りるか");
  await expect(hers).toContainText("夜も動く。部品は足りるか");
  await expectCaretOf(ben.page, anna.page);

  const picture = await anna.picture();
  await anna.page.keyboard.press("Control+z");
  await expect(his).not.toContainText("夜も動く");
  await expect(his).toContainText("部品は足りるか");
  expect(await anna.picture()).toBe(picture);
  await anna.page.keyboard.press("Control+y");
  await expect(his).toContainText("夜も動く");

  await anna.expectLight("saved");
  const words = await hers.innerText();
  await ben.page.reload();
  await openNote(ben, card);
  expect(await noteOf(ben.page).innerText()).toBe(words);
});

async function openNote(hand: BoardHand, name: string): Promise<void> {
  await expect(hand.cards.first()).toBeVisible();
  await hand.card(name).click({ force: true });
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  await expect(noteOf(hand.page)).toBeVisible();
}

function noteOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^ノート:/ });
}

async function expectCaretOf(writer: Page, reader: Page): Promise<void> {
  const answer = await writer.request.get(new URL("/api/session", writer.url()).href);
  const { person } = (await answer.json()) as { person: { name: string } };
  await expect(reader.locator(".note-caret")).toHaveAttribute("data-name", person.name);
}
