import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import type { Page } from "@playwright/test";
import { pngOf } from "../../server/test/support/sample-images.ts";
import { dropFile } from "../security/drop-file.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { Listener } from "./listener.ts";
import { TEXT_KEYS, written } from "./spoken-words.ts";

/**
 * UI8: no page says a text's key, nothing where a name is needed, or a word of the other language. A
 * person whose own words are in brackets listens to whatever the page shows.
 */
const spoken = test.extend<{ ear: Listener; hand: BoardHand }>({
  ear: async ({ server, newPerson }, use) => {
    // Both catalogues were read.
    expect(TEXT_KEYS).toContain("board.question");
    expect(TEXT_KEYS).toContain("tool.arrow");
    const page = await newPerson("owner");
    const { origin } = server;
    const headers = { origin };
    const called = { headers, data: { name: written("安奈") } };
    await page.request.patch(`${origin}/api/session/person`, called);
    const named = { headers, data: { name: written("作戦室") } };
    await page.request.patch(`${origin}/api/workspace`, named);
    const ear = await Listener.on(page);
    await page.goto(origin);
    await use(ear);
    expect(ear.faults).toEqual([]);
  },

  hand: async ({ ear }, use) => use(new BoardHand(ear.page)),
});

spoken("[UI8] home, and a fresh board @night", async ({ ear, hand, server: { origin } }) => {
  const { page } = ear;
  const { keyboard } = page;
  await expect(page.locator("[data-board-link]")).toHaveCount(15);
  await ear.listen("home");
  await press(page, /さんのメニュー/);
  await ear.listen("a person's menu");
  await page.getByRole("menuitem", { name: "表示名を変える" }).click();
  await ear.listen("a person's name");
  await keyboard.press("Escape");
  await press(page, /^「.*」のメニュー/);
  await ear.listen("a customer's menu");
  await keyboard.press("Escape");
  await press(page, /^ボード「.*」のメニュー/);
  await page.getByRole("menuitem", { name: "保管する" }).click();
  // For ears it is said once, a frame after it is there for eyes, in the language of that moment.
  await expect
    .poll(async () => (await ear.listenBack("a toast")).join())
    .toContain("を保管しました");
  await expect(page.getByRole("status").filter({ hasText: "を保管しました" })).toHaveCount(0);
  await ear.listen("a toast");
  await page.getByRole("searchbox").fill(written("ない"));
  await ear.listen("nothing found");
  await page.getByRole("searchbox").fill("");
  await page.getByTestId("inbox").click();
  await ear.listen("the inbox");
  await keyboard.press("Escape");
  await press(page, /新しいボード$/);
  await ear.listen("a new board");
  await page.route(/\/api\/customers(\?|$)/, (route) => route.fulfill({ json: [] }));
  await page.goto(origin);
  await expect(page.getByText("最初の顧客を置いてみましょう")).toBeVisible();
  await ear.listen("empty home");
  await page.unroute(/\/api\/customers(\?|$)/);
  await page.goto(origin);
  await press(page, "新しい顧客");
  await page.getByLabel("顧客の名前").fill(written("顧客"));
  await ear.listen("a new customer");
  await page.getByLabel("顧客の名前").press("Enter");
  await expect(hand.sentence).not.toBeEmpty();
  await ear.listen("a fresh board");
  const entry = page.getByRole("textbox", { name: /すばやく書く/ });
  await entry.fill(written("ない"));
  await entry.press("Enter");
  await ear.listen("an entry that is not understood");
});

spoken("[UI8] a board and its panels @night", async ({ ear, hand }) => {
  const { page } = ear;
  const { keyboard } = page;
  await openFreshBoard(hand);
  await page.locator('.tl-shape[data-shape-type="vision-star"]').dblclick({ force: true });
  const star = page.getByRole("textbox", { name: "お星さま:顧客の目指す姿" });
  await star.fill(written("星"));
  await star.press("Escape");
  await page.getByRole("textbox", { name: "ホップの終わりの条件" }).fill(written("条件"));
  await hand.card("人的資本").click({ force: true });
  await ear.listen("a card's panel");
  await hand.clickArrow(hand.arrows.first());
  await ear.listen("a link's panel");
  await tab(page, /^表/);
  await ear.listen("the table");
  await tab(page, /^ノート/);
  await page.getByRole("textbox", { name: /^ノート:/ }).click();
  await ear.listen("an empty note");
  await page.getByRole("textbox", { name: /^ノート:/ }).click();
  await keyboard.type(`[ ] ${written("すること")}`);
  await expect(page.getByRole("checkbox", { name: /^やること/ })).toBeVisible();
  await ear.listen("a note");
  await tab(page, /^読み取り/);
  await hand.detail();
  await press(page, "人的資本のDo結果を書く");
  const doing = page.getByRole("main").getByRole("textbox", { name: "何ができていますか" });
  await doing.fill(written("結果"));
  await doing.press("Escape");
  // Tab on the canvas leads past it, from card to card.
  for (const [language, kind] of [
    ["en", "Do result"],
    ["ja", "Do結果"],
  ] as const) {
    await ear.speak(language);
    await hand.lane(3).click({ position: { x: 20, y: 60 }, force: true });
    await hand.doResult("結果").click({ force: true });
    await expect(async () => {
      expect((await ear.listenBack("a selected Do result")).join()).toContain(kind);
    }).toPass();
  }
  await press(page, "当社Doを加える");
  await ear.listen("a Do result");
  await tab(page, /^表/);
  await ear.listen("the table of Do results");
  await hand.frame();
});

