import { parseCompactCustomers, canonicalForm, CCPI8, interpret } from "@zentaikan/capital-graph";
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

it("[SP2] a structure is drawn beat by beat, no card over another, every link there", () => {
  for (const id of "ABCDEFGHIJKL") {
    const { nodes, causes, reinvests } = formOf(id);
    const { cards, arrows, width, height } = layoutStructure(nodes, [...causes, ...reinvests]);
    expect(cards.map(({ node }) => node).toSorted()).toEqual([...nodes].toSorted());
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
    const beats = cards.map(({ node, x }) => [node[0], x] as const);
    for (const [beat, x] of beats) {
      for (const [other, further] of beats) {
        if ((beat ?? "") < (other ?? "")) expect(x).toBeLessThan(further);
      }
    }
  }
});

it("[SP2] equal structures are one picture", () => {
  const [one, other] = [formOf("A"), formOf("I")];
  expect(layoutStructure(one.nodes, one.causes)).toEqual(
    layoutStructure(other.nodes, other.causes),
  );
});
