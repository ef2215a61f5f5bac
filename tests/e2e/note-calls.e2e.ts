import type { CDPSession, Locator } from "@playwright/test";
import { pngOf } from "../../server/test/support/sample-images.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[NT16] [CU4] an @ of either width calls a colleague from a note and a comment, in a conversion too; they find it in their inbox @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = await newPerson("佐藤");
  await ben.goto("/");
  await anna.open(customerC);
  const { page } = anna;
  const input = await page.context().newCDPSession(page);
  const note = await openNote(anna);
  await note.click();
  const names = page.getByRole("listbox", { name: "人・カード・矢印" });

  // As an input method brings it: the sign full width, the name in the middle of its conversion.
  await page.keyboard.type("これは");
  await page.keyboard.insertText("@");
  await compose(input, "さとう");
  await compose(input, "佐藤");
  await expect(names.getByRole("option").first()).toHaveText(/佐藤/);
  await input.send("Input.insertText", { text: "佐藤" });
  await page.keyboard.press("Enter");
  const reference = note.locator(".note-reference");
  await expect(reference).toHaveText(/佐藤/);
  await page.keyboard.type("に聞く");
  await expect(note).toContainText(/これは.*佐藤.*に聞く/);
  await expect(ben.getByTestId("inbox-count")).toHaveText("1");

  await page.keyboard.press("Enter");
  await page.keyboard.type("@佐藤");
  await expect(names.getByRole("option").first()).toHaveText(/佐藤/);
  await page.keyboard.press("Escape");
  await expect(names).toHaveCount(0);
  await expect(note).toContainText("@佐藤");
  await expect(reference).toHaveCount(1);

  await ben.getByTestId("inbox").click();
  await ben.getByRole("link", { name: /これは/ }).click();
  const his = ben.getByRole("textbox", { name: /^ノート:.*生産資本/ });
  await expect(his).toContainText(/これは.*佐藤.*に聞く/);

  // In a comment, the same.
  await page.getByRole("tab", { name: "コメント" }).click();
  await page.getByRole("button", { name: /にコメントする$/ }).click();
  await expect(page.getByRole("textbox", { name: "コメントを書く" })).toBeFocused();
  await page.keyboard.insertText("@");
  await compose(input, "佐藤");
  await input.send("Input.insertText", { text: "佐藤" });
  await page.getByRole("option", { name: /佐藤/ }).click();
  await page.keyboard.type("どう見ますか");
  await page.keyboard.press("Control+Enter");
  await expect(ben.getByTestId("inbox-count")).toHaveText("1");
  await ben.getByTestId("inbox").click();
  await expect(ben.getByText("どう見ますか")).toBeVisible();
});

test("[NT18] what a note can hold is found by romaji, English and full-width letters, on a page in either language @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerC);
  const note = await openNote(anna);
  await note.click();
  const found = page.getByRole("listbox").getByRole("option");
  const offers = async (written: string, words: string) => {
    await page.keyboard.type(written);
    await expect(found.first(), written).toHaveText(words);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    // Only behind a blank or at the beginning of a line a stroke is a sign.
    await page.keyboard.press("Enter");
  };
  await offers("/midasi2", "見出し2");
  await offers("/heading3", "見出し3");
  await offers("/kajou", "箇条書き");
  await offers("/TODO", "やることリスト");
  await offers("/hyou", "表");
  await page.keyboard.insertText("/");
  await page.keyboard.insertText("table");
  await expect(found.first()).toHaveText("表");
  await page.keyboard.press("Enter");
  await expect(note.locator("table")).toHaveCount(1);
  await page.keyboard.type("中");
  await expect(note.locator("th, td").first()).toHaveText("中");
  await page.keyboard.press("Escape");
  await page.keyboard.type("1/2と");
  await expect(page.getByRole("listbox")).toHaveCount(0);

  await page.getByRole("button", { name: "English" }).click();
  const english = page.getByRole("textbox", { name: /^Note/ });
  await english.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/inyou");
  await expect(found.first()).toHaveText("Quote");
  await page.keyboard.press("Enter");
  await page.keyboard.type("引く");
  await expect(english.locator("blockquote")).toHaveText("引く");
});

test("[AS5] [NT1] pictures come into a note by choice, paste and drop, are seen by a colleague and undone; what is none is refused @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  for (const hand of [anna, ben]) await hand.open(customerC);
  const { page } = anna;
  const [note, his] = [await openNote(anna), await openNote(ben)];
  await note.click();
  await page.keyboard.type("前後");
  await page.keyboard.press("ArrowLeft");
  const choosing = page.waitForEvent("filechooser");
  await page
    .getByRole("toolbar", { name: "ノートの道具" })
    .getByRole("button", { name: "画像を入れる" })
    .click();
  await (await choosing).setFiles({ name: "工場.png", mimeType: "image/png", buffer: png(31) });
  await expect.poll(() => widths(his)).toEqual([31]);
  await expect(his.getByRole("img", { name: "工場" })).toBeVisible();
  await give(note, "paste", { name: "b.png", type: "image/png", bytes: png(32) });
  await expect.poll(() => widths(his)).toHaveLength(2);
  // What comes within half a second is one step of undo.
  await page.waitForTimeout(600);
  await give(note, "drop", { name: "c.png", type: "image/png", bytes: png(33) });
  await expect.poll(async () => new Set(await widths(his))).toEqual(new Set([31, 32, 33]));
  await expect(his).toContainText("前");
  await expect(his).toContainText("後");

  await give(note, "paste", { name: "a.svg", type: "image/svg+xml", bytes: Buffer.from("<svg/>") });
  await expect(page.getByText(/画像だけです/).last()).toBeVisible();
  expect(await widths(note)).toHaveLength(3);

  await note.press("Control+z");
  await expect.poll(() => widths(his)).toHaveLength(2);
  await anna.expectLight("saved");
  await page.reload();
  await expect(anna.cards.first()).toBeVisible();
  await expect.poll(async () => widths(await openNote(anna))).toHaveLength(2);
});

async function openNote(hand: BoardHand): Promise<Locator> {
  await hand.card("生産資本").click({ force: true });
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  const note = hand.page.getByRole("textbox", { name: /^ノート:/ });
  await expect(note).toBeVisible();
  return note;
}

/** As a folder of the machine, or the clipboard of another program, gives a file. */
async function give(
  note: Locator,
  kind: "paste" | "drop",
  file: { readonly name: string; readonly type: string; readonly bytes: Buffer },
): Promise<void> {
  const given = { kind, name: file.name, type: file.type, content: file.bytes.toString("base64") };
  await note.evaluate((element, { kind: way, name, type, content }) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name, { type }));
    const { left, bottom, width } = element.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: bottom - 4 };
    const options = { ...at, bubbles: true, cancelable: true };
    element.dispatchEvent(
      way === "paste"
        ? new ClipboardEvent("paste", { ...options, clipboardData: data })
        : new DragEvent("drop", { ...options, dataTransfer: data }),
    );
  }, given);
}

function compose(input: CDPSession, text: string) {
  const at = text.length;
  return input.send("Input.imeSetComposition", { text, selectionStart: at, selectionEnd: at });
}

function png(width: number): Buffer {
  return Buffer.from(pngOf({ width, height: 20 }));
}

function widths(note: Locator): Promise<number[]> {
  return note
    .locator("img[data-picture]")
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
}
