import type { Locator, Page } from "@playwright/test";
import { isNoteRoot } from "@zentaikan/board-model";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { XmlElement, XmlText } from "yjs";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { BoardHand } from "./board-hand.ts";
import { expectCaretKeysBeside } from "./caret-keys.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;
const card = "生産資本";

test("[NT1] [UI13] two people write in one note at once, see each other's carets, and undo their own words alone", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  // [NT7] A board brings no editor of notes along.
  expect(await loadedScripts(anna.page)).not.toContainEqual(expect.stringMatching(/NoteText/));
  await openNote(anna, card);
  expect(await loadedScripts(anna.page)).toContainEqual(expect.stringMatching(/NoteText/));
  await ben.open(customerC);
  await openNote(ben, card);
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
  const written = await linesOf(hers);
  await ben.page.reload();
  await openNote(ben, card);
  expect(await linesOf(noteOf(ben.page))).toEqual(written);

  await his.click();
  await expectCaretKeysBeside({ mine: hers, theirs: his });
});

test("[NT4] [NT5] somebody who may only comment begins a thread on words of a note, which comes and goes with them @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  await openNote(anna, card);
  await write(anna.page, "設備は古い。人は足りている。");
  const guest = new BoardHand(await newVisitor("guest"));
  await joinAsCommenter(guest.page, anna.page, server.origin);
  await guest.open(customerC);
  await openNote(guest, card);
  const read = noteOf(guest.page);
  await expect(read).toHaveAttribute("contenteditable", "false");
  await expect(read).toHaveText("設備は古い。人は足りている。");
  await expect(guest.page.getByRole("button", { name: "太字" })).toHaveCount(0);
  // A slip that the page itself would let through: nobody hears of it, and the guest stays.
  await read.evaluate((element: HTMLElement) => (element.contentEditable = "true"));
  await read.pressSequentially("すべり");
  await guest.page.reload();
  await openNote(guest, card);
  await expect(read).toHaveText("設備は古い。人は足りている。");
  await expect(noteOf(anna.page)).toHaveText("設備は古い。人は足りている。");
  await selectWords(read, "人は足りている");
  // What somebody writes meanwhile takes no word from under the selection.
  await anna.page.keyboard.press("Control+Home");
  await anna.page.keyboard.type("まず、");
  await expect(read).toContainText("まず、設備");
  await guest.page.getByRole("button", { name: "選んだ言葉にコメントする" }).click();
  await guest.page.getByRole("textbox", { name: "コメントを書く" }).fill("本当に足りますか");
  await guest.page.getByRole("button", { name: "送る" }).click();

  const words = anna.page.locator(".note-commented");
  await expect(words).toHaveText("人は足りている");
  await anna.page.keyboard.press("Control+End");
  await expect(words).toHaveText("人は足りている");
  await selectWords(noteOf(anna.page), "人は足りている");
  await anna.page.keyboard.press("Delete");
  await expect(guest.page.getByText("元の対象なし")).toBeVisible();
  await anna.page.keyboard.press("Control+z");
  await expect(guest.page.getByText("元の対象なし")).toHaveCount(0);
  await expect(words).toHaveText("人は足りている");

  await words.click();
  await expect(
    anna.page.getByRole("heading", { name: /ノートの「人は足りている」/ }),
  ).toBeVisible();
  await anna.page.getByRole("button", { name: "ボード上で見る" }).click();
  await expect(noteOf(anna.page)).toBeFocused();
  expect(await selectedWords(anna.page)).toBe("人は足りている");

  // Its card gone, it has lost its subject; the note is as it was when the card is back.
  await anna.card(card).click({ force: true });
  await anna.page.keyboard.press("Delete");
  await expect(guest.page.getByText("元の対象なし")).toBeVisible();
  await anna.page.keyboard.press("Control+z");
  await openNote(anna, card);
  await expect(noteOf(anna.page)).toHaveText("まず、設備は古い。人は足りている。");
  await expect(words).toHaveText("人は足りている");
});

