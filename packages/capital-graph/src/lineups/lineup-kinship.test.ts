import * as fc from "fast-check";
import { expect, it } from "vitest";
import { draw } from "../../test-data/draw.ts";
import {
  CCPI8,
  IIRC6,
  interpret,
  migrationBetween,
  moveToLineup,
  parseLineup,
  reviseLineup,
  type CapitalLineup,
  type LineupStep,
} from "../index.ts";

const ids = CCPI8.capitals.map((capital) => capital.id);
const own = (version: number, capitals: readonly string[]): CapitalLineup => ({
  id: "own",
  version,
  name: { ja: "自社版", en: "Ours" },
  capitals: capitals.map((id) => ({ ...fin(), id, conceptId: null, iirc: [] })),
});

/** The eight, copied; then tec and org merged into int; then int split into idea and way. */
const steps: readonly LineupStep[] = [
  { id: "own", version: 1, basedOn: CCPI8, became: new Map() },
  {
    id: "own",
    version: 2,
    basedOn: { id: "own", version: 1 },
    became: new Map([
      ["tec", ["int"]],
      ["org", ["int"]],
    ]),
  },
  {
    id: "own",
    version: 3,
    basedOn: { id: "own", version: 2 },
    became: new Map([["int", ["idea", "way"]]]),
  },
  { id: "other", version: 1, basedOn: { id: "own", version: 1 }, became: new Map() },
];
const others = ids.filter((id) => id !== "tec" && id !== "org");
const third = own(3, [...others, "idea", "way"]);
const second = own(2, [...others, "int"]);

function fin() {
  const [first] = CCPI8.capitals;
  if (first === undefined) throw new Error("the eight are gone");
  return first;
}

it("[LU6] leads from a preset through every version of its copy", () => {
  const migration = migrationBetween(CCPI8, third, { steps, capitals: ids });
  expect(migration.get("tec")).toEqual(["idea", "way"]);
  expect(migration.get("hum")).toEqual(["hum"]);
  expect(migrationBetween(CCPI8, second, { steps, capitals: ids }).get("org")).toEqual(["int"]);
});

it("[LU6] leads back, where what was merged asks again, and across to another copy", () => {
  const back = migrationBetween(second, CCPI8, { steps, capitals: ["int", "hum"] });
  expect(back.get("int")).toEqual(["tec", "org"]);
  expect(back.get("hum")).toEqual(["hum"]);
  const across = migrationBetween(third, { ...CCPI8, id: "other" }, { steps, capitals: ["idea"] });
  expect(across.get("idea")).toEqual(["tec", "org"]);
});

it("[LU6] is empty between lineups that are not kin, and ends on a ring of versions", () => {
  expect(migrationBetween(CCPI8, IIRC6, { steps, capitals: ids }).size).toBe(0);
  const ring: readonly LineupStep[] = [
    { id: "a", version: 1, basedOn: { id: "b", version: 1 }, became: new Map() },
    { id: "b", version: 1, basedOn: { id: "a", version: 1 }, became: new Map() },
  ];
  expect(
    migrationBetween({ id: "a", version: 1 }, IIRC6, { steps: ring, capitals: ids }).size,
  ).toBe(0);
});

