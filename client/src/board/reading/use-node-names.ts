import type { CapitalId, Interpretation, NodeKey } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";

/** Names of nodes, with their stage, and of capitals, as the reader's language has them. */
export function useNodeNames({ structure, lineup }: Interpretation) {
  const t = useTranslate();
  const language = useLanguage();
  return {
    nodeName: (key: NodeKey) => {
      const node = structure.nodes.find((known) => known.key === key);
      return node === undefined
        ? key
        : t("reading.node", {
            capital: node.label[language],
            stage: t(`board.stage.${node.stage}`),
          });
    },
    capitalName: (id: CapitalId) =>
      lineup.capitals.find((capital) => capital.id === id)?.label[language] ?? id,
  };
}
