import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, MOST_LINES, OPEN, openCards, type ClosedCard } from "./open-cards.ts";

const text = fc.string({ maxLength: 60 });
const cards: fc.Arbitrary<readonly ClosedCard[]> = fc
  .array(
    fc
      .record({
        lane: fc.nat({ max: 2 }),
        y: fc.nat({ max: 600 }),
        texts: fc.array(text, { maxLength: 6 }),
      })
      .map(({ lane, y, texts }) => ({ box: { x: lane * 304, y, w: 208, h: 72 }, texts })),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ box, texts }, card) => ({
      id: `card${card}`,
      box,
      doResults: texts.map((words, row) => ({ id: `${card}.${row}`, text: words })),
    })),
  );

/** On the page. */
function shown(drawn: readonly ClosedCard[]) {
  const { places } = openCards(drawn);
  const at = (card: ClosedCard, id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`no place for ${id}`);
    return { ...place, x: card.box.x + place.x, y: card.box.y + place.y };
  };
  return drawn.map((card) => ({
    card,
    box: at(card, card.id),
    rows: card.doResults.map(({ id }) => at(card, id)),
  }));
}

describe("open cards", () => {
  it("[OC1] never run into each other, and stay in the order in which they lie", () => {
    fc.assert(
      fc.property(cards, (drawn) => {
        const all = shown(drawn);
        for (const one of all) {
          expect(one.box.y).toBeGreaterThanOrEqual(one.card.box.y);
          for (const other of all) {
            if (one === other || one.card.box.x !== other.card.box.x) continue;
            const isAbove =
              one.box.y + one.box.h <= other.box.y || other.box.y + other.box.h <= one.box.y;
            expect(isAbove).toBe(true);
            if (one.card.box.y < other.card.box.y) expect(one.box.y).toBeLessThan(other.box.y);
          }
        }
      }),
    );
  });

  it("[OC2] hold their Do results whole, one below the other, with room for one more", () => {
    fc.assert(
      fc.property(cards, (drawn) => {
        for (const { box, rows } of shown(drawn)) {
          let floor = box.y + OPEN.tag;
          for (const row of rows) {
            expect(row.y).toBeGreaterThanOrEqual(floor);
            expect(row.x).toBeGreaterThan(box.x);
            expect(row.x + row.w).toBeLessThan(box.x + box.w);
            floor = row.y + row.h;
          }
          expect(floor + OPEN.footer).toBeLessThanOrEqual(box.y + box.h);
        }
      }),
    );
  });

  it("[OC3] are the same whatever order they are told in, and deepen what they lie on", () => {
    fc.assert(
      fc.property(cards, (drawn) => {
        const open = openCards(drawn);
        expect(openCards(drawn.toReversed())).toEqual(open);
        const lowest = Math.max(0, ...drawn.map(({ box }) => box.y + box.h));
        for (const { box } of shown(drawn)) {
          expect(box.y + box.h).toBeLessThanOrEqual(lowest + open.deeperBy);
        }
      }),
    );
  });

  it("[OC4] give a text its lines, full-width letters twice those of others, up to a bound", () => {
    const width = 240;
    expect(linesOf("", width)).toBe(1);
    expect(linesOf("設計できている", width)).toBe(1);
    expect(linesOf("現場の班長が、新人に段取り替えを教えられている", width)).toBe(2);
    expect(linesOf("a".repeat(25), width)).toBe(1);
    expect(linesOf("一\n二", width)).toBe(2);
    expect(linesOf("人".repeat(500), width)).toBe(MOST_LINES);
  });
});
