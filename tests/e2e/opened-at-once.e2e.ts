import type { CDPSession, Locator, Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

/** Each of these is a tool, a digit that places a capital, or a key of the board. */
const KEYS = "12vhang-mdet";

type Way = (page: Page, thing: Locator, driver: CDPSession) => Promise<void>;

const ways: Readonly<Record<string, Way>> = {
  "a double click": (page, thing) => pressAt(thing, (x, y) => page.mouse.dblclick(x, y)),
  async "Enter on what is selected"(page, thing) {
    // Elsewhere in between, or two of these at one place are a double click before the key.
    await page.mouse.click(500, 130);
    await pressAt(thing, (x, y) => page.mouse.click(x, y));
    await page.keyboard.press("Enter");
  },
  "two taps": (_page, thing, driver) =>
    pressAt(thing, async (x, y) => {
      for (let tap = 0; tap < 2; tap += 1) {
        const touchPoints = [{ x, y }];
        await driver.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
        await driver.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      }
    }),
};

test("[KB12] every text of the canvas, however it is opened, takes at once what is typed or converted @night", async ({
  newPerson,
}) => {
  test.setTimeout(240_000);
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  const { keyboard } = page;
  const driver = await page.context().newCDPSession(page);
  await driver.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await hand.open(/製造業A社/);
  const shapes = (type: string) => page.locator(`.tl-shape[data-shape-type="${type}"]`);
  const cards = await hand.cards.count();

  await keyboard.press("n");
  await page.mouse.click(450, 640);
  await keyboard.type("x");
  await leave();
  await keyboard.press("t");
  await page.mouse.click(700, 660);
  await keyboard.type("x");
  await leave();
  await hand.card("人的資本").click({ force: true });
  await page.getByRole("textbox", { name: "Do結果を書く", exact: true }).fill("できている");
  await keyboard.press("Enter");

  const frame = { star: shapes("vision-star"), note: shapes("note"), text: shapes("text") };
  for (const [name, thing] of Object.entries(frame)) await takesAtOnce(name, thing);
  await hand.detail();
  await takesAtOnce("Do result", hand.doResults.first());
  await hand.frame();

  for (const stage of [1, 2, 3] as const) {
    const horizon = hand.lane(stage).getByRole("textbox");
    await pressAt(horizon, (x, y) => page.mouse.click(x, y));
    await keyboard.type(KEYS);
    await expect(horizon).toHaveValue(KEYS);
    await leave();
  }
  await expect(hand.cards).toHaveCount(cards);

  async function takesAtOnce(name: string, thing: Locator): Promise<void> {
    for (const [words, open] of Object.entries(ways)) {
      await test.step(`${name} by ${words}`, async () => {
        await open(page, thing, driver);
        await keyboard.type(KEYS);
        await expect.poll(() => writtenIn(thing)).toContain(KEYS);
        await leave();
        await open(page, thing, driver);
        const typing = { text: "かんきょう", selectionStart: 5, selectionEnd: 5 };
        await driver.send("Input.imeSetComposition", typing);
        await driver.send("Input.insertText", { text: "環境" });
        await expect.poll(() => writtenIn(thing)).toContain("環境");
        expect(await writtenIn(thing)).not.toContain("かんきょう");
        await leave();
      });
    }
  }

  async function leave(): Promise<void> {
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await expect(page.locator(".tl-shape :focus")).toHaveCount(0);
  }
});

/** As it stands in its field, or on the canvas. */
async function writtenIn(thing: Locator): Promise<string> {
  const field = thing.locator("textarea");
  return (await field.count()) > 0 ? field.first().inputValue() : thing.innerText();
}

async function pressAt(thing: Locator, press: (x: number, y: number) => Promise<void>) {
  const box = await thing.boundingBox();
  if (box === null) throw new Error("nothing there to press");
  await press(box.x + box.width / 2, box.y + box.height / 2);
}
