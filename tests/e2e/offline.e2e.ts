import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { writeTime } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import type { MemberBody, MemberLinkBody } from "@zentaikan/protocol/people";
import { applyUpdate, Doc } from "yjs";
import { WORKSPACE_ZONE } from "../support/server-process.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { openScenario } from "./open-scenario.ts";
import { signInByLink } from "./sign-in-by-link.ts";

const customerB = /製造業B社/;

test.use({ serviceWorkers: "allow" });

test("[OF1] without a server a board opens, is drawn on, and joins the others when the server is back", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerB);
  await ben.open(customerB);
  await anna.placeCapital("人的資本", 1);
  await anna.expectLight("saved");
  await expect(anna.apart).toHaveCount(0);

  await server.kill();
  await expect(anna.apart).toBeVisible();
  await anna.page.reload();
  await expect(anna.card("人的資本")).toBeVisible();
  await anna.placeCapital("環境資本", 2);
  const note = anna.page.getByRole("textbox", { name: /^ノート:.*・環境資本/ });
  await anna.page.getByRole("tab", { name: "ノート" }).click();
  await note.click();
  await anna.page.keyboard.type("電波のない所で");
  // The light is drawn with the next frame.
  await anna.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await anna.expectLight("inBrowser");
  await anna.page.reload();
  await expect(anna.card("環境資本")).toBeVisible();
  await anna.card("環境資本").click({ force: true });
  await anna.page.getByRole("tab", { name: "ノート" }).click();
  await expect(note).toHaveText("電波のない所で");
  // What a reload has forgotten to count is not called saved.
  await anna.expectLight("inBrowser");

  await server.start();
  await anna.expectLight("saved");
  await expect(anna.apart).toHaveCount(0);
  await ben.card("環境資本").click({ force: true });
  await ben.page.getByRole("tab", { name: "ノート" }).click();
  await expect(ben.page.getByText("電波のない所で")).toBeVisible();
});

const entry = (page: Page) => page.getByRole("textbox", { name: /すばやく書く/ });
const sector = (page: Page, name: string) =>
  page.locator("[data-sector]").filter({ hasText: name });

test("[OF1] [CK2] a board on circulation is drawn on without a server, joins the others when it is back, and undo takes one's own @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  for (const { page } of [anna, ben]) await openScenario(page, /J社/);
  await anna.expectLight("saved");

  await server.kill();
  await expect(anna.apart).toBeVisible();
  await anna.page.reload();
  await expect(sector(anna.page, "納入先の工場")).toBeVisible();
  await entry(anna.page).fill("自社 →(¥紹介料 12 万円)→ パートナー:商社");
  await entry(anna.page).press("Enter");
  await expect(sector(anna.page, "商社")).toBeVisible();
  await anna.expectLight("inBrowser");
  await entry(ben.page).fill("自社 →(助言)→ パートナー:大学");
  await entry(ben.page).press("Enter");

  await server.start();
  for (const hand of [anna, ben]) await hand.expectLight("saved");
  for (const { page } of [anna, ben]) {
    await expect(sector(page, "商社")).toBeVisible();
    await expect(sector(page, "大学")).toBeVisible();
    await expect(page.locator('[data-flow="money"]').filter({ hasText: "紹介料" })).toBeVisible();
  }
  await anna.page.getByRole("button", { name: "元に戻す" }).click();
  await expect(sector(ben.page, "商社")).toHaveCount(0);
  await expect(sector(ben.page, "大学")).toBeVisible();
});

test("[OF20] our Dos are there without a server as the board is, and join the others when it is back @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerB);
  await ben.open(customerB);
  for (const hand of [anna, ben]) await hand.detail();
  const { page } = anna;
  await page
    .getByRole("button", { name: /資本のDo結果を書く/ })
    .first()
    .click();
  await page.keyboard.type("図面を自分で決める");
  await page.keyboard.press("Escape");
  const field = page.getByRole("textbox", { name: "当社がすること" });
  await anna.doResults.click({ force: true });
  await page.getByRole("button", { name: "当社Doを加える" }).click();
  await field.focus();
  await page.keyboard.type("手ほどき");
  await anna.expectLight("saved");

  await server.kill();
  await page.reload();
  await expect(anna.cards.first()).toBeVisible();
  await anna.detail();
  await anna.doResults.click({ force: true });
  await expect(field).toHaveValue("手ほどき");
  await field.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("を二日");
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await anna.expectLight("inBrowser");
  await page.reload();
  await expect(anna.cards.first()).toBeVisible();
  await anna.detail();
  await anna.doResults.click({ force: true });
  await expect(field).toHaveValue("手ほどきを二日");

  await server.start();
  await anna.expectLight("saved");
  await ben.doResults.click({ force: true });
  await expect(ben.page.getByRole("textbox", { name: "当社がすること" })).toHaveValue(
    "手ほどきを二日",
  );
});

