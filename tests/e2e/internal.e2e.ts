import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { comeToBoard } from "./come-to-board.ts";
import { expect, test } from "./fixtures.ts";

/** Two sides at one board: a member and a guest, each in a browser of their own. */
const customerC = /製造業C社/;

test("[CE8] [CE9] what a member writes for our team alone is with no guest, and changes its readers by a question", async ({
  newPerson,
  newVisitor,
}) => {
  const member = new BoardHand(await newPerson("member"));
  await member.open(customerC);
  const guest = await comeAsGuest(member.page, await newVisitor("guest"));
  const { page } = member;

  // Before one writes it says who will read it.
  await begin(page, member);
  const composer = page.getByRole("textbox", { name: "コメントを書く" });
  await expect(page.getByRole("radio", { name: "お客様も読めます(ゲスト1人)" })).toBeChecked();
  await page.keyboard.type("まだ社内だけの話です");
  await page.getByRole("radio", { name: "社内のみ" }).focus();
  await page.keyboard.press("Space");
  // The choice outlives a reload, as the words do.
  await page.reload();
  await begin(page, member);
  await expect(composer).toHaveValue("まだ社内だけの話です");
  await expect(page.getByRole("radio", { name: "社内のみ" })).toBeChecked();
  await composer.press("Control+Enter");
  const thread = page.getByRole("region", { name: /のコメント$/ });
  await expect(thread.getByText("社内のみ", { exact: true })).toBeVisible();
  await expect(thread.getByText("社内のみ:お客様には届きません")).toBeVisible();
  await expect(pins(page, /社内のみ 1件/)).toHaveCount(1);

  // A word for everybody comes after it: had the guest been given the other, it would be there.
  await page.getByRole("button", { name: "一覧へ" }).click();
  await begin(page, member);
  await page.keyboard.type("みなさんへ");
  await composer.press("Control+Enter");
  await expect(pins(guest.page, /のコメント 1件/)).toHaveCount(1);
  await expect(guest.page.getByText("社内のみ")).toHaveCount(0);

  // Shared, once it was said with whom.
  await expect(thread.getByText("みなさんへ")).toBeVisible();
  await page.getByRole("button", { name: "一覧へ" }).click();
  await page.getByRole("button", { name: /まだ社内だけの話です/ }).click();
  await page.getByRole("button", { name: "お客様にも見せる" }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText("ゲスト1人(客先の佐藤)");
  await question.getByRole("button", { name: "お客様にも見せる" }).click();
  await expect(question).toHaveCount(0);
  await guest.page.getByRole("tab", { name: /コメント/ }).click();
  await guest.page.getByRole("button", { name: /まだ社内だけの話です/ }).click();
  await expect(guest.page.getByRole("textbox", { name: "返事を書く" })).toBeVisible();

  // And back, once it was said who has read it.
  const hide = page.getByRole("button", { name: "社内のみにする" });
  await expect
    .poll(async () => {
      await hide.click();
      const words = await question.textContent();
      await page.keyboard.press("Escape");
      return words;
    })
    .toContain("すでに読んだお客様:客先の佐藤");
  await hide.click();
  await question.getByRole("button", { name: "社内のみにする" }).click();
  await expect(guest.page.getByText("まだ社内だけの話です")).toHaveCount(0);
  await expect(thread.getByText("まだ社内だけの話です")).toBeVisible();
});

test("[DE9] our Dos are seen and written by members alone: a guest has the Do result, and no column for them @night", async ({
  newPerson,
  newVisitor,
}) => {
  const member = new BoardHand(await newPerson("member"));
  await member.open(customerC);
  const colleague = new BoardHand(await newPerson("colleague"));
  await colleague.open(customerC);
  const guest = await comeAsGuest(member.page, await newVisitor("guest"));
  for (const hand of [member, colleague, guest]) await hand.detail();
  const { page } = member;
  await page.getByRole("button", { name: "技術資本のDo結果を書く" }).click();
  await page.keyboard.type("図面を自分で決める");
  await page.keyboard.press("Escape");
  await member.doResults.click({ force: true });
  await expect(page.getByRole("group", { name: "当社Do" })).toContainText("社内のみ:お客様には");
  await page.getByRole("button", { name: "当社Doを加える" }).click();
  await page.getByRole("textbox", { name: "当社がすること" }).focus();
  await page.keyboard.type("図面の手ほどき");
  await member.expectLight("saved");
  await expect(colleague.doResult("図面を自分で決める")).toContainText("当社 未定");

  await expect(guest.doResult("図面を自分で決める")).toBeVisible();
  await expect(guest.page.getByText("当社")).toHaveCount(0);
  for (const hand of [guest, colleague]) await hand.page.getByRole("tab", { name: "表" }).click();
  await expect(head(colleague)).toHaveCount(1);
  await expect(colleague.page.getByRole("table")).toContainText("図面の手ほどき");
  await expect(head(guest)).toHaveCount(0);
  await expect(guest.page.getByRole("table")).toContainText("図面を自分で決める");
  await expect(guest.page.getByText("図面の手ほどき")).toHaveCount(0);

  // It is there again after a reload, and after its Do result was deleted and came back.
  await page.reload();
  await expect(member.cards.first()).toBeVisible();
  await member.detail();
  await expect(member.doResult("図面を自分で決める")).toContainText("当社 未定");
  await member.doResults.click({ force: true });
  await page.keyboard.press("Delete");
  await expect(guest.doResults).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(colleague.doResult("図面を自分で決める")).toContainText("当社 未定");
});

test("[HI4] what our team meant to do is seen in a state as it was, and comes back with it, by members alone @night", async ({
  newPerson,
  newVisitor,
}) => {
  const member = new BoardHand(await newPerson("member"));
  await member.open(customerC);
  const guest = await comeAsGuest(member.page, await newVisitor("guest"));
  const { page } = member;
  await member.detail();
  await page.getByRole("button", { name: "技術資本のDo結果を書く" }).click();
  await page.keyboard.type("図面を自分で決める");
  await page.keyboard.press("Escape");
  await member.doResults.click({ force: true });
  await page.getByRole("button", { name: "当社Doを加える" }).click();
  await page.getByRole("textbox", { name: "当社がすること" }).focus();
  await page.keyboard.type("図面の手ほどき");
  await member.expectLight("saved");
  await page.getByRole("tab", { name: "履歴" }).click();
  await page.getByLabel("名前(任意)").click();
  await page.keyboard.type("節目");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^節目/ })).toBeVisible();
  await member.doResults.click({ force: true });
  await page.getByRole("button", { name: "当社Do「図面の手ほどき」を消す" }).click();
  await expect(member.doResult("図面を自分で決める")).not.toContainText("当社");

  for (const hand of [member, guest]) {
    if (hand === guest) await hand.page.getByRole("tab", { name: "履歴" }).click();
    await hand.page.getByRole("button", { name: /^節目/ }).click();
    await hand.page.getByRole("button", { name: "全体をこのときのまま見る" }).click();
    const frozen = hand.page.getByTestId("frozen");
    await frozen.getByRole("button", { name: "明細", exact: true }).click();
    const then = frozen.locator("[data-do-result]").filter({ hasText: "図面を自分で決める" });
    await expect(then).toBeVisible();
    if (hand === member) await expect(then).toContainText("当社 未定");
    else await expect(frozen.getByText("当社")).toHaveCount(0);
    await hand.page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "この状態に戻す" }).click();
  await expect(page.getByText("当社Doも、そのときのものに戻ります")).toBeVisible();
  await page.getByRole("button", { name: "全員のボードを戻す" }).click();
  await expect(member.doResult("図面を自分で決める")).toContainText("当社 未定");
  await expect(guest.page.getByText("当社")).toHaveCount(0);
});

