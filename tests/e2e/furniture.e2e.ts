import type { Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerA = /製造業A社/;

test("[FN1] [NT23] [CU8] nothing on the page moves because something is selected, nor looks different once a note was open", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerA);
  const before = await furniture(page);
  const form = (name: string) => page.getByRole("region", { name, exact: true });

  await hand.card("人的資本").click({ force: true });
  await expect(form("選んだ資本")).toBeVisible();
  expect(await furniture(page)).toEqual(before);

  await hand.clickArrow(hand.arrows.first());
  await expect(form("選んだつながり")).toBeVisible();
  expect(await furniture(page)).toEqual(before);
  expect(await coveredPoints(hand.arrows.first(), page)).toBe(0);

  await page.keyboard.press("Escape");
  await hand.card("財務資本").click({ force: true });
  await expect(form("選んだ資本")).toBeVisible();
  expect(await furniture(page)).toEqual(before);

  await form("選んだ資本").getByRole("button", { name: "たたむ" }).click();
  await expect(form("選んだ資本").getByLabel("小区分")).toBeHidden();
  await page.reload();
  await hand.card("人的資本").click({ force: true });
  await expect(form("選んだ資本").getByRole("button", { name: "ひらく" })).toBeVisible();
  await form("選んだ資本").getByRole("button", { name: "ひらく" }).click();

  const table = page.getByRole("tab", { name: "表" });
  const heads = page.getByRole("tabpanel").locator("th");
  const looks = () =>
    heads.evaluateAll((all) =>
      all.map((head) => {
        const { border, padding, minWidth, maxWidth, verticalAlign } = getComputedStyle(head);
        return { border, padding, minWidth, maxWidth, verticalAlign };
      }),
    );
  await table.click();
  await expect(heads).not.toHaveCount(0);
  const lookedBefore = await looks();
  await page.getByRole("tab", { name: "ノート" }).click();
  await expect(page.getByRole("textbox", { name: /^ノート:/ })).toBeVisible();
  await table.click();
  await expect(heads).not.toHaveCount(0);
  expect(await looks()).toEqual(lookedBefore);
});

test("[FN2] [FN3] [UI14] the panel is as wide as one makes it, goes and comes back; its tabs stay @night", async ({
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerA);
  const panel = page.getByRole("complementary");
  const widthOf = async () => (await panel.boundingBox())?.width ?? 0;
  const edge = page.getByRole("separator", { name: "パネルの幅" });

  // A press shows no ring, a key does.
  const ringOf = (name: string) =>
    page.getByRole("tab", { name }).evaluate((tab) => getComputedStyle(tab).outlineStyle);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "表" }).click();
  await expect(page.getByRole("tab", { name: "表" })).toBeFocused();
  expect(await ringOf("表")).toBe("none");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "ノート" })).toBeFocused();
  expect(await ringOf("ノート")).toBe("solid");
  await page.getByRole("tab", { name: "読み取り" }).click();

  const usual = await widthOf();
  await edge.hover();
  await page.mouse.down();
  await page.mouse.move(700, 400, { steps: 4 });
  await page.mouse.up();
  expect(await widthOf()).toBeCloseTo(1280 - 700, 0);
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  expect(await widthOf()).toBeCloseTo(1280 - 700 - 32, 0);
  await page.reload();
  await expect(hand.sentence).toBeVisible();
  expect(await widthOf()).toBeCloseTo(1280 - 700 - 32, 0);
  await edge.dblclick();
  expect(await widthOf()).toBe(usual);

  await page.getByRole("button", { name: "横のパネルをしまう" }).click();
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(hand.cards.first()).toBeVisible();
  await expect(panel).toBeHidden();
  // What is shown in it from elsewhere brings it back.
  await hand.card("人的資本").click({ force: true });
  await page.keyboard.press("c");
  await expect(page.getByRole("tab", { name: "コメント", selected: true })).toBeVisible();

  await page.getByRole("button", { name: "パネルを画面いっぱいに広げる" }).click();
  expect(await widthOf()).toBe(1280);
  // What nobody can see is not drawn [DW3].
  const canvas = page.locator("main .tl-container");
  await expect(canvas).toHaveCSS("content-visibility", "hidden");
  await page.getByRole("button", { name: "パネルをボードの横に戻す" }).click();
  await expect(canvas).toHaveCSS("content-visibility", "visible");
  expect(await widthOf()).toBe(usual);

  // Also while every tab is there, and something waits behind one.
  const ben = await newPerson("ben");
  const about = { ja: "この点", en: "This point" };
  const data = {
    kind: "open",
    id: "tabs000000000001",
    topic: "question",
    about,
    text: "なぜ",
    anchor: { kind: "point", x: 0, y: 0 },
  };
  const { origin, pathname } = new URL(page.url());
  const headers = { origin };
  await expect(await ben.request.post(`/api${pathname}/comments`, { headers, data })).toBeOK();
  await page.getByRole("button", { name: "会議を始める" }).click();
  await expect(page.getByRole("tab", { name: "会議" })).toBeVisible();
  await expect(page.getByRole("tab", { name: /コメント.*1/ })).toBeVisible();
  for (const language of ["English", "日本語"]) {
    await page.getByRole("button", { name: language }).click();
    const places = await page.getByRole("tab").evaluateAll((tabs) =>
      tabs.map((tab) => {
        const { top, left, right } = tab.getBoundingClientRect();
        return { top, left, right };
      }),
    );
    expect(places).toHaveLength(8);
    expect(new Set(places.map(({ top }) => top)).size).toBe(1);
    for (const [index, { right }] of places.entries())
      expect(right + 5).toBeLessThanOrEqual(places[index + 1]?.left ?? 1280);
  }
  await page.getByRole("tab", { name: "読み取り" }).click();
  const before = await furniture(page);
  // In a meeting, too, nothing moves by a selection.
  await hand.card("人的資本").click({ force: true });
  await expect(page.getByRole("region", { name: "選んだ資本" })).toBeVisible();
  expect(await furniture(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await hand.sentence.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await hand.sentence.boundingBox())?.y).toBeLessThan(100);
  expect((await furniture(page)).tabs).toEqual(before.tabs);
});

/** Of a hundred points of an arrow's line, those under the button that begins a comment. */
async function coveredPoints(arrow: Locator, page: Page): Promise<number> {
  const button = await page
    .getByRole("button", { name: "コメントする", exact: true })
    .boundingBox();
  if (button === null) throw new Error("no button");
  return arrow
    .locator("path")
    .first()
    .evaluate((path: SVGPathElement, { x, y, width, height }) => {
      const matrix = path.getScreenCTM() ?? undefined;
      const points = Array.from({ length: 101 }, (_, part) =>
        path.getPointAtLength((path.getTotalLength() * part) / 100).matrixTransform(matrix),
      );
      return points.filter(
        (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
      ).length;
    }, button);
}

/** Where stands what people read and press. */
async function furniture(page: Page) {
  const tabs = await page.getByRole("tab").evaluateAll((all) =>
    all.map((tab) => {
      const { x, y } = tab.getBoundingClientRect();
      return [x, y];
    }),
  );
  const placeOf = (name: string) => page.getByRole("toolbar", { name }).first().boundingBox();
  return {
    tabs,
    canvas: await page.getByRole("main").boundingBox(),
    sentence: await page.getByTestId("sentence").boundingBox(),
    tools: await placeOf("道具"),
  };
}
