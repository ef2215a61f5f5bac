import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[SP7] the twelve samples are seen as four patterns, and alike companies where their roads part, by keys alone", async ({
  newPerson,
}) => {
  const page = await newPerson("member");
  await page.goto("/");
  await page.getByRole("link", { name: "パターン" }).press("Enter");
  await expect(page.getByText("集約が見られます。")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("article")).toHaveCount(4);
  for (const [name, medoid] of [
    ["人的・組織起点→技術→顧客関係性・財務型", "製造業A社"],
    ["顧客関係性起点→技術・組織→顧客関係性深耕型", "製造業B社"],
    ["環境・技術起点→生産→社会関係性・財務型", "製造業C社"],
    ["社会関係性起点→顧客関係性・人的→財務・環境型", "地方銀行F行"],
  ] as const) {
    const card = page.getByRole("article", { name });
    await expect(card).toContainText(`代表: ${medoid}`);
    await expect(card).toContainText("3件");
    await expect(card).toContainText("顧客が入れ替わっても残ります");
  }

  await page.getByRole("link", { name: "似た会社、別の道" }).press("Enter");
  const roads = page.getByRole("definition");
  await expect(roads).toHaveCount(3);
  await expect(roads.first()).toHaveText(
    "最初のホップで道が分かれます。製造業A社(自動車部品)は組織資本、人的資本から、製造業B社(自動車部品)は顧客関係性資本から始めます。",
  );

  await page.getByRole("link", { name: "どの資本をいつ" }).press("Enter");
  await page.getByRole("button", { name: "表で" }).focus();
  for (const key of ["Tab", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(page.locator(":focus")).toHaveAccessibleName("ジャンプで財務を増やす: 12件(100%)");

  await page.getByRole("link", { name: "顧客の表" }).press("Enter");
  await page.getByRole("button", { name: "建設会社H社がここにいる理由" }).press("Enter");
  const detail = page.getByRole("dialog", { name: "建設会社H社" });
  await expect(detail).toContainText("代表の製造業A社(自動車部品)と比べると: やや近い");
  await expect(detail).toContainText("ステップで生産資本を増やす");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "建設会社H社がここにいる理由" })).toBeFocused();
});

const PARTS = ["gallery", "customers", "heat", "flow", "map", "roads", "between"] as const;

test("[SP7] [SP1] [SP3] @night every part is found again by its address, has its table, and is told without names", async ({
  newPerson,
}) => {
  test.slow();
  const page = await newPerson("member");
  for (const part of PARTS) {
    await page.goto(`/segments?view=${part}`);
    await page.locator("nav [aria-current='true']").waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await page.goto(`/segments?view=${part}&anonymous`);
    await expect(page.getByRole("checkbox", { name: "匿名で" })).toBeChecked();
    await expect(page.getByText("顧客 1").or(page.getByText("12件の顧客")).first()).toBeVisible();
    await expect(page.getByText("製造業A社")).toHaveCount(0);
    const asTable = page.getByRole("button", { name: "表で" });
    if ((await asTable.count()) === 0) continue;
    await asTable.click();
    await expect(page).toHaveURL(/table/);
    await expect(page.getByRole("table")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("table")).toBeVisible();
    await expectAccessible(page);
  }
});

test("[SP10] @night the page is closed to a guest", async ({ newPerson, newVisitor, server }) => {
  const page = await newPerson("owner");
  const boards = await page.request.get("/api/boards");
  const [board] = (await boards.json()) as readonly { readonly id: string }[];
  const made = await page.request.post("/api/invitations", {
    headers: { origin: server.origin },
    data: {
      kind: "board",
      boardId: board?.id,
      role: "viewer",
      lifetimeDays: 1,
      maxUses: 1,
      note: "",
    },
  });
  expect(made.ok(), await made.text()).toBe(true);
  const { link } = (await made.json()) as CreatedInvitationBody;
  const guest = await newVisitor("guest");
  const joined = await guest.request.post("/api/join", {
    headers: { origin: server.origin },
    data: { secret: new URL(link).hash.slice(1), name: "客先" },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
  await guest.goto("/segments");
  await expect(guest.getByText("このページはメンバーだけのものです")).toBeVisible();
  await expect(guest.getByRole("link", { name: "パターン" })).toHaveCount(0);
});
