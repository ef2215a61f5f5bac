import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { comeToBoard } from "./come-to-board.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import {
  ask,
  drawTogether,
  kept,
  lookTogether,
  pointAndFeel,
  press,
  takeVote,
} from "./meeting-together.ts";
import { putMinutesIntoNote, readDecisionLog, readMinutes } from "./read-minutes.ts";

test("[MU1][MU2][MU4][MU6][MU7][MU10][MU15][AL5] three people, one a guest on a phone, draw in private, look, and take what they share", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const { owner, member, guest } = await meet({ newPerson, newVisitor });
  await ask(owner, "道筋を、まずひとりずつ描く");
  // While they do, the board keeps its frame.
  await owner.getByText("鍵をかける", { exact: true }).click();
  await owner.getByRole("checkbox", { name: "大枠" }).check();
  await expect(member.getByTestId("lock-strip")).toHaveText(/大枠は鍵がかかっています/);

  // Each draws by pressing capitals in order; the phone by touch, the member by keys.
  await press(guest, "人的資本、ホップ", "技術資本、ステップ", "★");
  await pressByKeys(member);
  await expect(kept(member)).toHaveText(/^保存済み/);
  await press(owner, "人的資本、ホップ", "組織資本、ステップ", "★");
  await press(owner, "人的資本、ホップ", "社会関係性資本、ステップ");
  await expect(kept(guest)).toHaveText(/^保存済み/);
  await expectAccessible(guest);

  // A power cut in the middle takes nothing of it away.
  await server.kill();
  await press(guest, "人的資本、ホップ", "社会関係性資本、ステップ");
  await expect(kept(guest)).toHaveText(/サーバーに届いていません/);
  await server.start();
  await expect(kept(guest)).toHaveText(/^保存済み/, { timeout: 20_000 });
  await guest.getByRole("button", { name: "できました" }).click();
  await expect(owner.getByTestId("ready")).toContainText("できた人 1 / 3", { timeout: 20_000 });
  await expect(owner.getByTestId("ready").getByRole("img", { name: "客先の佐藤" })).toBeVisible();

  // Who is drawing is not torn away: each looks by themselves, and the late one first finishes theirs.
  await owner.getByRole("button", { name: "全員の道筋をいっせいに公開する" }).click();
  await expect(member.getByText(/見たあとは変えられません/)).toBeVisible();
  await press(member, "環境資本、ジャンプ");
  await expect(kept(member)).toHaveText(/^保存済み/);
  for (const page of [guest, member, owner]) {
    await page.getByRole("button", { name: "全員の道筋を見る" }).click();
  }
  for (const page of [guest, member, owner]) {
    await expect(page.getByTestId("drawn-road")).toHaveCount(3);
    await expect(page.getByTestId("road-editor")).toHaveCount(0);
  }
  const ofMember = owner.getByTestId("drawn-road").filter({ hasText: "次郎" });
  await expect(ofMember.getByRole("img", { name: /環境\(ジャンプ\)/ })).toBeVisible();
  const ofGuest = owner.getByTestId("drawn-road").filter({ hasText: "客先の佐藤" });
  await expect(ofGuest.getByRole("img", { name: /社会関係性\(ステップ\)/ })).toBeVisible();
  await expect(ofGuest).toContainText("★へ: 技術(ステップ)");
  await expectAccessible(owner);

  // Where they are of one mind: what two or more drew is shown as ghosts, and taken in one step.
  const laid = owner.getByTestId("laid-over");
  await expect(laid).toContainText("3つのうち2つが人的資本(ホップ)から始めます。");
  await expect(laid.locator("svg")).toContainText(/人的2.*技術1/);
  await laid.getByLabel("ボードに加えるもの").selectOption("2人以上が描いたもの");
  const human = laid.getByRole("listitem").filter({ hasText: "人的(ホップ)" }).first();
  await expect(human).toContainText("3人中2人");
  await human.getByText("3人中2人").click();
  await expect(human).toContainText(/客先の佐藤/);
  await laid.getByRole("button", { name: "ボードに加える" }).click();
  const cards = owner.locator('.tl-shape[data-shape-type="capital-card"]');
  const before = await cards.count();
  await owner.getByRole("region", { name: "提案のプレビュー" }).getByRole("button").first().click();
  await expect(cards).toHaveCount(before + 1);
  await expect(cards.filter({ hasText: "社会関係性資本" })).toHaveCount(1);

  await lookTogether({ owner, member, guest });

  // What was not taken becomes an alternative by one press, and is named after whose it was.
  await owner.getByTestId("road-groups").getByRole("button").first().click();
  await expect(owner.getByRole("button", { name: /^案:.*の道筋/ })).toBeVisible();
  await expect(cards.first()).toBeVisible();

  // When it is over, its minutes have written themselves.
  await owner.getByRole("button", { name: "会議を終える" }).click();
  await owner.getByRole("button", { name: "議事録を読む" }).click();
  const minutes = owner.getByTestId("minutes");
  await expect(minutes.getByRole("region", { name: "会議で変わったこと" })).toContainText(
    "社会関係性資本",
  );
  await expect(minutes).toContainText("3つのうち2つが人的資本(ホップ)から始めます。");
});

