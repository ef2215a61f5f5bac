import {
  canonicalForm,
  CCPI8,
  interpret,
  parseCompactCustomers,
  STAGES,
} from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import samples from "../../../../server/src/features/boards/sample-customers.json" with { type: "json" };
import { CARD, layoutStructure } from "./layout-structure.ts";

function formOf(id: string) {
  const parsed = parseCompactCustomers(samples);
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  const found = parsed.value.find((customer) => customer.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return canonicalForm(interpret(found.drawing, CCPI8).structure);
}

/** What leads back is drawn as well, below the rest. */
function laid(id: string) {
  const { nodes, causes, reinvests } = formOf(id);
  return layoutStructure(
    nodes.map((key, order) => {
      return { key, stage: STAGES.find((stage) => key.startsWith(`${stage}.`)) ?? 1, order };
    }),
    [...causes, ...reinvests].map((key) => {
      const [from = "", to = ""] = key.slice(0, -2).split(">");
      return { key, from, to };
    }),
  );
}

it("[SP2] [VT3] a structure is drawn beat by beat, no card over another, every link there", () => {
  for (const id of "ABCDEFGHIJKL") {
    const { nodes, causes, reinvests } = formOf(id);
    const { cards, arrows, width, height } = laid(id);
    expect(cards.map(({ key }) => key).toSorted()).toEqual([...nodes].toSorted());
    expect(arrows).toHaveLength(causes.length + reinvests.length);
    for (const card of cards) {
      expect(card.x + CARD.width).toBeLessThanOrEqual(width);
      expect(card.y + CARD.height).toBeLessThanOrEqual(height);
      const over = cards.filter(
        (other) =>
          other !== card &&
          Math.abs(other.x - card.x) < CARD.width &&
          Math.abs(other.y - card.y) < CARD.height,
      );
      expect(over).toEqual([]);
    }
    const beats = cards.map(({ key, x }) => [key[0], x] as const);
    for (const [beat, x] of beats) {
      for (const [other, further] of beats) {
        if ((beat ?? "") < (other ?? "")) expect(x).toBeLessThan(further);
      }
    }
  }
});

it("[SP2] no arrow comes to where another begins, as if it led both ways", () => {
  for (const id of "ABCDEFGHIJKL") {
    const ends = laid(id).arrows.map(({ path }) => {
      const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      const [x = 0, y = 0] = numbers;
      return { from: { x, y }, to: { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 } };
    });
    for (const { to } of ends) {
      const near = ends.filter(({ from }) => Math.hypot(from.x - to.x, from.y - to.y) < 8);
      expect([id, near]).toEqual([id, []]);
    }
  }
});

it("[SP2] equal structures are one picture", () => {
  expect(laid("A")).toEqual(laid("I"));
});
