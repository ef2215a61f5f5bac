import * as fc from "fast-check";
import AnyGraph, { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import type { Drawing } from "@zentaikan/capital-graph";
import { anyLetter } from "../../test-support/any-letter.ts";
import { anyDrawing } from "../../../../capital-graph/test-data/any-drawing.ts";
import { graphContent } from "../../test-support/graph-content.ts";
import { writeDot } from "../dot/write-dot.ts";
import { writeGraphml } from "../graphml/write-graphml.ts";
import { writeMermaid } from "../mermaid/write-mermaid.ts";

const ARROW = { sign: "+", strength: 2, delay: "mid", kind: "cause", basis: "unset" } as const;
const SAID = { basisText: "", contested: false };
const CARD = { statedStage: null, direction: "grow" } as const;
const DRAWN: Drawing = {
  cards: [
    { ...CARD, id: "a", capital: "hum", subdivision: '採用 "新卒"; #1\n<b>`x`</b>', laneStage: 1 },
    { ...CARD, id: "b", capital: "tec", subdivision: null, laneStage: 2 },
    { ...CARD, id: "c", capital: "fin", subdivision: null, laneStage: 3 },
  ],
  arrows: [
    { ...ARROW, ...SAID, id: "1", from: "a", to: "b" },
    { ...ARROW, ...SAID, id: "2", from: "b", to: "c", sign: "-", strength: 3 },
    { ...ARROW, ...SAID, id: "3", from: "c", to: "a", kind: "reinvest" },
    { ...ARROW, ...SAID, id: "4", from: "c", to: "s" },
  ],
  stars: [{ id: "s", text: "町の\\N誇り&髙﨑" }],
  doResults: [],
  horizons: {},
  baseline: "managementCapital",
};

/** Texts that end statements in one of the formats, or in none but look so. */
const nastyText = fc.oneof(
  fc.constantFrom(
    '"',
    "\\",
    '\\"',
    "]]>",
    "%%{init}",
    "end",
    "-->",
    "\u0000\ufffe",
    "\u2028;",
    "a\r\nb",
  ),
  fc.string({ unit: anyLetter, maxLength: 12 }),
);

const nastyContent = fc
  .tuple(anyDrawing, fc.array(nastyText, { minLength: 3, maxLength: 3 }))
  .map(([drawing, [star = "", title = "", division = ""]]) =>
    graphContent(
      {
        ...drawing,
        cards: drawing.cards.map((card) => ({ ...card, subdivision: division })),
        stars: drawing.stars.map(({ id }) => ({ id, text: star })),
      },
      { title, customer: division },
    ),
  );

describe("GraphML", () => {
  it("[GX1] graphology reads nodes, links and typed values", () => {
    const graph = parse(AnyGraph, writeGraphml(graphContent(DRAWN)));
    expect(graph.type).toBe("directed");
    expect(graph.nodes()).toEqual(["n0", "n1", "n2", "star"]);
    expect(graph.getNodeAttributes("n0")).toMatchObject({
      label: "人的資本",
      capital: "hum",
      stage: 1,
      stageName: "ホップ",
      subdivisions: '採用 "新卒"; #1 <b>`x`</b>',
    });
    expect(graph.getNodeAttribute("star", "label")).toBe("町の\\N誇り&髙﨑");
    expect(graph.getEdgeAttributes(graph.edge("n1", "n2"))).toMatchObject({
      sign: "-",
      strength: 3,
      weight: 3,
      contested: false,
    });
    expect(graph.getEdgeAttribute(graph.edge("n2", "n0"), "kind")).toBe("reinvest");
    expect(graph.getAttribute("standing")).toBe("未合意");
  });

  it("[GX1] whatever was written is read by a stranger", () => {
    fc.assert(
      fc.property(nastyContent, (content) => {
        const { structure } = content.interpretation;
        const graph = parse(MultiDirectedGraph, writeGraphml(content));
        expect(graph.order).toBe(structure.nodes.length + (structure.star === null ? 0 : 1));
        const toStar = structure.star === null ? 0 : structure.starLinks.length;
        expect(graph.size).toBe(structure.links.length + toStar);
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});

describe("Mermaid and DOT", () => {
  it("[GX2] [GX3] Mermaid has a subgraph for each stage and Japanese labels between quotes", () => {
    expect(writeMermaid(graphContent(DRAWN))).toBe(
      `---
title: "北浜精機 - 来年度の大枠 - 未合意"
---
flowchart LR
  subgraph stage1["ホップ"]
    n0["人的資本<br/>採用 #34;新卒#34;#59; #35;1<br/>#60;b#62;#96;x#96;#60;/b#62;"]
  end
  subgraph stage2["ステップ"]
    n1["技術資本"]
  end
  subgraph stage3["ジャンプ"]
    n2["財務資本"]
  end
  star(["★ 町の#92;N誇り#38;髙﨑"])
  n0 --> n1
  n1 -->|"減らす"| n2
  n2 -.->|"再投資"| n0
  n2 --> star
`,
    );
  });

  it("[GX2] [GX3] DOT has a cluster and a rank for each stage", () => {
    const written = writeDot(graphContent(DRAWN));
    expect(written).toContain(
      `  subgraph cluster_stage1 {
    label="ホップ";
    n0 [label="人的資本\\n採用 \\"新卒\\"; #1\\n<b>\`x\`</b>", style=rounded];
    { rank=same; n0; }
  }`,
    );
    expect(written).toContain('star [label="★ 町の\\\\N誇り&amp;髙﨑", shape=ellipse];');
    expect(written).toContain('n2 -> n0 [label="再投資", style=dashed, constraint=false];');
  });

  it("[GX2] no text ends its quotes or its line", () => {
    fc.assert(
      fc.property(nastyContent, (content) => {
        const { structure } = content.interpretation;
        const edges =
          structure.links.length + (structure.star === null ? 0 : structure.starLinks.length);
        const bare = writeDot(content).replace(/"(?:[^"\\\n]|\\[\\"n])*"/g, "T");
        for (const line of bare.split("\n")) expect(line).toMatch(/^[\w\s={}[\];,>T-]*$/);
        expect(bare.split("\n").filter((line) => line.includes(" -> "))).toHaveLength(edges);
        const [, , , ...flow] = writeMermaid(content)
          .replace(/"[^"\n]*"/g, "T")
          .split("\n");
        for (const line of flow) expect(line).toMatch(/^[\w\s[\]()|.>T-]*$/);
        expect(flow.filter((line) => /-->|-\.->/.test(line))).toHaveLength(edges);
      }),
      { numRuns: 80, seed: 14 },
    );
  });
});
