import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerC = /製造業C社/;

test("[MP6] people see who is there, and follow somebody's view @night", async ({ newPerson }) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.open(customerC);
  await ben.open(customerC);

  const follow = anna.page.getByRole("button", { name: /さんの画面を追う$/ });
  await expect(follow).toHaveCount(1);
  await follow.click();
  const before = await ben.zoomText();
  await ben.zoomIn();
  await expect.poll(() => ben.zoomText()).not.toBe(before);
  await expect(async () => expect(await anna.zoomText()).toBe(await ben.zoomText())).toPass();

  await ben.page.close();
  await expect(
    anna.page.getByRole("button", { name: /さんの画面を追う|を追うのをやめる/ }),
  ).toHaveCount(0);
});

test("[MP7] an arrow that hangs loose says so, and deleting its card leaves no ghost @night", async ({
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  await anna.open(customerC);
  const arrows = await anna.arrows.count();
  await anna.drawLoose(anna.card("財務資本"), { x: 0, y: 120 });
  await expect(anna.page.getByText("まだつながっていません")).toBeVisible();
  await expect(anna.page.locator('[data-rule="V09"]')).toHaveCount(1);

  await anna.card("生産資本").click({ force: true });
  await anna.page.keyboard.press("Delete");
  await expect(anna.card("生産資本")).toHaveCount(0);
  await expect(anna.sentence).not.toContainText("生産資本");
  await anna.page.keyboard.press("Control+z");
  await expect(anna.card("生産資本")).toHaveCount(1);
  await expect(anna.arrows).toHaveCount(arrows + 1);

  // What held an arrow at both ends goes and comes back: it is free drawing meanwhile.
  const drawn = () => anna.arrows.locator("path").count();
  const paths = await drawn();
  for (const name of ["技術資本", "生産資本"]) {
    await anna.card(name).click({ force: true });
    await anna.page.keyboard.press("Delete");
    await expect(anna.card(name)).toHaveCount(0);
  }
  await expect(anna.page.locator(".tl-shape-error-boundary")).toHaveCount(0);
  await anna.page.keyboard.press("Control+z");
  await anna.page.keyboard.press("Control+z");
  await expect(anna.card("生産資本")).toHaveCount(1);
  await expect.poll(drawn).toBe(paths);
  await anna.expectLight("saved");
});

test("[MP8] looking at a board changes nothing @night", async ({ server, newPerson }) => {
  const anna = new BoardHand(await newPerson("anna"));
  const page = anna.page;
  const sequence = async (boardId: string) => {
    const answer = await page.request.get(`${server.origin}/api/boards/${boardId}/structure`);
    return ((await answer.json()) as { sequence: number }).sequence;
  };
  const listed = await page.request.get(`${server.origin}/api/customers`);
  const customers = (await listed.json()) as { name: { ja: string }; boards: { id: string }[] }[];
  const boardId = customers.find(({ name }) => customerC.test(name.ja))?.boards[0]?.id ?? "";

  const before = await sequence(boardId);
  await anna.open(customerC);
  await anna.expectLight("saved");
  await anna.page.reload();
  await expect(anna.cards.first()).toBeVisible();
  await anna.expectLight("saved");
  expect(await sequence(boardId)).toBe(before);
});
