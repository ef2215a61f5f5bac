import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { AT_NIGHT } from "../support/at-night.ts";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

/** Each kind of file with the end of its name and how its bytes begin. */
const FILES = [
  ["合意書(PDF)", /\.pdf$/, "%PDF-1."],
  ["報告書(PDF)", /\.pdf$/, "%PDF-1."],
  ["PowerPoint", /\.pptx$/, "PK\u0003\u0004"],
  ["Excel", /\.xlsx$/, "PK\u0003\u0004"],
  ["CSV", /\.zip$/, "PK\u0003\u0004"],
  ["PNG", /\.png$/, "\u0089PNG\r\n\u001a\n"],
  ["SVG", /\.svg$/, "<"],
  ["Markdown", /\.md$/, "#"],
  ["JSON", /\.json$/, "{"],
  ["GraphML", /\.graphml$/, "<?xml"],
  ["Mermaid", /\.(?:mmd|mermaid)$/, ""],
  ["DOT", /\.(?:dot|gv)$/, ""],
] as const;

/** One of each way to a file: laid out in pages, drawn, and written. */
const IN_THE_CHECK = FILES.filter(([name]) => /^(?:報告書|PNG|JSON)/.test(name));
for (const [title, files] of [
  ["[EF1] a file comes out of one form", IN_THE_CHECK],
  [`[EF1] every kind of file comes out of one form ${AT_NIGHT}`, FILES],
] as const) {
  test(`${title}, by mouse and by keys, under a name that says whose it is`, async ({
    newPerson,
  }) => {
    test.setTimeout(180_000);
    const { page } = await openBoard(await newPerson("anna"));
    const way = page.getByRole("banner").getByRole("button", { name: "書き出す" });
    await way.focus();
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "書き出す" });
    await expect(form.getByRole("img", { name: "ファイルに入る図" })).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(page);
    for (const [name, end, beginning] of files) {
      await form.getByRole("radio", { name, exact: true }).check();
      const file = await made(page, form);
      expect(file.suggestedFilename(), name).toMatch(end);
      const bytes = await readFile(await file.path());
      expect(bytes.toString("latin1").replace("\u00ef\u00bb\u00bf", ""), name).toContain(beginning);
      expect(bytes.toString("latin1").startsWith(beginning), name).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(way).toBeFocused();
    await page.keyboard.press("Enter");
    const [last = ""] = files.at(-1) ?? [];
    await expect(form.getByRole("radio", { name: last, exact: true })).toBeChecked();
  });
}

test("[EF1] what is anonymous has no name of the customer; a guest is not asked about our team @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const { page } = await openBoard(await newPerson("owner"));
  const customer = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("banner").getByRole("button", { name: "書き出す" }).click();
  const form = page.getByRole("dialog", { name: "書き出す" });
  await form.getByRole("radio", { name: "Markdown" }).check();
  const named = await made(page, form);
  expect(await readFile(await named.path(), "utf8")).toContain(customer);
  await form.getByLabel("名前", { exact: true }).selectOption("anonymous");
  const file = await made(page, form);
  expect(file.suggestedFilename()).not.toContain(customer);
  expect(await readFile(await file.path(), "utf8")).not.toContain(customer);
  await expect(form.getByLabel("だれが読むか")).toBeVisible();

  const { origin } = server;
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const invited = await page.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data: { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 },
  });
  const { link } = (await invited.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await guest.getByRole("banner").getByRole("button", { name: "書き出す" }).click();
  await expect(guest.getByRole("dialog").getByRole("radio", { name: "SVG" })).toBeVisible();
  await expect(guest.getByRole("dialog").getByLabel("だれが読むか")).toHaveCount(0);
});

test("[EF1] the canvas's own export leads to the form @night", async ({ newPerson }) => {
  const hand = await openBoard(await newPerson("anna"));
  const { page } = hand;
  await hand.card("技術資本").click({ button: "right", force: true });
  await page.getByRole("menuitem", { name: "形式を選択してエクスポート" }).hover();
  await page.getByRole("menuitem", { name: "PNG" }).click();
  const form = page.getByRole("dialog", { name: "書き出す" });
  await expect(form.getByRole("radio", { name: "PNG" })).toBeChecked();
  await expect(form.getByLabel("選んだものだけ")).toBeChecked();
});

test("[EF2] the table is copied as cells, on any origin @night", async ({ newPerson }) => {
  const { page } = await openBoard(await newPerson("anna"));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("tab", { name: "表" }).click();
  await page.getByRole("button", { name: "表をコピー" }).first().click();
  await expect(page.getByText("表をコピーしました").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [heads, first] = copied.split("\n").map((line) => line.split("\t"));
  expect(heads).toEqual(["資本", "ホップ", "ステップ", "ジャンプ"]);
  expect(first).toHaveLength(4);
  expect(copied).toContain("技術資本\t");
});

test("[EF3] a picture goes to the clipboard from the canvas and the form, and over plain http it is there to be taken by hand @night", async ({
  browser,
  newPerson,
  office,
}) => {
  const hand = await openBoard(await newPerson("anna"));
  const { page } = hand;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await hand.card("技術資本").click({ button: "right", force: true });
  await page.getByRole("menuitem", { name: "形式を選択してコピー" }).hover();
  await page.getByRole("menuitem", { name: /^PNG/ }).click();
  const told = page.getByText("図をコピーしました", { exact: false }).first();
  await expect(told).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await inClipboard(page)).toMatch(/^image\/png \u0089PNG/);

  await page.keyboard.press("s");
  const form = page.getByRole("dialog", { name: "書き出す" });
  await form.getByRole("radio", { name: "SVG" }).check();
  await form.getByRole("button", { name: "図をコピー" }).click();
  await expect(form.getByText("図をコピーしました", { exact: false })).toBeVisible();
  expect(await inClipboard(page)).toMatch(/^image\/svg\+xml <svg/);

  const plain = await (await browser.newContext()).newPage();
  await signInByLink(plain, office.signInLink);
  await openBoard(plain);
  await plain.getByRole("tabpanel").getByRole("button", { name: "図をコピー" }).click();
  const shown = plain.getByRole("dialog", { name: "図をコピー" });
  await expect(shown.getByRole("alert")).toContainText("http");
  await expect(shown.getByRole("img")).toHaveJSProperty("complete", true);
  expect(await shown.getByRole("img").evaluate((image) => image.clientWidth)).toBeGreaterThan(100);
  await expect(shown.getByRole("link", { name: /\.png$/ })).toBeVisible();
  await plain.context().close();
});

/** The kind of what lies in the clipboard, and how its bytes begin. */
function inClipboard(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const [type = ""] = item?.types ?? [];
    const bytes = new Uint8Array((await (await item?.getType(type))?.arrayBuffer()) ?? []);
    return `${type} ${String.fromCharCode(...bytes.slice(0, 8))}`;
  });
}

async function openBoard(page: Page): Promise<BoardHand> {
  const hand = new BoardHand(page);
  await hand.open(/製造業C社/);
  return hand;
}

async function made(page: Page, form: Locator): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    form.getByRole("button", { name: "ファイルを作る" }).click(),
  ]);
  return file;
}
