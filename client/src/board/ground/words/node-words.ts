import type { CapitalId, GrowthNode, Interpretation, NodeKey } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { capitalName } from "./capital-name.ts";

/** How the panels name a node, by its capital with the stage in brackets, and a capital alone. */
export function useNodeWords({ structure, lineup }: Pick<Interpretation, "structure" | "lineup">) {
  const t = useTranslate();
  const language = useLanguage();
  const ofNode = ({ label, stage }: GrowthNode): string =>
    t("reading.node", { capital: label[language], stage: t(`board.stage.${stage}`) });
  const ofKey = (key: NodeKey): string => {
    const node = structure.nodes.find((known) => known.key === key);
    return node === undefined ? key : ofNode(node);
  };
  const ofCapital = (id: CapitalId): string => capitalName(lineup, id, language);
  return { ofNode, ofKey, ofCapital };
}
