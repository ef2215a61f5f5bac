import { describe, expect, it } from "vitest";
import { draw, read, withCard } from "../../test-data/draw.ts";
import {
  CCPI8,
  copyLineup,
  findLineup,
  IIRC6,
  interpret,
  matchCapital,
  moveToLineup,
  PRESET_LINEUPS,
  reviewLineup,
  reviseLineup,
  type Capital,
} from "../index.ts";

const BRAND: Capital = {
  id: "brand",
  label: { ja: "ブランド資本", en: "Brand capital" },
  definition: { ja: "名の信用", en: "The credit of a name" },
  aliases: [],
  initial: "名",
  conceptId: null,
  iirc: ["soc"],
  subdivisions: [],
  retired: false,
};

describe("presets", () => {
  it("[LU1] the eight come in their order with one initial each; the six as well", () => {
    expect(CCPI8.capitals.map(({ id, initial }) => `${id}${initial}`).join(" ")).toBe(
      "fin財 cus顧 tec技 org組 pro生 hum人 soc社 env環",
    );
    expect(IIRC6.capitals.map(({ id, initial }) => `${id}${initial}`).join(" ")).toBe(
      "fin財 man製 int知 hum人 soc社 nat自",
    );
    expect(findLineup("ccpi8")).toBe(CCPI8);
    expect(findLineup("iirc6")).toBe(IIRC6);
    expect(findLineup("toString")).toBeNull();
  });

  it("[IV1] have distinct ids, and nothing that a review would remark", () => {
    for (const lineup of PRESET_LINEUPS) expect(reviewLineup(lineup)).toEqual([]);
  });

  it("[IV1] a lineup with one id twice is read with the first of the two", () => {
    const [fin] = CCPI8.capitals;
    const twin = { ...BRAND, id: "fin" };
    const reading = interpret(draw(["FIN.h"]), { ...CCPI8, capitals: [...CCPI8.capitals, twin] });
    expect(reading.structure.nodes[0]?.label).toEqual(fin?.label);
    expect(reading.lineup.capitals).toHaveLength(8);
    expect(reviewLineup({ ...CCPI8, capitals: [...CCPI8.capitals, twin] })[0]?.kind).toBe(
      "idTwice",
    );
  });
});

describe("matching", () => {
  it.each([
    ["人的資本", "hum"],
    ["人的", "hum"],
    ["人", "hum"],
    ["ジンテキ", "hum"],
    ["じんてき資本", "hum"],
    ["Human capital", "hum"],
    [" HUMAN ", "hum"],
    ["HUMAN", "hum"],
    ["財務", "fin"],
    ["ざいむしほん", "fin"],
    ["顧客", "cus"],
    ["customer-relationship capital", "cus"],
    ["ギジュツ", "tec"],
    ["technology", "tec"],
    ["organizational capital", "org"],
    ["社会関係性", "soc"],
    ["環境資本", "env"],
    ["pro", "pro"],
  ])("[LM1] %s is a name of %s", (text, id) => {
    expect(matchCapital(text, CCPI8)?.id).toBe(id);
  });

  it("[LM2] what is nobody's name, or the name of two, matches none", () => {
    for (const text of ["", "資本", "capital", "愛社精神", "__proto__"]) {
      expect(matchCapital(text, CCPI8)).toBeNull();
    }
    const twin = { ...BRAND, aliases: ["人"] };
    expect(matchCapital("人", { ...CCPI8, capitals: [...CCPI8.capitals, twin] })).toBeNull();
    const retired = { ...twin, retired: true };
    expect(matchCapital("人", { ...CCPI8, capitals: [...CCPI8.capitals, retired] })?.id).toBe(
      "hum",
    );
  });

  it("[LM3] every capital is matched by its id, its labels and its initial", () => {
    for (const lineup of PRESET_LINEUPS) {
      for (const capital of lineup.capitals) {
        for (const name of [capital.id, capital.label.ja, capital.label.en, capital.initial]) {
          expect(matchCapital(name, lineup)?.id).toBe(capital.id);
        }
      }
    }
  });
});

