import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { writeNonsense } from "./write-nonsense.ts";

const customerB = /製造業B社/;

test("[MP2] two people drag the same card, one deletes what the other moves, and both see one board", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerB);
  await ben.open(customerB);

  await Promise.all([
    anna.moveCard(anna.card("組織資本"), { x: 20, y: 60 }),
    ben.moveCard(ben.card("組織資本"), { x: -20, y: 90 }),
  ]);
  await expectSameBoards(anna, ben);

  // A delete wins over a move, and the arrows that hung on the card say so or go.
  const mover = ben.moveCard(ben.card("技術資本"), { x: 10, y: 40 });
  await anna.card("技術資本").click({ force: true });
  await anna.page.keyboard.press("Delete");
  await mover;
  await expect(anna.card("技術資本")).toHaveCount(0);
  await expect(ben.card("技術資本")).toHaveCount(0);
  await expectSameBoards(anna, ben);

  // My undo takes back my deletion, for everybody.
  await anna.page.keyboard.press("Control+z");
  await expect(ben.card("技術資本")).toHaveCount(1);
  await expectSameBoards(anna, ben);
});

test("[MP3] a reload in the middle of a drag loses nothing that was seen @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerB);
  await ben.open(customerB);
  await anna.moveCard(anna.card("財務資本"), { x: 0, y: 80 }, { letGo: false });
  await anna.page.reload();
  await expect(anna.cards.first()).toBeVisible();
  await anna.expectLight("saved");
  await expectSameBoards(anna, ben);
});

test("[MP4] a card travels from one board to another by copy and paste @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await anna.open(customerB);
  await anna.card("組織資本").click({ force: true });
  await anna.page.keyboard.press("Control+c");
  await anna.page.getByRole("link", { name: "顧客の一覧へ" }).click();
  await anna.open(/地域スーパーG社/);
  const before = await anna.cards.count();
  await anna.lane(1).hover({ position: { x: 40, y: 120 }, force: true });
  await anna.page.keyboard.press("Control+v");
  await expect(anna.cards).toHaveCount(before + 1);
  await anna.expectLight("saved");
});

test("[MP5] nonsense written into the document by hand is counted, and the board goes on @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerB);
  await writeNonsense(server, anna.page);
  await expect(
    anna.page.getByText("表示できない項目が1件あります", { exact: false }),
  ).toBeVisible();
  await anna.placeCapital("環境資本", 1);
  await expect(anna.sentence).toContainText("環境資本");
  await anna.expectLight("saved");
});

/** Every shape at the same place with the same words; both views are fitted to the same content. */
async function expectSameBoards(anna: BoardHand, ben: BoardHand): Promise<void> {
  await anna.expectLight("saved");
  await ben.expectLight("saved");
  await expect
    .poll(async () => (await anna.picture()) === (await ben.picture()), {
      message: "both people see one board",
    })
    .toBe(true);
}
