import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CCPI8, IIRC6, interpret } from "@zentaikan/capital-graph";
import { fitToLineup } from "./fit-to-lineup.ts";
import { readFile, readText } from "./read-file.ts";
import type { TakenIn } from "./taken-in.ts";

function linksOf(taken: TakenIn) {
  if (taken.kind === "refused") throw new Error(taken.sentence.en);
  const { nodes, links, starLinks } = interpret(taken.drawing, CCPI8).structure;
  return {
    nodes: nodes.map(({ key }) => key).toSorted(),
    links: [
      ...links.map(({ key }) => key),
      ...starLinks.map(({ from }) => `${from}>star`),
    ].toSorted(),
  };
}

const read = (text: string) => linksOf(readText(text, CCPI8));
const asFile = (text: string, name: string) =>
  readFile(new TextEncoder().encode(text), { name, lineup: CCPI8 });

describe("an outline", () => {
  it("[IM6] of chains, with stages in brackets, behind names and none at all", () => {
    expect(read("人的(ホップ)、組織 > 技術（ステップ） > 財務ジャンプ > 星\n財務 => 人的")).toEqual(
      {
        nodes: ["1.hum+", "1.org+", "2.tec+", "3.fin+"].toSorted(),
        links: [
          "1.hum+>2.tec+:+",
          "1.org+>2.tec+:+",
          "2.tec+>3.fin+:+",
          "3.fin+>1.hum+:+:fb",
          "3.fin+>star",
        ].toSorted(),
      },
    );
    expect(read("人的→技術").nodes).toEqual(["1.hum+", "2.tec+"]);
  });

  it("[IM6] of bullets and of lines that name a stage", () => {
    expect(read("- 人的資本\n  - 技術資本\n    - 財務資本\n  - 顧客").links).toEqual([
      "1.hum+>2.cus+:+",
      "1.hum+>2.tec+:+",
      "2.tec+>3.fin+:+",
    ]);
    expect(read("## ホップ\n・人的\n・組織\n## Jump\n・財務").nodes).toEqual([
      "1.hum+",
      "1.org+",
      "3.fin+",
    ]);
  });

  const chain = { nodes: ["1.hum+", "2.tec+"], links: ["1.hum+>2.tec+:+"] };
  it.each([
    "人的資本（ホップ）→技術資本（ステップ）",
    "人的［ホップ］＞技術［ステップ］",
    "人的【ホップ】 ⇒ 技術【ステップ】",
    "人的(HOP) ー> 技術(STEP)",
    "人的ホップ　－＞　技術ステップ",
    "①人的：ホップ → ②技術：ステップ",
    "ホップ 人的資本 → ステップ 技術資本",
    "人的（ホップ）\n　↓\n技術（ステップ）",
    "技術(ステップ) ← 人的(ホップ)",
    "・人的資本（ホップ）\n\t・技術資本（ステップ）",
    "●人的資本\n　○技術資本",
    "> 人的 > 技術",
    "ｼﾞﾝﾃｷ → ｷﾞｼﾞｭﾂ",
    "Human capital (Hop) → Technology capital (Step)",
  ])("[IM6] as people type it: %s", (text) => {
    expect(read(text)).toEqual(chain);
  });

  it.each([
    "ホップ：人的、組織\nステップ：技術",
    "【ホップ】\n人的資本、組織資本\n【ステップ】\n技術資本",
    "１．ホップ（まず）\n・人的\n・組織\n２．ステップ\n・技術",
    "■HOP\n- human\n- organisational\n■STEP\n- technology",
    "まず人的と組織、次に技術",
    "ホップ: 人的・組織\nｽﾃｯﾌﾟ: 技術",
  ])("[IM6] under stages: %s", (text) => {
    expect(read(text)).toEqual({ nodes: ["1.hum+", "1.org+", "2.tec+"], links: [] });
  });

  it("[IM6] says in brackets small divisions, what reduces and what grows back", () => {
    const taken = readText(
      "人的（採用、ホップ） → 財務（ジャンプ）（減らす）\n財務 → 人的（再投資）\n財務 → お星さま「町の誇り」",
      CCPI8,
    );
    expect(linksOf(taken).links).toEqual(["1.hum+>3.fin+:-", "3.fin+>1.hum+:+:fb", "3.fin+>star"]);
    expect(taken).toMatchObject({
      drawing: { cards: [{ subdivision: "採用" }, {}, {}], stars: [{ text: "町の誇り" }] },
    });
    expect(readText("財務 => 人的", CCPI8)).toMatchObject({
      guessed: [{ ja: /再投資と読みました/ }, {}, {}],
    });
  });

  it("[IM6] of cells: a column for each stage, or a matrix with marks", () => {
    expect(read("ホップ\tステップ\tジャンプ\n人的\t技術\t財務\n組織\t\t").nodes).toEqual([
      "1.hum+",
      "1.org+",
      "2.tec+",
      "3.fin+",
    ]);
    expect(read("資本\tホップ\tステップ\n人的\t○\t\n技術\t-\t○").nodes).toEqual([
      "1.hum+",
      "2.tec+",
    ]);
  });

  it("[IM7] says what was guessed and what was not read", () => {
    expect(readText("人的 > 技術\n売上 > 人的", CCPI8)).toMatchObject({
      understood: [{ ja: "カード 2枚" }, { ja: "つながり 1本" }],
      guessed: [{ ja: /「人的」.*ホップ/ }, { ja: /「技術」.*ステップ/ }],
      unread: [{ ja: /「売上」/ }, { ja: /「売上 → 人的」/ }],
    });
    expect(readText("売上を伸ばす", CCPI8)).toMatchObject({
      kind: "refused",
      sentence: { ja: "資本の名前が見つかりませんでした。" },
    });
  });
});