test("[OF2] who has signed out leaves nothing behind that opens without a server", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.goto("/");
  await expect(page.getByText("製造業B社")).toBeVisible();
  await page.getByRole("button", { name: /さんのメニュー/ }).click();
  await page.getByRole("menuitem", { name: "サインアウト" }).click();
  await expect(page.getByText("製造業B社")).toHaveCount(0);

  await server.kill();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("製造業B社")).toHaveCount(0);
});

test("[OF7] whose session ended and who was removed while they drew are told, and get a copy @night", async ({
  server,
  newPerson,
}) => {
  const owner = await newPerson("owner");
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  const board = page.url();
  const drawAway = async (capital: string) => {
    await anna.expectLight("saved");
    await server.kill();
    await expect(anna.apart).toBeVisible();
    const card = await anna.placeCapital(capital, 2);
    await anna.expectLight("inBrowser");
    return (await card.getAttribute("data-shape-id")) ?? "";
  };
  const words = page.getByText("このブラウザーでのサインインは終わりました");
  const unsent = page.getByText("サーバーに届いていない変更が1枚のボードにあります");
  const expectCopyWith = async (card: string) => {
    await expect(unsent).toBeVisible();
    const kept = await page.evaluate(() => localStorage.getItem("zentaikan.unsent"));
    const [work] = JSON.parse(kept ?? "[]") as { since: number }[];
    // In the zone of the workspace, and not in that of the browser [W24].
    const writing = { language: "ja", timeZone: WORKSPACE_ZONE } as const;
    const time = writeTime(work?.since ?? 0, writing, "fullMinute");
    const copy = page.getByRole("button", { name: `${time}からの変更の控えを保存` });
    const [download] = await Promise.all([page.waitForEvent("download"), copy.click()]);
    const doc = new Doc();
    applyUpdate(doc, await readFile(await download.path()));
    expect([...doc.getMap("records").keys()]).toContain(card);
  };

  const first = await drawAway("環境資本");
  await page.context().clearCookies();
  await server.start();
  await expect(words).toBeVisible();
  await expectCopyWith(first);
  // None of it depends on the page that was open.
  await page.reload();
  await expectCopyWith(first);
  const { personId, link } = await memberLink(owner, server.origin);
  await signInByLink(page, link);
  await expect(page).toHaveURL(board);
  await anna.expectLight("saved");
  await expect(anna.card("環境資本")).toHaveCount(1);

  const second = await drawAway("人的資本");
  // Away until she has been removed.
  await page.context().route("**/api/**", (route) => route.abort("failed"));
  await server.start();
  const removed = await owner.request.delete(`${server.origin}/api/members/${personId}`, {
    headers: { origin: server.origin },
  });
  expect(removed.status()).toBe(204);
  await page.context().unroute("**/api/**");
  await expect(words).toBeVisible();
  await expectCopyWith(second);
});

