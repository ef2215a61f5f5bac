import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { ask, kept } from "./meeting-together.ts";

test("[MU2][MU4][MU5][MU9][MU10][MU12][MU15] by keys alone a participant joins, draws, says that they are ready, looks, votes, asks to speak, goes back to where they were, says how something sits with them, and reads the minutes @night", async ({
  newPerson,
}) => {
  const owner = await newPerson("owner");
  await new BoardHand(owner).open(/製造業A社/);
  await owner.getByRole("button", { name: "会議を始める" }).click();
  const member = await newPerson("次郎");
  await member.goto(owner.url());
  await pressed(member, member.getByRole("button", { name: "参加する" }));

  await ask(owner, "道筋を、まずひとりずつ描く");
  const grid = member.getByTestId("road-editor").getByRole("button").first();
  await reach(member, grid);
  for (const key of ["Enter", "ArrowDown", "ArrowRight", "Enter"]) await member.keyboard.press(key);
  await expect(kept(member)).toHaveText(/^保存済み/);
  await pressed(member, member.getByRole("button", { name: "できました" }));
  await expect(owner.getByTestId("ready")).toContainText("できた人 1 / 2");
  await owner.getByRole("button", { name: "全員の道筋をいっせいに公開する" }).click();
  await pressed(member, member.getByRole("button", { name: "全員の道筋を見る" }));
  await expect(member.getByTestId("drawn-road")).toHaveCount(1);

  await ask(owner, "順番を投票する");
  const form = member.getByRole("form", { name: "自分の票" });
  await pressed(member, form.getByRole("button", { name: /組織/ }));
  await pressed(member, form.getByRole("button", { name: "投票する" }));
  await expect(owner.getByTestId("ready")).toContainText("投票した人 1 / 2");

  await pressed(member, member.getByRole("button", { name: "発言を求める" }));
  await expect(owner.getByTestId("speakers-strip")).toContainText("次郎");

  // What all look at, they feel something of, and go back to where they were.
  await new BoardHand(owner).card("技術資本").click({ force: true });
  await owner.getByRole("button", { name: "全員に、見ている所を見せる" }).click();
  await pressed(member, member.getByRole("button", { name: "元の所へ戻る" }).first());
  const feelings = member.getByTestId("reactions").getByRole("button", { name: "違和感" });
  await pressed(member, feelings);
  await expect(owner.getByTestId("reactions")).toContainText("違和感1");

  await owner.getByRole("button", { name: "会議を終える" }).click();
  await pressed(member, member.getByRole("button", { name: "議事録を読む" }));
  await expect(member.getByTestId("minutes")).toContainText("次郎");
});

async function pressed(page: Page, button: Locator): Promise<void> {
  await reach(page, button);
  await page.keyboard.press("Enter");
}

/** By Tab from wherever one is, as somebody without a mouse comes there. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let left = mostTabs; left > 0; left -= 1) {
    // What stands for a moment only, as while somebody is in a field, is waited for on the way.
    const isThere = await target.evaluateAll((all) =>
      all.includes(document.activeElement as never),
    );
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

/** Some times around all that a page has to stop at. */
const mostTabs = 600;
