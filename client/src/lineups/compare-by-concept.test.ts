import { CCPI8, IIRC6 } from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import { compareByConcept } from "./compare-by-concept.ts";

it("[LD5] versions are compared by concept, however their capitals are called", () => {
  const [first] = CCPI8.capitals;
  if (first === undefined) throw new Error("the eight are gone");
  const own = {
    ...CCPI8,
    capitals: [
      { ...first, id: "cash", label: { ja: "資金", en: "Cash" } },
      { ...first, id: "old", retired: true },
      { ...first, id: "dream", conceptId: null },
      ...CCPI8.capitals.slice(2, 4).map((capital) => ({ ...capital, conceptId: "int" })),
    ],
  };
  const rows = compareByConcept([IIRC6, CCPI8, own]);
  const ids = (concept: string | null) =>
    rows
      .find(({ conceptId }) => conceptId === concept)
      ?.cells.map((cell) => cell.map(({ id }) => id));
  expect(ids("fin")).toEqual([["fin"], ["fin"], ["cash"]]);
  expect(ids("int")).toEqual([["int"], [], ["tec", "org"]]);
  expect(ids("pro")).toEqual([["man"], ["pro"], []]);
  expect(ids(null)).toEqual([[], [], ["dream"]]);
  expect(rows).toHaveLength(6 + 4 + 1);
});
