import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const run = promisify(execFile);

/** Each tab of a board, a word that its print has, and one of a control that it has not. */
const TABS = [
  ["読み取り", "IIRCの六資本で見る", "書き出す"],
  ["表", "ジャンプ", "表をコピー"],
  ["ノート", "このボード全体", "社内のみ"],
  ["コメント", "まだコメントはありません", "表をコピー"],
  ["合意", "まだ合意にかけていません", "合意にかける"],
  ["履歴", "残してある状態はまだありません", "いまの状態を残す"],
  ["ラインナップ", "IIRC六大資本", "写して編集する"],
] as const;

test("[PZ1] every page leaves Chromium's printer whole, on A4, with its name, the time and its zone, and without controls @night", async ({
  newPerson,
  server,
}, testInfo) => {
  const page = await newPerson("owner");
  const print = async (name: string) => sheetsOf(page, testInfo.outputPath(`${name}.pdf`));
  const hand = new BoardHand(page);
  await page.goto(server.origin);
  await page.locator("[data-board-link]").first().waitFor();
  const home = await print("home");
  expect(home.join()).toContain("製造業C社");
  expect(home.join()).not.toContain("新しい顧客");
  expect(home.join()).not.toContain("…");

  await page.getByTestId("inbox").click();
  await page.getByRole("dialog", { name: "受信箱" }).waitFor();
  const inbox = await print("inbox");
  expect(inbox.join()).toContain("受信箱");
  expect(inbox.join()).not.toContain("製造業C社");
  await page.keyboard.press("Escape");

  await hand.open(/製造業C社/);
  const board = page.url();
  for (const [tab, words, control] of TABS) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel")).toContainText(words);
    const [canvas, ...beside] = await print(tab);
    expect(canvas, tab).toContain("技術資本");
    expect(beside.join(), tab).toContain(words);
    expect(beside.join(), tab).not.toContain(control);
  }
  for (const section of ["members", "sessions", "audit"]) {
    await page.goto(new URL(`/workspace/${section}`, board).href);
    // Its heading stands there before what it lists.
    await expect(async () => {
      expect((await print(section)).join(), section).toContain("ワークスペース");
    }).toPass();
  }
  // Patterns stand beside each other, and none is cut.
  await page.goto(new URL("/segments", board).href);
  await page.getByRole("article").nth(3).waitFor({ timeout: 60_000 });
  const sheets = (await print("patterns")).map((sheet) => [
    sheet.split("代表:").length - 1,
    sheet.split("顧客が入れ替わっても残ります").length - 1,
  ]);
  expect(sheets.flat().reduce((sum, count) => sum + count, 0)).toBe(8);
  expect(sheets.every(([begun = 0, ended]) => begun === ended && begun % 2 === 0)).toBe(true);
});

/** What stands on each sheet that comes out of the printer. */
async function sheetsOf(page: Page, path: string): Promise<readonly string[]> {
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
  const { stdout: facts } = await run("pdfinfo", ["-l", "99", path]);
  const sizes = [...facts.matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)];
  for (const [, width, height] of sizes) {
    const sides = [Math.round(Number(width)), Math.round(Number(height))];
    expect(sides.toSorted((one, other) => one - other)).toEqual([595, 842]);
  }
  const { stdout: text } = await run("pdftotext", ["-layout", path, "-"]);
  // Where letters stand is the printer's; blanks between them are guesses of the reader.
  const sheets = text
    .split("\f")
    .slice(0, -1)
    .map((sheet) => sheet.replaceAll(/\s/gu, ""));
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet, path).toMatch(/全体観\d{4}-\d\d-\d\d\d\d:\d\d\(UTC\+09:00\)に印刷/u);
    expect(sheet, path).toMatch(new RegExp(`${index + 1}/${sheets.length}$`, "u"));
    // Something stands between head and foot.
    expect(sheet.length, path).toBeGreaterThan(55);
  }
  return sheets;
}
