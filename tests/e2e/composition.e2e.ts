import type { Locator } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

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

test("[RE6] no input writes a half-converted word, or takes Enter or Escape from the conversion @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/化学メーカーD社/);
  const cards = await anna.cards.count();

  // A card's small division.
  await anna.card("人的資本").click({ force: true });
  await converses(page.getByRole("combobox", { name: "小区分" }), "さいよう", "採用");
  await expect(anna.card("採用")).toHaveCount(1);

  // A Do result: beside the board, in its open card, in the table.
  const line = page.getByRole("textbox", { name: "Do結果を書く", exact: true });
  await converses(line, "そだって", "育っている");
  await line.press("Enter");
  await anna.detail();
  await anna.doResult("育っている").dblclick({ force: true });
  const inPlace = page.getByRole("main").getByRole("textbox", { name: "何ができていますか" });
  await converses(inPlace, "おしえ", "教えている");
  await inPlace.press("Escape");
  await expect(anna.doResult("教えている")).toHaveCount(1);
  await page.getByRole("tab", { name: "表" }).click();
  const row = page.getByRole("row").filter({ hasText: "教えている" });
  await converses(row.getByRole("textbox", { name: "担い手" }), "こうじょう", "工場長");
  await page.getByRole("tab", { name: "読み取り" }).click();
  await anna.frame();

  // Why a link holds.
  await anna.clickArrow(anna.arrows.first());
  await converses(
    page.getByRole("textbox", { name: "なぜ増えるのか、ひとこと" }),
    "じっせき",
    "実績",
  );

  // When a stage is over.
  const horizon = page.getByRole("textbox", { name: "ホップの終わりの条件" });
  await converses(horizon, "にんしょう", "認証");

  // Why something is meant so: Enter ends the conversion and leaves the form open.
  const finding = page.locator('[data-rule="V16"]');
  await finding.getByRole("button", { name: "意図どおり" }).click();
  await converses(finding.getByRole("textbox"), "べっと", "別途");
  await finding.getByRole("textbox").press("Escape");
  await expect(finding.getByRole("textbox")).toHaveCount(0);
  await expect(finding).toBeVisible();

  // The star.
  await page.locator('.tl-shape[data-shape-type="vision-star"]').dblclick({ force: true });
  const star = page.getByRole("textbox", { name: /お星さま/ });
  await converses(star, "じゅんかん", "循環");
  await expect(star).toBeVisible();
  await expect(anna.cards).toHaveCount(cards);
});

/** Types a word as an input method does, and sees that nothing happens before it is converted. */
async function converses(field: Locator, typed: string, converted: string): Promise<void> {
  const page = field.page();
  await field.focus();
  await field.fill("");
  const input = await page.context().newCDPSession(page);
  const shown = { text: typed, selectionStart: typed.length, selectionEnd: typed.length };
  await input.send("Input.imeSetComposition", shown);
  for (const key of ["Escape", "Enter"]) {
    await input.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      windowsVirtualKeyCode: 229,
    });
  }
  await expect(field).toHaveValue(typed);
  await expect(field).toBeFocused();
  await input.send("Input.insertText", { text: converted });
  await expect(field).toHaveValue(converted);
  await input.detach();
}
