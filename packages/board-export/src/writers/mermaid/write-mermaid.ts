import type { ExportContent } from "../../content/export-content.ts";
import { contentGraph, type GraphNode } from "../graph/content-graph.ts";
import { wordsOfEdge } from "../graph/link-words.ts";
import { oneLine } from "../graph/one-line.ts";

/** A flowchart for Mermaid, with one subgraph for each stage that has something. */
export function writeMermaid(content: ExportContent): string {
  const { title, stages, star, edges } = contentGraph(content);
  const { language } = content;
  const lines = ["---", `title: ${JSON.stringify(oneLine(title))}`, "---", "flowchart LR"];
  for (const { stage, name, nodes } of stages) {
    if (nodes.length === 0) continue;
    lines.push(`  subgraph stage${stage}[${quoted(name)}]`);
    for (const node of nodes) lines.push(`    ${node.id}[${labelOf(node)}]`);
    lines.push("  end");
  }
  if (star !== null) lines.push(`  ${star.id}([${quoted(`★ ${star.text}`)}])`);
  for (const edge of edges) {
    const words = wordsOfEdge(edge, language);
    const arrow = edge.link?.kind === "reinvest" ? "-.->" : "-->";
    lines.push(`  ${edge.from} ${arrow}${words === "" ? "" : `|${quoted(words)}|`} ${edge.to}`);
  }
  return `${lines.join("\n")}\n`;
}

function labelOf({ label, node }: GraphNode): string {
  const direction = { grow: "", keep: " (=)", spend: " (-)" }[node.direction];
  return quoted([`${label}${direction}`, ...node.subdivisions].join("\n"));
}

/** Between quotes Mermaid still reads entities, markup and backticks; each becomes a number. */
function quoted(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => oneLine(line).replace(/["#<>&`;\\]/g, (sign) => `#${sign.charCodeAt(0)};`));
  return `"${lines.join("<br/>")}"`;
}
