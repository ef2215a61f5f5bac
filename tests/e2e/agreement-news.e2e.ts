import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import type { AgreementsBody } from "@zentaikan/protocol/versions";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { exportOf } from "./export-of.ts";
import { expect, test } from "./fixtures.ts";

test("[AU4] [VA13] what is meant so is believed, who has seen the board is told, and whoever asked hears the answer and what it is about @night", async ({
  server: { origin },
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  const { page } = owner;
  await owner.open(/化学メーカーD社/);
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const data = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const headers = { origin };
  const invited = await page.request.post(`${origin}/api/invitations`, { headers, data });
  const { link } = (await invited.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  await guest.goto(link);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await expect(guest.getByTestId("sentence")).not.toBeEmpty();
  await guest.goto("/");
  await expect(guest.getByText("化学メーカーD社").first()).toBeVisible();

  await page.locator('[data-rule="V16"]').getByRole("button", { name: "意図どおり" }).click();
  await page.keyboard.type("採用は別の場で決めている");
  await page.getByRole("button", { name: "意図どおりとする" }).click();
  await owner.expectLight("saved");
  await page.getByRole("tab", { name: "合意" }).click();
  await page.getByRole("button", { name: "合意にかける" }).click();
  const form = page.getByRole("form", { name: "合意にかける" });
  await expect(form.getByTestId("sightings")).toContainText("1人のうち1人が");
  await expect(form).toContainText("客先の佐藤(いまの大枠を見た)");
  await form.getByLabel("何を合意にかけますか").selectOption({ label: "ステージ「ホップ」と明細" });
  await expect(form).toContainText("客先の佐藤(いまのステージ「ホップ」と明細を見た)");
  await form.getByLabel("何を合意にかけますか").selectOption({ label: "この大枠" });
  await expect(form).toContainText("理由のあるところは、もう尋ねません");
  await expect(form.getByLabel("このままでよい理由")).toHaveCount(0);
  const soon = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 16);
  await form.getByLabel("答えの期限(任意)").fill(soon);
  await expectAccessible(page);
  await page.getByRole("button", { name: "この大枠を合意にかける" }).click();
  const version = page.getByRole("listitem").filter({ hasText: "合意にかけた版" });
  await expect(version.getByTestId("on-purpose")).toContainText(
    "採用は別の場で決めている — オーナー",
  );
  const { proposals } = (await (
    await page.request.get(`${origin}/api/boards/${boardId}/agreements`)
  ).json()) as AgreementsBody;
  const source = { kind: "version", id: proposals[0]?.id ?? "" } as const;
  const written = String(await exportOf(page, boardId, { source, format: "md", language: "ja" }));
  expect(written).toMatch(/## 意図してそうしているところ[^]*採用は別の場で決めている — オーナー/);
  const json = await exportOf(page, boardId, { source, format: "json", language: "ja" });
  const kept = JSON.parse(String(json));
  expect(kept.onPurpose).toMatchObject([{ reason: "採用は別の場で決めている", by: "オーナー" }]);

  // Whoever asked is elsewhere when the answer comes.
  await page.goto("/");
  await guest.getByTestId("inbox").click();
  await guest.getByRole("link", { name: /オーナーさんが合意の答えを待っています/ }).click();
  await guest.getByLabel("留保つき同意").focus();
  await guest.keyboard.press("Space");
  await guest.getByLabel("理由").click();
  await guest.keyboard.type("採用を急ぐこと");
  await guest.getByText("どこについての答えですか").click();
  await guest.getByRole("checkbox", { name: /^人的資本\(ステップ\)$/ }).click();
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "答える" }).click();

  await expect(page.getByTestId("inbox-count")).toHaveText("1");
  await page.getByTestId("inbox").click();
  const told = page.getByRole("region", { name: "あなたが合意にかけた版" }).getByRole("link");
  await expect(told).toContainText("全員の答えがそろいました");
  await expect(told).toContainText("客先の佐藤:留保つき同意 採用を急ぐこと");
  await expectAccessible(page);
  await told.click();
  await expect(version).toContainText("人的資本(ステップ)について");
  await expect(version).toContainText("全員の答えがそろいました。");
  await expect(page.getByTestId("inbox-count")).toHaveCount(0);
});
