import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCirculation } from "../../test-data/any-circulation.ts";
import {
  adding,
  editCirculation,
  flow,
  panel,
  saying,
  sector,
  SOUND_CIRCULATION,
  without,
} from "../../test-data/draw-circulation.ts";
import { sample } from "../../test-data/samples.ts";
import {
  CCPI8,
  circulationRows,
  EMPTY_CIRCULATION,
  interpret,
  offeringsOf,
  parseCirculationEntry,
  planCirculationEntry,
  proposeCirculationMends,
  readCirculation,
  ringPlaces,
  type CirculationDrawing,
  type RuleId,
} from "../index.ts";

const rulesOf = (drawing: CirculationDrawing) =>
  readCirculation(drawing).diagnostics.map(({ rule }) => rule);

/** What is left of a rule after each of its mends, one by one. */
function mended(drawing: CirculationDrawing, rule: RuleId) {
  const reading = readCirculation(drawing);
  return reading.diagnostics
    .filter((found) => found.rule === rule)
    .flatMap((found) =>
      proposeCirculationMends(found, reading).map(({ kind, edits }) => {
        const after = editCirculation(drawing, edits);
        const left = readCirculation(after).diagnostics.map(({ id }) => id);
        return { kind, edits, after, isGone: !left.includes(found.id) };
      }),
    );
}

