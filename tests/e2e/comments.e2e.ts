import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[CE1] a comment on a growth link reaches whom it calls without being asked for: inbox, badge, pin", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = await newPerson("ben");
  await ben.goto("/");
  const benName = await nameOf(ben);
  await anna.open(customerC);
  await anna.clickArrow(anna.arrows.first());
  await anna.page.keyboard.press("c");
  const composer = anna.page.getByRole("textbox", { name: "コメントを書く" });
  await expect(composer).toBeFocused();
  await anna.page.getByText("違和感", { exact: true }).click();
  await composer.focus();
  await anna.page.keyboard.type(`@${benName}`);
  await anna.page.getByRole("option", { name: benName }).waitFor();
  await composer.press("Enter");
  await anna.page.keyboard.type("この順でよいですか https://example.org/why");
  await expect(composer).toHaveValue(`@${benName} この順でよいですか https://example.org/why`);

  await composer.press("Control+Enter");
  await expect(ben.getByTestId("inbox-count")).toHaveText("1");

  const row = ben.getByRole("listitem").filter({ hasText: customerC });
  await expect(row.getByTestId("news").first()).toContainText("自分宛て 1");
  await ben.getByTestId("inbox").click();
  await ben.getByRole("link", { name: /この順でよいですか/ }).click();
  const thread = ben.getByRole("region", { name: /→.*のコメント$/ });
  await expect(thread).toContainText("この順でよいですか");
  await expect(thread.getByRole("link", { name: "https://example.org/why" })).toHaveAttribute(
    "rel",
    /noopener/,
  );
  await expect(ben.getByTestId("inbox-count")).toHaveCount(0);
  await expect(pins(ben)).toHaveCount(1);

  const reply = thread.getByRole("textbox", { name: "返事を書く" });
  await reply.fill("よいと思います");
  await reply.press("Control+Enter");
  await expect(anna.page.getByText("よいと思います")).toBeVisible();
});

test("[CU7] of two people of one name, each is called who was chosen, and they can be told apart @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const others = [await newPerson("佐藤"), await newPerson("佐藤")];
  for (const other of others) await other.goto("/");
  await anna.open(customerC);
  await anna.clickArrow(anna.arrows.first());
  await anna.page.keyboard.press("c");
  await expect(anna.page.getByRole("textbox", { name: "コメントを書く" })).toBeFocused();
  const offered = anna.page.getByRole("option", { name: /佐藤/ });
  for (const index of [0, 1]) {
    await anna.page.keyboard.type("@佐藤");
    await expect(offered).toHaveCount(2);
    await expect(offered.nth(index)).toContainText(/編集・.+ から/);
    await offered.nth(index).click();
  }
  await anna.page.keyboard.type("どう見ますか");
  await anna.page.keyboard.press("Control+Enter");
  for (const other of others) await expect(other.getByTestId("inbox-count")).toHaveText("1");
});

test("[CE2] [CU6] a thread stays with its card through a move, its loss and its return @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  const card = anna.card("生産資本");
  await comment(anna, card, "どの工場ですか");
  const before = await placeOf(pins(anna.page));
  await anna.moveCard(card, { x: 0, y: 60 });
  await expect.poll(async () => (await placeOf(pins(anna.page))).y - before.y).toBeGreaterThan(40);

  await anna.page.getByRole("button", { name: "一覧へ" }).click();
  await card.click({ force: true });
  await anna.page.keyboard.press("Delete");
  await expect(pins(anna.page)).toHaveCount(0);
  const gone = anna.page.getByRole("heading", { name: "元の対象なし" });
  await expect(gone).toBeVisible();
  await anna.page.keyboard.press("Control+z");
  await expect(gone).toHaveCount(0);
  await expect(pins(anna.page)).toHaveCount(1);
});

