import type { Page } from "@playwright/test";
import type { TicketBody } from "@zentaikan/protocol/http";
import * as Y from "yjs";
import { PlainSocket } from "../rights/kit/plain-socket.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { BoardHand } from "./board-hand.ts";
import { comeToBoard } from "./come-to-board.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { ask, kept, press } from "./meeting-together.ts";

const phone = { width: 390, height: 844 };
/** Who was cut off finds back within that. */
const back = { timeout: 30_000 };

test("[MT2][MT5][MT10][MU2][MU4][MU5][MU6][MU7][MU10][MU15] five people, two of them guests and one on a phone, come from private roads to minutes, while the server is killed in the middle of each step @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  test.setTimeout(600_000);
  const owner = await newPerson("owner");
  await new BoardHand(owner).open(/製造業A社/);
  const url = owner.url();
  await owner.getByRole("button", { name: "会議を始める" }).click();
  const [second, third] = [await newPerson("次郎"), await newPerson("三郎")];
  for (const page of [second, third]) await page.goto(url);
  const [editor, onPhone] = [await newVisitor("editor"), await newVisitor("phone")];
  await onPhone.setViewportSize(phone);
  await comeToBoard(owner, editor, { role: "editor", name: "客先の鈴木" });
  await comeToBoard(owner, onPhone);
  const others = [second, third, editor, onPhone];
  for (const page of others) await page.getByRole("button", { name: "参加する" }).click();
  const all = [owner, ...others];

  // Roads, in private.
  await ask(owner, "道筋を、まずひとりずつ描く");
  for (const page of [second, third]) await press(page, "人的資本、ホップ", "組織資本、ステップ");
  await press(onPhone, "人的資本、ホップ");
  await killAndStart(server);
  await expect(kept(onPhone)).toHaveText(/^保存済み/, back);
  await press(onPhone, "技術資本、ステップ", "★");
  await press(editor, "環境資本、ホップ", "技術資本、ステップ");
  await press(owner, "人的資本、ホップ", "社会関係性資本、ステップ");
  for (const page of all) {
    await expect(kept(page)).toHaveText(/^保存済み/, back);
    await page.getByRole("button", { name: "できました" }).click();
  }
  await expect(owner.getByTestId("ready")).toContainText("できた人 5 / 5", back);
  await expect(owner.getByTestId("drawn-road")).toHaveCount(0);

  // One reveal, and where they are of one mind.
  await owner.getByRole("button", { name: "全員の道筋をいっせいに公開する" }).click();
  await expect(owner.getByRole("button", { name: "全員の道筋を見る" })).toBeVisible();
  await killAndStart(server);
  for (const page of all) {
    await page.getByRole("button", { name: "全員の道筋を見る" }).click(back);
    await expect(page.getByTestId("drawn-road")).toHaveCount(5, back);
  }
  const laid = owner.getByTestId("laid-over");
  await expect(laid).toContainText("5つのうち4つが人的資本(ホップ)から始めます。");
  await expectAccessible(onPhone);

  // What two drew comes onto the board, and everybody has it.
  await laid.getByLabel("ボードに加えるもの").selectOption("2人以上が描いたもの");
  const cards = new BoardHand(owner).cards;
  const before = await cards.count();
  await laid.getByRole("button", { name: "ボードに加える" }).click();
  await killAndStart(server);
  await owner.getByRole("region", { name: "提案のプレビュー" }).getByRole("button").first().click();
  await expect(cards).toHaveCount(before + 1);
  await expect(new BoardHand(third).cards).toHaveCount(before + 1, back);

  // An order vote in which the server is away between two ballots.
  await ask(owner, "順番を投票する");
  for (const page of [second, third, editor]) await vote(page);
  await killAndStart(server);
  for (const page of [onPhone, owner]) await vote(page);
  await expect(owner.getByTestId("ready")).toContainText("投票した人 5 / 5", back);
  await owner.getByRole("button", { name: "締め切って結果を公開する" }).click();
  for (const page of [second, onPhone]) {
    await expect(page.getByTestId("vote-result")).toContainText("5人が投票しました", back);
    await expect(page.getByTestId("vote-result").getByRole("listitem").first()).toContainText(
      /組織.*1位/,
    );
  }

  await lookWhileOneConverts({ owner, second, server });
  await lockAgainstBytes({ owner, editor, server });

  // Minutes, which wrote themselves.
  await owner.getByRole("button", { name: "会議を終える" }).click();
  await expect(owner.getByText("この会議は終わりました")).toBeVisible();
  await killAndStart(server);
  for (const page of [owner, onPhone]) {
    await page.getByRole("button", { name: "議事録を読む" }).click(back);
    const minutes = page.getByTestId("minutes");
    await expect(minutes.getByRole("region", { name: "参加した人" })).toContainText("客先の鈴木");
    await expect(minutes).toContainText("5つのうち4つが人的資本(ホップ)から始めます。");
    await expectAccessible(page);
  }
  await expect(owner.getByTestId("minutes")).toContainText("ステップに組織資本を加えた");
  await owner.getByRole("button", { name: "English", exact: true }).click();
  const minutes = owner.getByTestId("minutes");
  await expect(minutes.getByRole("region", { name: "Who was there" })).toContainText("客先の鈴木");
  await expect(minutes).toContainText("4 of 5 begin with human capital (Hop).");
});

