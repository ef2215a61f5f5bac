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
  anonymise,
  CCPI8,
  contentHash,
  diffStructures,
  EMPTY_CIRCULATION,
  EMPTY_DRAWING,
  interpret,
  narrate,
  parseDrawing,
  parseSnapshot,
  partsOfSubject,
  readSentence,
  sentenceText,
  takeSnapshot,
  type CirculationDrawing,
  type Language,
  type Offering,
} from "../index.ts";

const LANGUAGES: readonly Language[] = ["ja", "en"];
const OFFERINGS: readonly Offering[] = [
  {
    id: "o1",
    text: "保全",
    doResults: ["d"],
    capitals: [
      { capital: "pro", label: { ja: "生産資本", en: "Production capital" }, cards: ["c"] },
    ],
  },
];

const drawn = (circulation: CirculationDrawing) => ({ ...EMPTY_DRAWING, circulation });
const read = (circulation: CirculationDrawing) => interpret(drawn(circulation), CCPI8, OFFERINGS);
const sentence = (circulation: CirculationDrawing, language: Language) =>
  sentenceText(readSentence(read(circulation), language));
const changes = (before: CirculationDrawing, after: CirculationDrawing) =>
  diffStructures(read(before).structure, read(after).structure);

describe("the sentence of a scenario", () => {
  it("[EC14] tells offers, the round of money and what grows, in both languages", () => {
    expect(sentence(SOUND_CIRCULATION, "ja")).toBe(
      "自社は、顧客に「予知保全」を届け、対価を受け取ります。お金は、自社→顧客の顧客→顧客→自社とめぐります。その売上は、顧客の生産資本を育てます。",
    );
    expect(sentence(SOUND_CIRCULATION, "en")).toBe(
      "We give “予知保全” to the customer, and are paid for it. Money goes round: us → the customer’s customers → the customer → us. That revenue grows the customer’s production capital.",
    );
    const more = adding(
      SOUND_CIRCULATION,
      flow("us>customer", "data", { paid: true, text: "診断" }),
      flow("us>customersCustomer", "goods", { paid: true, text: "部材" }),
      flow("us>customersCustomer", "technology", { paid: true }),
    );
    expect(sentence(more, "ja")).toMatch(
      /^自社は、顧客に「診断」と「予知保全」を、顧客の顧客に「部材」を、ほか1件を届け、/,
    );
    expect(sentence(more, "en")).toMatch(
      /^We give “診断” and “予知保全” to the customer, “部材” to the customer’s customers and 1 more,/,
    );
    const parts = readSentence(read(SOUND_CIRCULATION), "ja");
    expect(parts.find(({ kind }) => kind === "flow")?.arrows).toEqual(["us>customer:service"]);
    expect(parts.find(({ kind }) => kind === "sector")?.cards).toEqual(["customer"]);
  });

  it("[EC14] ends an unfinished one with one invitation", () => {
    const steps: readonly (readonly [CirculationDrawing, string])[] = [
      [EMPTY_CIRCULATION, "まず自社と顧客"],
      [{ ...SOUND_CIRCULATION, sectors: [sector("customer")] }, "どこに、自社"],
      [{ ...SOUND_CIRCULATION, sectors: [sector("us")] }, "どの顧客"],
      [without(SOUND_CIRCULATION, "us>customer:service"), "何を届けて"],
      [
        without(
          saying(SOUND_CIRCULATION, "us>customer:service", { paid: true }),
          "customer>us:money",
        ),
        "誰から入る",
      ],
      [without(SOUND_CIRCULATION, "us>customersCustomer:money"), "どこへめぐる"],
      [saying(SOUND_CIRCULATION, "us>customer:service", { supports: [] }), "どの資本を育てる"],
    ];
    for (const [drawing, invited] of steps) {
      for (const language of LANGUAGES) {
        const invitations = readSentence(read(drawing), language).filter(
          ({ kind }) => kind === "invitation",
        );
        expect(invitations).toHaveLength(1);
      }
      expect(sentence(drawing, "ja")).toContain(invited);
    }
    fc.assert(
      fc.property(anyCirculation, (drawing) => {
        for (const language of LANGUAGES) {
          const parts = readSentence(read(drawing), language);
          expect(parts.length).toBeGreaterThan(0);
          expect(sentenceText(parts)).not.toMatch(/undefined|\[object/);
          expect(parts.filter(({ kind }) => kind === "invitation").length).toBeLessThanOrEqual(1);
          const there = new Set([...drawing.sectors, ...drawing.flows].map(({ id }) => id));
          for (const { cards, arrows } of parts) {
            for (const id of [...cards, ...arrows]) expect(there).toContain(id);
          }
        }
      }),
    );
  });

  it("[EC17] is followed by rounds, balance, revenue, shares and panels", () => {
    const whole = {
      ...saying(
        saying(SOUND_CIRCULATION, "customer>us:money", { amount: 6, unit: "億円" }),
        "us>customersCustomer:money",
        { amount: 4, unit: "億円" },
      ),
      panels: [panel(4, { text: "評判を通じて次の工場を開く", again: true })],
    };
    const told = narrate(read(whole), "ja").map(({ text }) => text);
    expect(told.slice(1)).toEqual([
      "自社に入るお金は年6億円、出るお金は年4億円です。",
      "売上「保全料」は、顧客の生産資本を育てます。",
      "モノからコトへ(提案(未確定)):使うコトに応える 0件、生み出すコトに加わる 1件。",
      "4コマ目:評判を通じて次の工場を開く",
      "4コマ目から、次の一巡の1コマ目へつながります。",
    ]);
    expect(narrate(read(EMPTY_CIRCULATION), "en")).toHaveLength(1);
    fc.assert(
      fc.property(anyCirculation, fc.constantFrom(...LANGUAGES), (drawing, language) => {
        const paragraphs = narrate(read(drawing), language);
        expect(paragraphs.length).toBeLessThan(20);
        for (const { text } of paragraphs) expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
    );
  });
});

describe("what changed of a scenario", () => {
  it("[EC15] is empty exactly when the hash is the same", () => {
    fc.assert(
      fc.property(anyCirculation, anyCirculation, (one, other) => {
        const [before, after] = [read(one).structure, read(other).structure];
        const same = contentHash(before) === contentHash(after);
        const found = diffStructures(before, after);
        expect(found.length === 0).toBe(same);
        for (const { text } of found) expect(text.ja + text.en).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(anyCirculation, (one) => {
        expect(changes(one, structuredClone(one))).toEqual([]);
        const bare = {
          ...one,
          flows: one.flows.map((each) => ({ ...each, amount: 3, supports: [] })),
        };
        expect(changes(one, bare)).toEqual([]);
      }),
    );
  });

  it("[EC15] tells a name, and what a flow says in another way, as that", () => {
    const renamed = {
      ...SOUND_CIRCULATION,
      sectors: SOUND_CIRCULATION.sectors.map((one) =>
        one.id === "customer" ? { ...one, text: "青葉精機" } : one,
      ),
    };
    expect(changes(SOUND_CIRCULATION, renamed).map(({ text }) => text.ja)).toEqual([
      "主体「顧客」を「青葉精機」にした",
    ]);
    const said = saying(SOUND_CIRCULATION, "us>customer:service", {
      market: "goods",
      text: "点検",
    });
    expect(changes(SOUND_CIRCULATION, said).map(({ text }) => text.ja)).toEqual([
      "自社 → 顧客の「予知保全」(サービス)を、自社 → 顧客の「点検」(サービス)に変えた",
      "自社 → 顧客の「点検」(サービス)を財・サービス市場のものにした",
    ]);
    const open = without(SOUND_CIRCULATION, "us>customersCustomer:money");
    expect(changes(SOUND_CIRCULATION, open)).toMatchObject([
      {
        kind: "flowRemoved",
        text: { en: "Took out “給与” (Money), Us → Customer’s customers" },
        before: { arrows: ["us>customersCustomer:money"] },
      },
    ]);
    const told = {
      ...SOUND_CIRCULATION,
      panels: [panel(4, { text: "点検を通じて", again: true })],
    };
    expect(changes(SOUND_CIRCULATION, told)).toHaveLength(2);
    const joined = adding(
      { ...SOUND_CIRCULATION, sectors: [...SOUND_CIRCULATION.sectors, sector("finance")] },
      flow("finance>us", "money"),
    );
    expect(changes(SOUND_CIRCULATION, joined).map(({ kind }) => kind)).toEqual([
      "sectorAdded",
      "flowAdded",
    ]);
  });

  it("[EC15] names each part of which an answer may speak", () => {
    const reading = read(SOUND_CIRCULATION);
    const parts = partsOfSubject("frame", reading);
    expect(parts).toHaveLength(9);
    expect(parts[0]).toEqual({ record: "us", records: ["us"], name: { ja: "自社", en: "Us" } });
  });
});

describe("a scenario in JSON", () => {
  const snapshotOf = (circulation: CirculationDrawing) =>
    takeSnapshot({
      customer: { ja: "青葉精機", en: "Aoba" },
      drawing: drawn(circulation),
      lineup: CCPI8,
      agreements: [],
    });

  it("[EC16] survives with its meaning, as does its snapshot", () => {
    fc.assert(
      fc.property(anyCirculation, (circulation) => {
        const again = parseDrawing(JSON.parse(JSON.stringify(drawn(circulation))));
        expect(again).toMatchObject({ kind: "parsed", value: { circulation } });
        const snapshot = snapshotOf(circulation);
        expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual({
          kind: "parsed",
          value: snapshot,
        });
      }),
      { numRuns: 50 },
    );
    const bare = { sectors: [{ id: "a", kind: "us" }], flows: [{ id: "f", kind: "money" }] };
    expect(parseDrawing({ cards: [], arrows: [], stars: [], circulation: bare })).toMatchObject({
      value: {
        circulation: { flows: [{ paid: null, market: "unset", supports: [] }], panels: [] },
      },
    });
    for (const wrong of [
      { sectors: [{ id: "a", kind: "king" }] },
      { flows: [{ id: "", kind: "money" }] },
      3,
      null,
    ]) {
      expect(parseDrawing({ cards: [], arrows: [], stars: [], circulation: wrong })).toMatchObject({
        kind: "refused",
      });
    }
  });

  it("[EC16] loses every word when it is made anonymous, and keeps its shape", () => {
    const named: CirculationDrawing = {
      ...saying(SOUND_CIRCULATION, "customer>us:money", { amount: 7, unit: "億円" }),
      sectors: [
        ...SOUND_CIRCULATION.sectors,
        { id: "parts", kind: "partner", text: "北浜部品" },
        { id: "port", kind: "partner", text: "南港物流" },
        { id: "again", kind: "partner", text: "南港物流 " },
      ],
      panels: [panel(1, { text: "青葉精機の診断を通じて現場を知る" })],
    };
    const bare = anonymise(snapshotOf(named), { ja: "顧客A", en: "Customer A" });
    const { structure } = interpret(bare.drawing, CCPI8);
    expect(JSON.stringify(bare)).not.toMatch(/北浜|南港物流|予知保全|億円|青葉|"o1"/);
    expect(structure.circulation?.sectors.map(({ label }) => label.ja)).toEqual([
      "自社",
      "顧客",
      "顧客の顧客",
      "パートナー1",
      "パートナー2",
    ]);
    expect(structure.circulation?.flows).toHaveLength(6);
  });
});
