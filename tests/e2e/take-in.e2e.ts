import type { Page } from "@playwright/test";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { ExportBody } from "@zentaikan/protocol/exports";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const OUTLINE = "社会(ホップ) > 環境(ステップ) > 生産(ジャンプ)\n売上 > 社会";

test("[TI1] [TI2] a pasted outline shows as ghosts with what was guessed and not read, and is one step of undo", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const { page } = anna;
  const before = { cards: await anna.cards.count(), arrows: await anna.arrows.count() };
  const panel = await openPanel(page);
  await panel.getByRole("textbox", { name: "文章や表を貼り付ける" }).click();
  await page.keyboard.insertText(OUTLINE);
  await panel.getByRole("button", { name: "どう描かれるかを見る" }).click();
  await expect(panel).toContainText("カード 3枚");
  await expect(panel).toContainText("「売上」は、この資本ラインナップにない名前です。");
  await expect(page.getByTestId("ghosts")).toBeVisible();
  await expect(anna.cards).toHaveCount(before.cards);
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(anna.cards).toHaveCount(before.cards + 3);
  await expect(anna.arrows).toHaveCount(before.arrows + 2);
  await expect(page.getByTestId("ghosts")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(anna.cards).toHaveCount(before.cards);
  await expect(anna.arrows).toHaveCount(before.arrows);
  await anna.expectLight("saved");

  await openPanel(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

for (const format of ["json", "png"] as const) {
  test(`[TI1] [IM2] a ${format} of one customer's board becomes the board of another @night`, async ({
    newPerson,
  }) => {
    const anna = new BoardHand(await newPerson("anna"));
    const { page } = anna;
    const bytes = await exportOf(page, /製造業A社/, format);
    await anna.open(/食品メーカーK社|K社/);
    const before = await anna.cards.count();
    await dropFile(page, { name: `a.${format}`, bytes, type: format === "png" ? "image/png" : "" });
    const panel = page.getByTestId("take-in");
    await expect(panel).toContainText("読み取ったもの");
    await panel.getByRole("button", { name: "ボードに描く" }).click();
    await expect(panel).toBeHidden();
    expect(await anna.cards.count()).toBeGreaterThan(before);
    await page.keyboard.press("Control+z");
    await expect(anna.cards).toHaveCount(before);
  });
}

test("[TI1] [TI3] a hostile file gets one sentence; a plain picture is a picture @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const { page } = anna;
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>`;
  await dropFile(page, { name: "laughs.graphml", bytes: Buffer.from(laughs), type: "" });
  const panel = page.getByTestId("take-in");
  await expect(panel.getByRole("alert")).toContainText("文書型の宣言(DOCTYPE)があるファイル");
  await panel.getByRole("button", { name: "読み込みをやめる" }).click();

  const images = page.locator('.tl-shape[data-shape-type="image"]');
  await dropFile(page, { name: "dot.png", bytes: DOT, type: "image/png" });
  await expect(images).toHaveCount(1);
  await expect(panel).toBeHidden();
});

/** One pixel. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function openPanel(page: Page) {
  await page.getByRole("button", { name: "ファイルや文章を読み込む" }).click();
  const panel = page.getByTestId("take-in");
  await expect(panel).toBeVisible();
  return panel;
}

/** As the product makes it, of a customer's first board as it is now. */
async function exportOf(page: Page, customer: RegExp, format: "json" | "png"): Promise<Buffer> {
  await page.goto("/");
  const customers = (await (await page.request.get("/api/customers")).json()) as CustomerBody[];
  const board = customers.find(({ name }) => customer.test(name.ja))?.boards[0];
  if (board === undefined) throw new Error("no such board");
  const asked = await page.evaluate(
    async ({ id, chosen }) => {
      const answer = await fetch(`/api/boards/${id}/exports`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ source: { kind: "now" }, format: chosen, language: "ja" }),
      });
      return (await answer.json()) as { id: string };
    },
    { id: board.id, chosen: format },
  );
  let link = "";
  await expect
    .poll(
      async () => {
        const all = (await (
          await page.request.get(`/api/boards/${board.id}/exports`)
        ).json()) as ExportBody[];
        const state = all.find(({ id }) => id === asked.id)?.state;
        if (state?.kind === "ready") link = state.link;
        return state?.kind;
      },
      { timeout: 60_000 },
    )
    .toBe("ready");
  return Buffer.from(await (await page.request.get(link)).body());
}

async function dropFile(
  page: Page,
  file: { readonly name: string; readonly bytes: Buffer; readonly type: string },
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], name, { type }));
      return dropped;
    },
    { name: file.name, base64: file.bytes.toString("base64"), type: file.type },
  );
  const init = { dataTransfer: transfer, clientX: 500, clientY: 300 };
  await page.locator(".tl-canvas").dispatchEvent("drop", init);
}
