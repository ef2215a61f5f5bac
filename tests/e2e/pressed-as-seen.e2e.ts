import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;

test("[KB14] a card over the words of its lane is what a press there takes, and an arrow is drawn from it", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  const horizon = anna.lane(1).getByRole("textbox");
  const card = await anna.placeCapital("環境資本", 1);
  await horizon.click();
  await expect(horizon).toBeFocused();
  const [words, before] = [await horizon.boundingBox(), await card.boundingBox()];
  if (words === null || before === null) throw new Error("neither is shown");
  const toWords = {
    x: words.x + words.width / 2 - before.x - before.width / 2,
    y: words.y + words.height / 2 - before.y - before.height / 2,
  };
  await anna.moveCard(card, toWords);
  const arrows = await anna.arrows.count();
  await anna.drawLink(card, anna.card("技術資本"));
  await expect(anna.arrows).toHaveCount(arrows + 1);

  // The end of the selected arrow would be what is moved.
  await page.keyboard.press("Escape");
  await anna.moveCard(card, { x: 0, y: -toWords.y });
  await expect.poll(async () => (await card.boundingBox())?.y).toBeCloseTo(before.y, 0);
  await expect(horizon).not.toBeFocused();

  // Of the press that went to the card nothing is left for the keys that follow it.
  const cards = await anna.cards.count();
  await page.getByRole("button", { name: "人的資本", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(anna.cards).toHaveCount(cards + 1);
});

test("[KB15] a capital lands where it is let go, by a hand that is faster than the page, and nowhere over the dock", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  const chip = page.getByRole("button", { name: "環境資本", exact: true });
  await expect(chip).toBeEnabled();
  const [at, lane] = [await chip.boundingBox(), await anna.lane(3).boundingBox()];
  if (at === null || lane === null) throw new Error("neither is shown");
  const start = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const cards = await anna.cards.count();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 60, start.y);
  await page.mouse.up();
  const end = { x: lane.x + lane.width / 2, y: lane.y + lane.height * 0.75 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  // The page is held up until all of it is done.
  await page.evaluate(() => {
    setTimeout(() => {
      const until = performance.now() + 400;
      while (performance.now() < until);
    }, 50);
  });
  await Promise.all([
    page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2),
    page.mouse.move(end.x, end.y),
    page.mouse.up(),
  ]);
  await expect(anna.cards).toHaveCount(cards + 1);
  const placed = await anna.card("環境資本").boundingBox();
  if (placed === null) throw new Error("it is not shown");
  expect(
    Math.hypot(placed.x + placed.width / 2 - end.x, placed.y + placed.height / 2 - end.y),
  ).toBeLessThan(3);

  await page.mouse.move(start.x - 5, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 5, start.y + 4);
  await page.mouse.up();
  await expect(anna.cards).toHaveCount(cards + 2);
});
