import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportContent } from "../../content/export-content.ts";
import { randomContent } from "../../test-support/random-content.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { writeDot } from "../dot/write-dot.ts";
import { contentGraph } from "./content-graph.ts";

const isInstalled = spawnSync("dot", ["-V"]).status === 0;
const called = isInstalled ? "" : " (not run: Debian's graphviz is not installed)";

/** As Graphviz lays the graph out: a line for each node and each edge. */
function read(content: ExportContent): { readonly nodes: number; readonly edges: number } {
  const { status, stdout, stderr } = spawnSync("dot", ["-Tplain"], { input: writeDot(content) });
  expect([status, stderr.toString()]).toEqual([0, expect.not.stringMatching(/error/i)]);
  const lines = stdout.toString().split("\n");
  const count = (kind: string) => lines.filter((line) => line.startsWith(`${kind} `)).length;
  return { nodes: count("node"), edges: count("edge") };
}

test.skipIf(!isInstalled)(
  `[GX2] Graphviz finds in DOT each node and each link and no other, whatever was written @night${called}`,
  () => {
    const contents = [
      ...["A", "B", "K"].map((id) => sampleContent(id, { language: "ja" })),
      ...fc.sample(randomContent, { seed: 13, numRuns: 20 }),
    ];
    for (const content of contents) {
      const { stages, star, edges } = contentGraph(content);
      const nodes = stages.reduce((sum, stage) => sum + stage.nodes.length, star === null ? 0 : 1);
      expect(read(content)).toEqual({ nodes, edges: edges.length });
    }
  },
  300_000,
);
