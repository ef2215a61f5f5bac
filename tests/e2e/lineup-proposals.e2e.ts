import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[LD4] a split is proposed, talked about and adopted; an old board says so, and its switch asks @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const ben = await newPerson("ben");
  await ben.goto("/");
  await page.goto("/");
  await page.getByRole("button", { name: "新しい顧客" }).click();
  await page.keyboard.type("技術を育てる会社");
  await page.keyboard.press("Enter");
  await expect(anna.sentence).not.toBeEmpty();
  await anna.placeCapital("技術資本", 1);
  await expect(anna.card("技術資本")).toBeVisible();

  // Beside the board: the eight themselves are nobody's to change, and nothing says they must be.
  await page.getByRole("tab", { name: "ラインナップ" }).click();
  const panel = page.getByRole("tabpanel", { name: "ラインナップ" });
  await panel.getByRole("button", { name: "変更を提案する" }).click();
  await expect(panel.getByRole("heading", { name: /変更を提案する/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("技術を二つに");
  await page.keyboard.press("Tab");
  await page.keyboard.type("研究と現場では育て方が違う");
  await panel.getByRole("combobox", { name: "どれを分けますか" }).selectOption("技術資本");
  await panel.getByLabel("新しい名前(日本語) 1").fill("研究資本");
  await panel.getByLabel("新しい名前(日本語) 2").fill("現場技術資本");
  await panel.getByRole("button", { name: "これを加える" }).click();
  await expect(panel.getByText("「技術資本」を「研究資本」「現場技術資本」に分ける")).toBeVisible();
  await panel.getByRole("button", { name: "提案する", exact: true }).click();
  await expect(panel.getByRole("heading", { name: "技術を二つに" })).toBeFocused();

  // A colleague hears of it, speaks of it, and adopts it; anna sees both at once.
  await ben.getByTestId("inbox").click();
  await ben.getByRole("link", { name: /技術を二つに/ }).click();
  await ben.getByLabel("ひとこと").fill("賛成です。顧客に話しやすい");
  await ben.getByRole("button", { name: "送る", exact: true }).click();
  await expect(panel.getByText("賛成です。顧客に話しやすい")).toBeVisible();
  await ben.getByLabel(/^理由/).fill("二人とも賛成");
  await ben.getByRole("button", { name: "採択する" }).click();
  await expect(ben.getByText(/第1版になりました/)).toBeVisible();
  await expect(panel.getByText("二人とも賛成")).toBeVisible();

  // The board stays as it was, says so, and leads to the switch, which asks.
  await page.getByRole("tab", { name: "読み取り" }).click();
  const finding = page.locator('[data-rule="V36"]');
  await expect(finding).toBeVisible();
  await expect(anna.card("技術資本")).toBeVisible();
  await finding.getByRole("button", { name: "切り替えるとどうなるか見る" }).click();
  await panel.getByRole("button", { name: "切り替える", exact: true }).click();
  await page.getByRole("tab", { name: "読み取り" }).click();
  await expect(finding).toHaveCount(0);
  const choice = page.locator('[data-rule="V37"]');
  await expect(choice).toContainText("「技術資本」は分割されました");
  await choice.getByRole("button", { name: "待っているカードを選ぶ" }).click();
  await panel.getByRole("combobox").selectOption("研究資本");
  await panel.getByRole("button", { name: "これで決める" }).click();
  await expect(anna.card("研究資本")).toBeVisible();

  // The history says who and why, which boards stand where, and what compares to what.
  await ben.goto("/lineups");
  const own = ben.getByRole("article", { name: "8つの経営資本(自社版)" });
  await expect(own.getByText("二人とも賛成")).toBeVisible();
  await own.getByText("変わったこと").click();
  await expect(own.getByText(/^「技術資本」を.*に分ける$/)).toBeVisible();
  await own.getByText("この版のボード1枚").click();
  await expect(own.getByRole("link", { name: /技術を育てる会社/ })).toBeVisible();
  await own.getByText("版を概念で比べる").click();
  await expect(own.getByRole("table")).toBeVisible();
});

test("[LD4] axe finds nothing serious on the page of lineups, in both languages and schemes @night", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  for (const [language, scheme] of [
    ["ja", "light"],
    ["en", "dark"],
  ]) {
    await page.goto("/lineups");
    await page.evaluate(
      (chosen) => {
        localStorage.setItem("zentaikan.language", chosen[0] ?? "");
        localStorage.setItem("zentaikan.color-scheme", chosen[1] ?? "");
      },
      [language, scheme],
    );
    await page.reload();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole("button", { name: /変更を提案する|Propose a change/ })
      .first()
      .click();
    await expect(page.getByRole("group")).toBeVisible();
    await expectAccessible(page);
  }
});