test("[MU1][MU5][MU11][MU12][MU13][MU15][MU16][MU17] three vote for ever anonymously, and read on what came of a meeting that is over @night", async ({
  newPerson,
  newVisitor,
}) => {
  const { owner, member, guest } = await meet({ newPerson, newVisitor });
  await ask(owner, "道筋を、まずひとりずつ描く");
  for (const page of [guest, member, owner]) {
    await press(page, "人的資本、ホップ", "組織資本、ステップ");
    await expect(kept(page)).toHaveText(/^保存済み/);
  }
  await owner.getByRole("button", { name: "全員の道筋をいっせいに公開する" }).click();
  for (const page of [guest, member, owner]) {
    await page.getByRole("button", { name: "全員の道筋を見る" }).click();
    await expect(page.getByTestId("drawn-road")).toHaveCount(3);
  }

  await ask(owner, "順番を投票する", { isAnonymous: true });
  for (const page of [guest, member]) {
    const form = page.getByRole("form", { name: "自分の票" });
    await form.getByRole("button", { name: /組織/ }).click();
    await form.getByRole("button", { name: /人的/ }).click();
    await form.getByRole("button", { name: "投票する" }).click();
    await expect(page.getByText("投票しました。", { exact: true })).toBeVisible();
  }
  await expect(owner.getByTestId("ready")).toContainText("投票した人 2 / 3");
  await owner.getByRole("button", { name: "締め切って結果を公開する" }).click();
  for (const page of [guest, member, owner]) {
    const result = page.getByTestId("vote-result");
    await expect(result).toContainText("2人が投票しました");
    await expect(result.getByRole("listitem").first()).toContainText(/組織.*位/);
  }
  await expectAccessible(guest);

  await takeVote({ owner, member, guest });
  await pointAndFeel({ owner, member, guest });
  await drawTogether({ owner, member, guest });

  // The roads are still there, and when the meeting is over all of it is read on.
  // A vote goes on after it, for somebody who was not there.
  await ask(owner, "ドットで投票する");
  await owner.getByLabel("会議のあとの受け付け").selectOption("3日間受け付ける");
  await expect(owner.getByLabel("会議のあとの受け付け")).toHaveValue("kept");
  await owner.getByRole("button", { name: "会議を終える" }).click();
  const absent = await newPerson("三郎");
  await absent.goto(owner.url());
  await absent.getByTestId("open-vote-strip").click();
  const vote = absent.getByTestId("open-vote");
  await vote
    .getByRole("button", { name: /に1個足す/ })
    .first()
    .click();
  await expectAccessible(absent);
  await vote.getByRole("button", { name: "投票する" }).click();
  await expect(vote).toContainText("投票した人 1人");
  await expect(absent.getByTestId("open-vote-strip")).toHaveCount(0);
  await expect(guest.getByText("この会議は終わりました")).toBeVisible();
  await guest.getByRole("button", { name: /^1\. / }).click();
  await expect(guest.getByTestId("drawn-road")).toHaveCount(3);
  await readMinutes({ owner, guest });
  await putMinutesIntoNote(owner);
  await readDecisionLog(owner);
});

test("[MU3][MU1] the clock shows the same second where the clock on the wall is wrong, and facilitators change @night", async ({
  newPerson,
}) => {
  const { page: owner, boardUrl } = await openBoard(await newPerson("owner"));
  await owner.getByRole("button", { name: "会議を始める" }).click();
  const member = await newPerson("次郎");
  await member.clock.install({ time: Date.now() - 40 * 60_000 });
  await member.goto(boardUrl);
  await join(member);
  await ask(owner, "道筋を、まずひとりずつ描く");
  await expect(timer(member)).toHaveText(/^あと 4:5\d$/);
  const both = await Promise.all([timer(owner).textContent(), timer(member).textContent()]);
  const [first = NaN, second = NaN] = both.map((text) => {
    const [, minutes, seconds] = /(\d+):(\d\d)$/u.exec(text ?? "") ?? [];
    return Number(minutes) * 60 + Number(seconds);
  });
  expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  await owner.getByRole("button", { name: "時計を止める" }).click();
  await expect(timer(member)).toHaveText(/^一時停止 4:\d\d$/);
  await owner.getByRole("button", { name: "1分足す" }).click();
  await expect(timer(member)).toHaveText(/^一時停止 5:\d\d$/);

  await owner.getByText(/^参加者/).click();
  const people = owner.getByTestId("meeting-people").getByRole("listitem");
  await people.filter({ hasText: "次郎" }).getByRole("button", { name: "進行役にする" }).click();
  await expect(member.getByRole("button", { name: "時計を進める" })).toBeVisible();
  await people
    .filter({ has: owner.getByRole("button", { name: "進行役から外す" }) })
    .filter({ hasNotText: "次郎" })
    .getByRole("button", { name: "進行役から外す" })
    .click();
  await expect(owner.getByRole("button", { name: "時計を進める" })).toHaveCount(0);
  await expect(owner.getByRole("button", { name: "進行役になる" })).toBeVisible();
});

