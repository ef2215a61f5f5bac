import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;
const card = "生産資本";

test("[NT14] [NT16] [NT18] a note takes Markdown, blocks behind a stroke, and cards behind an @ that follow what becomes of them @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const note = await openNote(hand);
  await note.click();
  await paste(note, "## 決まったこと\n\n- **若手**に任せる\n- [ ] 日程\n");
  await expect(note.getByRole("heading", { name: "決まったこと" })).toBeVisible();
  await expect(note.locator("strong")).toHaveText("若手");
  await paste(note, "- 一つだけ");
  await expect(note).toContainText("- 一つだけ");

  // Blocks, in kana within a conversion, and by keys.
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  const blocks = page.getByRole("listbox", { name: "入れるもの" });
  await expect(blocks.getByRole("option").first()).toBeVisible();
  const input = await page.context().newCDPSession(page);
  await compose(input, "みだ");
  await expect(blocks.getByRole("option")).toHaveText(["見出し1", "見出し2", "見出し3"]);
  await input.send("Input.insertText", { text: "みだし" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("次の会議");
  await expect(note.getByRole("heading", { level: 2, name: "次の会議" })).toBeVisible();

  // A card, by letters of its name; the text goes on behind it, also in a conversion.
  await page.keyboard.press("Enter");
  await page.keyboard.type("まず@技術");
  const names = page.getByRole("listbox", { name: "人・カード・矢印" });
  await expect(names.getByRole("option").first()).toHaveText(/^[^→]*技術資本$/);
  await page.keyboard.press("Enter");
  const reference = note.locator(".note-reference");
  await expect(reference).toHaveText(/・技術資本/);
  await compose(input, "をみ");
  await input.send("Input.insertText", { text: "を見る" });
  await expect(note).toContainText(/まず.*技術資本.*を見る/);

  // It leads to the card, lights it up, and selects nothing.
  const selected = () => page.locator(".tl-selection__fg, .tl-shape-indicator").count();
  await hand.card(card).waitFor();
  const before = await selected();
  await reference.click();
  await expect.poll(() => faintest(hand.card("環境資本"))).toBeLessThan(1);
  expect(await faintest(hand.card("技術資本"))).toBe(1);
  expect(await selected()).toBe(before);

  // Deleted it says so, and back it is called as before.
  await hand.card("技術資本").first().click({ force: true });
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  const again = await openNote(hand);
  await expect(again.locator(".note-reference")).toHaveText("削除されたカード");
  await page.locator(".tl-container").focus();
  // What is selected is a step of its own.
  await expect(async () => {
    await page.keyboard.press("Control+z");
    await expect(hand.card("技術資本")).toBeVisible({ timeout: 500 });
  }).toPass();
  await openNote(hand);
  await expect(again.locator(".note-reference")).toHaveText(/・技術資本/);
});

test("[NT15] [NT22] a note is saved as Markdown, and printed alone @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const note = await openNote(hand);
  await note.click();
  await paste(note, "## 指標\n\n| 台数 | 5 |\n| --- | --- |\n| 率 | **9** |\n");
  await expect(note.locator("th")).toHaveCount(2);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("@技術");
  await page
    .getByRole("option", { name: /技術資本/ })
    .first()
    .click();
  const saving = page.waitForEvent("download");
  await choose(page, "Markdownで保存する");
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/生産資本\.md$/);
  const text = await readFile(await file.path(), "utf8");
  expect(text).toMatch(
    /^# .*・生産資本\n\n## 指標\n\n\| 台数 \| 5 \|\n\| --- \| --- \|\n\| 率 \| \*\*9\*\* \|/,
  );
  expect(text).toMatch(/ホップ・技術資本|ステップ・技術資本|ジャンプ・技術資本/);
  await expectAccessible(page);

  await page.evaluate(() => {
    window.print = () => void (document.body.dataset["printed"] = "yes");
  });
  await choose(page, "このノートを印刷する");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeVisible();
  await expect(page.locator(".tl-container")).toBeHidden();
  await expect(page.getByRole("button", { name: "太字" })).toBeHidden();
  const pdf = await page.pdf();
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  await expect(page.locator(".tl-container")).toBeVisible();
});

/** How far what is drawn there has faded. */
function faintest(shape: Locator): Promise<number> {
  return shape.evaluate((element) =>
    Math.min(
      ...[...element.querySelectorAll("*")].map((part) => Number(getComputedStyle(part).opacity)),
    ),
  );
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "保存と印刷" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function openNote(hand: BoardHand): Promise<Locator> {
  await hand.card(card).click({ force: true });
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  const note = hand.page.getByRole("textbox", { name: /^ノート:/ });
  await expect(note).toBeVisible();
  return note;
}

async function paste(place: Locator, text: string): Promise<void> {
  await place.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, text);
}

function compose(
  input: Awaited<ReturnType<ReturnType<Page["context"]>["newCDPSession"]>>,
  text: string,
) {
  const at = text.length;
  return input.send("Input.imeSetComposition", { text, selectionStart: at, selectionEnd: at });
}
