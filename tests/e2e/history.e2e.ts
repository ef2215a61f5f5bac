import type { Locator, Page } from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;

test("[HI3] [HI4] the history keeps itself in words, and a state is compared with now and looked at in full @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  await press(page, page.getByRole("tab", { name: "履歴" }));
  await press(page, page.getByLabel("名前(任意)"));
  await page.keyboard.type("節目");
  await page.keyboard.press("Enter");
  const named = page.getByRole("button", { name: /^節目/ });
  await expect(named).toBeVisible();
  await anna.placeCapital("環境資本", 1);
  const added = page.getByRole("button", { name: /ホップに環境資本を加えた/ });
  await expect(added).toContainText("オーナー", { timeout: 20_000 });

  await press(page, named);
  await expect(page.getByTestId("state-changes")).toContainText("ホップに環境資本を加えた");
  await press(page, page.getByRole("button", { name: "全体をこのときのまま見る" }));
  const frozen = page.getByTestId("frozen");
  const bar = page.getByRole("region", { name: "このときのボード" });
  await expect(bar).toContainText("節目");
  await expect(bar).toContainText("いまのボードではありません");
  const there = frozen.locator('.tl-shape[data-shape-type="capital-card"]');
  const onBoard = page.getByRole("main").locator('.tl-shape[data-shape-type="capital-card"]');
  await expect(there.first()).toBeVisible();
  expect(await there.count()).toBe((await onBoard.count()) - 1);
  await expect(there.filter({ hasText: "環境資本" })).toHaveCount(0);
  // Nothing of it, and nothing below it, is chosen, moved or undone.
  const before = await there.first().boundingBox();
  await press(page, there.first());
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await expect(there).toHaveCount((await onBoard.count()) - 1);
  await expect(onBoard.filter({ hasText: "環境資本" })).toHaveCount(1);
  expect(await there.first().boundingBox()).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(frozen).toHaveCount(0);
});

test("[HI3] what is compared goes from the earlier to the later: added glows, removed is a ghost with its name, and a replay ends by itself @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(customerB);
  await press(page, page.getByRole("tab", { name: "履歴" }));
  await anna.placeCapital("環境資本", 1);
  const rows = page.locator("[data-turn]");
  await expect(rows).toHaveCount(1, { timeout: 20_000 });
  await press(page, page.getByLabel("名前(任意)"));
  await page.keyboard.type("節目");
  await page.keyboard.press("Enter");
  const named = page.getByRole("button", { name: /^節目/ });
  await expect(named).toBeVisible();
  // Ten seconds later it is a turn of its own; before, one that came and went.
  await page.waitForTimeout(10_500);
  await press(page, anna.card("環境資本"));
  await page.keyboard.press("Delete");
  await expect(page.getByRole("button", { name: /環境資本を外した/ })).toBeVisible({
    timeout: 20_000,
  });
  await press(page, named);
  await expect(page.getByTestId("state-changes")).toContainText("ホップから環境資本を外した");
  const ghosts = page.getByTestId("ghosts");
  await expect(ghosts.locator("rect")).toHaveCount(1);
  await expect(ghosts.locator("text")).toHaveText("環");
  await press(page, page.getByRole("button", { name: "一覧へ" }));

  await press(page, page.getByRole("button", { name: "動きを再生" }));
  const replay = page.getByTestId("replay");
  const frozen = page.getByTestId("frozen");
  await expect(replay).toContainText("1 / 2");
  const there = frozen.locator('.tl-shape[data-shape-type="capital-card"]');
  await expect(there.filter({ hasText: "環境資本" })).toHaveCount(1);
  await expect(replay).toContainText("2 / 2");
  await expect(there.filter({ hasText: "環境資本" })).toHaveCount(0);
  await expect(frozen.getByTestId("ghosts").locator("text")).toHaveText("環");
  await expect(frozen).toHaveCount(0, { timeout: 15_000 });
  await expect(page.getByRole("button", { name: "動きを再生" })).toBeVisible();
});

test("[HI4] a guest looks at a version as it was by its link, while a colleague draws on below it @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  const { page } = owner;
  await owner.open(customerB);
  const path = new URL(page.url()).pathname;
  const boardId = path.split("/").at(-1) ?? "";
  const { origin } = server;
  const data = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const headers = { origin };
  const invited = await page.request.post(`${origin}/api/invitations`, { headers, data });
  const { link } = (await invited.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await press(guest, guest.getByRole("button", { name: "入る" }));
  await expect(guest.getByTestId("sentence")).not.toBeEmpty();

  await press(page, page.getByRole("tab", { name: "合意" }));
  await press(page, page.getByRole("button", { name: "合意にかける" }));
  await expect(page.getByText("客先の佐藤").first()).toBeVisible();
  await press(page, page.getByRole("button", { name: "この大枠を合意にかける" }));
  await press(page, page.getByRole("button", { name: "全体をこのときのまま見る" }));
  const address = await page.getByRole("link", { name: "この状態へのリンク" }).getAttribute("href");
  expect(address).toMatch(/^#state=/);
  await press(page, page.getByRole("button", { name: "いまのボードに戻る" }));

  await guest.goto("about:blank");
  await guest.goto(path + address);
  const frozen = guest.getByTestId("frozen");
  const there = frozen.locator('.tl-shape[data-shape-type="capital-card"]');
  await expect(there.first()).toBeVisible();
  await expectAccessible(guest);
  const count = await there.count();
  await owner.placeCapital("環境資本", 1);
  const below = guest.getByRole("main").locator('.tl-shape[data-shape-type="capital-card"]');
  await expect(below.filter({ hasText: "環境資本" })).toHaveCount(1);
  await expect(there).toHaveCount(count);
  await expect(guest.getByRole("region", { name: "このときのボード" })).toContainText("版");
  await press(guest, guest.getByRole("button", { name: "いまのボードに戻る" }));
  await expect(frozen).toHaveCount(0);
  expect(new URL(guest.url()).hash).toBe("");
  await expect(below.filter({ hasText: "環境資本" })).toBeVisible();
});

/** By the mouse, at its middle, whatever lies there. */
async function press(page: Page, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error("not on the screen");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
