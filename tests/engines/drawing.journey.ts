import { expect, test } from "vitest";
import { convertWord } from "./convert-word.ts";
import { ENGINES, type EngineName } from "./driver/engines.ts";
import type { PointerKind } from "./driver/engine-page.ts";
import { card, CARDS, SENTENCE } from "./engine-hand.ts";
import { useJourneyScene } from "./journey-scene.ts";

const scene = useJourneyScene();

/** Each engine has boards of its own, and places there what they have not. */
const places = {
  chromium: {
    customer: "製造業A社",
    mouse: "生産資本",
    touch: "環境資本",
    entry: "化学メーカーD社",
  },
  firefox: { customer: "製造業B社", mouse: "人的資本", touch: "環境資本", entry: "製造業C社" },
  webkit: {
    customer: "地域スーパーG社",
    mouse: "生産資本",
    touch: "人的資本",
    entry: "食品加工E社",
  },
} as const;

test.for(ENGINES)("[EN2] a capital is placed, moved and linked by mouse, in %s", (engine) =>
  draws(engine, "mouse"),
);

test.for(ENGINES)("[EN3] a capital is placed, moved and linked by touch, in %s", (engine) =>
  draws(engine, "touch"),
);

async function draws(engine: EngineName, kind: PointerKind): Promise<void> {
  const { customer, [kind]: capital } = places[engine];
  const anna = await scene.newPerson(engine, "anna");
  await anna.openBoard(customer);
  await anna.page.evaluate(() => {
    window.addEventListener(
      "pointerdown",
      (event) => {
        document.documentElement.dataset["pressedBy"] = event.pointerType;
      },
      { capture: true },
    );
  });
  await anna.placeCapital(capital, kind === "mouse" ? 1 : 2, kind);
  const placed = await anna.middle(card(capital));
  await anna.drag(kind, placed, { x: placed.x, y: placed.y - 40 });
  await expect.poll(async () => (await anna.middle(card(capital))).y).toBeLessThan(placed.y);
  await anna.drawLink(capital, "財務資本", kind);
  await anna.see({ css: SENTENCE, text: capital });
  await anna.seeLight("saved");
  await anna.see({ css: `[data-pressed-by="${kind}"]` });
}

test.for(ENGINES)(
  "[EN4] an Enter that confirms a conversion writes no entry, and the next one does, in %s",
  async (engine) => {
    const anna = await scene.newPerson(engine, "anna");
    await anna.openBoard(places[engine].entry);
    // Of the two orders, each engine knows one; the product takes both.
    for (const [typed, converted, endsBeforeKey] of [
      ["そしき", "組織", false],
      ["こきゃく", "顧客", true],
    ] as const) {
      const before = (await anna.shown(CARDS)).length;
      await anna.click({ css: "input", name: "^すばやく書く" });
      await convertWord(anna.page, { typed, converted, endsBeforeKey });
      expect(await anna.focusedText()).toBe(converted);
      expect(await anna.shown(CARDS)).toHaveLength(before);
      await anna.page.press("Enter");
      await anna.seeCount(CARDS, before + 1);
      expect(await anna.focusedText()).toBe("");
    }
  },
);
