import type { Locator, Page } from "@playwright/test";
import {
  BoardDocument,
  DO_RESULT,
  UNFILLED_DO_RESULT,
  type PlainRecord,
} from "@zentaikan/board-model";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { report } from "../support/report.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { typeAndMeasure } from "./type-and-measure.ts";

const customer = /製造業A社/;

test("[TB2] [TB3] cells of a spreadsheet say what they would do, are taken in as one step, and are worked on by keys", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTable(anna);
  const rows = page.locator("[data-line^='shape:']");
  const before = await rows.count();
  await page.getByRole("button", { name: "Excelから貼り付け" }).click();
  await page.getByRole("dialog").getByRole("textbox").focus();
  await paste(page, [
    ["資本", "段階", "Do結果", "担い手", "状態"],
    ["人的資本", "", "工場の若手が企画を通している", "佐藤", "実行中"],
    ["", "", "休みの日に学びに来ている", "", ""],
    ["宇宙資本", "", "飛んでいる", "", ""],
    ["人的資本", "", "状態が違う", "", "保留"],
  ]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText("新しく作る2行");
  await expect(dialog.getByRole("status")).toContainText("取り込めない2行");
  await expect(dialog).toContainText("「宇宙資本」のカードが");
  await expect(rows).toHaveCount(before);
  await dialog.getByRole("button", { name: "取り込める2行だけを取り込む" }).click();
  await expect(rows).toHaveCount(before + 2);
  const made = rows.filter({ hasText: "工場の若手が企画を通している" });
  await expect(made.getByLabel("状態")).toHaveValue("doing");

  // From the end of the words to the state, on to the indicator, and down to the next line.
  await made.getByLabel("何ができていますか").click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(made.getByLabel("状態")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("週報");
  await page.keyboard.press("Enter");
  const next = rows.filter({ hasText: "休みの日に学びに来ている" });
  await expect(next.getByLabel("指標")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("table", { name: /明細/ })).toBeFocused();
  await expect(made.getByLabel("指標")).toHaveValue("週報");

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(before);
  await anna.expectLight("saved");
});

test("[TB1] [TB4] sorted, grouped and narrowed, kept in the address, without scrolling sideways at 400 px @night", async ({
  newPerson,
  server,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await openTable(anna);
  const rows = page.locator("[data-line^='shape:']");
  const there = await rows.count();
  await writeRows(server, page, 30);
  const all = there + 30;
  await expect(rows).toHaveCount(all);
  await page.getByLabel("まとめ方").selectOption({ label: "担い手" });
  await page.getByRole("button", { name: "絞り込み" }).click();
  await page.getByLabel("ステージ", { exact: true }).selectOption({ label: "ホップ" });
  const shown = await rows.count();
  expect(shown).toBeLessThan(all);
  expect(new URL(page.url()).searchParams.get("stage")).toBe("1");
  await page.reload();
  await page.getByRole("tab", { name: "表" }).click();
  await anna.detail();
  await expect(rows).toHaveCount(shown);
  await page.getByRole("button", { name: "表を元に戻す" }).click();
  await expect(rows).toHaveCount(all);

  const edge = page.getByRole("separator");
  await edge.focus();
  await page.keyboard.press("End");
  const panel = page.getByRole("complementary", { name: "読み取りと表" });
  expect((await panel.boundingBox())?.width).toBeLessThan(420);
  const sideways = await panel.evaluate(
    (element) =>
      [...element.querySelectorAll("*")]
        .filter((inner) => inner.scrollWidth > inner.clientWidth + 1)
        .filter((inner) => ["auto", "scroll"].includes(getComputedStyle(inner).overflowX)).length,
  );
  expect(sideways).toBe(0);

  await page.getByRole("button", { name: "パネルを画面いっぱいに広げる" }).click();
  await expect(rows).toHaveCount(all);
  await expectAccessible(page);
});

test("[FO1] who follows sees level, table and alternative of whom they follow, and leaves by Escape or a move of their own @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customer);
  await ben.open(customer);
  const follow = () => anna.page.getByRole("button", { name: /さんの画面を追う$/ });
  const leave = anna.page.getByRole("button", { name: /を追うのをやめる$/ });
  await follow().click();
  await ben.detail();
  await expect(
    anna.page.getByRole("main").getByRole("button", { name: "明細", exact: true }),
  ).toHaveAttribute("aria-pressed", "true");
  await tableOf(ben).click();
  await expect(tableOf(anna)).toHaveAttribute("aria-selected", "true");
  await ben.page.getByRole("button", { name: "絞り込み" }).click();
  await ben.page.getByLabel("ステージ", { exact: true }).selectOption({ label: "ステップ" });
  await expect(anna.page.getByLabel("ステージ", { exact: true })).toHaveValue("=2");
  await ben.page.getByRole("tab", { name: "読み取り" }).click();
  await expect(tableOf(anna)).toHaveAttribute("aria-selected", "false");
  await expect(leave).toHaveCount(1);
  await ben.page.getByRole("button", { name: "案", exact: true }).click();
  await ben.page.getByRole("menuitem", { name: "白紙から別の案を描く" }).click();
  await expect(anna.page.getByRole("button", { name: "案:案2" })).toBeVisible();
  await expect(leave).toHaveCount(1);
  await anna.page.keyboard.press("Escape");
  await expect(leave).toHaveCount(0);
  await follow().click();
  await expect(leave).toHaveCount(1);
  await anna.page.getByRole("main").click({ position: { x: 200, y: 500 } });
  await anna.page.keyboard.press("m");
  await expect(leave).toHaveCount(0);
  await expect(
    ben.page.getByRole("main").getByRole("button", { name: "明細", exact: true }),
  ).toHaveAttribute("aria-pressed", "true");
});

test("[TB4] [DW3] 2,000 rows open, sort and take letters while one watches @night", async ({
  newPerson,
  server,
}) => {
  test.setTimeout(180_000);
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customer);
  await writeRows(server, page, 2000);
  await anna.detail();
  const start = Date.now();
  await page.getByRole("tab", { name: "表" }).click();
  const rows = page.locator("[data-line^='shape:']");
  await expect(rows.nth(5)).toBeVisible();
  const opened = Date.now() - start;
  expect(await rows.count()).toBeLessThan(120);
  // On the canvas they are too small to be read: each is a box.
  expect(await page.locator(".tl-canvas *").count()).toBeLessThan(10_000);
  const sortStart = Date.now();
  await page.getByLabel("並べ替え").selectOption({ label: "担い手" });
  await page.getByLabel("まとめ方").selectOption({ label: "まとめない" });
  await expect(rows.first().getByLabel("担い手")).toHaveValue("担当00");
  const sorted = Date.now() - sortStart;
  await rows.first().getByLabel("指標").click();
  const letters = "indicator of the row that is first, and some more of it";
  const { worked, told } = await typeAndMeasure(page, letters);
  report(
    `[TB4] 2,000 rows: opened after ${opened} ms, sorted after ${sorted} ms; a letter: ${told}`,
  );
  // Of two cores that thirteen others wanted as well: 98 ms, and 194 ms 95 times of a hundred.
  expect(worked(0.5)).toBeLessThan(150);
  expect(worked(0.95)).toBeLessThan(300);
  await expect(rows.first().getByLabel("指標")).toHaveValue(letters);
  expect(await rows.count()).toBeLessThan(120);
  // On to lines that were not there.
  for (let line = 0; line < 40; line += 1) await page.keyboard.press("Enter");
  await expect(rows.filter({ has: page.locator(":focus") })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("table", { name: /明細/ })).toBeFocused();
  await page.getByRole("button", { name: "パネルを画面いっぱいに広げる" }).click();
  await expect(rows.nth(20)).toBeVisible();
  expect(await rows.count()).toBeLessThan(120);
});

