import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";

/** All look where the owner looks; who converts a word is told when it is done, and finds the way back. */
export async function lookTogether({
  owner,
  member,
  guest,
}: Readonly<Record<"owner" | "member" | "guest", Page>>): Promise<void> {
  const name = "社会関係性資本";
  const before = await offCentre(member, name);
  await member.getByRole("textbox", { name: /すばやく書く/ }).focus();
  const input = await member.context().newCDPSession(member);
  const converting = { text: "かんきょう", selectionStart: 5, selectionEnd: 5 };
  await input.send("Input.imeSetComposition", converting);
  await new BoardHand(owner).card(name).click({ force: true });
  await owner.keyboard.press("Shift+2");
  await owner.getByRole("main").getByRole("button", { name: "明細", exact: true }).click();
  await owner.getByRole("button", { name: "全員に、見ている所を見せる" }).click();
  // On a phone the sheet lies over the canvas, and it is said over the sheet.
  await expect(told(guest)).toHaveCount(2);
  await expect(told(guest).last()).toContainText(/3秒後に、.*さんの見ている所へ移ります/);
  await expect(told(guest).last()).toContainText("さんの見ている所です");
  await guest.getByRole("button", { name: "ボードへ戻る" }).click();
  for (const page of [owner, guest])
    await expect.poll(() => offCentre(page, name)).toBeLessThan(30);
  await expect(guest.getByRole("button", { name: "明細", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await expect(told(member)).toContainText("書き終えるまで、画面は動きません");
  expect(await offCentre(member, name)).toBeCloseTo(before, 0);
  await input.send("Input.insertText", { text: "環境" });
  await expect(told(member)).toContainText("書き終えるまで");
  await member.getByRole("tab", { name: "会議" }).focus();
  await expect(told(member)).toContainText("3秒後に");
  expect(await offCentre(member, name)).toBeCloseTo(before, 0);
  await expect.poll(() => offCentre(member, name)).toBeLessThan(30);
  await expect(told(owner)).toContainText("見ている人 2人");
  await told(member).getByRole("button", { name: "元の所へ戻る" }).click();
  await expect.poll(() => offCentre(member, name)).toBeCloseTo(before, 0);
  await expectAccessible(member);
  await told(owner).getByRole("button", { name: "見せるのを終える" }).click();
  await expect(told(guest)).toContainText("スポットライトが終わりました");
}

/** What was voted becomes the order of cards, in one step of undo, and is asked once more. */
export async function takeVote({
  owner,
  member,
  guest,
}: Readonly<Record<"owner" | "member" | "guest", Page>>): Promise<void> {
  const hand = new BoardHand(owner);
  const [human, organisation] = [hand.card("人的資本"), hand.card("組織資本")];
  const isOrdered = async () => (await top(organisation)) < (await top(human));
  expect(await isOrdered()).toBe(false);
  await owner.getByRole("button", { name: "この順にカードを並べる" }).click();
  await owner.getByRole("region", { name: "提案のプレビュー" }).getByRole("button").first().click();
  await expect.poll(isOrdered).toBe(true);
  await owner.getByRole("button", { name: /^元に戻す/ }).click();
  await expect.poll(isOrdered).toBe(false);

  await owner.getByRole("button", { name: "同じ問いをもう一度出す" }).click();
  for (const page of [guest, member]) {
    const form = page.getByRole("form", { name: "自分の票" });
    await form.getByRole("button", { name: /人的/ }).click();
    await form.getByRole("button", { name: "投票する" }).click();
  }
  await expect(owner.getByTestId("ready")).toContainText("投票した人 2 / 3");
  await owner.getByRole("button", { name: "締め切って結果を公開する" }).click();
  const result = owner.getByTestId("vote-result");
  await expect(result).toContainText("3人中2人が投票しました");
  await expect(result.getByRole("listitem").first()).toContainText(/人的.*1位.*前回: 2位/);
}

async function top(card: Locator): Promise<number> {
  return (await card.boundingBox())?.y ?? 0;
}

/** One points, one says how something sits with them; nothing of it stays. */
export async function pointAndFeel({
  owner,
  member,
  guest,
}: Readonly<Record<"owner" | "member" | "guest", Page>>): Promise<void> {
  await member.getByRole("main").click({ position: { x: 30, y: 560 } });
  await member.keyboard.press("k");
  await expect(member.getByRole("button", { name: "レーザーポインター" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  const shapes = member.locator(".tl-shape");
  const drawn = await shapes.count();
  const painted = await paintedOver(owner);
  await member.mouse.move(300, 300);
  await member.mouse.down();
  await member.mouse.move(500, 420, { steps: 20 });
  await expect.poll(() => paintedOver(owner)).toBeGreaterThan(painted + 200);
  await member.mouse.up();
  // It fades by itself, and drew nothing.
  await expect.poll(() => paintedOver(owner)).toBeLessThan(painted + 200);
  await expect(shapes).toHaveCount(drawn);
  await expect(member.getByRole("button", { name: /^元に戻す/ })).toBeDisabled();
  await member.keyboard.press("k");

  const card = new BoardHand(owner).card("技術資本");
  for (const page of [owner, member]) {
    await new BoardHand(page).card("技術資本").click({ force: true });
    await page.getByTestId("reactions").getByRole("button", { name: "違和感" }).click();
  }
  await expect(owner.getByRole("main").getByRole("img", { name: "違和感 2" })).toBeVisible();
  await expect(guest.getByTestId("reactions")).toContainText("違和感2");
  await member.getByTestId("reactions").getByRole("button", { name: "わからない" }).click();
  await expect(
    owner.getByRole("main").getByRole("img", { name: "違和感 1、わからない 1" }),
  ).toBeVisible();
  await expectAccessible(member);
  // Whoever goes takes theirs along.
  const { url } = { url: member.url() };
  await member.goto("about:blank");
  await expect(owner.getByRole("main").getByRole("img", { name: "違和感 1" })).toBeVisible();
  await member.goto(url);
  await expect(card).toBeVisible();
}

/** Two draw one road, of which the one who leads and draws alone sees nothing before it is revealed. */
export async function drawTogether({
  owner,
  member,
  guest,
}: Readonly<Record<"owner" | "member" | "guest", Page>>): Promise<void> {
  await owner.getByRole("button", { name: "新しい問いを出す" }).click();
  const form = owner.getByRole("form", { name: "新しい問いを出す" });
  await form.getByLabel("だれと描くか").selectOption("2つのグループで");
  await expect(form.getByRole("listitem")).toHaveCount(3);
  await form.getByLabel("1つ目の名前").fill("営業");
  await expectAccessible(owner);
  for (const name of ["次郎", "客先の佐藤"]) {
    await form.getByLabel(`${name}さんのグループ`).selectOption("営業");
  }
  await form.getByLabel("オーナーさんのグループ").selectOption("ひとりで");
  await form.getByRole("button", { name: "全員に出す" }).click();
  await member.getByRole("tab", { name: "会議" }).click();
  await expect(member.getByTestId("own-group")).toContainText("営業で、ひとつの道筋を");
  await expect(owner.getByRole("button", { name: "営業に入る" })).toBeVisible();
  await press(guest, "人的資本、ホップ", "技術資本、ステップ");
  await expect(kept(guest)).toContainText("グループの人のほかには");
  const drawn = member.getByTestId("road-editor");
  await expect(drawn.getByRole("button", { name: /^技術資本、ステップ、置いて/ })).toBeVisible();
  await press(member, "環境資本、ジャンプ");
  await expect(
    guest.getByTestId("road-editor").getByRole("button", { name: /^環境資本、ジャンプ、置いて/ }),
  ).toBeVisible();
  await expect(
    owner.getByTestId("road-editor").getByRole("button", { name: /置いて/ }),
  ).toHaveCount(0);
  await owner.getByRole("button", { name: "全員の道筋をいっせいに公開する" }).click();
  await owner.getByRole("button", { name: "全員の道筋を見る" }).click();
  await expect(owner.getByTestId("drawn-road")).toHaveCount(1);
  await expect(owner.getByTestId("drawn-road")).toContainText(/営業.*(次郎|佐藤)/);
}

/** How many pixels the canvas has over what is drawn, where others' laser shows. */
async function paintedOver(page: Page): Promise<number> {
  return page.locator("canvas.tl-canvas-overlays").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (data === undefined) return 0;
    return data.reduce((count, value, at) => count + (at % 4 === 3 && value > 8 ? 1 : 0), 0);
  });
}

const told = (page: Page): Locator => page.getByTestId("spotlight").filter({ visible: true });

/** How far a card is from the middle of the canvas, in pixels. */
async function offCentre(page: Page, name: string): Promise<number> {
  const card = page.locator('.tl-shape[data-shape-type="capital-card"]', { hasText: name });
  const [box, canvas] = await Promise.all([
    card.boundingBox(),
    page.locator(".tl-container").first().boundingBox(),
  ]);
  if (box === null || canvas === null) return Infinity;
  const across = box.x + box.width / 2 - canvas.x - canvas.width / 2;
  return Math.hypot(across, box.y + box.height / 2 - canvas.y - canvas.height / 2);
}

export async function press(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const editor = page.getByTestId("road-editor");
    await editor.getByRole("button", { name: new RegExp(`^${name}`, "u") }).click();
  }
}

export const kept = (page: Page): Locator => page.getByTestId("road-kept");

/** A question of this kind, for everybody, in the words that the form has for it. */
export async function ask(
  page: Page,
  kind: string,
  { isAnonymous = false }: { readonly isAnonymous?: boolean } = {},
): Promise<void> {
  await page.getByRole("button", { name: "新しい問いを出す" }).click();
  const form = page.getByRole("form", { name: "新しい問いを出す" });
  await form.getByLabel("何をするか").selectOption(kind);
  if (isAnonymous) await form.getByRole("checkbox", { name: /無記名/ }).check();
  await form.getByRole("button", { name: "全員に出す" }).click();
  await expect(form).toHaveCount(0);
}
