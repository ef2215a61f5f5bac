import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { BOARD_ROOTS } from "@zentaikan/board-model";
import { decodeFrame, encodeFrame } from "@zentaikan/protocol";
import { applyUpdate, Doc } from "yjs";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;
/** Says that an item follows, and ends. */
const broken = Uint8Array.of(1, 1, 5, 0, 4, 1, 7);

test.use({ serviceWorkers: "allow" });

test("[OF8] what cannot be read is not shown as a board, keeps what is unsent, and is read again when it can @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  let isBroken = false;
  await page.routeWebSocket(/\/sync\/board/, (socket) => {
    const toServer = socket.connectToServer();
    socket.onMessage((message) => toServer.send(message));
    toServer.onMessage((message) => {
      const frame = typeof message === "string" ? null : decodeFrame(message);
      const isAnswer = isBroken && frame?.kind === "syncAnswer";
      socket.send(
        isAnswer ? Buffer.from(encodeFrame({ kind: "syncAnswer", update: broken })) : message,
      );
    });
  });
  await anna.open(customerB);
  await anna.expectLight("saved");
  await server.kill();
  await expect(anna.apart).toBeVisible();
  const card = await anna.placeCapital("環境資本", 2);
  const id = (await card.getAttribute("data-shape-id")) ?? "";
  await anna.expectLight("inBrowser");

  isBroken = true;
  await server.start();
  const words = page.getByRole("alert").filter({ hasText: "内容を読み込めませんでした" });
  await expect(words).toBeVisible();
  await expect(anna.cards).toHaveCount(0);
  await expect(page.locator('[data-light="saved"]')).toHaveCount(0);
  await expectCopyWith(page, id);

  isBroken = false;
  await expect(anna.card("環境資本")).toBeVisible({ timeout: 60_000 });
  await anna.expectLight("saved");
  await expect(words).toHaveCount(0);
});

test("[OF8] a copy in the browser that cannot be read keeps nobody from the board, and can be saved and put away @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  const card = await anna.placeCapital("環境資本", 2);
  const id = (await card.getAttribute("data-shape-id")) ?? "";
  await anna.expectLight("saved");
  await page.evaluate(
    async (bytes) => {
      const all = await indexedDB.databases();
      const name = all.map((one) => one.name ?? "").find((one) => one.startsWith("zentaikan."));
      await new Promise((resolve) => {
        const opening = indexedDB.open(name ?? "");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("updates", "readwrite");
          transaction.objectStore("updates").add(new Uint8Array(bytes));
          transaction.oncomplete = resolve;
        };
      });
    },
    [...broken],
  );

  await page.reload();
  await expect(anna.card("環境資本")).toBeVisible();
  const notice = page.getByText("このブラウザーに保管していた控えは壊れていて");
  await expect(notice).toBeVisible();
  await anna.placeCapital("人的資本", 1);
  await anna.expectLight("saved");
  await expectCopyWith(page, id);
  await page.getByRole("button", { name: "壊れた控えを捨てる" }).click();
  await expect(notice).toHaveCount(0);
  await expect(anna.card("環境資本")).toBeVisible();
  await page.reload();
  await expect(anna.card("環境資本")).toBeVisible();
  await anna.expectLight("saved");
  await expect(notice).toHaveCount(0);
});

async function expectCopyWith(page: Page, card: string): Promise<void> {
  const copy = page.getByRole("button", { name: "控えを保存" });
  const [download] = await Promise.all([page.waitForEvent("download"), copy.click()]);
  const doc = new Doc();
  applyUpdate(doc, await readFile(await download.path()));
  expect([...doc.getMap(BOARD_ROOTS.records).keys()]).toContain(card);
}
