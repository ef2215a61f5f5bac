import { CCPI8, type Drawing, type DrawnArrow, type DrawnCard } from "../src/index.ts";
import { randomBelow, type Random } from "../src/segments/seeded-random.ts";

/** A board of so many records, half of them cards all over the lanes, half arrows between them. */
export function largeBoard(records: number, random: Random): Drawing {
  const count = Math.floor(records / 2);
  const cards = Array.from({ length: count }, (_, i): DrawnCard => {
    const lane = randomBelow(random, 3);
    return {
      id: `card${i}`,
      capital: CCPI8.capitals[randomBelow(random, 8)]?.id ?? "fin",
      subdivision: `part ${i}`,
      laneStage: lane === 0 ? 1 : lane === 1 ? 2 : 3,
      statedStage: null,
      direction: "grow",
    };
  });
  const arrows = Array.from({ length: records - count - 1 }, (_, i): DrawnArrow => {
    return {
      id: `arrow${i}`,
      from: `card${randomBelow(random, count)}`,
      to: `card${randomBelow(random, count)}`,
      sign: "+",
      strength: 2,
      delay: "mid",
      kind: random() < 0.1 ? "reinvest" : "cause",
      basis: "assumption",
      basisText: "",
      contested: false,
    };
  });
  const stars = [{ id: "star", text: "誇れる会社" }];
  return { cards, arrows, stars, doResults: [], horizons: {}, baseline: "managementCapital" };
}
