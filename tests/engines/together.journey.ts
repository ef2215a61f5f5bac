import { expect, test } from "vitest";
import { ENGINES } from "./driver/engines.ts";
import { card, SENTENCE } from "./engine-hand.ts";
import { useJourneyScene } from "./journey-scene.ts";

const scene = useJourneyScene();
/** Each engine has a board of its own to draw on without a server. */
const boards = {
  chromium: "化学メーカーD社",
  firefox: "製造業C社",
  webkit: "食品加工E社",
} as const;
const capitals = { chromium: "環境資本", firefox: "人的資本", webkit: "社会関係性資本" } as const;

test("[EN9] one edit after another crosses all three engines", async () => {
  const hands = [];
  for (const engine of ENGINES) {
    const hand = await scene.newPerson(engine, engine);
    await hand.openBoard("製造業B社");
    hands.push({ engine, hand });
  }
  for (const { engine, hand } of hands) {
    await hand.placeCapital(capitals[engine], 1);
    for (const other of hands) await other.hand.see(card(capitals[engine]));
    await hand.drawLink(capitals[engine], "技術資本");
    for (const other of hands) await other.hand.see({ css: SENTENCE, text: capitals[engine] });
  }
  const sentences = [];
  for (const { hand } of hands) {
    const [shown] = await hand.shown({ css: SENTENCE });
    sentences.push(shown?.text);
  }
  expect(new Set(sentences).size).toBe(1);
});

test.for(ENGINES)(
  "[EN8] for whoever joined by a link, without a server a board is drawn on, loads again, and joins when it is back, in %s",
  async (engine) => {
    // By a link, and without a page that is loaded afterwards.
    const anna = await scene.newPerson(engine, "anna");
    await expect
      .poll(() => anna.page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    await anna.openBoard(boards[engine]);
    await scene.server.kill();
    await anna.see({ css: "[data-apart]" });
    await anna.placeCapital("組織資本", 2);
    await anna.seeLight("inBrowser");
    await anna.page.reload();
    await anna.see(card("組織資本"));
    await anna.seeLight("inBrowser");
    await anna.see({ css: "button", name: "^ミニマップを切り替え" });
    await scene.server.start();
    await anna.seeLight("saved");
    await expect.poll(() => anna.shown({ css: "[data-apart]" })).toEqual([]);
    const ben = await scene.newPerson(engine, "ben");
    await ben.openBoard(boards[engine]);
    await ben.see(card("組織資本"));
  },
);

test("[EN10] people in three engines meet: each draws a road alone, all look at once", async () => {
  const roads = {
    chromium: ["人的資本、ホップ", "技術資本、ステップ", "★"],
    firefox: ["人的資本、ホップ", "組織資本、ステップ", "★"],
    webkit: ["人的資本、ホップ", "技術資本、ステップ", "★"],
  } as const;
  const owner = await scene.newPerson("chromium", "chromium");
  await owner.openBoard("地域スーパーG社");
  await owner.click({ css: "header button", name: "^会議を始める" });
  await owner.click({ css: "button", name: "^新しい問いを出す$" });
  await owner.choose("form select", "道筋を、まずひとりずつ描く");
  await owner.click({ css: "form button", name: "^全員に出す$" });
  const all: { engine: (typeof ENGINES)[number]; hand: typeof owner }[] = [
    { engine: "chromium", hand: owner },
  ];
  for (const engine of ["firefox", "webkit"] as const) {
    const hand = await scene.newPerson(engine, engine);
    await hand.openBoard("地域スーパーG社");
    await hand.click({ css: "button", name: "^参加する$" });
    all.push({ engine, hand });
  }
  for (const { engine, hand } of all) {
    for (const step of roads[engine]) {
      await hand.click({ css: '[data-testid="road-editor"] button', name: `^${step}` });
    }
    await hand.see({ css: '[data-testid="road-kept"]', text: "^保存済み" });
  }
  // Nobody sees anything of another before all do.
  for (const { hand } of all) await hand.seeCount({ css: '[data-testid="drawn-road"]' }, 0);
  await owner.click({ css: "button", name: "^全員の道筋をいっせいに公開する$" });
  for (const { hand } of all) {
    await hand.click({ css: "button", name: "^全員の道筋を見る$" });
    await hand.seeCount({ css: '[data-testid="drawn-road"]' }, 3);
    await hand.see({ css: '[data-testid="laid-over"]', text: "人的資本\\(ホップ\\)から始めます" });
  }
});
