import { BoardHand } from "../e2e/board-hand.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { dropFile } from "./drop-file.ts";
import { pngOf } from "../../server/test/support/sample-images.ts";
import { watchPolicy } from "./watch-policy.ts";

test("[SE7] a day's work meets the policy nowhere @night", async ({ server, newPerson }) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);

  // Home: a new customer, its menu, a dialog, the search.
  await page.goto("/");
  await page.getByRole("searchbox").fill("製造");
  await page.getByRole("searchbox").fill("");
  await anna.open(/製造業A社/);

  // A board: a card, an arrow, a note with a link, ink, a text, a picture.
  await anna.placeCapital("環境資本", 1);
  await anna.drawLink(anna.card("人的資本").first(), anna.card("環境資本"));
  await page.keyboard.press("Escape");
  const lane = await anna.lane(2).boundingBox();
  const at = { x: (lane?.x ?? 0) + 60, y: (lane?.y ?? 0) + (lane?.height ?? 0) - 30 };
  await page.keyboard.press("n");
  await page.mouse.click(at.x, at.y);
  await page.keyboard.type("https://example.org を読む");
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 80, at.y + 20, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press("v");
  const bytes = pngOf({ width: 60, height: 40 });
  await dropFile(page, { name: "a.png", type: "image/png", bytes });
  await expect(page.locator('.tl-shape[data-shape-type="image"] img')).toHaveCount(1);

  // Menus and dialogs of the canvas, tables and panels beside it, both schemes and languages.
  await page.mouse.click(at.x, at.y, { button: "right" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Alt+/");
  await page.keyboard.press("Escape");
  for (const tab of ["表", "ラインナップ", "読み取り"])
    await page.getByRole("tab", { name: tab }).click();
  await page.getByRole("button", { name: "暗い表示にする" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await anna.expectLight("saved");
  await page.reload();
  await expect(anna.cards.first()).toBeVisible();
  expect(watch).toEqual({ violations: [], foreign: [], dialogs: [] });
});