test("[MU7] what is locked stays as it is for everybody but facilitators, in words, and is theirs again after it @night", async ({
  newPerson,
}) => {
  const { page: owner, boardUrl } = await openBoard(await newPerson("owner"));
  await owner.getByRole("button", { name: "会議を始める" }).click();
  const member = await newPerson("次郎");
  await member.goto(boardUrl);
  await join(member);
  const hand = new BoardHand(member);
  await owner.getByText("鍵をかける", { exact: true }).click();
  const frame = owner.getByRole("checkbox", { name: "大枠" });
  await frame.check();
  await expect(member.getByTestId("lock-strip")).toHaveText(/大枠は鍵がかかっています/);
  await expect(owner.getByTestId("lock-strip")).toHaveText(/進行役のあなたは変えられます/);
  await expect(hand.lane(1).getByRole("img", { name: /鍵がかかっています/ })).toBeVisible();
  await expectAccessible(member);

  // By hand, by key, by the palette and by undo: nothing of it moves, here or elsewhere.
  const before = await hand.cards.count();
  const card = hand.cards.first();
  const at = await card.boundingBox();
  await card.click({ force: true });
  await member.keyboard.press("ArrowDown");
  await expect(member.getByTestId("lock-tried")).toHaveText(/元に戻しました/);
  await member.keyboard.press("Delete");
  await member.keyboard.press("Control+d");
  await member.keyboard.press("1");
  await expect(hand.cards).toHaveCount(before);
  expect(await card.boundingBox()).toEqual(at);
  await hand.expectLight("saved");
  await expect(member.getByRole("alert")).toHaveCount(0);

  // Detail is still everybody's, and the frame again when it is opened.
  await frame.uncheck();
  await expect(member.getByTestId("lock-strip")).toHaveCount(0);
  await card.click({ force: true });
  await member.keyboard.press("Delete");
  await expect(hand.cards).toHaveCount(before - 1);
  await owner.getByRole("checkbox", { name: "コメント以外のすべて" }).check();
  await expect(
    member.getByRole("toolbar", { name: "資本を置く" }).getByRole("button").first(),
  ).toBeDisabled();
  await owner.getByRole("button", { name: "会議を終える" }).click();
  await expect(
    member.getByRole("toolbar", { name: "資本を置く" }).getByRole("button").first(),
  ).toBeEnabled();
});

test("[MU7] who drew without the server what was locked meanwhile is told so, keeps a copy, and goes on @night", async ({
  server,
  newPerson,
}) => {
  const { page: owner, boardUrl } = await openBoard(await newPerson("owner"));
  await owner.getByRole("button", { name: "会議を始める" }).click();
  const member = await newPerson("次郎");
  await member.goto(boardUrl);
  await join(member);
  const hand = new BoardHand(member);
  const before = await hand.cards.count();
  await server.kill();
  await expect(hand.apart).toBeVisible();
  await hand.cards.first().click({ force: true });
  await member.keyboard.press("Delete");
  await expect(hand.cards).toHaveCount(before - 1);
  await hand.expectLight("inBrowser");
  await member.goto("about:blank");
  await server.start();
  await owner.getByText("鍵をかける", { exact: true }).click();
  await owner.getByRole("checkbox", { name: "大枠" }).check();
  await expect(owner.getByTestId("lock-strip")).toBeVisible();
  await member.goto(boardUrl);
  const ended = member.getByRole("alert").filter({ hasText: "鍵をかけた部分への変更" });
  await expect(ended).toBeVisible({ timeout: 40_000 });
  const file = member.waitForEvent("download");
  await ended.getByRole("button", { name: "控えを保存" }).click();
  await file;
  await ended.getByRole("button", { name: "届いていない変更を外して続ける" }).click();
  await expect(hand.cards).toHaveCount(before);
  await member.reload();
  await expect(hand.cards).toHaveCount(before);
  await hand.expectLight("saved");
  await expect(member.getByRole("alert")).toHaveCount(0);
});

