import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { BROWSER_ARGUMENTS } from "../support/launch-browser.ts";
import { findBrowser } from "../support/find-browser.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

const customerB = /製造業B社/;
const run = promisify(execFile);

test.use({ serviceWorkers: "allow" });

test("[OF4] on a full disk what is typed is not called kept, and reaches the server from the tab @night", async ({
  server,
  playwright,
}) => {
  test.skip(process.getuid?.() !== 0, "a disk of one's own is mounted by root");
  const profile = await mkdtemp(join(tmpdir(), "zentaikan-full-"));
  await run("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", profile]);
  const open = async (): Promise<[Page, () => Promise<void>]> => {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error("no browser");
    const settings = { executablePath, args: BROWSER_ARGUMENTS, locale: "ja-JP" };
    const context = await playwright.chromium.launchPersistentContext(profile, settings);
    return [context.pages()[0] ?? (await context.newPage()), () => context.close()];
  };
  let close: (() => Promise<void>) | null = null;
  try {
    let page: Page;
    [page, close] = await open();
    await signInByLink(page, server.signInLink);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    const before = new BoardHand(page);
    await before.open(customerB);
    await openNote(before);
    await before.expectLight("saved");
    await server.kill();
    await expect(before.apart).toBeVisible();
    const filler = join(profile, "filler");
    await fill(filler);

    const letters = "戦略".repeat(2950);
    await note(before).click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.insertText(letters);
    await expect(note(before)).toContainText(letters);
    await pauseOfFrames(page);
    const light = page.locator("[data-light]").last();
    await expect(light).toHaveText(/^(保存されていません|このブラウザに保管中)$/);
    // Browsers keep some room of their own: what the light calls kept is there without the server.
    if ((await light.textContent()) === "保存されていません") {
      await rm(filler);
      await server.start();
      await before.expectLight("saved");
    }
    await close();
    [page, close] = await open();
    await page.goto(server.origin);
    const after = new BoardHand(page);
    await after.open(customerB);
    await openNote(after);
    await expect(note(after)).toContainText(letters);
  } finally {
    await close?.();
    await run("umount", ["-l", profile]);
    await rm(profile, { recursive: true, force: true });
  }
});

for (const kind of ["silent", "refusing", "throwing"] as const) {
  test(`[OF5] a board opens and says what is true with a store that is ${kind} @night`, async ({
    server,
    newPerson,
  }) => {
    const anna = new BoardHand(await newPerson("anna"));
    await spoilStore(anna.page, { kind });
    await anna.page.reload();
    await anna.open(customerB);
    await anna.placeCapital("環境資本", 1);
    await anna.expectLight("saved");
    await server.kill();
    await expect(anna.apart).toBeVisible();
    await anna.placeCapital("人的資本", 2);
    await expect(anna.page.locator('[data-light="notSaved"]')).toBeVisible();
    await server.start();
    await anna.expectLight("saved");
  });
}

test("[OF5] what a slow store held joins the board that is open already @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerB);
  await ben.open(customerB);
  await anna.expectLight("saved");
  await server.kill();
  await expect(anna.apart).toBeVisible();
  await anna.placeCapital("環境資本", 2);
  await anna.expectLight("inBrowser");
  await spoilStore(anna.page, { kind: "slow" });
  // The board of the tab that goes must not carry the work itself.
  await anna.page.goto("about:blank");
  await server.start();
  await anna.page.goto(server.origin);
  await anna.open(customerB);
  await expect(anna.card("環境資本")).toHaveCount(0);
  await anna.page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
  await expect(anna.card("環境資本")).toBeVisible();
  await anna.expectLight("saved");
  await expect(ben.card("環境資本")).toBeVisible();
});

test("[OF4] a board that the browser has written only after the server went opens again without it", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await spoilStore(anna.page, { kind: "slow" });
  await anna.page.reload();
  await anna.open(customerB);
  await anna.expectLight("saved");
  await expect
    .poll(() => anna.page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await server.kill();
  await expect(anna.apart).toBeVisible();
  const goOn = () =>
    anna.page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
  await goOn();
  await anna.placeCapital("環境資本", 2);
  await anna.expectLight("inBrowser");
  await anna.page.reload();
  await goOn();
  await expect(anna.card("環境資本")).toBeVisible();
});

/** No real disk can be asked to do these, so the page's own store is told to. */
async function spoilStore(
  page: Page,
  spoiled: { readonly kind: "silent" | "refusing" | "throwing" | "slow" },
): Promise<void> {
  await page.addInitScript(({ kind }) => {
    const open = indexedDB.open.bind(indexedDB);
    const { promise: told, resolve: goOn } = Promise.withResolvers<void>();
    Object.assign(globalThis, { goOn });
    indexedDB.open = (name: string) => {
      if (kind === "throwing") throw new DOMException("denied", "SecurityError");
      // A version below the one that is there is refused by the browser itself.
      if (kind === "refusing") {
        open(name, 2);
        return open(name, 1);
      }
      const silent = new EventTarget();
      if (kind === "slow") {
        void told.then(() => {
          const opening = open(name);
          for (const kind of ["upgradeneeded", "success"]) {
            opening.addEventListener(kind, () => {
              Object.assign(silent, { result: opening.result });
              silent.dispatchEvent(new Event(kind));
            });
          }
        });
      }
      return silent as IDBOpenDBRequest;
    };
  }, spoiled);
}

async function fill(path: string): Promise<void> {
  const file = createWriteStream(path);
  const isFull = new Promise<void>((resolve, reject) => {
    file.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOSPC" ? resolve() : reject(error),
    );
  });
  for (let part = 0; part < 90; part += 1) file.write(Buffer.alloc(1024 * 1024));
  await isFull;
  // The last bytes, which a part of a megabyte leaves free.
  await run("sh", ["-c", `cat /dev/zero >> "${path}" 2>/dev/null || true`]);
}

async function openNote(hand: BoardHand): Promise<void> {
  await hand.page.getByRole("tab", { name: "ノート" }).click();
  await expect(note(hand)).toBeVisible();
}

const note = (hand: BoardHand) => hand.page.getByRole("textbox", { name: /^ノート:/ });

async function pauseOfFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
  });
}
