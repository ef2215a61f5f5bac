import * as fc from "fast-check";
import type {
  Drawing,
  DrawnArrow,
  DrawnCard,
  DrawnDetailLink,
  DrawnDoResult,
  DrawnStar,
  Stage,
} from "../src/index.ts";
import { CCPI8 } from "../src/index.ts";

const ODD_IDS = ["__proto__", "constructor", "a>b", "1.hum+", "人", "\ud800", " "];

/** Ids that collide, that are names of built-in members, or that hold the marks keys are made of. */
const anyId = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "star", "do", ...ODD_IDS);

const CAPITALS = CCPI8.capitals.map((capital) => capital.id);
const anyCapital = fc.constantFrom(...CAPITALS, "brand", "", "toString", "財務資本");

const anyStage = fc.constantFrom<Stage | null>(1, 2, 3, null);
const anyText = fc.constantFrom("", " ", "全体感", "誇れる会社", "\ud800", "{capital}", "a word");

const anyCard: fc.Arbitrary<DrawnCard> = fc.record(
  {
    id: anyId,
    capital: anyCapital,
    subdivision: fc.constantFrom(null, "skills", "水"),
    laneStage: anyStage,
    statedStage: anyStage,
    rank: fc.nat({ max: 6 }),
    direction: fc.constantFrom("grow", "grow", "grow", "keep", "spend"),
  },
  { requiredKeys: ["id", "capital", "subdivision", "laneStage", "statedStage", "direction"] },
);

const anyArrow: fc.Arbitrary<DrawnArrow> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  from: fc.option(anyId),
  to: fc.option(anyId),
  sign: fc.constantFrom("+", "+", "-"),
  strength: fc.constantFrom(1, 2, 3),
  delay: fc.constantFrom("short", "mid", "long"),
  kind: fc.constantFrom("cause", "cause", "reinvest"),
  basis: fc.constantFrom("evidence", "assumption", "unset"),
  basisText: anyText,
  contested: fc.boolean(),
});

const anyStar: fc.Arbitrary<DrawnStar> = fc.record({ id: anyId, text: anyText });

const anyDoResult: fc.Arbitrary<DrawnDoResult> = fc.record(
  {
    id: anyId,
    refines: anyId,
    text: anyText,
    indicator: anyText,
    owner: anyText,
    state: fc.constantFrom("idea", "agreed", "doing", "achieved"),
    ourDos: fc.array(
      fc.record({ id: anyId, text: anyText, paid: fc.constantFrom(true, false, null) }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["id", "refines", "text"] },
);

const anyDetailLink: fc.Arbitrary<DrawnDetailLink> = fc.record({
  id: anyId,
  from: fc.option(anyId),
  to: fc.option(anyId),
  sign: fc.constantFrom("+", "-"),
  basis: fc.constantFrom("evidence", "assumption", "unset"),
});

/** Whatever a board may hold after two offline days and a hand-written record. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.record({
  cards: fc.array(anyCard, { maxLength: 14 }),
  arrows: fc.array(anyArrow, { maxLength: 20 }),
  stars: fc.array(anyStar, { maxLength: 3 }),
  doResults: fc.array(anyDoResult, { maxLength: 4 }),
  detailLinks: fc.array(anyDetailLink, { maxLength: 4 }),
  horizons: fc.dictionary(fc.constantFrom("1", "2", "3"), anyText),
  baseline: fc.constantFrom("managementCapital", "currentQA"),
});

/** A drawing in which every card is read and every arrow is attached; ids are distinct. */
export const anyTidyDrawing: fc.Arbitrary<Drawing> = fc
  .uniqueArray(
    fc.record({
      capital: fc.constantFrom(...CAPITALS),
      stage: fc.constantFrom<Stage>(1, 2, 3),
    }),
    { minLength: 1, maxLength: 9, selector: ({ capital, stage }) => `${capital}${stage}` },
  )
  .chain((nodes) => {
    const end = fc.nat({ max: nodes.length - 1 });
    const link = fc.record({
      from: end,
      to: end,
      reinvest: fc.boolean(),
      sign: fc.constantFrom<"+" | "-">("+", "+", "+", "-"),
    });
    return fc
      .record({
        links: fc.array(link, { maxLength: 16 }),
        toStar: fc.array(end, { maxLength: 1 }),
        star: anyText,
      })
      .map(({ links, toStar, star }) => tidyDrawing(nodes, links, { toStar, star }));
  });

function tidyDrawing(
  nodes: readonly { readonly capital: string; readonly stage: Stage }[],
  links: readonly {
    readonly from: number;
    readonly to: number;
    readonly reinvest: boolean;
    readonly sign: "+" | "-";
  }[],
  { toStar, star }: { readonly toStar: readonly number[]; readonly star: string },
): Drawing {
  return {
    cards: nodes.map(({ capital, stage }, index) => ({
      id: `card${index}`,
      capital,
      subdivision: null,
      laneStage: stage,
      statedStage: null,
      direction: "grow",
    })),
    arrows: [
      ...links.map(({ from, to, reinvest, sign }, index) => ({
        ...ARROW,
        id: `arrow${index}`,
        from: `card${from}`,
        to: `card${to}`,
        sign,
        kind: reinvest ? ("reinvest" as const) : ("cause" as const),
      })),
      ...toStar.map((from, index) => ({
        ...ARROW,
        id: `toStar${index}`,
        from: `card${from}`,
        to: "star",
        sign: "+" as const,
        kind: "cause" as const,
      })),
    ],
    stars: [{ id: "star", text: star }],
    doResults: [],
    horizons: {},
    baseline: "managementCapital",
  };
}

const ARROW = {
  strength: 2,
  delay: "mid",
  basis: "unset",
  basisText: "",
  contested: false,
} as const;