test("[MU8][MU9] an agenda of the method's five says what is there, asks by one press, and people ask to speak @night", async ({
  newPerson,
  newVisitor,
}) => {
  const { owner, member, guest } = await meet({ newPerson, newVisitor });
  await owner.getByText("段取り", { exact: true }).click();
  await owner.getByRole("button", { name: "手本の5つを使う" }).click();
  const agenda = owner.getByTestId("agenda");
  await expect(agenda.locator("summary")).toHaveText("段取り(全5件)");
  await agenda.getByRole("button", { name: "「経路でつなぐ」を前へ" }).click();
  await agenda.getByRole("button", { name: "「経路でつなぐ」を後ろへ" }).click();
  await agenda.getByRole("button", { name: "「お星さまを言葉にする」を直す" }).click();
  await agenda.getByLabel("すること").fill("星を言葉に");
  await agenda.getByRole("button", { name: "この内容にする" }).click();
  const steps = member.getByTestId("agenda").locator("ol > li");
  await expect(steps.first()).toContainText("1. 星を言葉に");
  await expect(steps.first().getByRole("img", { name: "できています" })).toBeVisible();
  await expect(steps.last().getByRole("img", { name: "まだです" })).toBeVisible();

  // Turned to a step its minutes run, and one press asks its question of everybody.
  const second = agenda.locator("ol > li").nth(1);
  await second.getByRole("button", { name: "ここへ進む" }).click();
  await expect(guest.getByTestId("agenda-strip")).toContainText(/段取り 2:どの資本を.*あと 1?9:/);
  await second.getByRole("button", { name: "この段取りの問いを出す" }).click();
  await expect(guest.getByTestId("road-editor")).toBeVisible();
  await expect(member.getByRole("button", { name: "ここへ進む" })).toHaveCount(0);

  // In the order in which they ask, by keys alone.
  await guest.getByRole("button", { name: "発言を求める" }).focus();
  await guest.keyboard.press("Enter");
  await expect(owner.getByTestId("speakers-strip")).toContainText("1人。次は客先の佐藤さん");
  await member.getByRole("button", { name: "発言を求める" }).click();
  await expect(member.getByRole("button", { name: /取り下げる.2番目/ })).toBeVisible();
  await expectAccessible(guest);
  await expectAccessible(owner);
  await owner.getByText(/^参加者/).click();
  const people = owner.getByTestId("meeting-people").getByRole("listitem");
  await people
    .filter({ hasText: "客先の佐藤" })
    .getByRole("button", { name: "発言の順番から外す" })
    .click();
  await expect(guest.getByTestId("speakers-strip")).toContainText("1人。次は次郎さん");
  await member.getByRole("button", { name: /取り下げる.1番目/ }).click();
  await expect(owner.getByTestId("speakers-strip")).toHaveCount(0);
});

async function openBoard(page: Page): Promise<{ page: Page; boardUrl: string }> {
  const hand = new BoardHand(page);
  await hand.open(/製造業A社/);
  return { page, boardUrl: page.url() };
}

/** An owner begins a meeting, and somebody of the team and a guest on a phone take part. */
async function meet({
  newPerson,
  newVisitor,
}: {
  readonly newPerson: (name: string) => Promise<Page>;
  readonly newVisitor: (name: string) => Promise<Page>;
}): Promise<{ owner: Page; member: Page; guest: Page }> {
  const { page: owner, boardUrl } = await openBoard(await newPerson("owner"));
  await expect(owner.getByRole("tab", { name: "会議" })).toHaveCount(0);
  await owner.getByRole("button", { name: "会議を始める" }).click();
  await expect(owner.getByText("最初の問いを出すと")).toBeVisible();
  const member = await newPerson("次郎");
  await member.goto(boardUrl);
  const guest = await newVisitor("guest");
  await guest.setViewportSize({ width: 390, height: 844 });
  await comeToBoard(owner, guest);
  await join(member);
  await join(guest);
  return { owner, member, guest };
}

const join = (page: Page) => page.getByRole("button", { name: "参加する" }).click();

/** From the first capital in Hop down to the next one in Step, by arrow keys alone. */
async function pressByKeys(page: Page): Promise<void> {
  await page.getByTestId("road-editor").getByRole("button").first().focus();
  for (const key of ["Enter", "ArrowDown", "ArrowRight", "Enter"]) await page.keyboard.press(key);
}

const timer = (page: Page): Locator => page.getByRole("timer");
