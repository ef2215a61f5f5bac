import { type NodeKey, STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../../content/export-content.ts";

/** What nodes are called on slides: with their stage, or without where it is said beside them. */
export function structureNames({ interpretation, language }: ExportContent): {
  readonly plain: (key: NodeKey) => string;
  readonly placed: (key: NodeKey) => string;
} {
  const nodes = new Map(interpretation.structure.nodes.map((node) => [node.key, node]));
  const plain = (key: NodeKey): string => nodes.get(key)?.label[language] ?? key;
  return {
    plain,
    placed: (key) => {
      const stage = nodes.get(key)?.stage;
      if (stage === undefined) return key;
      const name = STAGE_NAMES[stage][language];
      return language === "ja" ? `${plain(key)}(${name})` : `${plain(key)} (${name})`;
    },
  };
}
