import { type Direction, type GrowthNode, STAGE_NAMES, STAGES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import type { Table } from "./table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";

/**
 * Capitals against stages. A cell says what is done there, one line for each direction, such as
 * `増やす: 採用、育成`; it is empty where nothing is.
 */
export function matrixTable({ interpretation, language }: ExportContent): Table {
  const { structure, lineup } = interpretation;
  const words = VALUE_WORDS[language];
  const drawn = Map.groupBy(structure.nodes, ({ capital }) => capital);
  const listed = lineup.capitals.filter(({ id, retired }) => !retired || drawn.has(id));
  const known = new Set(listed.map(({ id }) => id));
  // What somebody wrote on a card, and no lineup has.
  const others = [...drawn].filter(([id]) => !known.has(id));
  const capitals = [
    ...listed.map(({ id, label }) => ({ id, label: label[language] })),
    ...others.map(([id, nodes]) => ({ id, label: nodes[0]?.label[language] ?? id })),
  ];
  const cell = (nodes: readonly GrowthNode[]) =>
    DIRECTIONS.flatMap((direction) => nodes.filter((node) => node.direction === direction))
      .map(({ direction, subdivisions }) => {
        const divisions = subdivisions.map((each) => each.replaceAll("\n", " ")).join(words.comma);
        return words.direction[direction] + (divisions === "" ? "" : `: ${divisions}`);
      })
      .join("\n");
  return {
    kind: "matrix",
    columns: [
      { header: { ja: "資本", en: "Capital" }, width: 24, isId: false },
      ...STAGES.map((stage) => ({ header: STAGE_NAMES[stage], width: 32, isId: false })),
      { header: { ja: "ID", en: "ID" }, width: 12, isId: true },
    ],
    rows: capitals.map(({ id, label }) => {
      const nodes = drawn.get(id) ?? [];
      return [
        label,
        ...STAGES.map((stage) => cell(nodes.filter((node) => node.stage === stage))),
        id,
      ];
    }),
  };
}

const DIRECTIONS: readonly Direction[] = ["grow", "keep", "spend"];
