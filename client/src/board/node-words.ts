import type { GrowthNode, MacroStructure, NodeKey } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../messages/language.ts";

/** How the panel names a node: its capital, and the stage in brackets. */
export function useNodeWords({ nodes }: MacroStructure) {
  const t = useTranslate();
  const language = useLanguage();
  const ofNode = ({ label, stage }: GrowthNode): string =>
    `${label[language]}(${t(`board.stage.${stage}`)})`;
  const ofKey = (key: NodeKey): string => {
    const node = nodes.find((known) => known.key === key);
    return node === undefined ? key : ofNode(node);
  };
  return { ofNode, ofKey };
}
