import { BoardHand } from "./board-hand.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[AL1][AL2][AL3][AL4] a copy is drawn on as another alternative and adopted with a reason; a colleague's canvas stays, and reads what counts @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(/製造業A社/);
  const before = await anna.cards.count();
  const jiro = new BoardHand(await newPerson("次郎"));
  await jiro.page.goto(anna.page.url());
  await expect(jiro.cards).toHaveCount(before);

  const { page } = anna;
  await page.getByRole("button", { name: "案", exact: true }).click();
  await page.getByRole("menuitem", { name: "いまの案を写して" }).click();
  const chosen = page.getByRole("button", { name: /^案:/ });
  await expect(chosen).toHaveText("案2");
  await expect(anna.cards).toHaveCount(before);
  await anna.placeCapital("環境資本", 1);
  await expect(anna.cards).toHaveCount(before + 1);
  await expect(page.getByTestId("shown-alternative")).toContainText("「案1」");

  await chosen.click();
  await page.getByRole("menuitem", { name: "案を並べて比べる" }).click();
  const dialog = page.getByRole("dialog");
  const second = dialog.getByTestId("alternative").nth(1);
  await expect(second).toContainText("ホップに環境資本を加えた");
  await expectAccessible(page);
  await second.getByRole("button", { name: "この案を採用する" }).click();
  await dialog.getByLabel("「案1」を選ばない理由").fill("環境から始める");
  await dialog.getByRole("button", { name: "この案を採用する" }).click();
  await expect(dialog.getByTestId("alternative").first()).toContainText(
    "環境から始める — オーナー",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("shown-alternative")).toHaveCount(0);

  // Nothing moved under the colleague's hands; one press shows what counts.
  const strip = jiro.page.getByTestId("shown-alternative");
  await expect(strip).toContainText("選ばなかった「案1」");
  await expect(strip).toContainText("環境から始める");
  await expect(jiro.cards).toHaveCount(before);
  await strip.getByRole("button").click();
  await expect(jiro.cards).toHaveCount(before + 1);
  await expect(jiro.sentence).toContainText("環境資本");
  // What others read of the board is what counts.
  await expect
    .poll(async () => (await page.request.get("/api/customers")).text())
    .toContain("環境資本");
});

test("[AL1] [BD24] a copy has the notes, goes in one step of undo, and what is pasted into another alternative is that one's @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  await anna.open(/製造業A社/);
  const [cards, arrows] = [await anna.cards.count(), await anna.arrows.count()];
  const sentence = await anna.sentence.textContent();
  await anna.card("技術資本").click({ force: true });
  await page.getByRole("tab", { name: "ノート" }).click();
  const note = page.getByRole("textbox", { name: /^ノート:/ });
  await note.click();
  await page.keyboard.type("knows its machines");
  await page.getByRole("button", { name: "案", exact: true }).click();
  await page.getByRole("menuitem", { name: "いまの案を写して" }).click();
  await expect(anna.arrows).toHaveCount(arrows);
  await anna.card("技術資本").click({ force: true });
  await expect(note).toHaveText("knows its machines");
  await page.keyboard.press("Control+z");
  await expect(anna.cards).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(anna.cards).toHaveCount(cards);
  await expect(anna.arrows).toHaveCount(arrows);

  // Two presses in one place within half a second would be a double one, which writes.
  await page.waitForTimeout(500);
  await anna.card("技術資本").click({ force: true });
  await expect(note).toHaveText("knows its machines");
  await page.keyboard.press("Control+c");
  await page.getByRole("button", { name: /^案:/ }).click();
  await page.getByRole("menuitem", { name: "白紙から別の案を描く" }).click();
  await expect(anna.cards).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await expect(anna.cards).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(anna.cards).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  // Undo takes back nothing of what is out of sight.
  await page.keyboard.press("Control+z");
  await expect(anna.cards).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await anna.placeCapital("財務資本", 3);
  await expect(anna.cards).toHaveCount(2);
  await anna.expectLight("saved");
  await page.reload();
  await expect(anna.cards).toHaveCount(cards);
  await page.getByRole("tab", { name: "読み取り" }).click();
  await expect(anna.sentence).toHaveText(sentence ?? "");
  await page.getByRole("button", { name: /^案:/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "案3" }).click();
  await expect(anna.cards).toHaveCount(2);
});