test("[CE3] people edit and take back their own words, and close a thread with its reason @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  await ben.open(customerC);
  await comment(anna, anna.card("生産資本"), "さいしょの言葉");
  await pins(ben.page).click();
  await expect(ben.page.getByText("さいしょの言葉")).toBeVisible();

  await anna.page.getByRole("button", { name: /のコメントのメニュー$/ }).click();
  await anna.page.getByRole("menuitem", { name: "編集する" }).click();
  await anna.page.getByRole("textbox", { name: "編集する" }).fill("直した言葉");
  await anna.page.getByRole("button", { name: "書き直す" }).click();
  await expect(ben.page.getByText("直した言葉")).toBeVisible();
  await expect(ben.page.getByText("さいしょの言葉")).toHaveCount(0);

  await ben.page.getByRole("button", { name: "閉じる", exact: true }).click();
  await ben.page.getByRole("radio", { name: "採らない" }).check();
  const close = ben.page.getByRole("button", { name: "閉じる", exact: true });
  await expect(close).toBeDisabled();
  await ben.page.getByRole("textbox", { name: "理由" }).fill("別の場で決めた");
  await close.click();
  await expect(anna.page.getByText("別の場で決めた")).toBeVisible();
  await anna.page.getByRole("button", { name: "一覧へ" }).click();
  await expect(anna.page.getByText("この条件のコメントはありません。")).toBeVisible();
  await expect(pins(anna.page)).toHaveCount(0);

  await anna.page.getByRole("combobox", { name: "状態" }).selectOption({ label: "閉じた" });
  await anna.page.getByRole("button", { name: /直した言葉/ }).click();
  await anna.page.getByRole("button", { name: "もう一度開く" }).click();
  await expect(ben.page.getByText(/もう一度開きました/)).toBeVisible();
  await anna.page.getByRole("button", { name: /のコメントのメニュー$/ }).click();
  await anna.page.getByRole("menuitem", { name: "削除する" }).click();
  await anna.page.getByRole("button", { name: "削除する" }).click();
  await expect(ben.page.getByText("直した言葉")).toHaveCount(0);
  await expect(pins(ben.page)).toHaveCount(0);
});

test("[CE4] [CU5] an input method's Enter confirms a conversion, and sends nothing; a draft survives a reload @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  await anna.card("生産資本").click({ force: true });
  await anna.page.getByRole("button", { name: "コメントする", exact: true }).click();
  const composer = anna.page.getByRole("textbox", { name: "コメントを書く" });
  await expect(composer).toBeFocused();
  const input = await anna.page.context().newCDPSession(anna.page);
  const text = "こうじょう";
  await input.send("Input.imeSetComposition", { text, selectionStart: 5, selectionEnd: 5 });
  for (const modifiers of [0, 2]) {
    const key = {
      type: "rawKeyDown",
      key: "Enter",
      windowsVirtualKeyCode: 229,
      modifiers,
    } as const;
    await input.send("Input.dispatchKeyEvent", key);
  }
  await input.send("Input.insertText", { text: "工場" });
  await expect(composer).toHaveValue("工場");
  await anna.page.keyboard.press("Enter");
  await anna.page.keyboard.type("next");
  await expect(composer).toHaveValue("工場\nnext");
  await expect(pins(anna.page)).toHaveCount(0);

  await anna.page.reload();
  await anna.card("生産資本").click({ force: true });
  await anna.page.getByRole("button", { name: "コメントする", exact: true }).click();
  await expect(composer).toHaveValue("工場\nnext");
  await composer.press("Control+Enter");
  await expect(pins(anna.page)).toHaveCount(1);
});

test("[CE5] whoever comes back reads in capital words what changed, and what waits for them @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await ben.open(customerC);
  await expect(ben.page.getByTestId("away")).toHaveCount(0);
  await ben.page.getByRole("link", { name: "顧客の一覧へ" }).click();
  await expect(ben.page.getByRole("heading", { level: 1, name: "顧客" })).toBeVisible();

  await anna.open(customerC);
  await comment(anna, anna.card("生産資本"), `@${await nameOf(ben.page)} 消してよいですか`, true);
  await anna.card("生産資本").click({ force: true });
  await anna.page.keyboard.press("Delete");
  await anna.expectLight("saved");
  const row = ben.page.getByRole("listitem").filter({ hasText: customerC });
  await expect(row.getByTestId("news").first()).toContainText(/構造の変化 \d/);

  await ben.open(customerC);
  const away = ben.page.getByTestId("away");
  await expect(away).toContainText("生産資本");
  await expect(away).toContainText("消してよいですか");
  await ben.page.reload();
  await expect(away).toContainText("生産資本");
  await away.getByRole("button", { name: "しまう" }).click();
  await expect(away).toHaveCount(0);
});

