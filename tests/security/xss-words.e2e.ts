import { noteRoot } from "@zentaikan/board-model";
import type { SessionBody } from "@zentaikan/protocol/http";
import { BoardHand } from "../e2e/board-hand.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { auditPage } from "./audit-page.ts";
import { callerOf, newBoard, type Server } from "./board-caller.ts";
import { countCarried } from "./count-carried.ts";
import { expectQuiet, touchEverything } from "./expect-quiet.ts";
import { harmfulNames, harmfulValues, type HarmfulNodes } from "./harmful-note.ts";
import { watchPolicy } from "./watch-policy.ts";
import { withinLength, XSS_CORPUS, type XssPayload } from "./xss-corpus.ts";

// Pages here have thousands of elements, and a trace photographs them at every step.
test.use({ trace: "off" });

const count = countCarried("XSS corpus in words");

test("[SE4] [NT2] [NT8] whatever a program writes into a note, says of its caret, or brings to the clipboard, is text @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  const board = await newBoard(server, "harmful notes", "ccpi8");
  await page.goto(`${server.origin}/boards/${board}`);
  const star = page.locator('.tl-shape[data-shape-type="vision-star"]');
  const starId = (await star.getAttribute("data-shape-id")) ?? "";
  const known = await writeNote(server, { board, record: "document:document" }, harmfulValues);
  await writeNote(server, { board, record: starId }, harmfulNames);
  const note = page.getByRole("textbox", { name: /^ノート:/ });
  const expectQuietNote = async (mayWrite: boolean) => {
    const openNotes = () => page.getByRole("tab", { name: "ノート" }).click();
    await openNotes();
    await expect(note).toHaveAttribute("contenteditable", String(mayWrite));
    await expectQuiet(page, watch);
    await touchEverything(page);
    // A tab that is touched opens, the last one in the end.
    await openNotes();
    await expect(note).toBeVisible();
    await expectQuiet(page, watch);
  };
  await expectQuietNote(true);
  await expect(note.getByRole("checkbox")).toHaveCount(XSS_CORPUS.length);
  // Of what an editor knows, nothing is lost by its being shown.
  expect(await writtenIn(server, { board, record: "document:document" })).toBe(known);

  await star.click({ force: true });
  await expectQuietNote(false);
  await expect(page.getByText(/まだ知らない書き方/)).toBeVisible();
  await expect(note).toContainText("<script>");

  await page.locator(".tl-container").focus();
  await page.keyboard.press("Escape");
  await page.getByRole("group", { name: "段階のノート" }).getByText("ステップ").click();
  await expect(note).toHaveText("");
  const { provider, leave } = await joinBoard(server.origin, await apiToken(server), board);
  for (const { text } of XSS_CORPUS) {
    const user = { id: text, name: text, color: `#000000;background:url(${text})` };
    const place = btoa(encodeURIComponent(text.toWellFormed()));
    for (const n of [text, [text], [text, text], [place]]) {
      provider.awareness.setLocalState({ user, n });
    }
    count("note caret");
  }
  await expectQuietNote(true);
  leave();

  // Last, for what is pasted is parsed in a document without a window, and the browser tells that
  // the policy would have stopped there what could not run there anyway.
  page.removeAllListeners("console");
  await note.click();
  await note.evaluate(
    (root, payloads) => {
      for (const pasted of payloads) {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", pasted);
        clipboardData.setData("text/plain", pasted);
        const event = { clipboardData, bubbles: true, cancelable: true };
        root.dispatchEvent(new ClipboardEvent("paste", event));
      }
    },
    XSS_CORPUS.map(({ text }) => text),
  );
  count("note paste", XSS_CORPUS.length);
  await expect(note).toContainText("__pwned");
  await touchEverything(page);
  await page.getByRole("tab", { name: "ノート" }).click();
  await expect(note).toContainText("__pwned");
  expect(await auditPage(page)).toEqual([]);
  expect([watch.foreign, watch.dialogs]).toEqual([[], []]);
});

test("[SE4] what is said in comments, of what, to whom and about which words, is text @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  const board = await newBoard(server, "harmful comments", "ccpi8");
  const call = await callerOf(server);
  const { person } = await call<SessionBody>("GET", "/api/session");
  const payloads = withinLength(80);
  const threads: string[] = [];
  for (const [number, { text }] of payloads.entries()) {
    const id = `thread0000000000${number}`;
    threads.push(id);
    const anchor = {
      kind: "noteRange",
      record: "document:document",
      from: text,
      to: text,
      quote: text,
    };
    const mention = { kind: "person", person: person.id, name: text };
    await call("POST", `/api/boards/${board}/comments`, {
      kind: "open",
      id,
      topic: "question",
      anchor,
      about: { ja: text, en: text },
      text: `${text} @${text} ${text}`,
      mentions: [mention],
    });
    for (const place of ["comment", "comment subject", "quote"]) count(place);
    if (number % 8 > 0) continue;
    const close = { kind: "resolve", id: `close00000000000${number}`, thread: id };
    await call("POST", `/api/boards/${board}/comments`, {
      ...close,
      outcome: "declined",
      reason: text,
    });
    count("reason of closing");
  }
  await page.goto(`${server.origin}/boards/${board}`);
  await page.getByRole("tab", { name: /^コメント/ }).click();
  await page.getByRole("combobox", { name: "状態" }).selectOption({ label: "すべて" });
  await expect(page.locator("[data-thread]")).toHaveCount(threads.length);
  await touchEverything(page);
  await expectQuiet(page, watch);
  for (const thread of threads) {
    await page.evaluate((id) => (location.hash = `thread=${id}`), thread);
    await expect(page.getByRole("textbox", { name: "返事を書く" })).toBeVisible();
    await touchEverything(page);
    await expectQuiet(page, watch);
  }
  await page.goto(server.origin);
  await page.getByTestId("inbox").click();
  await expect(page.getByText("<script>").first()).toBeVisible();
  await expectQuiet(page, watch);
});

interface NotePlace {
  readonly board: string;
  readonly record: string;
}

/** @returns what the note holds then */
async function writeNote(
  server: Server,
  { board, record }: NotePlace,
  nodesOf: (payload: XssPayload) => HarmfulNodes,
): Promise<string> {
  const { doc, write, leave } = await joinBoard(server.origin, await apiToken(server), board);
  const note = doc.getXmlFragment(noteRoot(record));
  await write(() => {
    for (const payload of XSS_CORPUS) {
      const nodes = nodesOf(payload);
      note.push(Object.values(nodes));
      for (const place of Object.keys(nodes)) count(place);
    }
  });
  leave();
  return note.toJSON();
}

async function writtenIn(server: Server, { board, record }: NotePlace): Promise<string> {
  const { doc, leave } = await joinBoard(server.origin, await apiToken(server), board);
  const written = doc.getXmlFragment(noteRoot(record)).toJSON();
  leave();
  return written;
}
