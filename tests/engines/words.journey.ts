import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { expect, test } from "vitest";
import { convertWord } from "./convert-word.ts";
import { ENGINES } from "./driver/engines.ts";
import { card } from "./engine-hand.ts";
import { useJourneyScene } from "./journey-scene.ts";

const scene = useJourneyScene();

/** Each engine has a board of its own, for what one writes the next would find. */
const boards = {
  chromium: { customer: "製造業A社", capital: "技術資本" },
  firefox: { customer: "製造業B社", capital: "技術資本" },
  webkit: { customer: "製造業C社", capital: "生産資本" },
} as const;
const NOTE = '[role="textbox"][aria-label^="ノート:"]';

test.for(ENGINES)(
  "[EN5] a note is written, with a conversion in it, and a colleague reads it, in %s",
  async (engine) => {
    const [anna, ben] = [
      await scene.newPerson(engine, "anna"),
      await scene.newPerson(engine, "ben"),
    ];
    for (const hand of [anna, ben]) {
      await hand.openBoard(boards[engine].customer);
      await hand.click(card(boards[engine].capital));
      await hand.openTab("ノート");
    }
    await anna.click({ css: NOTE });
    await anna.page.type("## Plant");
    await anna.page.press("Enter");
    // Each engine in its own order, which the editor of notes knows it by.
    const endsBeforeKey = engine === "webkit";
    await convertWord(anna.page, { typed: "よる", converted: "夜", endsBeforeKey });
    await anna.page.type("night");
    await ben.see({ css: `${NOTE} h2`, text: "^Plant$" });
    await ben.see({ css: `${NOTE} p`, text: "^夜night$" });
    await ben.click({ css: `${NOTE} p`, text: "夜" });
    await ben.page.press("Control", "End");
    await ben.page.type("!");
    await anna.see({ css: `${NOTE} p`, text: "night!$" });
    await anna.page.press("Control", "z");
    await expect.poll(() => anna.shown({ css: NOTE, text: "night" })).toEqual([]);
    await anna.seeLight("saved");
  },
);

test.for(ENGINES)("[EN6] a comment calls a colleague, who answers, in %s", async (engine) => {
  const [anna, ben] = [
    await scene.newPerson(engine, "anna"),
    await scene.newPerson(engine, `ben${engine}`),
  ];
  await anna.openBoard(boards[engine].customer);
  await anna.click(card(boards[engine].capital));
  await anna.click({ css: "button", name: "^コメントする$" });
  const composer = { css: "textarea", name: "^コメントを書く$" };
  await anna.click(composer);
  await anna.page.type(`@ben${engine}`);
  await anna.see({ css: '[role="option"]', text: engine });
  await anna.page.press("Enter");
  await convertWord(anna.page, { typed: "いつ", converted: "何時", endsBeforeKey: true });
  await anna.page.type(" when?");
  await anna.page.press("Control", "Enter");
  await ben.click({ css: '[data-testid="inbox"]' });
  await ben.click({ css: "a", text: "何時 when" });
  await ben.click({ css: "textarea", name: "^返事を書く$" });
  await ben.page.type("soon");
  await ben.page.press("Control", "Enter");
  await anna.see({ css: "p", text: "^soon$" });
});

test.for(ENGINES)(
  "[EN7] a guest of the customer joins by a link, agrees, and the version stands, in %s",
  async (engine) => {
    const { customer } = boards[engine];
    const customers = await scene.asOwner<CustomerBody[]>("GET", "/api/customers");
    const boardId = customers.find(({ name }) => name.ja.includes(customer))?.boards[0]?.id ?? "";
    const invited = { kind: "board", boardId, role: "commenter", lifetimeDays: 1, maxUses: 1 };
    const { link } = await scene.asOwner<CreatedInvitationBody>(
      "POST",
      "/api/invitations",
      invited,
    );
    const guest = await scene.newVisitor(engine);
    await guest.join(link, "sato");
    await guest.see({ css: "[data-shape-id]" });

    const anna = await scene.newPerson(engine, "anna");
    await anna.openBoard(customer);
    await anna.openTab("合意");
    await anna.click({ css: "button", name: "^合意にかける$" });
    await anna.see({ css: "form", text: "sato" });
    await anna.click({ css: "button", name: "^この大枠を合意にかける$" });
    await guest.click({ css: '[data-testid="inbox"]' });
    await guest.click({ css: "a", text: "合意の答えを待っています" });
    await guest.click({ css: "input[type=radio]", name: "^同意$" });
    await guest.click({ css: "button", name: "^答える$" });
    await anna.see({ css: "li", text: "sato:同意" });
    await anna.click({ css: "button", name: "^合意した版として閉じる$" });
    await guest.see({ css: '[data-testid="agreement-chip"]', text: "第1版" });
  },
);