it("[LU6] a chain of single changes leads where all of them at once do", () => {
  const changes = fc.array(
    fc.record({ from: fc.constantFrom(...ids), parts: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(changes, (drawn) => {
      const splits = drawn.map(({ from, parts }, index) => ({
        kind: "split" as const,
        id: from,
        into: Array.from({ length: parts }, (_, part) => ({ ...fin(), id: `${index}.${part}` })),
      }));
      const atOnce = reviseLineup(CCPI8, splits);
      let lineup: CapitalLineup = CCPI8;
      const chain: LineupStep[] = [];
      for (const split of splits) {
        const { version } = lineup;
        // A second split of the same capital finds nothing and says nothing.
        const isThere = lineup.capitals.some(({ id }) => id === split.id);
        const next = reviseLineup(lineup, isThere ? [split] : []);
        chain.push({
          id: CCPI8.id,
          version: version + 1,
          basedOn: { id: CCPI8.id, version },
          became: next.migration,
        });
        ({ lineup } = next);
      }
      const there = migrationBetween(CCPI8, lineup, { steps: chain, capitals: ids });
      for (const id of ids) {
        const first = splits.find((split) => split.id === id);
        expect(there.get(id)).toEqual(first?.into.map((part) => part.id) ?? [id]);
      }
      expect(lineup.capitals).toEqual(atOnce.lineup.capitals);
    }),
  );
});

it("[LU4] no card is sent to a capital that was retired", () => {
  const { lineup } = reviseLineup(CCPI8, [{ kind: "retire", id: "tec" }]);
  const move = moveToLineup(
    { ...draw(["HUM.h"]), cards: [{ ...firstCard(), capital: "int" }] },
    { from: IIRC6, to: lineup },
  );
  expect(move.capitals[0]).toMatchObject({ outcome: "becomes", to: [{ id: "org" }] });
});

it("[LU7] choices settle what asks or is unknown; cards that return are what they were", () => {
  const [technology, organisation, lost] = ["int", "int", "???"].map((capital, index) => ({
    ...firstCard(),
    id: `card ${index}`,
    capital,
  }));
  if (technology === undefined || organisation === undefined || lost === undefined) return;
  const drawing = { ...draw([]), cards: [technology, organisation, lost] };
  const move = moveToLineup(drawing, {
    from: IIRC6,
    to: CCPI8,
    choices: new Map([
      ["int", "org"],
      ["???", "env"],
    ]),
    byCard: new Map([[technology.id, "tec"]]),
  });
  expect(move.drawing.cards.map((card) => card.capital)).toEqual(["tec", "org", "env"]);
  expect(move.undecided).toEqual([]);
  const nowhere = new Map([["int", "nowhere"]]);
  const asked = moveToLineup(drawing, { from: IIRC6, to: CCPI8, choices: nowhere });
  const waiting = ["iirc6@1:int", "iirc6@1:int", "???"];
  expect(asked.drawing.cards.map((card) => card.capital)).toEqual(waiting);
  expect(asked.undecided).toHaveLength(2);
});

it("[LU8] a word that two lineups have never changes its meaning while a card waits", () => {
  const six = { ...draw([]), cards: [{ ...firstCard(), capital: "soc" }] };
  const asked = moveToLineup(six, { from: IIRC6, to: CCPI8 });
  expect(asked.drawing.cards[0]?.capital).toBe("iirc6@1:soc");
  const diagnostics = interpret(asked.drawing, CCPI8).diagnostics.map(({ rule }) => rule);
  expect(diagnostics).toContain("V07");

  // It waits on as what it was, is settled as what it was, and is itself again at home.
  const still = moveToLineup(asked.drawing, { from: IIRC6, to: CCPI8 });
  expect(still.undecided).toEqual(asked.undecided);
  expect(still.drawing).toEqual(asked.drawing);
  const elsewhere = moveToLineup(asked.drawing, { from: CCPI8, to: { ...CCPI8, id: "own" } });
  expect(elsewhere.drawing).toEqual(asked.drawing);
  const home = moveToLineup(asked.drawing, { from: CCPI8, to: IIRC6 });
  expect(home.drawing).toEqual(six);
});

it("[IV1] a lineup as JSON keeps its tones, and has none where none was chosen", () => {
  const toned = { ...fin(), tone: "plum" };
  const lineup = { ...CCPI8, capitals: [toned, ...CCPI8.capitals.slice(1)] };
  expect(parseLineup(JSON.parse(JSON.stringify(lineup)))).toEqual({
    kind: "parsed",
    value: lineup,
  });
  const [bare] = CCPI8.capitals;
  expect(bare).not.toHaveProperty("tone");
});

function firstCard() {
  const [card] = draw(["HUM.h"]).cards;
  if (card === undefined) throw new Error("nothing was drawn");
  return card;
}
