import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;
const name = "生産資本";

test("[KB8] [KB9] a card is its words in notes and comments; cut and pasted on its board it keeps its note and comments @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await hand.open(customerC);
  const card = hand.card(name);
  await card.click({ force: true });
  await page.keyboard.press("Control+c");

  await page.getByRole("tab", { name: "ノート" }).click();
  const note = noteOf(page);
  await note.click();
  await page.keyboard.press("Control+v");
  await expect(note).toHaveText(name);
  await page.keyboard.type("を増やす");
  await expect(card.getByRole("img", { name: "ノートあり" })).toBeVisible();

  await card.click({ force: true });
  await page.getByRole("button", { name: "コメントする", exact: true }).click();
  const comment = page.getByRole("textbox", { name: "コメントを書く" });
  await expect(comment).toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(comment).toHaveValue(name);
  await page.keyboard.press("Control+Enter");
  const pins = page.getByRole("main").getByRole("button", { name: /のコメント \d+件/ });
  await expect(pins).toHaveCount(1);

  await card.click({ force: true });
  await page.keyboard.press("Control+x");
  await expect(card).toHaveCount(0);
  await expect(pins).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await expect(card).toHaveCount(1);
  await expect(pins).toHaveCount(1);
  await expect(card.getByRole("img", { name: "ノートあり" })).toBeVisible();
  // A second time it is another card.
  await page.keyboard.press("Control+v");
  await expect(card).toHaveCount(2);
  await expect(pins).toHaveCount(1);
});

test("[KB10] formatted words and cells of other programs arrive as they were meant @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const before = await hand.cards.count();
  await page.getByRole("tab", { name: "ノート" }).click();
  const note = noteOf(page);
  await note.click();
  await paste(page, ':focus[contenteditable="true"]', {
    html: `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">細い</span><span style="font-weight:700">太い</span><span style="font-style:italic">斜め</span></p></b>`,
    text: "細い太い斜め",
  });
  await expect(note).toHaveText("細い太い斜め");
  await expect(note.locator("strong")).toHaveText("太い");
  await expect(note.locator("em")).toHaveText("斜め");
  const cells = "<table><tr><td>売上</td><td>12</td></tr><tr><td>利益</td><td>3</td></tr></table>";
  await paste(page, ':focus[contenteditable="true"]', { html: cells, text: "売上\t12\n利益\t3" });
  await expect(note.locator("td")).toHaveText(["売上", "12", "利益", "3"]);

  // Lists of Word are paragraphs with letters before them.
  const lines = [
    [1, "l", "面談"],
    [2, "(1)", "役員"],
    [2, "(2)", "若手"],
    [1, "l", "合宿"],
  ] as const;
  await paste(page, ':focus[contenteditable="true"]', {
    html: `<html><body>${lines.map(lineOfWord).join("\n")}<p class=MsoNormal>以上</p></body></html>`,
    text: "",
  });
  await expect(note.locator(":scope > ul > li")).toHaveText([/^面談役員若手$/u, "合宿"]);
  await expect(note.locator("ul > li > ol > li")).toHaveText(["役員", "若手"]);
  await expect(note.locator(":scope > p").last()).toHaveText("以上");

  await page.locator(".tl-container").focus();
  const capitals =
    "<table><tr><td>人的資本<ruby><font class=font5><rt class=font5>ジンテキシホン</rt></font></ruby></td><td>組織資本</td></tr><tr><td>顧客関係性資本</td><td></td></tr></table>";
  const text = "人的資本\t組織資本\n顧客関係性資本\t";
  await paste(page, ".tl-container", { html: capitals, text });
  await expect(hand.cards).toHaveCount(before + 3);
  await paste(page, ".tl-container", { html: cells, text: "売上\t12\n利益\t3" });
  await expect(page.locator('.tl-shape[data-shape-type="text"]')).toContainText("売上 | 12");
});

/** A line of a list, as Word lays it on the clipboard. */
function lineOfWord([level, sign, words]: readonly [number, string, string]): string {
  return `<p class=MsoListParagraph style='text-indent:-22.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>${words}</span></p>`;
}

function noteOf(page: Page): Locator {
  return page.getByRole("textbox", { name: /^ノート:/ });
}

/** As another program would have left it on the clipboard. */
async function paste(
  page: Page,
  place: string,
  words: { readonly html: string; readonly text: string },
): Promise<void> {
  await page.locator(place).evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, words);
}
