import type { Direction } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import type { PictureRect } from "../../picture/picture.ts";
import { xmlText } from "../xml-element.ts";
import { contentGraph, type GraphEdge, type GraphNode } from "../graph/content-graph.ts";
import { wordsOfEdge } from "../graph/link-words.ts";

/**
 * GraphML with typed keys, which Gephi, graphology and yEd read; yEd draws what its own graphics say
 * and shows no other label.
 */
export function writeGraphml(content: ExportContent): string {
  const { title, standing, stages, star, edges } = contentGraph(content);
  const { snapshot, language } = content;
  const graph = [
    data("title", title),
    data("standing", standing),
    data("language", language),
    data("lineup", `${snapshot.lineup.id} ${snapshot.lineup.version}`),
    data("contentHash", snapshot.contentHash),
    data("patternKey", snapshot.patternKey),
  ];
  const nodes = stages.flatMap(({ name, nodes: inside }) =>
    inside.map((node) => nodeElement(node, name)),
  );
  const starNode =
    star === null
      ? []
      : [
          `<node id="${star.id}">`,
          data("label", star.text),
          data("kind", "star"),
          data("x", star.at.x),
          data("y", star.at.y),
          graphics({ at: star.at, label: `★ ${star.text}`, shape: "ellipse" }),
          "</node>",
        ];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">',
    ...KEYS.map(keyElement),
    '<key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>',
    '<key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>',
    '<graph id="G" edgedefault="directed">',
    ...graph,
    ...nodes,
    ...starNode,
    ...edges.map((edge) => edgeElement(edge, wordsOfEdge(edge, language))),
    "</graph>",
    "</graphml>",
  ].join("\n")}\n`;
}

interface Key {
  readonly name: string;
  readonly of: "graph" | "node" | "edge";
  readonly type: "string" | "int" | "double" | "boolean";
  /** Another id, where a name is taken by nodes. */
  readonly id?: string;
}

const KEYS: readonly Key[] = [
  ...["title", "standing", "language", "lineup", "contentHash", "patternKey"].map((name): Key => ({
    name,
    of: "graph",
    type: "string",
  })),
  { name: "label", of: "node", type: "string" },
  { name: "kind", of: "node", type: "string" },
  { name: "capital", of: "node", type: "string" },
  { name: "stage", of: "node", type: "int" },
  { name: "stageName", of: "node", type: "string" },
  { name: "direction", of: "node", type: "string" },
  { name: "subdivisions", of: "node", type: "string" },
  { name: "x", of: "node", type: "double" },
  { name: "y", of: "node", type: "double" },
  { name: "kind", of: "edge", type: "string", id: "linkKind" },
  { name: "sign", of: "edge", type: "string" },
  { name: "strength", of: "edge", type: "int" },
  { name: "weight", of: "edge", type: "double" },
  { name: "delay", of: "edge", type: "string" },
  { name: "basis", of: "edge", type: "string" },
  { name: "basisText", of: "edge", type: "string" },
  { name: "contested", of: "edge", type: "boolean" },
];

function keyElement({ name, of, type, id = name }: Key): string {
  return `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function nodeElement({ id, node, label, at }: GraphNode, stageName: string): string {
  return [
    `<node id="${id}">`,
    data("label", label),
    data("kind", "capital"),
    data("capital", node.capital),
    data("stage", node.stage),
    data("stageName", stageName),
    data("direction", node.direction),
    data("subdivisions", node.subdivisions.map((each) => each.replaceAll("\n", " ")).join("\n")),
    data("x", at.x),
    data("y", at.y),
    graphics({
      at,
      label: [label, ...node.subdivisions].join("\n"),
      shape: "roundrectangle",
      line: LINES[node.direction],
    }),
    "</node>",
  ].join("\n");
}

const LINES: Readonly<Record<Direction, string>> = {
  grow: "line",
  keep: "dashed",
  spend: "dotted",
};

function edgeElement({ id, from, to, sign, link }: GraphEdge, words: string): string {
  return [
    `<edge id="${id}" source="${from}" target="${to}">`,
    data("linkKind", link?.kind ?? "cause"),
    data("sign", sign),
    ...(link === null
      ? []
      : [
          data("strength", link.strength),
          data("weight", link.strength),
          data("delay", link.delay),
          data("basis", link.basis),
          data("basisText", link.basisTexts.join("\n")),
          data("contested", String(link.contested)),
        ]),
    `<data key="edgegraphics"><y:PolyLineEdge><y:LineStyle type="${link?.kind === "reinvest" ? "dashed" : "line"}" width="1.0" color="#000000"/><y:Arrows source="none" target="standard"/>${words === "" ? "" : `<y:EdgeLabel>${xmlText(words)}</y:EdgeLabel>`}</y:PolyLineEdge></data>`,
    "</edge>",
  ].join("\n");
}

function graphics({
  at,
  label,
  shape,
  line = "line",
}: {
  readonly at: PictureRect;
  readonly label: string;
  readonly shape: string;
  readonly line?: string;
}): string {
  return `<data key="nodegraphics"><y:ShapeNode><y:Geometry x="${at.x}" y="${at.y}" width="${at.w}" height="${at.h}"/><y:Fill color="#FFFFFF"/><y:BorderStyle type="${line}" width="1.0" color="#000000"/><y:NodeLabel>${xmlText(label)}</y:NodeLabel><y:Shape type="${shape}"/></y:ShapeNode></data>`;
}

function data(key: string, value: string | number): string {
  return `<data key="${key}">${xmlText(String(value))}</data>`;
}
