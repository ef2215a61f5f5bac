import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[RE4] axe finds nothing serious on home and board, in both languages and schemes @night", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const anna = new BoardHand(page);
  await anna.open(/物流会社K社/);
  for (const language of ["ja", "en"]) {
    for (const scheme of ["light", "dark"]) {
      for (const tab of [0, 1]) {
        await page.getByRole("tab").nth(tab).click();
        await expectAccessible(page);
      }
      const other = { light: /暗い表示|dark colours/, dark: /明るい表示|light colours/ }[scheme];
      await page.getByRole("button", { name: other ?? "" }).click();
    }
    if (language === "ja") await page.getByRole("button", { name: "English" }).click();
  }
  // The panels of what is selected.
  await anna.card("Technology").first().click({ force: true });
  await expectAccessible(page);
  await anna.clickArrow(anna.arrows.nth(1));
  await expectAccessible(page);
  await page.getByRole("link", { name: "All customers" }).click();
  await page.getByRole("button", { name: "Use dark colours" }).click();
  await expectAccessible(page);
});

test("[DE2] axe finds nothing serious in open cards, the panel of a Do result and the table of all @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/工作機械J社/);
  await anna.detail();
  await anna.doResult("保守の契約").click({ force: true });
  await expectAccessible(page);
  await page.getByRole("tab", { name: "表" }).click();
  await page.getByRole("button", { name: "暗い表示にする" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("table", { name: /Detailed HSJ/ })).toBeVisible();
  await expectAccessible(page);
});

test("[NT9] axe finds nothing serious in a note with everything in it, its tools and its commented words @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/物流会社K社/);
  await page.getByRole("tab", { name: "ノート" }).click();
  await expectAccessible(page);
  const note = page.getByRole("textbox", { name: /^ノート:/ });
  await note.click();
  // As people type it: a heading, marks without blanks, a link, lists, a task, a quote.
  const lines = ["## 現在地", "要は**人**と~~物~~", "参考 https://example.org/a です", "[ ] 聞く"];
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.type("> 現場の声");
  await expect(note.getByRole("heading", { name: "現在地" })).toBeVisible();
  await expect(note.locator("strong")).toHaveText("人");
  await expect(note.locator("s")).toHaveText("物");
  await expect(note.getByRole("link")).toHaveAttribute("href", "https://example.org/a");
  await expect(note.getByRole("link")).toHaveText("https://example.org/a");
  await expect(note).toContainText("https://example.org/a です");
  await expect(note.getByRole("checkbox", { name: "やること:聞く" })).toBeVisible();
  await expect(note.locator("blockquote")).toHaveText("現場の声");
  await page.keyboard.press("Shift+Home");
  // From the note back to its tools, and along them, by keys alone.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Home");
  await expect(page.getByRole("button", { name: "見出し" })).toBeFocused();
  // The last of them is the note's menu.
  await page.keyboard.press("End");
  // The tools move the focus a moment after the key, and the next key goes on from it.
  await expect(page.getByRole("button", { name: "保存と印刷" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: "選んだ言葉にコメントする" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "コメントを書く" }).fill("誰の声ですか");
  await page.getByRole("button", { name: "送る" }).click();
  await page.getByRole("tab", { name: "ノート" }).click();
  await expect(page.locator(".note-commented")).toHaveText("現場の声");
  await expectAccessible(page);
  await page.getByRole("button", { name: "暗い表示にする" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("checkbox", { name: "To do: 聞く" })).toBeVisible();
  await expectAccessible(page);
});

test("[PE4] axe finds nothing serious in sharing, settings and the way in @night", async ({
  newPerson,
  newVisitor,
}) => {
  const owner = new BoardHand(await newPerson("owner"));
  const { page } = owner;
  await owner.open(/製造業B社/);
  await page.getByRole("button", { name: "共有" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "招待リンクを作る" }).click();
  const link = await page.locator("[data-secret]").inputValue();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  const visitor = await newVisitor("visitor");
  await visitor.goto(link);
  await expect(visitor.getByRole("button", { name: "入る" })).toBeVisible();
  await expectAccessible(visitor);

  await page.getByRole("link", { name: "顧客の一覧へ" }).click();
  await page.getByRole("button", { name: /さんのメニュー/ }).click();
  await page.getByRole("menuitem", { name: "メンバーと設定" }).click();
  for (const name of [
    "メンバー",
    "招待リンク",
    "サインイン中の端末",
    "プログラム用の鍵",
    "操作の記録",
  ]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expectAccessible(page);
  }
});
