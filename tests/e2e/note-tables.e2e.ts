import type { Locator, Page } from "@playwright/test";
import { isNoteRoot } from "@zentaikan/board-model";
import { XmlElement } from "yjs";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { CELLS_OF_PROGRAMS } from "./cells-of-programs.ts";

const customerC = /製造業C社/;
const card = "生産資本";

test("[NT12] cells of other programs come as a table into a note, and go from it as cells @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const note = await openNote(hand);
  await beginAnew(note);
  for (const [program, source] of Object.entries(CELLS_OF_PROGRAMS)) {
    await paste(note, source);
    await expect
      .poll(() => cellsOf(note), program)
      .toEqual([
        ["売上", "12"],
        ["利益\n見込み", "3"],
      ]);
    // The caret stands behind it.
    await page.keyboard.type("後");
    await expect(note.locator(":scope > p").last(), program).toHaveText("後");
    await beginAnew(note);
  }

  // Merged cells, a row that is too short, and a table within a table.
  await paste(note, {
    html: "<table><tr><th colspan=3>部門</th></tr><tr><td rowspan=2>東</td><td>1</td></tr><tr><td>2</td><td><table><tr><td>内</td><td>側</td></tr></table></td></tr></table>",
    text: "",
  });
  await expect(note.locator("th")).toHaveAttribute("colspan", "3");
  expect(await cellsOf(note)).toEqual([["部門"], ["東", "1", ""], ["2", "内 | 側"]]);
  await beginAnew(note);

  // A mail: its words stay with its table; a table that only lays out a page is none.
  await paste(note, {
    html: "<p>ご確認ください。</p><table><tr><td>売上</td><td>12</td></tr></table><table><tr><td><p>署名</p></td></tr></table>",
    text: "ご確認ください。\n売上\t12\n署名",
  });
  await expect(note).toContainText("ご確認ください。");
  expect(await cellsOf(note)).toEqual([["売上", "12"]]);
  await expect(note.locator(":scope > p").last()).toHaveText("署名");

  // Copied as a whole, it is cells for a spreadsheet, and a table again in a note.
  await page.keyboard.press("Control+a");
  const copied = await copy(note);
  expect(copied.text).toContain("売上\t12");
  expect(copied.html).toMatch(/<table>.*<td[^>]*><p>売上<\/p><\/td>.*<\/table>/u);
  await beginAnew(note);
  await paste(note, copied);
  expect(await cellsOf(note)).toEqual([["売上", "12"]]);
  // Words of a cell are words elsewhere.
  await note
    .locator("td")
    .first()
    .dblclick({ position: { x: 14, y: 14 } });
  const words = await copy(note);
  expect(words.text).toBe("売上");
  await page.keyboard.press("Control+End");
  await paste(note, words);
  await expect(note.locator(":scope > p").last()).toHaveText(/売上$/u);

  // Cells that are pasted onto cells stand in theirs.
  await note.locator("td").first().click();
  await paste(note, { html: "", text: "A\tB\tC\nD\tE\tF" });
  expect(await cellsOf(note)).toEqual([
    ["A", "B", "C"],
    ["D", "E", "F"],
  ]);
  await beginAnew(note);

  const large = Array.from({ length: 201 }, (_row, row) => `行${row}\t${row}`).join("\n");
  const rows = large
    .split("\n")
    .map((row) => `<tr><td>${row.replace("\t", "</td><td>")}</td></tr>`);
  for (const source of [
    { html: "", text: large },
    { html: `<table>${rows.join("")}</table>`, text: large },
  ]) {
    await paste(note, source);
    await expect(
      page.getByText("1つの表に入るのは、200行・30列・2000マスまでです。それより大きいため"),
    ).toBeVisible();
    await expect(note).toContainText("行200 | 200");
    await expect(note.locator("table")).toHaveCount(0);
    await beginAnew(note);
  }

  // Where there are no tables, cells stand apart, and nothing beside them is lost.
  await page.locator(".tl-container").focus();
  await paste(page.locator(".tl-container"), {
    html: "<p>表のとおり</p><table><tr><td>売上</td><td>12</td></tr></table>",
    text: "表のとおり\n売上\t12",
  });
  const text = page.locator('.tl-shape[data-shape-type="text"]').last();
  await expect(text).toContainText("売上 | 12");
  await expect(text).toContainText("表のとおり");
});

