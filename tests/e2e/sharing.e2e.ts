import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

const customerB = /製造業B社/;

test("[PE1] an invited commenter reads and may not draw, and is out at once when the link is revoked", async ({
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  await owner.open(customerB);
  await owner.page.getByRole("button", { name: "共有" }).click();
  const dialog = owner.page.getByRole("dialog", { name: "このボードを共有する" });
  await dialog.getByLabel("覚え書き").fill("B社のみなさんへ");
  await dialog.getByRole("button", { name: "招待リンクを作る" }).click();
  const link = await dialog.locator("[data-secret]").inputValue();
  expect(link).toMatch(/\/join#[\w-]{43}$/);
  await dialog.getByRole("button", { name: "渡しました" }).click();

  const guest = new BoardHand(await newVisitor("guest"));
  await guest.page.goto(link);
  await expect(guest.page.getByText("見る、コメントする、同意する")).toBeVisible();
  await guest.page.getByLabel("お名前").fill("客先の佐藤");
  await guest.page.getByRole("button", { name: "入る" }).click();
  await expect(guest.cards.first()).toBeVisible();
  expect(guest.page.url()).not.toContain("#");

  // What may not be done is not offered, and a key pressed all the same does nothing.
  await expect(guest.page.getByRole("textbox", { name: /すばやく書く/ })).toHaveCount(0);
  await expect(guest.page.getByRole("button", { name: "共有" })).toHaveCount(0);
  const before = await guest.cards.count();
  await guest.page.keyboard.press("1");
  await guest.card("技術資本").click({ force: true });
  await guest.page.keyboard.press("Delete");
  await expect(guest.cards).toHaveCount(before);
  await guest.expectLight("saved");

  await expect(dialog.locator("[data-person='客先の佐藤']")).toHaveCount(1);
  await dialog
    .locator("[data-invitation='open']", { hasText: "B社のみなさんへ" })
    .getByRole("button", { name: "取り消す" })
    .click();
  await expect(guest.page.getByRole("alert")).toContainText("招待が取り消された");

  // Neither the board nor the link opens any more.
  await guest.page.goto(link);
  await expect(guest.page.getByText("この招待は使えません")).toBeVisible();
});

test("[PE2] members are added, signed in by a link, and removed; what was done stands in the log @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const page = await newPerson("owner");
  await page.goto("/");
  await page.getByRole("button", { name: /さんのメニュー/ }).click();
  await page.getByRole("menuitem", { name: "メンバーと設定" }).click();
  await page.getByLabel("名前", { exact: true }).fill("田中");
  await page.getByRole("button", { name: "メンバーを加える" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "田中" });
  await row.getByRole("button", { name: "サインイン用のリンクを作る" }).click();
  const link = await page.locator("[data-secret]").inputValue();

  const tanaka = await newVisitor("tanaka");
  await signInByLink(tanaka, link);
  await expect(tanaka.getByText("製造業B社")).toBeVisible();

  await row.getByRole("button", { name: "外す" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "外す" }).click();
  await expect(row).toHaveCount(0);
  await tanaka.reload();
  await expect(tanaka.getByText("サインインが必要です")).toBeVisible();

  await page.getByRole("link", { name: "操作の記録" }).click();
  await expect(page.getByRole("row").filter({ hasText: "メンバーを外した" })).toContainText("田中");
  await page.getByRole("link", { name: "プログラム用の鍵" }).click();
  await page.getByLabel("何に使うか").fill("週次の集計");
  await page.getByRole("button", { name: "鍵を作る" }).click();
  const key = await page.locator("[data-secret]").inputValue();
  const answer = await page.request.get(`${server.origin}/api/boards`, {
    headers: { authorization: `Bearer ${key}`, cookie: "" },
  });
  expect(answer.status()).toBe(200);
});
