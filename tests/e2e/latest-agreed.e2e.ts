import type { Page } from "@playwright/test";
import { conclude, propose } from "./agree.ts";
import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

/** Everything that whoever has the link is given, byte for byte. */
async function bytesOf(page: Page, link: string): Promise<Readonly<Record<string, string>>> {
  const paths = ["", "?lang=en", "/latest.json", "/latest.svg"];
  const answers = await Promise.all(paths.map((path) => page.request.get(`${link}${path}`)));
  const bytes = await Promise.all(answers.map((answer) => answer.text()));
  return Object.fromEntries(paths.map((path, place) => [path, bytes[place] ?? ""]));
}

test("[LT1][LT4] what was agreed is seen signed out, never the draft drawn meanwhile, and not once the link is revoked @night", async ({
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  await owner.open(/化学メーカーD社/);
  await owner.page.getByRole("button", { name: "共有" }).click();
  const dialog = owner.page.getByRole("dialog", { name: "このボードを共有する" });
  const form = dialog.locator("[data-latest-form]");
  await form.getByLabel("見られる人").selectOption("アドレスを知る人すべて");
  await expect(form).toContainText("お名前・理由は示さず");
  await form.getByRole("button", { name: "リンクを作る" }).click();
  const link = await dialog.locator("[data-secret]").inputValue();
  await dialog.getByRole("button", { name: "渡しました" }).click();
  await owner.page.keyboard.press("Escape");

  const visitor = await newVisitor("visitor");
  await visitor.goto(link);
  await expect(visitor.getByText("まだ合意された大枠はありません")).toBeVisible();
  const first = await propose(owner);
  await visitor.reload();
  await expect(visitor.getByRole("note")).toContainText("新しい版が合意にかけられています");
  await conclude(owner, first);
  await visitor.reload();
  await expect(visitor.getByText("第1版(顧客の合意)")).toBeVisible();
  await expect(visitor.getByRole("note")).toHaveCount(0);
  const agreed = await bytesOf(visitor, link);

  // A draft is drawn, and put to agreement: not one byte of it is given away.
  await owner.placeCapital("組織資本", 3);
  await owner.expectLight("saved");
  expect(await bytesOf(visitor, link)).toEqual(agreed);
  const second = await propose(owner);
  await visitor.reload();
  await expect(visitor.getByRole("note")).toContainText("新しい版が合意にかけられています");
  const waiting = await bytesOf(visitor, link);
  expect(waiting["/latest.json"]).toBe(agreed["/latest.json"]);
  const notices = /<p class="notice" role="note">[^<]*<\/p>\n/;
  for (const path of ["", "?lang=en"]) {
    expect(waiting[path]?.replace(notices, "")).toBe(agreed[path]);
  }
  await conclude(owner, second);
  await visitor.reload();
  await expect(visitor.getByText("第2版(顧客の合意)")).toBeVisible();
  await expect(visitor.getByRole("region", { name: "大枠" })).toContainText("組織資本");

  await owner.page.getByRole("button", { name: "共有" }).click();
  const row = dialog.locator("[data-latest-link='open']");
  await expect(row).toContainText("回開かれました");
  await row.getByRole("button", { name: "取り消す" }).click();
  await expect(dialog.locator("[data-latest-link='revoked']")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "このリンクは使えません" })).toBeVisible();
});

test("[LT6] the page is read in both languages and schemes, on a phone and on paper, and axe finds nothing @night", async ({
  newPerson,
  newVisitor,
}, info) => {
  const owner = new BoardHand(await newPerson("owner"));
  await owner.open(/化学メーカーD社/);
  await conclude(owner, await propose(owner));
  await owner.page.getByRole("button", { name: "共有" }).click();
  const form = owner.page.locator("[data-latest-form]");
  await form.getByLabel("見られる人").selectOption("秘密のリンクを持つ人");
  await form.getByRole("button", { name: "リンクを作る" }).click();
  const link = await owner.page.locator("[data-secret]").inputValue();

  const visitor = await newVisitor("visitor");
  const transferred: number[] = [];
  visitor.on("response", async (response) => {
    const { responseBodySize, responseHeadersSize } = await response.request().sizes();
    transferred.push(responseBodySize + responseHeadersSize);
  });
  await visitor.setViewportSize({ width: 1280, height: 900 });
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("最新の合意");
  await expectAccessible(visitor);
  await visitor.screenshot({ path: info.outputPath("latest-ja-light.png"), fullPage: true });
  expect(transferred.reduce((sum, one) => sum + one, 0)).toBeLessThan(150_000);

  await visitor.emulateMedia({ colorScheme: "dark" });
  await visitor.getByRole("link", { name: "English" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("Latest agreed");
  await expectAccessible(visitor);
  await visitor.screenshot({ path: info.outputPath("latest-en-dark.png"), fullPage: true });

  await visitor.setViewportSize({ width: 375, height: 740 });
  await visitor.goto(link);
  const isAsWide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
  expect(await visitor.evaluate(isAsWide)).toBe(true);
  await expectAccessible(visitor);
  await visitor.screenshot({ path: info.outputPath("latest-phone.png"), fullPage: true });

  await visitor.emulateMedia({ colorScheme: "light", media: "print" });
  await expect(visitor.getByRole("link", { name: "English" })).toBeHidden();
  await visitor.pdf({ path: info.outputPath("latest.pdf"), format: "A4" });
});