/** Everybody looks where the owner looks, but for one in the middle of a conversion. */
async function lookWhileOneConverts({
  owner,
  second,
  server,
}: {
  readonly owner: Page;
  readonly second: Page;
  readonly server: ServerProcess;
}): Promise<void> {
  const told = second.getByTestId("spotlight").filter({ visible: true });
  await second.getByRole("textbox", { name: /すばやく書く/ }).focus();
  const input = await second.context().newCDPSession(second);
  const converting = { text: "かんきょう", selectionStart: 5, selectionEnd: 5 };
  await input.send("Input.imeSetComposition", converting);
  await owner.getByRole("button", { name: "全員に、見ている所を見せる" }).click();
  await expect(told).toContainText("書き終えるまで、画面は動きません");
  await killAndStart(server);
  await expect(told).toContainText("書き終えるまで、画面は動きません", back);
  await input.send("Input.insertText", { text: "環境" });
  await second.getByRole("tab", { name: "会議" }).focus();
  await expect(told).toContainText("さんの見ている所です", back);
  await told.getByRole("button", { name: "元の所へ戻る" }).click();
  await owner
    .getByTestId("spotlight")
    .filter({ visible: true })
    .getByRole("button", { name: "見せるのを終える" })
    .click();
}

/** A guest who may draw writes bytes of their own at what is locked. */
async function lockAgainstBytes({
  owner,
  editor,
  server,
}: {
  readonly owner: Page;
  readonly editor: Page;
  readonly server: ServerProcess;
}): Promise<void> {
  await owner.getByText("鍵をかける", { exact: true }).click();
  await owner.getByRole("checkbox", { name: "大枠" }).check();
  await expect(editor.getByTestId("lock-strip")).toHaveText(/大枠は鍵がかかっています/);
  await killAndStart(server);
  const { origin, pathname } = new URL(editor.url());
  const boardId = pathname.split("/").at(-1) ?? "";
  const answer = await editor.request.post(`${origin}/api/boards/${boardId}/ticket`, {
    headers: { origin },
    data: {},
  });
  const socket = new PlainSocket({ server: { url: origin } }, (await answer.json()) as TicketBody);
  await socket.joined();
  socket.send({ kind: "syncRequest", stateVector: Uint8Array.of(0) });
  await socket.until(() => socket.heard.some(({ kind }) => kind === "syncAnswer"));
  const doc = new Y.Doc();
  for (const frame of socket.heard) {
    if (frame.kind === "syncAnswer" || frame.kind === "update") Y.applyUpdate(doc, frame.update);
  }
  const known = Y.encodeStateVector(doc);
  const records = doc.getMap<unknown>("records");
  const star = [...records.keys()].find(
    (key) => (records.get(key) as { type?: string } | null)?.type === "vision-star",
  );
  expect(star).toBeDefined();
  records.set(`${star}/g`, [9000, 9000, 0, 200, 200]);
  const at = () => owner.locator('.tl-shape[data-shape-type="vision-star"]').boundingBox();
  const before = await at();
  socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
  socket.send({ kind: "update", update: Y.encodeStateAsUpdate(doc, known) });
  await socket.until(() => false);
  expect(socket.closed).toEqual({ code: 4403, text: "forbidden locked" });
  await owner.getByRole("checkbox", { name: "大枠" }).uncheck(back);
  await expect(editor.getByTestId("lock-strip")).toHaveCount(0, back);
  expect(await at()).toEqual(before);
}

/** A power cut: nothing is said to anybody before it. */
async function killAndStart(server: ServerProcess): Promise<void> {
  await server.kill();
  await server.start();
}

async function vote(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "自分の票" });
  await form
    .getByRole("button", { name: /組織.*ステップ|組織/ })
    .first()
    .click(back);
  await form.getByRole("button", { name: /人的/ }).click();
  await form.getByRole("button", { name: "投票する" }).click();
  await expect(page.getByText(/^投票しました。/)).toBeVisible(back);
}