test("[CE6] a customer's guest, on a phone, reads the board and comments, and can change nothing else @night", async ({
  browser,
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  await comment(anna, anna.card("生産資本"), "電話からも読めますか");
  const secret = await inviteCommenter(anna.page, server.origin);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const guest = await context.newPage();
  const headers = { origin: server.origin };
  const data = { secret, name: "顧客の高橋" };
  await expect(await guest.request.post(`${server.origin}/api/join`, { headers, data })).toBeOK();
  await guest.goto(server.origin);
  const hand = new BoardHand(guest);
  await hand.open(customerC);
  await expect(guest.getByRole("textbox", { name: /すばやく書く/ })).toHaveCount(0);
  await expect(guest.getByRole("button", { name: "意図どおり" })).toHaveCount(0);
  const picture = await hand.picture();
  await hand.moveCard(hand.card("生産資本"), { x: 0, y: 40 });
  expect(await hand.picture()).toBe(picture);

  await guest.getByRole("tab", { name: /^コメント/ }).click();
  await guest.getByRole("button", { name: /電話からも読めますか/ }).click();
  await expect(guest.getByRole("button", { name: "閉じる", exact: true })).toHaveCount(0);
  await guest.getByRole("textbox", { name: "返事を書く" }).fill("読めます");
  await guest.getByRole("button", { name: "送る" }).click();
  await expect(anna.page.getByText("読めます", { exact: true })).toBeVisible();
  await guest.getByRole("button", { name: "一覧へ" }).click();
  const width = await guest.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(guest);

  await guest.getByRole("button", { name: "ボードに戻る" }).click();
  await hand.card("財務資本").click({ force: true });
  await guest.getByRole("button", { name: "コメントする", exact: true }).click();
  await guest.getByRole("textbox", { name: "コメントを書く" }).fill("こちらも気になります");
  await guest.getByRole("button", { name: "送る" }).click();
  await expect(pins(anna.page)).toHaveCount(2);
  await context.close();
});

test("[CE7] axe finds nothing serious in comments and inbox, in both languages and schemes @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerC);
  await page.getByRole("tab", { name: "コメント" }).click();
  await expectAccessible(page);
  await comment(anna, anna.card("生産資本"), "見えますか");
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Use dark colours" }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "All comments" }).click();
  // As on a server that sends mail.
  const digest = { rhythm: "off", language: "ja", email: "anna@example.org", isOffered: true };
  await page.route("**/api/digest", (route) => route.fulfill({ json: digest }));
  await page.getByTestId("inbox").click();
  await expect(page.getByRole("combobox", { name: /By mail, to anna/ })).toHaveValue("off");
  await expectAccessible(page);
});

function pins(page: Page): Locator {
  return page.getByRole("main").getByRole("button", { name: /のコメント \d+件/ });
}

/** Says something of a card, by the button beside it; the thread is open afterwards. */
async function comment(
  hand: BoardHand,
  card: Locator,
  text: string,
  hasCall = false,
): Promise<void> {
  const { page } = hand;
  await card.click({ force: true });
  await page.getByRole("button", { name: "コメントする", exact: true }).click();
  const composer = page.getByRole("textbox", { name: "コメントを書く" });
  if (hasCall) {
    const [call, ...rest] = text.split(" ");
    await composer.pressSequentially(call ?? "");
    await page.getByRole("option").first().waitFor();
    await composer.press("Enter");
    await composer.pressSequentially(rest.join(" "));
  } else {
    await composer.fill(text);
  }
  await page.getByRole("button", { name: "送る" }).click();
  await expect(page.getByRole("textbox", { name: "返事を書く" })).toBeVisible();
}

/** @returns the secret of a link with which one may comment on the board that the page shows */
async function inviteCommenter(page: Page, origin: string): Promise<string> {
  const boardId = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data: { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 },
  });
  const { link } = (await answer.json()) as CreatedInvitationBody;
  return new URL(link).hash.slice(1);
}

async function nameOf(page: Page): Promise<string> {
  const answer = await page.request.get(new URL("/api/session", page.url()).href);
  return ((await answer.json()) as { person: { name: string } }).person.name;
}

async function placeOf(locator: Locator): Promise<{ x: number; y: number }> {
  const found = await locator.boundingBox();
  if (found === null) throw new Error("not on the screen");
  return found;
}

async function expectAccessible(page: Page): Promise<void> {
  // The canvas library's own zoom menu is not ours to change.
  const { violations } = await new AxeBuilder({ page }).exclude(".tlui-navigation-panel").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`),
  ).toEqual([]);
}
