import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, SOUND, withArrow } from "../../test-data/draw.ts";
import {
  anonymise,
  CCPI8,
  contentHash,
  IIRC6,
  interpret,
  parseCompactCustomer,
  parseCompactCustomers,
  parseDrawing,
  parseLineup,
  parseSnapshot,
  takeSnapshot,
  type AgreementRecord,
  type Drawing,
  type Parsed,
} from "../index.ts";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function refusal(parsed: Parsed<unknown>): string {
  return parsed.kind === "parsed" ? "parsed" : `${parsed.refusal.place}: ${parsed.refusal.message}`;
}

describe("the compact notation", () => {
  it("[CN1] is a drawing in a few short words", () => {
    const parsed = parseCompactCustomer({
      id: "X",
      name: { ja: "X社", en: "X Ltd" },
      people: 12,
      nodes: ["HUM/skills.h", "tec.s"],
      links: ["HUM/skills.h>tec.s", "tec.s>HUM/skills.h:fb"],
      star: "見える星",
    });
    expect(parsed).toMatchObject({
      kind: "parsed",
      value: { id: "X", name: { ja: "X社", en: "X Ltd" }, industry: null, sales: null, people: 12 },
    });
    if (parsed.kind === "refused") return;
    const { cards, arrows, stars } = parsed.value.drawing;
    expect(cards).toEqual([
      {
        id: "HUM/skills.h",
        capital: "hum",
        subdivision: "skills",
        laneStage: 1,
        statedStage: null,
        direction: "grow",
      },
      {
        id: "tec.s",
        capital: "tec",
        subdivision: null,
        laneStage: 2,
        statedStage: null,
        direction: "grow",
      },
    ]);
    expect(arrows.map(({ id, from, to, kind }) => [id, from, to, kind])).toEqual([
      ["HUM/skills.h>tec.s", "HUM/skills.h", "tec.s", "cause"],
      ["tec.s>HUM/skills.h:fb", "tec.s", "HUM/skills.h", "reinvest"],
    ]);
    expect(stars).toEqual([{ id: "STAR", text: "見える星" }]);
  });

  it("[CN1] draws Do results under their nodes, in their order, and the causes among them", () => {
    const said = { refines: "TEC.s", text: "設計できている" };
    const parsed = parseCompactCustomers([
      {
        id: "A",
        nodes: ["TEC.s"],
        links: [],
        doResults: [
          { id: "b", ...said },
          { id: "a", owner: "部長", ...said },
        ],
        causes: ["a>b"],
      },
    ]);
    if (parsed.kind === "refused") throw new Error(refusal(parsed));
    expect(parsed.value[0]?.drawing).toMatchObject({
      doResults: [
        { id: "b", order: "0000", ...said },
        { id: "a", order: "0001", owner: "部長" },
      ],
      detailLinks: [{ id: "a>b", from: "a", to: "b" }],
    });
  });

  it("[CN1] draws twice what it lists twice, and links the first", () => {
    const { cards, arrows } = draw(
      ["TEC.s", "TEC.s", "FIN.j"],
      ["TEC.s>FIN.j", "TEC.s>FIN.j"],
      null,
    );
    expect(cards.map(({ id }) => id)).toEqual(["TEC.s", "TEC.s#2", "FIN.j"]);
    expect(arrows.map(({ id, from }) => [id, from])).toEqual([
      ["TEC.s>FIN.j", "TEC.s"],
      ["TEC.s>FIN.j#2", "TEC.s"],
    ]);
  });

  it.each([
    [null, "customers: expected a list"],
    [[3], "customers[0]: expected an object"],
    [[{}], "customers[0].id: expected a text"],
    [[{ id: "" }], "customers[0].id: expected a text that is not empty"],
    [[{ id: "A", nodes: "HUM.h" }], "customers[0].nodes: expected a list"],
    [[{ id: "A", nodes: ["HUM.h", 7] }], "customers[0].nodes[1]: expected a text"],
    [[{ id: "A", nodes: [], links: [], name: "A" }], "customers[0].name: expected an object"],
    [[{ id: "A", nodes: [], links: [], people: "many" }], "customers[0].people: expected a number"],
    [
      [{ id: "A", nodes: ["HUM.q"], links: [] }],
      'customers[0].nodes[0]: "HUM.q" is not a node such as HUM.h, TEC.s or FIN.j',
    ],
    [
      [{ id: "A", nodes: ["XYZ.h"], links: [] }],
      'customers[0].nodes[0]: "XYZ" is no capital of the lineup ccpi8',
    ],
    [
      [{ id: "A", nodes: ["HUM.h"], links: ["HUM.h"] }],
      'customers[0].links[0]: "HUM.h" is not a link such as HUM.h>TEC.s',
    ],
    [
      [{ id: "A", nodes: ["HUM.h"], links: ["HUM.h>TEC.s"] }],
      'customers[0].links[0]: "TEC.s" is not among the nodes',
    ],
    [
      [
        {
          id: "A",
          nodes: [],
          links: [],
          doResults: [{ id: "d", refines: "HUM.h", text: "できている" }],
        },
      ],
      'customers[0].doResults[0]: "HUM.h" is not among the nodes',
    ],
    [
      [{ id: "A", nodes: [], links: [], causes: ["d>e"] }],
      'customers[0].causes[0]: "d>e" is not a cause between two Do results',
    ],
    [
      [
        { id: "A", nodes: [], links: [] },
        { id: "A", nodes: [], links: [] },
      ],
      'customers[1].id: "A" is the id of customers[0] too',
    ],
  ])("[CN2] %j is refused with its place", (input, message) => {
    expect(refusal(parseCompactCustomers(input))).toBe(message);
  });

  it("[CN3] reads or refuses whatever it is given, and never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(["parsed", "refused"]).toContain(parseCompactCustomers([input]).kind);
        expect(["parsed", "refused"]).toContain(parseDrawing(input).kind);
        expect(["parsed", "refused"]).toContain(parseLineup(input).kind);
        expect(["parsed", "refused"]).toContain(parseSnapshot(input).kind);
      }),
    );
  });
});