test("[NT20] a record has a note for everybody and one for our team alone, and what stands in one can go to the other @night", async ({
  newPerson,
  newVisitor,
}) => {
  const member = new BoardHand(await newPerson("member"));
  await member.open(customerC);
  const guest = await comeAsGuest(member.page, await newVisitor("guest"));
  const { page } = member;
  for (const hand of [member, guest]) {
    await hand.page.getByRole("tab", { name: "ノート" }).click();
    await hand.card("技術資本").click({ force: true });
  }
  await page.getByRole("textbox", { name: /^ノート:/ }).click();
  await page.keyboard.type("みなさんのノート");
  await expect(note(guest)).toContainText("みなさんのノート");
  await page.getByRole("radio", { name: "社内のみ" }).focus();
  await page.keyboard.press("Space");
  await expect(note(member)).not.toContainText("みなさんのノート");
  await page.getByRole("textbox", { name: /^ノート:/ }).click();
  await page.keyboard.type("値引きは5%まで");
  await member.expectLight("saved");
  await expect(
    member.card("技術資本").getByRole("img", { name: "社内のみのノートあり" }),
  ).toBeVisible();

  // A letter for everybody comes after it: had the guest been given the other, it would be there.
  await page.getByRole("radio", { name: /お客様も読めます/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("textbox", { name: /^ノート:/ }).click();
  await page.keyboard.type("!");
  await expect(note(guest)).toContainText("!");
  await expect(guest.page.getByText("値引き")).toHaveCount(0);
  await expect(guest.page.getByText("社内のみ")).toHaveCount(0);

  await page.getByRole("button", { name: "社内のみにする" }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText("すでにこのボードを開いたお客様:客先の佐藤");
  await question.getByRole("button", { name: "社内のみにする" }).click();
  await expect(note(member)).toContainText(/値引きは5%まで.*みなさんのノート/);
  await expect(guest.page.getByText("みなさんのノート")).toHaveCount(0);
});

async function begin(page: Page, hand: BoardHand): Promise<void> {
  await hand.card("技術資本").click({ force: true });
  // A board is drawn before the page has heard what one may do there.
  await expect(page.getByRole("button", { name: "コメントする", exact: true })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "コメントを書く" })).toBeFocused();
}

const head = ({ page }: BoardHand) => page.getByRole("columnheader", { name: /当社Do/ });

const note = ({ page }: BoardHand) => page.getByRole("region", { name: /^ノート:/ });

const pins = (page: Page, name: RegExp): Locator =>
  page.locator(".tl-container").getByRole("button", { name });

/** A guest who sees the board as the member has it open. */
async function comeAsGuest(member: Page, guest: Page): Promise<BoardHand> {
  await comeToBoard(member, guest);
  const hand = new BoardHand(guest);
  await expect(hand.cards.first()).toBeVisible();
  return hand;
}
