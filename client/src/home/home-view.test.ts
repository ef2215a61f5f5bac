import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EVERYTHING,
  ORDERS,
  readHomeView,
  SHAPES,
  toggleChosenCell,
  writeHomeView,
  type HomeView,
} from "./home-view.ts";

const cell = fc.record({
  stage: fc.constantFrom(1 as const, 2 as const, 3 as const),
  capital: fc.stringMatching(/^[\w-]{1,40}$/),
});
const view: fc.Arbitrary<HomeView> = fc.record({
  text: fc.string({ unit: "grapheme" }).filter((text) => text === "" || text.trim() !== ""),
  cells: fc.array(cell, { maxLength: 5 }),
  facts: fc.record(
    { industry: fc.string({ unit: "grapheme" }), sales: fc.string(), tag: fc.string() },
    { requiredKeys: [] },
  ),
  order: fc.constantFrom(...ORDERS),
  shape: fc.constantFrom(...SHAPES),
  showArchived: fc.boolean(),
});

describe("the view in the address", () => {
  it("[HO3] [HO29] is read as it was written", () =>
    fc.assert(
      fc.property(view, (seen) => {
        expect(readHomeView(writeHomeView(seen))).toEqual(seen);
      }),
    ));

  it("[HO3] leaves the address bare when nothing is narrowed", () =>
    expect(writeHomeView(EVERYTHING)).toBe(""));

  it("[HO3] leaves out what it does not understand", () =>
    expect(readHomeView("?grows=4.hum&grows=1.&grows=hum&grows=2.tec&other=1").cells).toEqual([
      { stage: 2, capital: "tec" },
    ]));

  it("[HO3] pressing a cell twice changes nothing", () =>
    fc.assert(
      fc.property(cell, (pressed) => {
        expect(toggleChosenCell(toggleChosenCell(EVERYTHING, pressed), pressed)).toEqual(
          EVERYTHING,
        );
      }),
    ));
});