test("[NT10] [NT11] [NT13] two people write in a table, and change its rows and columns, at once @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  await ben.open(customerC);
  const [hers, his] = [await openNote(anna), await openNote(ben)];
  const { page } = anna;
  await hers.click();
  await expect(tool(page, "表を変える")).toHaveCount(0);
  await tool(page, "表を入れる").click();
  for (const [at, word] of ["指標", "今", "目標", "台数", "5", "9"].entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(word);
  }
  for (let key = 0; key < 4; key += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("新しい行");
  const written = [
    ["指標", "今", "目標"],
    ["台数", "5", "9"],
    ["", "", ""],
    ["新しい行", "", ""],
  ];
  await expect.poll(() => cellsOf(his)).toEqual(written);
  await expect(his.locator("th")).toHaveText(["指標", "今", "目標"]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("戻る");
  await expect(his.locator("tr").nth(2).locator("td").nth(1)).toHaveText("戻る");

  // A conversion in a cell is one step, and travels when it is confirmed; a column comes meanwhile.
  const input = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    input.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("こう");
  await his.locator("th").last().click();
  await changeTable(ben.page, "右に列を足す");
  await ben.page.keyboard.press("Tab");
  await ben.page.keyboard.type("x");
  await compose("こうじょう");
  await expect(hers.locator("th")).toHaveCount(4);
  expect((await cellsOf(his))[2]?.[1]).toBe("戻る");
  await input.send("Input.insertText", { text: "工場" });
  await expect.poll(async () => (await cellsOf(his))[2]?.[1]).toBe("戻る工場");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await cellsOf(his))[2]?.[1]).toBe("戻る");

  // What a row and a column that met leave behind: one cell less than its neighbours have.
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { doc, leave } = await joinBoard(server.origin, await apiToken(server), boardId);
  const [root = ""] = [...doc.share.keys()].filter(isNoteRoot);
  const lastRow = doc.getXmlFragment(root).querySelectorAll("tableRow").at(-1);
  if (lastRow instanceof XmlElement) lastRow.delete(lastRow.length - 1, 1);
  leave();
  const widths = async () => (await cellsOf(his)).map(({ length }) => length);
  await expect.poll(widths).toEqual([4, 4, 4, 3]);
  // No editor evens it out while people write; whoever changes its rows or columns does.
  await page.keyboard.type("も");
  await expect(his).toContainText("戻るも");
  expect(await widths()).toEqual([4, 4, 4, 3]);
  await changeTable(page, "下に行を足す");
  await expect.poll(widths).toEqual([4, 4, 4, 4, 4]);
  await changeTable(page, "行を消す");
  await expect.poll(widths).toEqual([4, 4, 4, 4]);
  await expect.poll(() => cellsOf(hers)).toEqual(await cellsOf(his));

  // Escape leads out of the table, Tab then out of the note.
  await page.keyboard.press("Escape");
  await expect(tool(page, "表を変える")).toHaveCount(0);
  await page.keyboard.type("後");
  await expect(his.locator(":scope > p")).toHaveText(["後"]);
  await page.keyboard.press("Tab");
  await expect(hers).not.toBeFocused();

  await his.locator("td").first().click();
  await changeTable(ben.page, "表を消す");
  await expect(hers.locator("table")).toHaveCount(0);
  await expect(hers).toHaveText("後");
  await tool(ben.page, "ノートの変更を元に戻す").click();
  await expect(hers.locator("table")).toHaveCount(1);
});

test("[NT10] a wide table scrolls within its panel, is commented on word by word, and axe finds nothing serious in it @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const note = await openNote(hand);
  const panel = page.getByRole("complementary");
  const before = await panel.boundingBox();
  await note.click();
  await paste(note, { html: "", text: `${twelve("月")}\n${twelve("台数")}` });
  await note.locator("td").first().click();
  await changeTable(page, "1行目を見出しにする");
  await expect(note.locator("th")).toHaveCount(12);
  expect(await panel.boundingBox()).toEqual(before);
  const overflow = await page.locator(".note-table").evaluate((table) => ({
    scrolls: table.scrollWidth > table.clientWidth,
    panel: table.closest("aside")?.scrollWidth === table.closest("aside")?.clientWidth,
  }));
  expect(overflow).toEqual({ scrolls: true, panel: true });
  await expectAccessible(page);

  await note.locator("td", { hasText: "台数3" }).dblclick({ position: { x: 14, y: 14 } });
  await tool(page, "選んだ言葉にコメントする").click();
  await page.getByRole("textbox", { name: "コメントを書く" }).fill("いつの数字ですか");
  await page.getByRole("button", { name: "送る" }).click();
  await page.getByRole("tab", { name: "ノート" }).click();
  await expect(note.locator("td .note-commented")).toHaveText(/台数/u);
  await page.getByRole("button", { name: "暗い表示にする" }).click();
  await expectAccessible(page);
});

function twelve(name: string): string {
  return Array.from({ length: 12 }, (_cell, at) => `${name}${at}`).join("\t");
}

function tool(page: Page, name: string): Locator {
  return page
    .getByRole("toolbar", { name: "ノートの道具" })
    .getByRole("button", { name, exact: true });
}

async function changeTable(page: Page, name: string): Promise<void> {
  await tool(page, "表を変える").click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}

async function openNote(hand: BoardHand): Promise<Locator> {
  await hand.card(card).click({ force: true });
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  const note = hand.page.getByRole("textbox", { name: /^ノート:/ });
  await expect(note).toBeVisible();
  return note;
}

/** The words of the cells, with the lines within them. */
function cellsOf(note: Locator): Promise<string[][]> {
  return note.evaluate((root) =>
    [...root.querySelectorAll("tr")].map((row) =>
      [...row.cells].map((cell) =>
        [...cell.querySelectorAll("p")].map((line) => line.innerText.trim()).join("\n"),
      ),
    ),
  );
}

/** Empties the note, and writes the first words of it. */
async function beginAnew(note: Locator): Promise<void> {
  await note.press("Control+a");
  await note.press("Delete");
  await expect(note).toHaveText("");
  await note.page().keyboard.type("前");
  await expect(note).toHaveText("前");
}

interface Words {
  readonly html: string;
  readonly text: string;
}

/** As another program would have left it on the clipboard. */
async function paste(place: Locator, words: Words): Promise<void> {
  await place.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== "") clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, words);
}

function copy(place: Locator): Promise<Words> {
  return place.evaluate((element) => {
    const clipboardData = new DataTransfer();
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("copy", event));
    return { html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") };
  });
}