function tableOf({ page }: BoardHand): Locator {
  return page.getByRole("tab", { name: "表" });
}

async function openTable(hand: BoardHand): Promise<void> {
  await hand.open(customer);
  await hand.detail();
  await hand.page.getByRole("tab", { name: "表" }).click();
  await expect(hand.page.getByRole("table", { name: /明細/ })).toBeVisible();
}

async function paste(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  const text = cells.map((row) => row.join("\t")).join("\n");
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+v");
}

/** Writes so many Do results, from card to card, as a program does. */
async function writeRows(server: ServerProcess, page: Page, count: number): Promise<void> {
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { doc, write, leave } = await joinBoard(server.origin, await apiToken(server), boardId);
  const document = new BoardDocument(doc);
  const cards = document.ids().flatMap((id) => {
    const record = document.read(id) as (PlainRecord & { readonly type?: string }) | undefined;
    return record?.type === "capital-card" ? [record] : [];
  });
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  for (let from = 0; from < count; from += 500) {
    await write(() => {
      for (let at = from; at < Math.min(count, from + 500); at += 1) {
        const card = cards[at % cards.length];
        if (card === undefined) throw new Error("no card to write under");
        const index = `b${digits[Math.floor(at / 62)]}${digits[at % 62]}`;
        const owner = `担当${String(at % 50).padStart(2, "0")}`;
        const props = { ...UNFILLED_DO_RESULT, text: `結果${at}`, owner, due: "2027年" };
        const place = {
          id: `shape:many${at}`,
          type: DO_RESULT,
          parentId: card.id,
          index,
          x: 0,
          y: 0,
        };
        document.put({ ...card, ...place, meta: {}, props });
      }
    });
  }
  leave();
}
