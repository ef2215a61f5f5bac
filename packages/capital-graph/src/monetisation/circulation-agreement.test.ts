import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyCirculation } from "../../test-data/any-circulation.ts";
import { draw } from "../../test-data/draw.ts";
import {
  adding,
  flow,
  panel,
  saying,
  sector,
  SOUND_CIRCULATION,
  without,
} from "../../test-data/draw-circulation.ts";
import {
  CCPI8,
  contentHash,
  diagnoseStanding,
  drawnFor,
  EMPTY_DRAWING,
  interpret,
  readCirculation,
  subjectsOf,
  type CirculationDrawing,
} from "../index.ts";

const read = (circulation: CirculationDrawing) =>
  interpret({ ...EMPTY_DRAWING, circulation }, CCPI8);
const hash = (circulation: CirculationDrawing) => contentHash(read(circulation).structure);

it("[EC12] interprets a drawing with a circulation as that and as nothing else", () => {
  fc.assert(
    fc.property(anyCirculation, (circulation) => {
      const drawing = { ...draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"]), circulation };
      const reading = interpret(drawing, CCPI8);
      const alone = readCirculation(circulation);
      expect(reading).toEqual(read(circulation));
      expect(reading.circulation).toEqual(alone);
      expect(reading).toMatchObject({ lights: alone.lights, diagnostics: alone.diagnostics });
      expect(reading.structure).toMatchObject({
        nodes: [],
        links: [],
        circulation: alone.structure,
      });
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    }),
    { numRuns: 50 },
  );
  const { structure, ...rest } = read(SOUND_CIRCULATION);
  expect(drawnFor(structure, { nodes: ["customer:"], links: ["us>customer:service"] })).toEqual({
    cards: ["customer"],
    arrows: ["us>customer:service"],
  });
  const objection = {
    kind: "objected",
    id: "no",
    subjects: ["customer", "us>customer:service", "gone"],
  } as const;
  const standing = { agreements: [objection] };
  expect(diagnoseStanding({ structure, ...rest }, standing)).toMatchObject([
    { rule: "V35", subjects: { cards: ["customer"], arrows: ["us>customer:service"] } },
  ]);
  expect(subjectsOf(structure)).toEqual(["frame"]);
  expect(subjectsOf(interpret(draw(["HUM.h"]), CCPI8).structure)).toHaveLength(5);
});

it("[EC13] binds sectors, flows and panels, and neither ids nor amounts", () => {
  const agreed = hash(SOUND_CIRCULATION);
  const renamed: CirculationDrawing = {
    sectors: SOUND_CIRCULATION.sectors
      .map((one) => ({ ...one, id: `z${one.id}`, text: " " }))
      .toReversed(),
    flows: SOUND_CIRCULATION.flows.map((one, index) => ({
      ...one,
      id: `z${9 - index}${one.id}`,
      from: `z${one.from}`,
      to: `z${one.to}`,
      inReturnFor: renamedFlow(one.inReturnFor),
      amount: 12,
      unit: "億円",
      supports: [],
    })),
    panels: [],
  };
  const twice = { ...renamed, sectors: [...renamed.sectors, sector("customer")] };
  expect(hash(renamed)).toBe(agreed);
  expect(hash(twice)).toBe(agreed);
  const told = { ...SOUND_CIRCULATION, panels: [panel(4, { text: "点検を通じて故障を減らす" })] };
  const others = [
    without(SOUND_CIRCULATION, "us>customer:service"),
    adding(SOUND_CIRCULATION, flow("customer>us", "trust")),
    saying(SOUND_CIRCULATION, "us>customer:service", { text: "点検" }),
    saying(SOUND_CIRCULATION, "us>customer:service", { kind: "data" }),
    saying(SOUND_CIRCULATION, "us>customer:service", { market: "goods" }),
    saying(SOUND_CIRCULATION, "us>customer:service", { paid: false }),
    saying(SOUND_CIRCULATION, "customer>us:money", { inReturnFor: null }),
    { ...SOUND_CIRCULATION, sectors: [...SOUND_CIRCULATION.sectors, sector("nature")] },
    told,
    { ...told, panels: told.panels.map((one) => ({ ...one, again: true })) },
  ];
  expect(new Set([agreed, ...others.map(hash)]).size).toBe(others.length + 1);
  expect(hash({ ...told, panels: told.panels.map((one) => ({ ...one, lights: ["us"] })) })).toBe(
    hash(told),
  );

  function renamedFlow(id: string | null): string | null {
    const index = SOUND_CIRCULATION.flows.findIndex((one) => one.id === id);
    return index === -1 ? null : `z${9 - index}${id}`;
  }
});
