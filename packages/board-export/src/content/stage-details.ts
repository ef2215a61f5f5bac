import {
  doResultsInOrder,
  STAGES,
  type DrawnOurDo,
  type Interpretation,
  type Language,
} from "@zentaikan/capital-graph";
import type { StageDetail } from "./export-content.ts";

/** 明細HSJ, stage by stage, in the order in which it is read. */
export function stageDetails(
  { structure, detail }: Interpretation,
  {
    language,
    ourDos,
  }: {
    readonly language: Language;
    readonly ourDos: ReadonlyMap<string, readonly DrawnOurDo[]>;
  },
): readonly StageDetail[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const ordered = doResultsInOrder(structure, detail);
  const byStage = Map.groupBy(ordered, ({ node }) => (node && nodes.get(node)?.stage) ?? null);
  return STAGES.flatMap((stage) => {
    const results = (byStage.get(stage) ?? []).map(({ drawn, node }) => ({
      id: drawn.id,
      capital: (node && nodes.get(node)?.label[language]) ?? "",
      subdivision: drawn.subdivision ?? "",
      text: drawn.text,
      actor: drawn.actor ?? ("customer" as const),
      indicator: drawn.indicator ?? "",
      target: drawn.target ?? "",
      due: drawn.due ?? "",
      owner: drawn.owner ?? "",
      state: drawn.state ?? ("idea" as const),
      ourDos: (ourDos.get(drawn.id) ?? []).map(({ text, paid }) => ({ text, paid })),
    }));
    return results.length === 0 ? [] : [{ stage, results }];
  });
}
