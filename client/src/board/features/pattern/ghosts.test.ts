import { patternItems, readPatternKey, type PatternItem } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { ghostAt, ghostsOf } from "./ghosts.ts";

const items: readonly PatternItem[] = patternItems(
  readPatternKey("mk1|n=1.hum+,2.tec+|e=1.hum+>2.tec+:+|r=") ?? expect.fail("no key"),
);
const lane = (stage: 1 | 2, x: number) => ({ stage, box: { x, y: 0, w: 300, h: 800 } });
const look = {
  lanes: [lane(1, 0), lane(2, 400)],
  cards: [],
  stars: [],
  arrows: [],
  doResults: [],
};
const pattern = { items, open: items, cards: new Map(), standsFor: new Map() };

test("[PF1] a point finds the ghost of the card or arrow there, and none where nothing waits", () => {
  const ghosts = ghostsOf(pattern, look);
  expect(ghosts.map(({ kind }) => kind)).toEqual(["card", "card", "arrow"]);
  const [card, , arrow] = ghosts;
  if (card?.kind !== "card" || arrow?.kind !== "arrow") return expect.fail("not placed");
  const inside = { x: card.box.x + 1, y: card.box.y + 1 };
  expect(ghostAt(ghosts, inside, 10)).toBe(card);
  const [from, to] = arrow.path;
  const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  expect(ghostAt(ghosts, { ...between, y: between.y + 9 }, 10)).toBe(arrow);
  expect(ghostAt(ghosts, { ...between, y: between.y + 11 }, 10)).toBeNull();
  // Beyond the end of the line nothing is its own.
  expect(ghostAt([arrow], { x: to.x + 11, y: to.y }, 10)).toBeNull();
});

test("[PF1] an arrow goes from the card that is drawn by now, and what is decided is no ghost", () => {
  const [hum] = items;
  if (hum === undefined) return expect.fail("no item");
  const ghosts = ghostsOf(
    {
      ...pattern,
      open: items.filter(({ id }) => id !== hum.id),
      standsFor: new Map([[hum.id, hum.id]]),
      cards: new Map([[hum.id, "shape:drawn"]]),
    },
    {
      ...look,
      cards: [
        {
          id: "shape:drawn",
          box: { x: 40, y: 600, w: 200, h: 80 },
          stage: 1,
          statedStage: null,
          subdivision: "",
          isLocked: false,
        },
      ],
    },
  );
  const arrow = ghosts.find(({ kind }) => kind === "arrow");
  expect(arrow?.kind === "arrow" && arrow.path[0].y).toBeGreaterThan(590);
  expect(ghosts).toHaveLength(2);
});
