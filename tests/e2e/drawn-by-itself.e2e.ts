import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { takeRedrawn, watchRedrawn } from "./redrawn.ts";

test("[DW2] arrows follow a card that moves, and React looks at none of them", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await watchRedrawn(page, "data-shape-id");
  await hand.open(/製造業A社/);
  const drawn = () =>
    hand.arrows
      .locator("path")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("d") ?? ""));
  const idsOf = (shapes: typeof hand.arrows) =>
    shapes.evaluateAll((all) => all.map((shape) => shape.dataset["shapeId"] ?? ""));
  const before = await drawn();
  expect(before.length).toBeGreaterThan(4);
  expect(before).not.toContain("");

  await hand.card("技術資本").click({ force: true });
  await expect(page.getByRole("region", { name: /^選んだ/ })).toBeVisible();
  await page.waitForTimeout(500);
  await takeRedrawn(page);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowDown");
  await expect(async () => {
    const moved = (await drawn()).filter((path, place) => path !== before[place]);
    expect(moved.length).toBeGreaterThan(2);
  }).toPass();
  const redrawn = await takeRedrawn(page);
  const arrows = await idsOf(hand.arrows);
  expect(redrawn.filter((id) => arrows.includes(id))).toEqual([]);
});