spoken(
  "[UI8] nothing is announced half in one language while the canvas's words are on their way",
  async ({ ear, hand }) => {
    const { page } = ear;
    await openFreshBoard(hand);
    await ear.speak("en");
    await ear.listenBack("before");
    const { promise: told, resolve: goOn } = Promise.withResolvers<void>();
    await page.route(/\/ja-[^/]*\.json$/, async (route) => {
      await told;
      await route.continue();
    });
    await ear.speak("ja");
    await hand.card("人的資本").click({ force: true });
    await expect(page.getByRole("heading", { name: "人的資本" })).toBeVisible();
    const ofTheCard = async () => {
      const announced = await ear.listenBack("a selected card");
      return announced.filter((text) => text.startsWith("人的資本を増やす"));
    };
    expect(await ofTheCard()).toEqual([]);
    goOn();
    await expect.poll(async () => (await ofTheCard()).join()).toContain("資本のカード");
  },
);

spoken("[UI8] what is said, agreed, kept and shared @night", async ({ ear, hand }) => {
  const { page } = ear;
  const { keyboard } = page;
  await openFreshBoard(hand);
  await hand.card("人的資本").click({ force: true });
  await press(page, "コメントする");
  const comment = page.getByRole("textbox", { name: "コメントを書く" });
  await comment.fill("@");
  await ear.listen("a comment that calls somebody");
  await comment.fill(written("言葉"));
  await press(page, "送る");
  await expect(page.getByRole("textbox", { name: "返事を書く" })).toBeVisible();
  await ear.listen("a thread");
  await press(page, /のコメントのメニュー$/);
  await ear.listen("a comment's menu");
  await keyboard.press("Escape");
  await press(page, /^閉じる$/);
  await ear.listen("a thread that is closed");
  await press(page, "一覧へ");
  await ear.listen("all threads");

  await tab(page, /^合意/);
  await press(page, "合意にかける");
  await page.getByRole("radio", { name: "社内" }).check();
  await page.getByLabel("添える言葉(任意)").fill(written("添える"));
  await ear.listen("a proposal");
  const reason = page.getByRole("textbox", { name: /理由/ });
  if ((await reason.count()) > 0) await reason.first().fill(written("理由"));
  await press(page, "この大枠を合意にかける");
  await expect(page.getByText(written("添える"))).toBeVisible();
  await ear.listen("a version that waits");

  await tab(page, /^履歴/);
  await page.getByLabel("名前(任意)").fill(written("状態"));
  await press(page, "いまの状態を残す");
  await press(page, /〔状態〕/);
  await press(page, "この状態に戻す");
  await ear.listen("a kept state");

  await tab(page, /^ラインナップ/);
  await ear.listen("the lineups");
  await press(page, /IIRC六大資本.*見る/);
  await expect(page.locator("[data-would-change]").first()).toBeVisible();
  await ear.listen("a switch");
  await page.getByRole("tabpanel").getByRole("button", { name: "やめる" }).click();
  await press(page, "8つの経営資本: 写して編集する");
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: "技術資本", exact: true }).click();
  await ear.listen("a lineup that is edited");
  await press(page, "編集をやめる");
  await press(page, "共有");
  await page.getByLabel("覚え書き").fill(written("覚え"));
  await ear.listen("sharing");
  await press(page, "招待リンクを作る");
  await expect(page.locator("[data-secret]")).toBeVisible();
  await ear.listen("an invitation that was made");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