test("[OF6] a part that cannot be loaded says so where it stands, and comes when it can @night", async ({
  server,
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await signInByLink(page, server.signInLink);
  const hand = new BoardHand(page);
  // Once its program, once its style sheet: a build that is newer has neither.
  for (const lost of [/assets\/NoteText-.*\.js/, /assets\/NoteText-.*\.css/]) {
    await page.goto(server.origin);
    await context.route(lost, (route) => route.fulfill({ status: 404, body: "" }));
    await hand.open(customerB);
    await page.getByRole("tab", { name: "ノート" }).click();
    const failed = page.getByRole("alert").filter({ hasText: "この部分を読み込めませんでした" });
    await expect(failed).toBeVisible();
    const cards = await hand.cards.count();
    await hand.placeCapital("環境資本", 1);
    await expect(hand.cards).toHaveCount(cards + 1);
    await hand.expectLight("saved");
    await context.unroute(lost);
    // It comes by itself, or by a press, which loads the page anew where the browser remembers of a
    // program that it did not come.
    const note = page.getByRole("textbox", { name: /^ノート:/ });
    await expect(async () => {
      await failed
        .getByRole("button", { name: "もう一度試す" })
        .click({ timeout: 1000 })
        .catch(() => {});
      await page.getByRole("tab", { name: "ノート" }).click();
      await expect(note).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
    await expect(failed).toHaveCount(0);
    const styled = await page.evaluate(() =>
      [...document.styleSheets].some(({ href }) => href?.includes("NoteText-") === true),
    );
    expect(styled).toBe(true);
  }

  // The whole board: the page around it goes on.
  await page.goto(server.origin);
  const lost = /assets\/BoardPage-.*\.js/;
  await context.route(lost, (route) => route.abort("failed"));
  const row = page.getByRole("listitem").filter({ hasText: customerB });
  await row.locator("[data-board-link]").first().click();
  await expect(page.getByText("この部分を読み込めませんでした")).toBeVisible();
  await context.unroute(lost);
  await page.getByRole("button", { name: "もう一度試す" }).click();
  await expect(hand.cards.first()).toBeVisible();
  await context.close();
});

test("[OF3] a tab of an older version is told to load anew before it writes, and keeps what it has @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  await server.kill();
  await anna.placeCapital("環境資本", 1);
  await anna.expectLight("inBrowser");

  // What a server of the next version says to whoever asks for a ticket.
  await anna.page.route("**/api/boards/*/ticket*", async (route) => {
    const response = await route.fetch().catch(() => null);
    if (response === null) return route.abort("connectionrefused");
    if (!response.ok()) return route.fulfill({ response });
    const ticket = (await response.json()) as TicketBody;
    await route.fulfill({ response, json: { ...ticket, boardSchema: ticket.boardSchema + 1 } });
  });
  // The other socket of a page, that of the comments, is one on which nobody but the server writes.
  const boardSockets: string[] = [];
  anna.page.on("websocket", (socket) => {
    if (socket.url().includes("/sync/board:")) boardSockets.push(socket.url());
  });
  await server.start();
  const end = anna.page.getByRole("alert");
  await expect(end).toContainText("製品が新しくなりました");
  await expect(end.getByRole("button", { name: "控えを保存" })).toBeVisible();
  expect(boardSockets).toEqual([]);

  // The page of the next version brings along what was drawn before it.
  await anna.page.unroute("**/api/boards/*/ticket*");
  await end.getByRole("button", { name: "読み込み直す" }).click();
  await expect(anna.card("環境資本")).toBeVisible();
  await anna.expectLight("saved");
});

/** A new sign-in link of the only member who is no owner. */
async function memberLink(
  owner: Page,
  origin: string,
): Promise<{ personId: string; link: string }> {
  const members = (await (await owner.request.get(`${origin}/api/members`)).json()) as MemberBody[];
  const member = members.find(({ role }) => role === "member");
  if (member === undefined) throw new Error("there is no member");
  const personId = member.person.id;
  const made = await owner.request.post(`${origin}/api/members/${personId}/sign-in-link`, {
    headers: { origin },
  });
  return { personId, link: ((await made.json()) as MemberLinkBody).link };
}

test("[OF23] what the first page of a browser says and is written in is kept, though it came before the worker", async ({
  newPerson,
  server,
}) => {
  const page = await newPerson("anna");
  await expect(page.getByText("製造業B社")).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  const lacking = () =>
    page.evaluate(async () => {
      const files = await caches.open("files");
      const loaded = performance.getEntriesByType("resource");
      const fonts = loaded.filter(({ name }) => name.endsWith(".woff2"));
      const kept = await Promise.all(fonts.map(({ name }) => files.match(name)));
      return { fonts: fonts.length > 0, lacking: kept.filter((one) => one === undefined).length };
    });
  await expect.poll(lacking).toEqual({ fonts: true, lacking: 0 });
  await page.waitForLoadState("networkidle");
  await server.kill();
  await page.reload();
  await expect(page.getByText("製造業B社")).toBeVisible();
});