describe("mends of a scenario", () => {
  it("[EC18] clear what they are for, and sell nothing that nobody pays for", () => {
    fc.assert(
      fc.property(
        anyCirculation,
        fc.constantFrom<RuleId>("V39", "V40", "V43", "V46", "V51"),
        (drawing, rule) => {
          const unsold = rulesOf(drawing).filter((found) => found === "V39").length;
          for (const { after, isGone } of mended(drawing, rule)) {
            expect(isGone).toBe(true);
            expect(rulesOf(after).filter((found) => found === "V39").length).toBeLessThanOrEqual(
              unsold,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("[EC18] close a round where it is open, and give each sale its return", () => {
    const sold = saying(SOUND_CIRCULATION, "us>customer:service", { paid: true });
    const unpaid = mended(without(sold, "customer>us:money"), "V39");
    expect(unpaid.map(({ kind }) => kind)).toEqual(["addReturn", "setFree"]);
    expect(unpaid[0]?.edits).toMatchObject([
      { kind: "addFlow", flow: { from: "customer", to: "us", inReturnFor: "us>customer:service" } },
    ]);
    // Whoever works for us is paid for it, and pays the customer already.
    const open = mended(without(SOUND_CIRCULATION, "us>customersCustomer:money"), "V40");
    expect(open).toMatchObject([
      {
        isGone: true,
        edits: [
          {
            flow: {
              from: "us",
              to: "customersCustomer",
              kind: "money",
              inReturnFor: "customersCustomer>us:labour",
            },
          },
        ],
      },
    ]);
    // With nobody but a customer who pays us, somebody new takes our money on to the customer.
    const pair: CirculationDrawing = {
      sectors: [sector("us"), sector("customer")],
      flows: [flow("us>customer", "service"), flow("customer>us", "money")],
      panels: [],
    };
    const [closed] = mended(pair, "V40");
    expect(closed?.edits.map(({ kind }) => kind)).toEqual(["addSector", "addFlow", "addFlow"]);
    expect(closed?.isGone).toBe(true);
    expect(mended(EMPTY_CIRCULATION, "V43")).toMatchObject([{ kind: "addUs", isGone: true }]);
    expect(mended(EMPTY_CIRCULATION, "V40")).toEqual([]);
  });
});

describe("quick entry of a scenario", () => {
  const entry = (text: string, there: Parameters<typeof parseCirculationEntry>[1] = []) => {
    const parsed = parseCirculationEntry(text, there);
    return parsed.kind === "entry" ? parsed.entry : parsed;
  };

  it("[EC19] reads a chain of sectors and flows, in either language", () => {
    const sale = {
      sectors: [
        { kind: "us", text: "" },
        { kind: "customer", text: "" },
        { kind: "us", text: "" },
      ],
      flows: [
        { kind: "service", text: "", paid: null, isReturn: false },
        { kind: "money", text: "", paid: null, isReturn: true },
      ],
    };
    for (const text of [
      "自社 →(サービス)→ 顧客 →(¥)→ 自社",
      "当社→(サービス)→お客様→(お金)→当社",
      "自社 →(サービス)→ 顧客 →(¥)→ 自社",
      "us ->(service)-> customer ->(money)-> us",
      "us -(service)> customer -($)> we",
    ]) {
      expect(entry(text), text).toMatchObject(sale);
    }
  });

  it("[EC19] reads names, words, amounts and what is free", () => {
    expect(
      entry("自社 →(サービス:予知保全)→ 顧客:青葉精機 →(¥ 保全料 1,200.5 万円)→ 自社"),
    ).toMatchObject({
      sectors: [{}, { kind: "customer", text: "青葉精機" }, {}],
      flows: [
        { kind: "service", text: "予知保全" },
        { kind: "money", text: "保全料", amount: 1200.5, unit: "万円", isReturn: true },
      ],
    });
    expect(entry("自社 →(無償 情報:勉強会)→ 地域")).toMatchObject({
      sectors: [{}, { kind: "government" }],
      flows: [{ kind: "information", text: "勉強会", paid: false }],
    });
    expect(entry("自社 →(点検)→ 青葉精機", [{ kind: "customer", text: "青葉精機" }])).toMatchObject(
      {
        sectors: [{}, { kind: "customer", text: "青葉精機" }],
        flows: [{ kind: "service", text: "点検" }],
      },
    );
    expect(entry("自社 → 顧客")).toMatchObject({ flows: [{ kind: "goods", text: "" }] });
    // What goes back is a return only of what came at once, and one return pays for one thing.
    expect(entry("自社 →(サービス)→ 顧客 →(¥)→ 自社 →(モノ)→ 顧客")).toMatchObject({
      flows: [{ isReturn: false }, { isReturn: true }, { isReturn: false }],
    });
  });

  it("[EC19] names the word that it does not know, and reads whatever is typed", () => {
    expect(entry("自社 →(サービス)→ 王様")).toEqual({ kind: "unknown", word: "王様" });
    expect(entry(" → ")).toEqual({ kind: "empty" });
    expect(entry("")).toEqual({ kind: "empty" });
    const piece = fc.constantFrom(
      "自社",
      "顧客:",
      "→",
      ">",
      "-",
      "(",
      ")",
      "(¥1",
      "¥",
      ":",
      "9".repeat(400),
      "\ud800",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const parsed = parseCirculationEntry(pieces.join(""));
        if (parsed.kind !== "entry") return;
        const { sectors, flows } = parsed.entry;
        expect(flows).toHaveLength(sectors.length - 1);
        const edits = planCirculationEntry(
          parsed.entry,
          readCirculation(EMPTY_CIRCULATION).structure,
        );
        const { structure } = readCirculation(editCirculation(EMPTY_CIRCULATION, edits));
        expect(structure.unread).toEqual({ flows: [], panels: [] });
      }),
    );
    const long = "(".repeat(200_000);
    const began = performance.now();
    parseCirculationEntry(long);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it("[EC20] adds what is not there, once, and joins what comes back to what it is for", () => {
    const draw = (drawing: CirculationDrawing, text: string) => {
      const { structure } = readCirculation(drawing);
      const parsed = parseCirculationEntry(text, structure.sectors);
      if (parsed.kind !== "entry") throw new Error(parsed.kind);
      const edits = planCirculationEntry(parsed.entry, structure);
      return { edits, after: editCirculation(drawing, edits) };
    };
    const line = "自社 →(サービス)→ 顧客 →(¥)→ 自社";
    const first = draw(EMPTY_CIRCULATION, line);
    expect(first.edits).toHaveLength(4);
    const [service, money] = readCirculation(first.after).structure.flows;
    expect(service).toMatchObject({ kind: "service", paid: true, answeredBy: [money?.id] });
    expect(money?.returns).toBe(service?.id);
    expect(draw(first.after, line).edits).toEqual([]);
    expect(draw(SOUND_CIRCULATION, "顧客の顧客 →(信頼)→ 自社").edits).toMatchObject([
      { kind: "addFlow", flow: { from: "customersCustomer", to: "us", kind: "trust" } },
    ]);
  });
});

describe("where a scenario stands", () => {
  it("[EC21] on a ring, none on another, whatever the order of its records", () => {
    const size = { w: 200, h: 96 };
    fc.assert(
      fc.property(anyCirculation, (drawing) => {
        const reversed = {
          sectors: drawing.sectors.toReversed(),
          flows: drawing.flows.toReversed(),
          panels: [],
        };
        const placed = (one: CirculationDrawing) => {
          const { structure, analysis } = readCirculation(one);
          return ringPlaces(structure, analysis.circuits.listed[0]?.sectors ?? [], size);
        };
        const places = placed(drawing);
        expect([...placed(reversed)]).toEqual([...places]);
        expect(places.size).toBe(new Set(drawing.sectors.map(({ id }) => id)).size);
        const all = [...places.values()];
        for (const [index, one] of all.entries()) {
          expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
          for (const other of all.slice(index + 1)) {
            const apart =
              Math.abs(one.x - other.x) >= size.w || Math.abs(one.y - other.y) >= size.h;
            expect(apart).toBe(true);
          }
        }
      }),
    );
    const { structure, analysis } = readCirculation(SOUND_CIRCULATION);
    const places = ringPlaces(structure, analysis.circuits.listed[0]?.sectors ?? [], size);
    // We at the top, and money goes round clockwise: to the customer's customers on the right.
    expect([...places.keys()]).toEqual(["us", "customersCustomer", "customer"]);
    expect(places.get("customersCustomer")?.x).toBeGreaterThan(places.get("customer")?.x ?? 0);
  });

  it("[EC22] in a table: each sector and flow once, with what is given for what", () => {
    const told = {
      ...SOUND_CIRCULATION,
      panels: [panel(2, { text: "点検", lights: ["us>customer:service"] })],
    };
    const { sectors, flows } = circulationRows(readCirculation(told).structure);
    expect(sectors.map(({ record, comes, goes }) => [record, comes, goes])).toEqual([
      ["us", 2, 2],
      ["customer", 2, 2],
      ["customersCustomer", 2, 2],
    ]);
    expect(flows.map(({ record }) => record)).toEqual([
      "us>customer:service",
      "us>customersCustomer:money",
      "customer>us:money",
      "customer>customersCustomer:goods",
      "customersCustomer>us:labour",
      "customersCustomer>customer:money",
    ]);
    expect(flows[0]).toMatchObject({
      from: { ja: "自社" },
      to: { en: "Customer" },
      kind: { ja: "サービス" },
      answers: [{ ja: "顧客 → 自社の「保全料」(お金)" }],
      returns: null,
      panels: [2],
    });
    expect(flows[2]?.returns?.ja).toBe("自社 → 顧客の「予知保全」(サービス)");
    fc.assert(
      fc.property(anyCirculation, (drawing) => {
        const { structure } = readCirculation(drawing);
        const rows = circulationRows(structure);
        expect(rows.flows.map(({ record }) => record).toSorted()).toEqual(
          structure.flows.map(({ id }) => id),
        );
        expect(rows.sectors).toHaveLength(structure.sectors.length);
      }),
    );
  });

  it("[EC23] joined to the board on capitals by our Dos", () => {
    const offerings = offeringsOf(interpret(sample("J").drawing, CCPI8));
    expect(offerings).toEqual([]);
    const { drawing } = sample("J");
    const [first, second] = drawing.cards;
    const detailed = {
      ...drawing,
      doResults: [
        {
          id: "a",
          refines: first?.id ?? "",
          text: "聞けている",
          ourDos: [{ id: "o1", text: " 型づくり ", paid: false }],
        },
        {
          id: "b",
          refines: second?.id ?? "",
          text: "直せている",
          ourDos: [{ id: "o1", text: "", paid: null }],
        },
        {
          id: "c",
          refines: "gone",
          text: "測れている",
          ourDos: [{ id: "o2", text: "測定", paid: true }],
        },
      ],
    };
    const found = offeringsOf(interpret(detailed, CCPI8));
    expect(
      found.map(({ id, text, capitals }) => [id, text, capitals.map((one) => one.capital)]),
    ).toEqual([
      ["o1", "型づくり", ["cus", "tec"]],
      ["o2", "測定", []],
    ]);
    expect(found[0]?.doResults).toEqual(["a", "b"]);
    expect(found[0]?.capitals.map(({ cards }) => cards)).toEqual([[first?.id], [second?.id]]);
    const { analysis } = readCirculation(SOUND_CIRCULATION, found);
    expect(analysis.revenues[0]?.capitals.map(({ capital }) => capital)).toEqual(["cus", "tec"]);
    expect(rulesOf(adding(SOUND_CIRCULATION))).toEqual([]);
  });
});
