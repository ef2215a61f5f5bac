import type { ExportContent } from "../../content/export-content.ts";
import { contentGraph } from "../graph/content-graph.ts";
import { wordsOfEdge } from "../graph/link-words.ts";
import { oneLine } from "../graph/one-line.ts";

/** A graph for Graphviz: each stage a cluster and a rank of its own, from left to right. */
export function writeDot(content: ExportContent): string {
  const { title, stages, star, edges } = contentGraph(content);
  const { language } = content;
  const lines = [
    `digraph ${quoted(title)} {`,
    `  graph [rankdir=LR, newrank=true, charset="UTF-8", label=${quoted(title)}, labelloc=t, fontname=${FONT}];`,
    `  node [shape=box, style=rounded, fontname=${FONT}];`,
    `  edge [fontname=${FONT}];`,
  ];
  for (const { stage, name, nodes } of stages) {
    if (nodes.length === 0) continue;
    lines.push(`  subgraph cluster_stage${stage} {`, `    label=${quoted(name)};`);
    for (const { id, label, node } of nodes) {
      const words = [label, ...node.subdivisions].join("\n");
      const style = { grow: "rounded", keep: '"rounded,dashed"', spend: '"rounded,dotted"' };
      lines.push(`    ${id} [label=${quoted(words)}, style=${style[node.direction]}];`);
    }
    lines.push(`    { rank=same; ${nodes.map(({ id }) => `${id};`).join(" ")} }`, "  }");
  }
  if (star !== null) lines.push(`  ${star.id} [label=${quoted(`★ ${star.text}`)}, shape=ellipse];`);
  for (const edge of edges) {
    const isReinvested = edge.link?.kind === "reinvest";
    const words = wordsOfEdge(edge, language);
    const said = [
      ...(words === "" ? [] : [`label=${quoted(words)}`]),
      // What comes back to an earlier stage does not push that stage to the right.
      ...(isReinvested ? ["style=dashed", "constraint=false"] : []),
      ...(edge.sign === "-" ? ["arrowhead=tee"] : []),
    ];
    lines.push(`  ${edge.from} -> ${edge.to}${said.length === 0 ? "" : ` [${said.join(", ")}]`};`);
  }
  return `${[...lines, "}"].join("\n")}\n`;
}

const FONT = '"Noto Sans CJK JP"';

/** Graphviz also reads HTML entities in labels, and escapes such as `\N` for the name of a node. */
function quoted(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) =>
    oneLine(line)
      .replaceAll("&", "&amp;")
      .replace(/[\\"]/g, String.raw`\$&`),
  );
  return `"${lines.join(String.raw`\n`)}"`;
}