describe("a workspace's own lineup", () => {
  const own = copyLineup(CCPI8, { id: "own", name: { ja: "自社版", en: "Our own" } });

  it("[IV2] a change makes the next version and leaves the one before as it is", () => {
    const before = JSON.stringify(own);
    const { lineup } = reviseLineup(own, [
      { kind: "add", capital: BRAND },
      { kind: "rename", id: "hum", label: { ja: "人財資本", en: "People capital" } },
      { kind: "retire", id: "env" },
      { kind: "place", id: "brand", at: 0 },
    ]);
    expect(JSON.stringify(own)).toBe(before);
    expect(lineup.version).toBe(2);
    expect(lineup.capitals.map((capital) => capital.id).join()).toBe(
      "brand,fin,cus,tec,org,pro,hum,soc,env",
    );
    expect(lineup.capitals.find((capital) => capital.id === "hum")?.label.ja).toBe("人財資本");
    const reading = interpret(draw(["ENV.h"]), lineup);
    expect(reading.structure.nodes).toHaveLength(1);
    expect(reading.analysis.neverGrown).not.toContain("env");
    expect(reading.diagnostics.some((diagnostic) => diagnostic.rule === "V07")).toBe(false);
  });

  it("[LU2] every kind of change does what it says, and changes of what is not there do nothing", () => {
    const definition = { ja: "新しい定義", en: "new" };
    const subdivisions = [{ id: "skills", label: { ja: "技能", en: "Skills" } }];
    const { lineup } = reviseLineup(own, [
      { kind: "define", id: "hum", definition },
      { kind: "relate", id: "hum", conceptId: null },
      { kind: "subdivide", id: "hum", subdivisions },
      { kind: "retire", id: "hum" },
      { kind: "restore", id: "hum" },
    ]);
    expect(lineup.capitals.find((capital) => capital.id === "hum")).toMatchObject({
      definition,
      conceptId: null,
      subdivisions,
      retired: false,
    });
    const idle = reviseLineup(own, [
      { kind: "rename", id: "nobody", label: BRAND.label },
      { kind: "place", id: "nobody", at: 1 },
      { kind: "merge", ids: ["nobody"], into: BRAND },
      { kind: "add", capital: { ...BRAND, id: "fin" } },
    ]);
    expect(idle.lineup.capitals).toEqual(own.capitals);
  });

  it("[LU3] a merge moves cards by itself, a split asks", () => {
    const merged = reviseLineup(own, [
      { kind: "merge", ids: ["tec", "org"], into: { ...BRAND, id: "int" } },
    ]);
    const drawing = draw(["TEC.h", "ORG.s", "HUM.j"]);
    const move = moveToLineup(drawing, {
      from: own,
      to: merged.lineup,
      migration: merged.migration,
    });
    expect(move.drawing.cards.map((card) => card.capital)).toEqual(["int", "int", "hum"]);
    expect(move.capitals.map(({ from, outcome }) => `${from} ${outcome}`).toSorted()).toEqual([
      "hum kept",
      "org becomes",
      "tec becomes",
    ]);

    const parts = [
      { ...BRAND, id: "young" },
      { ...BRAND, id: "old" },
    ];
    const split = reviseLineup(own, [{ kind: "split", id: "hum", into: parts }]);
    const asked = moveToLineup(drawing, {
      from: own,
      to: split.lineup,
      migration: split.migration,
    });
    expect(asked.undecided).toEqual([
      { card: "HUM.j", old: { ja: "人的資本", en: "Human capital" } },
    ]);
    expect(asked.drawing.cards.map((card) => card.capital)).toEqual(["tec", "org", "own@1:hum"]);
  });

  it("[LU3] a split of what was merged before leads all the way", () => {
    const { migration } = reviseLineup(own, [
      { kind: "merge", ids: ["tec", "org"], into: { ...BRAND, id: "int" } },
      {
        kind: "split",
        id: "int",
        into: [
          { ...BRAND, id: "x" },
          { ...BRAND, id: "y" },
        ],
      },
    ]);
    expect(migration.get("tec")).toEqual(["x", "y"]);
  });

  it("[LU4] from the eight to the six every card finds its place; back some ask", () => {
    const all = draw(CCPI8.capitals.map((capital) => `${capital.id.toUpperCase()}.h`));
    const six = moveToLineup(all, { from: CCPI8, to: IIRC6 });
    expect(six.undecided).toEqual([]);
    expect(six.drawing.cards.map((card) => card.capital).toSorted()).toEqual([
      "fin",
      "hum",
      "int",
      "int",
      "man",
      "nat",
      "soc",
      "soc",
    ]);
    expect(six.capitals.find((capital) => capital.from === "soc")?.outcome).toBe("becomes");
    const back = moveToLineup(six.drawing, { from: IIRC6, to: CCPI8 });
    expect(back.undecided.map(({ old }) => old.ja).toSorted()).toEqual([
      "知的資本",
      "知的資本",
      "社会・関係資本",
      "社会・関係資本",
    ]);
    const unknown = withCard(all, "ENV.h", { capital: "???" });
    expect(
      moveToLineup(unknown, { from: CCPI8, to: IIRC6 }).capitals.find(({ from }) => from === "???"),
    ).toMatchObject({ outcome: "unknown", label: null, to: [] });
  });

  it("[LU5] a review names labels that are the same, and lineups that are too small, large or bare", () => {
    const kinds = (capitals: readonly Capital[]) =>
      reviewLineup({ ...own, capitals }).map((remark) => remark.kind);
    const many = Array.from({ length: 13 }, (_, i) => ({
      ...BRAND,
      id: `c${i}`,
      label: { ja: `資本${i}`, en: `c${i}` },
    }));
    expect(kinds(many)).toEqual(["tooMany"]);
    expect(kinds(many.slice(0, 2))).toEqual(["tooFew"]);
    const wide = { ...BRAND, id: "wide", label: { ja: "C1", en: "x" } };
    const narrow = { ...BRAND, id: "narrow", label: { ja: "c1 ", en: "y" } };
    expect(kinds([...many.slice(5, 8), wide, narrow])).toEqual(["labelTwice"]);
    const bare = { ...BRAND, definition: { ja: "", en: " " } };
    expect(kinds([...many.slice(0, 3), bare])).toEqual(["noDefinition"]);
  });
});

it("[IV3] a reading names the version it was made with", () => {
  const { lineup } = reviseLineup(CCPI8, []);
  expect(interpret(draw([]), lineup).structure.lineup).toEqual({ id: "ccpi8", version: 2 });
  expect(read(draw([])).structure.lineup.version).toBe(1);
});