describe("drawings and lineups as JSON", () => {
  it("[EX1] a drawing comes back with the same meaning", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const parsed = parseDrawing(asJson(drawing));
        if (parsed.kind === "refused") throw new Error(refusal(parsed));
        expect(read(parsed.value)).toEqual(read(drawing));
      }),
    );
  });

  it("[EX2] what a drawing leaves out is filled in, what is wrong is refused with its place", () => {
    const plain = { cards: [{ id: "a", capital: "hum" }], arrows: [{ id: "b" }], stars: [] };
    const parsed = parseDrawing(plain);
    expect(parsed).toMatchObject({
      kind: "parsed",
      value: { baseline: "managementCapital", doResults: [] },
    });
    const wrong = (edit: object) => refusal(parseDrawing({ ...plain, ...edit }));
    expect(wrong({ cards: [{ id: "a", capital: "hum", laneStage: 4 }] })).toBe(
      "drawing.cards[0].laneStage: expected one of 1, 2, 3",
    );
    expect(wrong({ arrows: [{ id: "b", contested: "no" }] })).toBe(
      "drawing.arrows[0].contested: expected true or false",
    );
    expect(wrong({ doResults: [{ id: "d", refines: "a", text: "x", ourDos: [{}] }] })).toBe(
      "drawing.doResults[0].ourDos[0].id: expected a text",
    );
    expect(wrong({ horizons: { 1: 3 } })).toBe("drawing.horizons.1: expected a text");
  });

  it("[EX3] a lineup comes back as it was, and may not have one id twice", () => {
    for (const lineup of [CCPI8, IIRC6]) {
      expect(parseLineup(asJson(lineup))).toEqual({ kind: "parsed", value: lineup });
    }
    const twice = { ...CCPI8, capitals: [...CCPI8.capitals, CCPI8.capitals[2]] };
    expect(refusal(parseLineup(asJson(twice)))).toBe('lineup.capitals[8].id: "tec" is there twice');
  });
});