describe("other programs", () => {
  const page = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
    <mxCell id="h" value="ホップ" style="swimlane" vertex="1" parent="1"/>
    <mxCell id="a" value="&lt;b&gt;人的資本&lt;/b&gt;" vertex="1" parent="h"/>
    <mxCell id="b" value="技術資本" vertex="1" parent="1"/>
    <mxCell id="e" edge="1" parent="1" source="a" target="b"/></root></mxGraphModel>`;
  const drawn = { nodes: ["1.hum+", "2.tec+"], links: ["1.hum+>2.tec+:+"] };

  it("[IM8] draw.io, plain and packed", () => {
    expect(linksOf(asFile(`<mxfile><diagram>${page}</diagram></mxfile>`, "a.drawio"))).toEqual(
      drawn,
    );
    const packed = deflateRawSync(encodeURIComponent(page)).toString("base64");
    expect(linksOf(asFile(`<mxfile><diagram id="x">${packed}</diagram></mxfile>`, "a"))).toEqual(
      drawn,
    );
  });

  it("[IM7] an arrow with an open end is said, whatever file it is from", () => {
    const open = page.replace(' target="b"', "");
    const said = (text: string, name: string) => {
      const taken = readFile(new TextEncoder().encode(text), { name, lineup: CCPI8 });
      return taken.kind === "read" ? taken.unread.map(({ ja }) => ja) : [];
    };
    const sentence = "「人的資本 → ？」は、両端がカードかお星さまではないため読めません。";
    expect(said(`<mxfile><diagram>${open}</diagram></mxfile>`, "a.drawio")).toEqual([sentence]);
    expect(said("元,先\n人的資本,", "a.csv")).toEqual([sentence]);
    expect(said("人的資本 > \n", "a.txt")).toEqual([
      "「人的資本 >」の矢印には、片方の端がありません。",
    ]);
    const kumu = { elements: [{ label: "人的資本" }], connections: [{ from: "人的資本" }] };
    expect(said(JSON.stringify(kumu), "a.json")).toEqual([sentence]);
  });

  it("[IM8] Kumu and PRSM", () => {
    const kumu = {
      elements: [
        { _id: "e1", attributes: { label: "人的資本", "element type": "x" } },
        { label: "Technology capital" },
      ],
      connections: [{ from: "e1", to: "Technology capital", direction: "directed" }],
    };
    expect(linksOf(asFile(JSON.stringify(kumu), "a.json"))).toEqual(drawn);
    const prsm = {
      nodes: [
        { id: "1", label: "人的\n資本", grp: "group0" },
        { id: "2", label: "技術" },
        { id: "3", label: "人的資本" },
      ],
      edges: [{ id: "x", from: "3", to: "2" }],
    };
    expect(linksOf(asFile(JSON.stringify(prsm), "a.prsm"))).toMatchObject({ links: drawn.links });
  });

  it("[IM3] Mermaid as people write it", () => {
    expect(
      read(
        "graph TD\n a[人的資本] -- 育てる --> b(技術資本) & c{顧客};\n b -.-> a\n subgraph ジャンプ\n d[財務]\n end\n c-->d",
      ),
    ).toMatchObject({
      nodes: ["1.hum+", "2.cus+", "2.tec+", "3.fin+"],
      links: ["1.hum+>2.cus+:+", "1.hum+>2.tec+:+", "2.cus+>3.fin+:+", "2.tec+>1.hum+:+:fb"],
    });
  });
});

it("[IM9] another lineup is matched by concept, then by name, and said", () => {
  const own = readText("人的 > 技術 > 顧客", CCPI8);
  if (own.kind === "refused") throw new Error("refused");
  const fitted = fitToLineup({ ...own, lineup: CCPI8 }, IIRC6);
  const known = new Set(IIRC6.capitals.map(({ id }) => id));
  expect(fitted.drawing.cards.length).toBeGreaterThan(0);
  expect(fitted.drawing.cards.every(({ capital }) => known.has(capital))).toBe(true);
  expect(fitted.unread.map(({ ja }) => ja)).toContain(
    "「顧客関係性資本」は、このボードの資本ラインナップにありません。",
  );
  const [hum] = own.drawing.cards;
  expect(fitted.unread.map(({ ja }) => ja)).toContain(
    "「技術資本(ステップ) → 顧客関係性資本(ジャンプ)」の矢印は、端がカードに届いていないため描きません。",
  );
  expect(fitToLineup({ ...own, lineup: CCPI8 }, CCPI8)).toMatchObject({
    drawing: own.drawing,
    guessed: own.guessed,
    unread: own.unread,
  });
  const renamed = {
    ...CCPI8,
    capitals: CCPI8.capitals.map((each) =>
      each.id === hum?.capital ? { ...each, label: { ja: "人財", en: "Talent" } } : each,
    ),
  };
  // Another workspace may have given the same number to other names.
  expect(fitToLineup({ ...own, lineup: renamed }, CCPI8).guessed.map(({ ja }) => ja)).toContain(
    "「人財」は、このボードの「人的資本」としました。",
  );
});
