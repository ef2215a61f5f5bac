import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing, anyTidyDrawing } from "../test-data/any-drawing.ts";
import { draw, found, read, withArrow } from "../test-data/draw.ts";
import { sample, SAMPLES } from "../test-data/samples.ts";
import {
  canonicalForm,
  CCPI8,
  contentHash,
  IIRC6,
  interpret,
  narrate,
  patternKey,
  readSentence,
  type Drawing,
} from "./index.ts";

describe("interpret", () => {
  it("[IN1] gives every drawing a meaning, with every lineup", () => {
    fc.assert(
      fc.property(anyDrawing, fc.constantFrom(CCPI8, IIRC6), (drawing, lineup) => {
        const reading = interpret(drawing, lineup);
        expect(reading.lights).toHaveLength(4);
        for (const language of ["ja", "en"] as const) {
          expect(readSentence(reading, language).length).toBeGreaterThan(0);
          expect(narrate(reading, language).length).toBeGreaterThan(0);
        }
        expect(contentHash(reading.structure)).toMatch(/^[0-9a-f]{64}$/);
        expect(patternKey(canonicalForm(reading.structure))).toMatch(/^mk1L?\|/);
      }),
      { numRuns: 300 },
    );
  });

  it("[IN2] depends on the set of records, not on their order or repetition", () => {
    fc.assert(
      fc.property(anyDrawing.chain(withShuffledCopy), ([drawing, shuffled]) => {
        expect(interpret(shuffled, CCPI8)).toEqual(interpret(drawing, CCPI8));
      }),
      { numRuns: 300 },
    );
  });

  it("[IN3] leaves the drawing and the lineup as they are", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        expect(() => interpret(deepFrozen(drawing), deepFrozen(CCPI8))).not.toThrow();
      }),
    );
  });

  it("[IN4] answers in plain JSON", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const reading = interpret(drawing, CCPI8);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
    );
  });

  it("[IN5] names every drawn record exactly once: in the structure or among the unread", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { structure } = interpret(drawing, CCPI8);
        const cards = [...structure.nodes.flatMap((node) => node.cards), ...structure.unread.cards];
        const links = [...structure.links, ...structure.starLinks];
        const arrows = [...links.flatMap((link) => link.arrows), ...structure.unread.arrows];
        expect(cards.toSorted()).toEqual([...new Set(drawing.cards.map((c) => c.id))].toSorted());
        expect(arrows.toSorted()).toEqual([...new Set(drawing.arrows.map((a) => a.id))].toSorted());
      }),
    );
  });

  it("[IN6] gives diagnostics distinct ids, and only subjects that are on the board", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { diagnostics } = interpret(drawing, CCPI8);
        const ids = diagnostics.map((found) => found.id);
        expect(new Set(ids).size).toBe(ids.length);
        const drawn = new Set<string>([
          ...drawing.cards.map((card) => card.id),
          ...drawing.arrows.map((arrow) => arrow.id),
          ...drawing.stars.map((star) => star.id),
          ...drawing.doResults.map((doResult) => doResult.id),
          ...(drawing.detailLinks ?? []).map((link) => link.id),
        ]);
        for (const { subjects } of diagnostics) {
          for (const id of Object.values(subjects).flat()) expect(drawn).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the structure", () => {
  it("[IV3] names exactly one lineup version", () => {
    expect(read(draw([])).structure.lineup).toEqual({ id: "ccpi8", version: 1 });
  });

  it("[IV4] has links only between nodes that exist, or from one to the star", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { nodes, links, starLinks, starts, goals } = interpret(drawing, CCPI8).structure;
        const keys = new Set(nodes.map((node) => node.key));
        for (const link of links) expect(keys.has(link.from) && keys.has(link.to)).toBe(true);
        for (const key of [...starLinks.map((link) => link.from), ...starts, ...goals]) {
          expect(keys).toContain(key);
        }
      }),
    );
  });

  it("[IV5] has no link from a node to itself", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        for (const link of interpret(drawing, CCPI8).structure.links) {
          expect(link.from).not.toBe(link.to);
        }
      }),
    );
    const between = draw(["TEC/a.s", "TEC/b.s"], ["TEC/a.s>TEC/b.s"]);
    expect(read(between).structure.links).toEqual([]);
    expect(found(between, "V10")).toHaveLength(1);
  });

  it("[IV6] makes one link of arrows that claim the same, with the strongest of each attribute", () => {
    const twice = draw(["HUM.h", "HUM/skills.h", "TEC.s"], ["HUM.h>TEC.s", "HUM/skills.h>TEC.s"]);
    const one = withArrow(twice, "HUM.h>TEC.s", {
      strength: 1,
      delay: "long",
      basis: "assumption",
      basisText: "we think",
    });
    const both = withArrow(one, "HUM/skills.h>TEC.s", {
      strength: 3,
      delay: "short",
      basis: "evidence",
      basisText: "survey",
      contested: true,
    });
    expect(read(both).structure.links).toEqual([
      {
        key: "1.hum+>2.tec+:+",
        from: "1.hum+",
        to: "2.tec+",
        sign: "+",
        kind: "cause",
        course: "forward",
        strength: 3,
        delay: "long",
        basis: "evidence",
        basisTexts: ["survey", "we think"],
        contested: true,
        arrows: ["HUM.h>TEC.s", "HUM/skills.h>TEC.s"],
      },
    ]);
  });

  it("[AN9] tells nodes by beat, causes before effects, else as the lineup has them", () => {
    const keys = (drawing: Drawing) => read(drawing).structure.nodes.map((node) => node.key);
    expect(keys(sample("A").drawing)).toEqual(["1.org+", "1.hum+", "2.tec+", "3.cus+", "3.fin+"]);
    expect(keys(draw(["FIN.h", "CUS.h", "TEC.h"], ["CUS.h>TEC.h", "TEC.h>CUS.h"]))).toEqual([
      "1.fin+",
      "1.cus+",
      "1.tec+",
    ]);
  });

  it("[AN9] tells from top to bottom what no cause puts in order", () => {
    const drawing = draw(["ORG.h", "HUM.h", "TEC.h", "HUM.h"], ["ORG.h>TEC.h"]);
    const keys = (ranks: readonly number[]) =>
      read({
        ...drawing,
        cards: drawing.cards.map((card, index) => ({ ...card, rank: ranks[index] ?? 9 })),
      }).structure.nodes.map((node) => node.key);
    expect(keys([1, 0, 2])).toEqual(["1.hum+", "1.org+", "1.tec+"]);
    expect(keys([0, 1, 2])).toEqual(["1.org+", "1.hum+", "1.tec+"]);
    expect(keys([2, 1, 0])).toEqual(["1.hum+", "1.org+", "1.tec+"]);
    expect(keys([1, 2, 3, 0])).toEqual(["1.hum+", "1.org+", "1.tec+"]);
  });

  it("[AN9] tells nothing in a later beat before everything earlier, cycle or not", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const stages = interpret(drawing, CCPI8).structure.nodes.map((node) => node.stage);
        expect(stages).toEqual(stages.toSorted((left, right) => left - right));
      }),
    );
  });

  it("[ST1] reads the goals from arrows to the star, if there are any", () => {
    const drawing = draw(["HUM.h", "TEC.s", "FIN.j"], ["HUM.h>TEC.s", "TEC.s>FIN.j"]);
    expect(read(drawing).structure.goals).toEqual(["3.fin+"]);
    const toStar = { ...drawing.arrows[0], id: "toStar", from: "TEC.s", to: "STAR" };
    const starred = { ...drawing, arrows: [...drawing.arrows, toStar] } as Drawing;
    expect(read(starred).structure.goals).toEqual(["2.tec+"]);
    expect(read(starred).structure.goalsAreDrawn).toBe(true);
  });

  it("[ST2] of several stars follows the first that says something", () => {
    const drawing = draw(["HUM.h"]);
    const stars = [
      { id: "b", text: " second " },
      { id: "a", text: " " },
      { id: "c", text: "third" },
    ];
    expect(read({ ...drawing, stars }).structure.star).toEqual({
      id: "b",
      text: "second",
      others: ["a", "c"],
    });
  });

  it("[IN7] is the same for the samples whatever their records' order", () => {
    for (const { drawing } of SAMPLES) {
      const turned = {
        ...drawing,
        cards: drawing.cards.toReversed(),
        arrows: drawing.arrows.toReversed(),
      };
      expect(read(turned)).toEqual(read(drawing));
    }
  });
});

function withShuffledCopy(drawing: Drawing): fc.Arbitrary<readonly [Drawing, Drawing]> {
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items, ...items], {
      minLength: items.length * 2,
      maxLength: items.length * 2,
    });
  return fc
    .record({
      cards: shuffled(drawing.cards),
      arrows: shuffled(drawing.arrows),
      stars: shuffled(drawing.stars),
      doResults: shuffled(drawing.doResults),
      detailLinks: shuffled(drawing.detailLinks ?? []),
    })
    .map((records) => [drawing, { ...drawing, ...records }] as const);
}

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFrozen(member);
  }
  return value;
}