spoken("[UI8] the shapes of the canvas @night", async ({ ear, hand }) => {
  const { page } = ear;
  const { keyboard } = page;
  await openFreshBoard(hand);
  await hand.lane(3).click({ position: { x: 20, y: 60 }, force: true });
  await keyboard.press("n");
  await page.mouse.click(200, 130);
  await expect(page.getByRole("textbox", { name: "キャンバスの文章" })).toBeFocused();
  await keyboard.type(written("ふせん"));
  await keyboard.press("Escape");
  await keyboard.press("t");
  await page.mouse.click(400, 130);
  await expect(page.getByRole("textbox", { name: "キャンバスの文章" })).toBeFocused();
  await keyboard.type(written("文字"));
  await keyboard.press("Escape");
  await keyboard.press("d");
  await page.mouse.move(500, 130);
  await page.mouse.down();
  await page.mouse.move(560, 150, { steps: 5 });
  await page.mouse.up();
  await keyboard.press("v");
  const bytes = pngOf({ width: 60, height: 40 });
  await dropFile(page, { name: "a.png", type: "image/png", bytes });
  await expect(page.locator('.tl-shape[data-shape-type="image"]')).toHaveCount(1);
  await ear.listen("a picture");
  for (const [language, kinds] of [
    ["ja", ["資本のカード", "ステージ", "お星さま", "矢印", "付箋", "テキスト", "描画", "画像"]],
    ["en", ["Capital card", "Stage", "Star", "Arrow", "Note", "Text", "Draw", "Image"]],
  ] as const) {
    await ear.speak(language);
    await page.locator(".tl-container").focus();
    const heard = new Set<string>();
    // Along all of them, and once around.
    for (let step = 0; heard.size < kinds.length && step < 40; step += 1) {
      await keyboard.press("Tab");
      await page.evaluate(() => new Promise(requestAnimationFrame));
      for (const text of await ear.listenBack("a selected shape"))
        for (const kind of kinds) if (text.includes(kind)) heard.add(kind);
    }
    expect([...heard].toSorted()).toEqual([...kinds].toSorted());
  }
  await keyboard.press("Control+a");
  await ear.listen("several shapes");
  await page.mouse.click(200, 130, { button: "right" });
  await page.getByRole("menuitem").first().waitFor();
  await ear.listen("the menu of the canvas");
  await keyboard.press("Escape");
  await page.getByTestId("minimap.zoom-menu-button").click();
  await ear.listen("the menu of the zoom");
  await keyboard.press("Escape");
});

spoken("[UI8] the settings @night", async ({ ear, server: { origin } }) => {
  const { page } = ear;
  const sections = ["members", "invitations", "sessions", "notices", "tokens", "webhooks"];
  for (const section of [...sections, "audit"]) {
    await page.goto(`${origin}/workspace/${section}`);
    await expect(page.getByRole("region").first()).toBeVisible();
    await ear.listen(section);
  }
  await page.goto(`${origin}/workspace/webhooks`);
  await press(page, "Webhookを加える");
  await ear.listen("a new webhook");
});

spoken(
  "[UI8] where there is no page, and the ways in @night",
  async ({ ear, server, newVisitor }) => {
    const { page, faults } = ear;
    const { origin } = server;
    await page.goto(`${origin}/nowhere`);
    await expect(page.getByText("このページはありません")).toBeVisible();
    await ear.listen("no page");
    await page.goto(`${origin}/boards/${"0".repeat(26)}`);
    await expect(page.getByRole("alert")).toBeVisible();
    await ear.listen("no board");
    const answer = await page.request.post(`${origin}/api/invitations`, {
      headers: { origin },
      data: { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 1 },
    });
    const { link } = (await answer.json()) as CreatedInvitationBody;
    const visitor = await newVisitor("visitor");
    const other = await Listener.on(visitor);
    for (const [place, address] of [
      ["signing in", origin],
      ["an invitation", link],
      ["an invitation that is none", `${origin}/join#${"s".repeat(43)}`],
      ["the end of mails", `${origin}/unsubscribe#${"s".repeat(43)}`],
      ["a sign-in link", server.signInLink],
    ] as const) {
      // A fragment alone would not open another page.
      await visitor.goto("about:blank");
      await visitor.goto(address);
      await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
      await other.listen(place);
    }
    faults.push(...other.faults);
  },
);

function tab(page: Page, name: RegExp): Promise<void> {
  return page.getByRole("tab", { name }).click();
}

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("button", { name }).first().click();
}

/** A new customer's board with four cards and their arrows. */
async function openFreshBoard({ page, cards }: BoardHand): Promise<void> {
  await press(page, "新しい顧客");
  await page.getByLabel("顧客の名前").fill(written("顧客"));
  await page.getByLabel("顧客の名前").press("Enter");
  const entry = page.getByRole("textbox", { name: /すばやく書く/ });
  await entry.fill("人的、組織 > 技術 > 顧客");
  await entry.press("Enter");
  await expect(cards).toHaveCount(4);
}