describe("snapshots", () => {
  const customer = { ja: "秘密の会社", en: "Secret Ltd" };
  const agreement = (drawing: Drawing): AgreementRecord => ({
    kind: "agreed",
    id: "1",
    party: "customer",
    contentHash: contentHash(read(drawing).structure),
  });

  it("[IV8] come back from JSON with the same hash and keys", () => {
    fc.assert(
      fc.property(anyDrawing, fc.constantFrom(CCPI8, IIRC6), (drawing, lineup) => {
        const snapshot = takeSnapshot({ customer, drawing, lineup, agreements: [] });
        const parsed = parseSnapshot(asJson(snapshot));
        if (parsed.kind === "refused") throw new Error(refusal(parsed));
        expect(parsed.value.contentHash).toBe(snapshot.contentHash);
        expect(parsed.value.patternKey).toBe(snapshot.patternKey);
        expect(interpret(parsed.value.drawing, parsed.value.lineup)).toEqual(
          interpret(drawing, lineup),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("[IV8] that were tampered with are refused", () => {
    const snapshot = takeSnapshot({ customer, drawing: SOUND, lineup: CCPI8, agreements: [] });
    const bent = { ...snapshot, drawing: withArrow(SOUND, "HUM.h>TEC.s", { sign: "-" }) };
    expect(refusal(parseSnapshot(asJson(bent)))).toBe(
      "snapshot.patternKey: does not follow from the drawing",
    );
    const starred = { ...snapshot, drawing: { ...SOUND, stars: [{ id: "STAR", text: "別の星" }] } };
    expect(refusal(parseSnapshot(asJson(starred)))).toBe(
      "snapshot.contentHash: does not follow from the drawing",
    );
  });

  it("[IV9] are agreed only with an agreement to this very content", () => {
    const take = (drawing: Drawing, agreements: readonly AgreementRecord[]) =>
      takeSnapshot({ customer, drawing, lineup: CCPI8, agreements });
    const agreed = take(SOUND, [agreement(SOUND)]);
    expect(agreed).toMatchObject({ edition: "agreed", agreedBy: ["customer"] });
    expect(parseSnapshot(asJson(agreed))).toEqual({ kind: "parsed", value: agreed });
    const changed = withArrow(SOUND, "HUM.h>TEC.s", { sign: "-" });
    expect(take(changed, [agreement(SOUND)]).edition).toBe("unagreed");
    expect(refusal(parseSnapshot(asJson({ ...agreed, agreedBy: [] })))).toBe(
      "snapshot.edition: agreed, but by nobody",
    );
    expect(refusal(parseSnapshot(asJson({ ...agreed, edition: "unagreed" })))).toBe(
      "snapshot.edition: not agreed, yet there are parties who agreed",
    );
  });

  it("[SN1] made anonymous hold no name, star, grounds or notes, and the same pattern", () => {
    const telling: Drawing = {
      ...withArrow(SOUND, "all", { basisText: "秘密の根拠" }),
      stars: [{ id: "STAR", text: "秘密の星" }],
      doResults: [{ id: "d", refines: "HUM.h", text: "秘密ができている" }],
      horizons: { 1: "秘密の年" },
    };
    const snapshot = takeSnapshot({
      customer,
      drawing: telling,
      lineup: CCPI8,
      agreements: [agreement(telling)],
    });
    const anonymous = anonymise(snapshot, { ja: "部品会社1", en: "Parts maker 1" });
    expect(JSON.stringify(anonymous)).not.toMatch(/秘密|Secret/);
    expect(anonymous).toMatchObject({
      edition: "anonymised",
      agreedBy: [],
      patternKey: snapshot.patternKey,
    });
    expect(parseSnapshot(asJson(anonymous))).toEqual({ kind: "parsed", value: anonymous });
  });
});
