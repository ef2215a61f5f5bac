import { expect, test } from "vitest";
import { ENGINES } from "./driver/engines.ts";
import { useJourneyScene } from "./journey-scene.ts";

const scene = useJourneyScene();

test.for(ENGINES)(
  "[EN1] whoever opens the sign-in link and a board has it whole, in %s",
  async (engine) => {
    const anna = await scene.newVisitor(engine);
    await anna.page.open(scene.server.signInLink);
    await anna.click({ css: "button", text: "としてサインイン$" });
    await anna.see({ css: "h1", text: "顧客" });
    await anna.openBoard("製造業A社");
    expect(await anna.shown({ css: ".tl-shape" })).toHaveLength(13);
    // What is only read aloud makes the page no longer than its window.
    const overhang = await anna.page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight - clientHeight;
    });
    expect(overhang).toBe(0);
  },
);
