import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerA = /製造業A社/;

test.use({ serviceWorkers: "allow" });

test("[MP1] [FT1] [FT2] [DW5] [DW6] two people draw, the product reads it aloud, a killed server loses nothing", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.page.goto("/");
  await expect(anna.page.locator("[data-board-link]")).toHaveCount(15);

  await anna.open(customerA);
  await ben.open(customerA);
  await expect(anna.cards).toHaveCount(5);
  expect(await fetchedForNothing(anna)).toEqual([]);
  const hatching = anna.page.locator(".tl-svg-context pattern");
  await expect(hatching).toHaveCount(0);
  await anna.page.keyboard.press("d");
  await anna.page.getByTestId("style.fill-extra").click();
  await anna.page.getByTestId("style.fill-extra.pattern").click();
  await expect(hatching).not.toHaveCount(0);
  await anna.page.getByTestId("style.fill.none").click();
  await anna.page.keyboard.press("v");
  await expectSamePlacesFarAway(ben);
  // What twelve customers' stars say beyond our own words needs some whole parts of fonts.
  const parts = (await fetchedBy(anna)).filter((name) => name.includes(".woff"));
  const ofOurWords = parts.filter((name) => name.includes("-shown-"));
  expect(ofOurWords.filter((name) => name.includes("shippori-mincho-japanese"))).toHaveLength(1);
  const ofText = parts.filter((name) => name.includes("noto"));
  const wholeOfText = ofText.filter((name) => !ofOurWords.includes(name));
  expect(wholeOfText.length).toBeLessThan(ofText.length / 2);
  expect(parts.length).toBeLessThan(80);
  for (const { page } of [anna, ben]) {
    await expect.poll(() => page.evaluate(framesIn, 500)).toBe(0);
  }
  const linksBefore = await anna.arrows.count();

  // Drawn by one, seen by the other, and read aloud in both languages.
  await anna.placeCapital("環境資本", 1);
  await expect(ben.card("環境資本")).toBeVisible();
  await anna.drawLink(anna.card("環境資本"), anna.card("技術資本"));
  await expect(ben.arrows).toHaveCount(linksBefore + 1);
  await expect(ben.sentence).toContainText("環境資本");
  await ben.page.getByRole("button", { name: "English" }).click();
  await expect(ben.sentence).toContainText(/environmental capital/i);
  await expect(ben.sentence).toContainText(/first/i);

  // What the light called saved survives a kill; what is drawn meanwhile is kept and sent later.
  await anna.expectLight("saved");
  await server.kill();
  await anna.placeCapital("生産資本", 2);
  await anna.expectLight("inBrowser");
  await server.start();
  await anna.expectLight("saved");
  await expect(ben.cards).toHaveCount(7);

  const carol = new BoardHand(await newPerson("carol"));
  await carol.open(customerA);
  await expect(carol.cards).toHaveCount(7);
  await expect(carol.arrows).toHaveCount(linksBefore + 1);
  expect(await carol.page.locator(".tl-shape").count()).toBe(
    await anna.page.locator(".tl-shape").count(),
  );
});

/** How often a page asks for a frame in so many milliseconds. */
async function framesIn(ms: number): Promise<number> {
  const own = window.requestAnimationFrame;
  let asked = 0;
  window.requestAnimationFrame = (task) => {
    asked += 1;
    return own.call(window, task);
  };
  await new Promise((resolve) => setTimeout(resolve, ms));
  window.requestAnimationFrame = own;
  return asked;
}

async function fetchedForNothing(hand: BoardHand): Promise<string[]> {
  return (await fetchedBy(hand)).filter((name) => /Shantell|IBMPlex|youtube|figma/.test(name));
}

function fetchedBy({ page }: BoardHand): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
}

/** Zooms out until no letter can be read, and back in. */
async function expectSamePlacesFarAway(hand: BoardHand): Promise<void> {
  const { page } = hand;
  const shapes = page.locator(".tl-shape");
  const near = await shapes.evaluateAll(readPlaces);
  const turn = async (by: number) => {
    await hand.lane(2).hover({ force: true });
    await page.keyboard.down("Control");
    for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, by);
    await page.keyboard.up("Control");
  };
  await turn(40);
  await expect.poll(() => hand.zoomText()).toMatch(/^([5-9]|1\d)%$/);
  // Without its transform.
  await expect(hand.cards.first()).toHaveCSS("transform", "none");
  const far = await shapes.evaluateAll(readPlaces);
  for (const [id, { x, y }] of Object.entries(near)) {
    expect(far[id]?.x, id).toBeCloseTo(x, 1);
    expect(far[id]?.y, id).toBeCloseTo(y, 1);
  }
  await page.keyboard.press("Shift+1");
  await expect(hand.cards.first()).not.toHaveCSS("transform", "none");
  await expect(hand.card("人的資本")).toContainText("人的資本");
}

/** From the first of them, in widths of it: the same at every zoom. */
function readPlaces(elements: readonly Element[]): Record<string, { x: number; y: number }> {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const lane = elements.findIndex((element) => element.matches("[data-shape-type=stage-lane]"));
  const { left = 0, top = 0, width = 1 } = boxes[lane] ?? {};
  return Object.fromEntries(
    elements.map((element, at) => [
      element.getAttribute("data-shape-id"),
      { x: ((boxes[at]?.left ?? 0) - left) / width, y: ((boxes[at]?.top ?? 0) - top) / width },
    ]),
  );
}
