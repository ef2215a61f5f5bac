import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCirculation } from "../../test-data/any-circulation.ts";
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
  EMPTY_CIRCULATION,
  readCirculation,
  type CirculationDrawing,
  type RuleId,
} from "../index.ts";

const found = (drawing: CirculationDrawing, rule: RuleId) =>
  readCirculation(drawing, OFFERINGS).diagnostics.filter((one) => one.rule === rule);

const OFFERINGS = [
  {
    id: "o1",
    text: "保全",
    doResults: ["d"],
    capitals: [{ capital: "pro", label: { ja: "生産資本", en: "Production" }, cards: ["c"] }],
  },
];

describe("readCirculation", () => {
  it("[EC1] gives every drawing a meaning in plain JSON, whatever the order of its records", () => {
    fc.assert(
      fc.property(anyCirculation.chain(withShuffledCopy), ([drawing, shuffled]) => {
        const frozen = structuredClone(drawing);
        const reading = readCirculation(drawing);
        expect(drawing).toEqual(frozen);
        expect(reading.lights).toHaveLength(4);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(readCirculation(shuffled)).toEqual(reading);
        const { flows, panels, unread } = reading.structure;
        expect([...flows.map(({ id }) => id), ...unread.flows].toSorted()).toEqual(
          distinct(drawing.flows),
        );
        expect([...panels.map(({ id }) => id), ...unread.panels].toSorted()).toEqual(
          distinct(drawing.panels),
        );
        const ids = reading.diagnostics.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it("[EC2] takes sectors of one kind and name for one, and all that are us for us", () => {
    const twice = {
      ...SOUND_CIRCULATION,
      sectors: [
        ...SOUND_CIRCULATION.sectors,
        { id: "again", kind: "customer" as const, text: " " },
      ],
    };
    const { structure } = readCirculation(twice);
    expect(structure.sectors.map(({ key }) => key)).toEqual([
      "us:",
      "customer:",
      "customersCustomer:",
    ]);
    expect(structure.sectors[1]?.cards).toEqual(["again", "customer"]);

    const divided = saying(
      { ...SOUND_CIRCULATION, sectors: [...SOUND_CIRCULATION.sectors, sector("us", "販売")] },
      "us>customersCustomer:money",
      { from: "販売" },
    );
    expect(readCirculation(divided).structure.sectors).toHaveLength(4);
    expect(found(divided, "V40")).toEqual([]);
  });

  it("[EC3] finds what answers a flow by word, or else by money the other way", () => {
    const bare: CirculationDrawing = {
      sectors: [sector("us"), sector("customer"), sector("partner")],
      flows: [flow("us>customer", "service"), flow("customer>us", "money")],
      panels: [],
    };
    const service = (drawing: CirculationDrawing) =>
      readCirculation(drawing).structure.flows.find(({ id }) => id === "us>customer:service");
    expect(service(bare)).toMatchObject({ paid: true, answeredBy: ["customer>us:money"] });
    // Nobody said that it is sold, and no money comes: it is not, and nothing is amiss.
    const given = without(bare, "customer>us:money");
    expect(service(given)).toMatchObject({ paid: false, price: "unset", answeredBy: [] });
    expect(found(given, "V39")).toEqual([]);
    // Free is free, also where the customer pays for something.
    const free = saying(bare, "us>customer:service", { paid: false });
    expect(service(free)).toMatchObject({ paid: false, price: "free", answeredBy: [] });
    // Money that pays for something else is not there for this.
    const other = saying(adding(bare, flow("us>customer", "goods")), "customer>us:money", {
      inReturnFor: "us>customer:goods",
    });
    expect(service(other)).toMatchObject({ paid: false, answeredBy: [] });
    // A third may pay, and either of the two may say so.
    const third = adding(
      given,
      flow("partner>us", "money", { inReturnFor: "us>customer:service" }),
    );
    expect(service(third)).toMatchObject({ paid: true, answeredBy: ["partner>us:money"] });
    const bySeller = saying(bare, "us>customer:service", { inReturnFor: "customer>us:money" });
    expect(service(bySeller)).toMatchObject({ paid: true, answeredBy: ["customer>us:money"] });
  });
});

describe("rounds of money", () => {
  it("[EC4] are found exactly where trying all ways finds them, each the shortest of its payer", () => {
    fc.assert(
      fc.property(anyCirculation, (drawing) => {
        const { structure, analysis } = readCirculation(drawing);
        const shortest = shortestRoundsByBruteForce(structure);
        const { listed, sectors } = analysis.circuits;
        expect(listed.map((round) => round.sectors.length)).toEqual(
          [...shortest.values()].toSorted((one, other) => one - other),
        );
        const flows = new Map(structure.flows.map((one) => [one.id, one]));
        const place = new Map(
          structure.sectors.map(({ key, kind }) => [key, kind === "us" ? "" : key]),
        );
        for (const round of listed) {
          expect(new Set(round.sectors).size).toBe(round.sectors.length);
          expect(round.flows).toHaveLength(round.sectors.length);
          for (const [step, id] of round.flows.entries()) {
            const [at, next] = [round.sectors[step], round.sectors[step + 1] ?? round.sectors[0]];
            const one = flows.get(id);
            expect(one?.kind).toBe("money");
            expect([place.get(one?.from ?? "?"), place.get(one?.to ?? "?")]).toEqual([
              place.get(at ?? "?"),
              place.get(next ?? "?"),
            ]);
            expect(sectors).toContain(at);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[EC5] stay closed, and returns stay, when money is added that is given for nothing", () => {
    const ends = fc.constantFrom("us", "a", "b", "c");
    fc.assert(
      fc.property(anyCirculation, ends, ends, (drawing, from, to) => {
        const before = readCirculation(drawing).diagnostics.map(({ id }) => id);
        const more = adding(drawing, flow(`${from}>${to}`, "money", { id: "more" }));
        const after = readCirculation(more).diagnostics.map(({ id }) => id);
        for (const id of after) {
          if (/^V(?:39|40|43)/.test(id)) expect(before).toContain(id);
        }
      }),
    );
  });

  it("[EC6] take their time in proportion to what is drawn", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `s${index}`);
    const chain: CirculationDrawing = {
      sectors: [sector("us"), ...names.map((name) => sector("partner", name))],
      flows: ["us", ...names].flatMap((name, index) => [
        flow(`${name}>${names[index] ?? "us"}`, "money"),
        flow(`${name}>us`, "money"),
      ]),
      panels: [],
    };
    const crowd: CirculationDrawing = {
      sectors: [sector("us"), sector("customer")],
      flows: Array.from({ length: 4000 }, (_, index) => [
        flow("us>customer", "service", { id: `s${index}` }),
        flow("customer>us", "money", { id: `m${index}`, inReturnFor: index % 2 ? "s1" : null }),
      ]).flat(),
      panels: [],
    };
    const began = performance.now();
    const { circuits } = readCirculation(chain).analysis;
    expect(circuits.listed).toHaveLength(12);
    expect(circuits.sectors).toHaveLength(2001);
    const crowded = readCirculation(crowd);
    expect(JSON.stringify(crowded).length).toBeLessThan(5_000_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("what follows", () => {
  it("[EC7] balances each sector by unit, and says whether all of it is known", () => {
    const priced = saying(
      saying(SOUND_CIRCULATION, "customer>us:money", { amount: 120, unit: "百万円" }),
      "us>customersCustomer:money",
      { amount: 150, unit: "百万円" },
    );
    const { balances } = readCirculation(priced).analysis;
    expect(balances).toEqual([
      { sector: "us:", unit: "百万円", income: 120, outgo: 150, isWhole: true },
      { sector: "customer:", unit: "百万円", income: 0, outgo: 120, isWhole: false },
      { sector: "customersCustomer:", unit: "百万円", income: 150, outgo: 0, isWhole: false },
    ]);
    const mixed = saying(priced, "us>customersCustomer:money", { unit: "人" });
    expect(readCirculation(mixed).analysis.balances.some(({ isWhole }) => isWhole)).toBe(false);
  });

  it("[EC8] names the customer's capitals that a revenue makes grow, or says that it makes none", () => {
    const revenues = (drawing: CirculationDrawing, offerings: typeof OFFERINGS | null) =>
      readCirculation(drawing, offerings).analysis.revenues.map(({ capitals, outcome }) => [
        outcome,
        capitals.map(({ capital }) => capital),
      ]);
    expect(revenues(SOUND_CIRCULATION, OFFERINGS)).toEqual([["grows", ["pro"]]]);
    expect(revenues(SOUND_CIRCULATION, null)).toEqual([["unknown", []]]);
    expect(revenues(SOUND_CIRCULATION, [])).toEqual([["nothing", []]]);
    const alone = saying(SOUND_CIRCULATION, "us>customer:service", { supports: [] });
    expect(revenues(alone, null)).toEqual([["unknown", []]]);
    expect(revenues(alone, OFFERINGS)).toEqual([["nothing", []]]);
    const byMoney = saying(alone, "customer>us:money", { supports: ["o1"] });
    expect(revenues(byMoney, OFFERINGS)).toEqual([["grows", ["pro"]]]);
  });

  it("[EC9] suggests A or B as markets change", () => {
    const shares = (drawing: CirculationDrawing) => readCirculation(drawing).analysis.monoKoto;
    expect(shares(SOUND_CIRCULATION)).toMatchObject({
      A: [],
      B: ["us>customer:service"],
      suggestion: "B",
    });
    const used = saying(SOUND_CIRCULATION, "us>customer:service", { market: "goods" });
    expect(shares(used)).toMatchObject({ A: ["us>customer:service"], B: [], suggestion: "A" });
    const both = adding(used, flow("us>customer", "data", { market: "factor", paid: true }));
    expect(shares(both)).toMatchObject({ suggestion: "unset", B: ["us>customer:data"] });
    const free = saying(SOUND_CIRCULATION, "us>customer:service", { paid: false });
    expect(shares(free)).toMatchObject({ A: [], B: [], unset: [], suggestion: "unset" });
  });

  it("[EC10] lights elements, causality, structure and grounds", () => {
    const lit = (drawing: CirculationDrawing) =>
      readCirculation(drawing)
        .lights.filter((one) => one.lit)
        .map(({ kind }) => kind);
    expect(lit(EMPTY_CIRCULATION)).toEqual([]);
    expect(lit(SOUND_CIRCULATION)).toEqual(["elements", "causality", "structure", "grounds"]);
    expect(lit(without(SOUND_CIRCULATION, "us>customersCustomer:money"))).toEqual([
      "elements",
      "causality",
      "grounds",
    ]);
    const lonely = {
      ...SOUND_CIRCULATION,
      sectors: [...SOUND_CIRCULATION.sectors, sector("nature")],
    };
    expect(lit(lonely)).toEqual(["elements", "structure", "grounds"]);
    const silent = {
      ...SOUND_CIRCULATION,
      flows: SOUND_CIRCULATION.flows.map((one) => ({
        ...one,
        text: "",
        inReturnFor: null,
        paid: false,
      })),
    };
    expect(lit(silent)).not.toContain("grounds");
    for (const { reason } of readCirculation(lonely).lights) {
      expect(reason.ja + reason.en).not.toMatch(/\{|undefined/);
    }
  });

  it("[EC11] has the panels tell in their order, each with what it lights", () => {
    const told: CirculationDrawing = {
      ...SOUND_CIRCULATION,
      panels: [
        panel(4, { text: "評判を通じて次の工場を開く", again: true }),
        panel(1, {
          id: "b",
          text: "診断を通じて現場を知る",
          lights: ["us>customer:service", "gone"],
        }),
        panel(1, { id: "a", text: " " }),
        panel(7),
      ],
    };
    const { panels, secondRound, unread } = readCirculation(told).structure;
    expect(panels).toEqual([
      {
        id: "b",
        order: 1,
        text: "診断を通じて現場を知る",
        flows: ["us>customer:service"],
        sectors: ["us:", "customer:"],
      },
      { id: "panel4", order: 4, text: "評判を通じて次の工場を開く", flows: [], sectors: [] },
    ]);
    expect(secondRound).toBe(true);
    expect(unread.panels).toEqual(["a", "panel7"]);
  });
});

describe("findings of a circulation", () => {
  it("[V39] is there when what is sold has no return, and gone when it has one", () => {
    expect(readCirculation(SOUND_CIRCULATION, OFFERINGS).diagnostics).toEqual([]);
    const sold = saying(SOUND_CIRCULATION, "us>customer:service", { paid: true });
    expect(found(sold, "V39")).toEqual([]);
    const [open] = found(without(sold, "customer>us:money"), "V39");
    expect(open).toMatchObject({
      severity: "error",
      subjects: { arrows: ["us>customer:service"] },
      message: { ja: "「予知保全」に、対価の流れがありません。" },
    });
  });

  it("[V40] is there while no money comes round to us", () => {
    expect(found(SOUND_CIRCULATION, "V40")).toEqual([]);
    for (const id of [
      "customer>us:money",
      "customersCustomer>customer:money",
      "us>customersCustomer:money",
    ]) {
      expect(found(without(SOUND_CIRCULATION, id), "V40")).toHaveLength(1);
    }
  });

  it("[V43] is there without us", () => {
    expect(found(EMPTY_CIRCULATION, "V43")).toHaveLength(1);
    expect(found(SOUND_CIRCULATION, "V43")).toEqual([]);
  });

  it("[V44] is there when a flow returns to its own sector, and V09 when an end is loose", () => {
    const odd = adding(SOUND_CIRCULATION, flow("us>us", "money"), flow("us>gone", "money"));
    expect(found(odd, "V44").map(({ id }) => id)).toEqual(["V44:us>us:money"]);
    expect(found(odd, "V09").map(({ id }) => id)).toEqual(["V09:us>gone:money"]);
  });

  it("[V45] is there when a sector is drawn twice", () => {
    const sectors = [...SOUND_CIRCULATION.sectors, { id: "z", kind: "us" as const, text: "" }];
    const [twice] = found({ ...SOUND_CIRCULATION, sectors }, "V45");
    expect(twice?.subjects.cards).toEqual(["us", "z"]);
  });

  it("[V46] is there when a sector pays and nobody pays it, but for finance and government", () => {
    const open = without(SOUND_CIRCULATION, "customersCustomer>customer:money");
    expect(found(open, "V46").map(({ subjects }) => subjects.cards)).toEqual([["customer"]]);
    for (const kind of ["finance", "government"] as const) {
      const funded = {
        ...SOUND_CIRCULATION,
        sectors: [...SOUND_CIRCULATION.sectors, sector(kind)],
        flows: [...SOUND_CIRCULATION.flows, flow(`${kind}>us`, "money", { supports: ["o1"] })],
      };
      expect(found(funded, "V46")).toEqual([]);
    }
  });

  it("[V47] is there when a free Do leads to nothing that we sell", () => {
    const base = {
      ...SOUND_CIRCULATION,
      sectors: [...SOUND_CIRCULATION.sectors, sector("government")],
    };
    const gift = adding(base, flow("us>government", "service", { paid: false, text: "防災訓練" }));
    expect(found(gift, "V47").map(({ subjects }) => subjects.arrows)).toEqual([
      ["us>government:service"],
    ]);
    expect(found(adding(gift, flow("government>customer", "trust")), "V47")).toEqual([]);
    const nothingSold = saying(gift, "us>customer:service", { paid: false });
    expect(found(adding(nothingSold, flow("government>customer", "trust")), "V47")).toHaveLength(2);
  });

  it("[V48] is there for a revenue that makes no capital grow", () => {
    const alone = saying(SOUND_CIRCULATION, "us>customer:service", { supports: ["gone"] });
    expect(found(alone, "V48").map(({ subjects }) => subjects.arrows)).toEqual([
      ["customer>us:money"],
    ]);
  });

  it("[V49] is there for a sector without flows", () => {
    const sectors = [...SOUND_CIRCULATION.sectors, sector("foreign")];
    expect(found({ ...SOUND_CIRCULATION, sectors }, "V49")).toHaveLength(1);
  });

  it("[V50] is there when all that we sell are goods", () => {
    const things = saying(SOUND_CIRCULATION, "us>customer:service", { kind: "goods" });
    expect(found(things, "V50")).toHaveLength(1);
    const more = adding(things, flow("us>customer", "data", { paid: true }));
    expect(found(more, "V50")).toEqual([]);
  });

  it("[V51] is there when a return comes to somebody else", () => {
    const astray = saying(SOUND_CIRCULATION, "us>customersCustomer:money", {
      inReturnFor: "us>customer:service",
    });
    expect(found(astray, "V51").map(({ subjects }) => subjects.arrows)).toEqual([
      ["us>customersCustomer:money"],
    ]);
    const toNothing = saying(astray, "us>customersCustomer:money", { inReturnFor: "gone" });
    expect(found(toNothing, "V51")).toEqual([]);
  });

  it("[V52] is there when we pay more than we take in", () => {
    const priced = (amount: number) =>
      saying(
        saying(SOUND_CIRCULATION, "customer>us:money", { amount, unit: "億円" }),
        "us>customersCustomer:money",
        { amount: 5, unit: "億円" },
      );
    expect(found(priced(4), "V52")).toHaveLength(1);
    expect(found(priced(5), "V52")).toEqual([]);
  });

  it("[V53] is there for a panel without its form, in either language", () => {
    const told = (text: string) => ({
      ...SOUND_CIRCULATION,
      panels: [panel(1, { text, lights: ["us"] })],
    });
    expect(found(told("点検の実施"), "V53")).toHaveLength(1);
    for (const text of ["", "点検を通じて故障を減らす", "Through inspection, cut failures"]) {
      expect(found(told(text), "V53")).toEqual([]);
    }
  });

  it("[V54] is there for a panel that lights nothing", () => {
    const told = (lights: string[]) => ({
      ...SOUND_CIRCULATION,
      panels: [panel(2, { text: "点検を通じて故障を減らす", lights })],
    });
    expect(found(told([]), "V54")).toHaveLength(1);
    expect(found(told(["customer"]), "V54")).toEqual([]);
  });

  it("[V55] is there for a second panel of one number, and for a fifth", () => {
    const panels = [panel(1), panel(1, { id: "q" }), panel(5)];
    expect(found({ ...SOUND_CIRCULATION, panels }, "V55")).toHaveLength(2);
  });
});

function withShuffledCopy(drawing: CirculationDrawing) {
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items, ...items.slice(0, 2)], {
      minLength: items.length + Math.min(2, items.length),
    });
  return fc
    .record({
      sectors: shuffled(drawing.sectors),
      flows: shuffled(drawing.flows),
      panels: shuffled(drawing.panels),
    })
    .map((copy) => [drawing, copy] as const);
}

function distinct(records: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(records.map(({ id }) => id))].toSorted();
}

/** Lengths of the shortest rounds through us, by who pays us last: every simple way is tried. */
function shortestRoundsByBruteForce({
  sectors,
  flows,
}: ReturnType<typeof readCirculation>["structure"]): ReadonlyMap<string, number> {
  const place = new Map(sectors.map(({ key, kind }) => [key, kind === "us" ? "*" : key]));
  const pays = (from: string, to: string) =>
    flows.some(
      (one) => one.kind === "money" && place.get(one.from) === from && place.get(one.to) === to,
    );
  const places = new Set(place.values());
  const shortest = new Map<string, number>();
  const walk = (way: readonly string[]): void => {
    const last = way.at(-1) ?? "*";
    if (way.length > 1 && pays(last, "*")) {
      shortest.set(last, Math.min(way.length, shortest.get(last) ?? Infinity));
    }
    for (const next of places) {
      if (!way.includes(next) && pays(last, next)) walk([...way, next]);
    }
  };
  if (places.has("*")) walk(["*"]);
  return shortest;
}
