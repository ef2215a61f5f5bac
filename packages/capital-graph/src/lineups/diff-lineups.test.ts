import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  CCPI8,
  diffLineups,
  fitChanges,
  IIRC6,
  lineupChangeWords,
  reviseLineup,
  type Capital,
  type LineupChange,
} from "../index.ts";

const [first] = CCPI8.capitals;
if (first === undefined) throw new Error("the eight are gone");
const ids = CCPI8.capitals.map(({ id }) => id);
const named = (id: string, ja = id, en = id): Capital => ({
  ...first,
  id,
  label: { ja, en },
  conceptId: null,
});

/** Ids of what was added before are drawn as well, so that steps build on steps. */
const anyId = fc.oneof(
  fc.constantFrom(...ids),
  fc.integer({ min: 0, max: 5 }).map((n) => `n${n}`),
);
const change: fc.Arbitrary<LineupChange> = fc.oneof(
  anyId.map((id): LineupChange => ({ kind: "add", capital: named(id) })),
  anyId.map((id): LineupChange => ({ kind: "rename", id, label: { ja: "新", en: "new" } })),
  anyId.map((id): LineupChange => ({ kind: "define", id, definition: { ja: "説", en: "" } })),
  anyId.map((id): LineupChange => ({ kind: "relate", id, conceptId: null })),
  anyId.map((id): LineupChange => ({ kind: "drop", id })),
  fc
    .record({ id: anyId, at: fc.integer({ min: 0, max: 9 }) })
    .map(({ id, at }): LineupChange => ({ kind: "place", id, at })),
  fc
    .record({ id: anyId, kind: fc.constantFrom("retire" as const, "restore" as const) })
    .map(({ id, kind }): LineupChange => ({ kind, id })),
  anyId.map((id): LineupChange => ({
    kind: "dress",
    id,
    dress: { aliases: ["別"], initial: "別", iirc: [], tone: "plum" },
  })),
  fc
    .record({ id: anyId, into: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }) })
    .map(({ id, into }): LineupChange => ({
      kind: "split",
      id,
      into: into.map((one) => named(one)),
    })),
  fc
    .record({ ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }), into: anyId })
    .map(({ ids: gone, into }): LineupChange => ({ kind: "merge", ids: gone, into: named(into) })),
);

it("[LU9] the diff of two versions, applied to the older one, gives the newer one", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (steps) => {
      const { lineup: newer, migration } = reviseLineup(CCPI8, steps);
      const again = reviseLineup(CCPI8, diffLineups(CCPI8, newer, migration));
      expect(again.lineup).toEqual(newer);
    }),
    { numRuns: 500 },
  );
});

it("[LU9] two versions of which nothing is known but themselves differ by steps as well", () => {
  const steps = diffLineups(CCPI8, { ...IIRC6, id: CCPI8.id, version: 2 }, new Map());
  const { lineup } = reviseLineup(CCPI8, steps);
  expect(lineup.capitals).toEqual(IIRC6.capitals);
  expect(lineup.name).toEqual(IIRC6.name);
  expect(diffLineups(CCPI8, CCPI8, new Map())).toEqual([]);
});

it("[LU9] a split stays a split, and cards are led where they were led", () => {
  const parts = [named("a", "技術資本", "Technology"), named("b", "組織資本", "Organisation")];
  const split: LineupChange = { kind: "split", id: "int", into: parts };
  const { lineup, migration } = reviseLineup(IIRC6, [split]);
  const steps = diffLineups(IIRC6, lineup, migration);
  expect(steps).toEqual([split]);
  expect(reviseLineup(IIRC6, steps).migration).toEqual(migration);
  expect(lineupChangeWords(IIRC6, steps)).toEqual([
    {
      ja: "「知的資本」を「技術資本」「組織資本」に分ける",
      en: "Split “Intellectual capital” into “Technology” and “Organisation”",
    },
  ]);
});

it("[LU10] words are those of the moment: a later step speaks of what an earlier one made", () => {
  const words = lineupChangeWords(CCPI8, [
    { kind: "add", capital: named("brand", "名", "Brand") },
    { kind: "rename", id: "brand", label: { ja: "信用", en: "Trust" } },
    { kind: "merge", ids: ["brand", "soc"], into: named("ties", "つながり", "Ties") },
    { kind: "retire", id: "ties" },
  ]);
  expect(words.map(({ en }) => en)).toEqual([
    "Add “Brand”",
    "Rename “Brand” to “Trust”",
    "Merge “Trust” and “Social-relationship capital” into “Ties”",
    "Retire “Ties”",
  ]);
});

it("[LU10] on a version that moved on, steps that say nothing any more are named with why", () => {
  const rename = (id: string, ja: string): LineupChange => ({
    kind: "rename",
    id,
    label: { ja, en: ja },
  });
  const { lineup: newest } = reviseLineup(CCPI8, [
    { kind: "merge", ids: ["tec", "org"], into: named("int", "知的資本", "Intellect") },
    rename("hum", "人財"),
    { kind: "retire", id: "env" },
    { kind: "add", capital: named("brand", "名", "Brand") },
  ]);
  const changes: readonly LineupChange[] = [
    { kind: "split", id: "tec", into: [named("x"), named("y")] },
    rename("hum", "人材"),
    { kind: "retire", id: "env" },
    { kind: "add", capital: named("other", " 名 ", "Mark") },
    rename("pro", "現場"),
    { kind: "merge", ids: ["fin", "cus"], into: named("int2", "知的資本", "z") },
    { kind: "split", id: "fin", into: [named("p"), named("q", "p")] },
  ];
  const { fitting, unfit } = fitChanges(newest, changes, CCPI8);
  expect(fitting).toEqual([rename("pro", "現場")]);
  expect(unfit.map(({ why }) => why.ja)).toEqual([
    "「技術資本」は、もうこのラインナップにありません。",
    "「人的資本」は、その後「人財」に改名されています。",
    "「環境資本」は、もう使われていません。",
    "「 名 」という名前の資本が、すでにあります。",
    "「知的資本」という名前の資本が、すでにあります。",
    "「p」という名前の資本が、すでにあります。",
  ]);
});

it("[LU10] what applies changes the lineup, and all of it applies to the version it was made on", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (steps) => {
      const { fitting, unfit } = fitChanges(CCPI8, steps);
      expect(fitting.length + unfit.length).toBe(steps.length);
      expect(fitChanges(CCPI8, fitting)).toEqual({ fitting, unfit: [] });
    }),
  );
});