test("[NT3] what a note holds that this page does not know is shown, and nobody's tab deletes it @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  await openNote(anna, card);
  await write(anna.page, "前からある言葉");
  const boardId = new URL(anna.page.url()).pathname.split("/").at(-1) ?? "";
  const { doc, leave } = await joinBoard(server.origin, await apiToken(server), boardId);
  const [root = ""] = [...doc.share.keys()].filter(isNoteRoot);
  const note = doc.getXmlFragment(root);
  const diagram = new XmlElement("diagram");
  diagram.insert(0, [new XmlText("次の版の図")]);
  note.push([diagram]);

  await expect(anna.page.getByText(/まだ知らない書き方/)).toBeVisible();
  await expect(noteOf(anna.page)).toHaveAttribute("contenteditable", "false");
  await expect(noteOf(anna.page)).toHaveText("前からある言葉次の版の図");
  await anna.page.getByRole("tab", { name: "読み取り" }).click();
  await anna.page.getByRole("tab", { name: "ノート" }).click();
  await expect(noteOf(anna.page)).toHaveText("前からある言葉次の版の図");
  expect(note.toJSON()).toContain("<diagram>次の版の図</diagram>");

  note.delete(note.length - 1, 1);
  await expect(noteOf(anna.page)).toHaveAttribute("contenteditable", "true");
  await write(anna.page, "。続き");
  await expect.poll(() => note.toJSON()).toContain("前からある言葉。続き");
  leave();
});

test("[NT1] an input method converts while a colleague writes, before and in the same line @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  for (const hand of [anna, ben]) {
    await hand.open(customerC);
    await openNote(hand, card);
  }
  await write(anna.page, "一行目");
  await anna.page.keyboard.press("Enter");
  await write(anna.page, "二行目、");
  await expect(noteOf(ben.page)).toHaveText("一行目二行目、");
  const cards = await anna.cards.count();
  const input = await anna.page.context().newCDPSession(anna.page);
  const compose = (text: string) =>
    input.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("こう");
  await noteOf(ben.page).click();
  await ben.page.keyboard.press("Control+Home");
  await ben.page.keyboard.type("A");
  await expect(noteOf(anna.page)).toContainText("A一行目");
  await compose("こうじょう");
  for (const key of ["Escape", "Enter"]) {
    const type = "rawKeyDown" as const;
    await input.send("Input.dispatchKeyEvent", { type, key, windowsVirtualKeyCode: 229 });
  }
  await expect(noteOf(anna.page)).toHaveText("A一行目二行目、こうじょう");
  await noteOf(ben.page).getByText("二行目").click();
  await ben.page.keyboard.press("Home");
  await ben.page.keyboard.type("B");
  await expect(noteOf(anna.page)).toContainText("B二行目、こうじょう");
  await expect(noteOf(ben.page)).toHaveText("A一行目B二行目、");
  await input.send("Input.insertText", { text: "工場" });
  await expect(noteOf(ben.page)).toHaveText("A一行目B二行目、工場");
  await expect(noteOf(anna.page)).toHaveText("A一行目B二行目、工場");
  await expect(anna.cards).toHaveCount(cards);
});

function loadedScripts(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
}

function linesOf(note: Locator): Promise<string[]> {
  return note.locator("h2, p").allTextContents();
}

async function write(page: Page, words: string): Promise<void> {
  await noteOf(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Selects the first line's words as a pointer would, by the selection of the page. */
async function selectWords(note: Locator, words: string): Promise<void> {
  await note.evaluate((root, wanted) => {
    root.focus();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not there`);
  }, words);
}

function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? "");
}

async function joinAsCommenter(guest: Page, owner: Page, origin: string): Promise<void> {
  const headers = { origin };
  const boardId = new URL(owner.url()).pathname.split("/").at(-1);
  const invitation = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const answer = await owner.request.post(`${origin}/api/invitations`, {
    headers,
    data: invitation,
  });
  const { link } = (await answer.json()) as CreatedInvitationBody;
  const data = { secret: new URL(link).hash.slice(1), name: "顧客の高橋" };
  await expect(await guest.request.post(`${origin}/api/join`, { headers, data })).toBeOK();
  await guest.goto(origin);
}

test("[NT4] who reads a note that becomes one to write goes on in it @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  const roles = `/api${new URL(anna.page.url()).pathname}/roles`;
  const headers = { origin: new URL(anna.page.url()).origin };
  const letMembers = (memberRole: string) =>
    anna.page.request.patch(roles, { headers, data: { memberRole } });
  await expect(await letMembers("viewer")).toBeOK();
  await ben.open(customerC);
  await openNote(ben, card);
  const note = noteOf(ben.page);
  await expect(note).toHaveAttribute("contenteditable", "false");
  await note.focus();
  await expect(await letMembers("editor")).toBeOK();
  await expect(note).toHaveAttribute("contenteditable", "true");
  await expect(note).toBeFocused();
  await ben.page.keyboard.type("夜も動く");
  await expect(note).toContainText("夜も動く");
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
  await expect(reader.locator("[contenteditable] [data-name]")).toHaveAttribute(
    "data-name",
    person.name,
  );
}
