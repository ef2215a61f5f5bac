import {
  conceptName,
  doResultsInOrder,
  type DetailedHsj,
  type DrawnDoResult,
  type GrowthNode,
  type MacroStructure,
  type Text,
} from "@zentaikan/capital-graph";

export interface TrayItem {
  readonly drawn: DrawnDoResult;
  /** What it makes true there; null where its card is gone. */
  readonly node: GrowthNode | null;
}

export interface TrayGroup {
  /** As canonical forms name the capital; empty without one. */
  readonly concept: string;
  readonly label: Text | null;
  readonly items: readonly TrayItem[];
}

/** Do results of an improvement that somebody has written, by capital, as one reads them. */
export function trayGroups(
  structure: MacroStructure,
  detail: Pick<DetailedHsj, "doResults">,
): readonly TrayGroup[] {
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const items = doResultsInOrder(structure, detail)
    .filter(({ drawn }) => drawn.text.trim() !== "")
    .map(({ drawn, node }) => ({ drawn, node: (node && nodes.get(node)) ?? null }));
  const byConcept = Map.groupBy(items, ({ node }) =>
    node === null ? "" : conceptName(node, structure.lineup.id),
  );
  return [...byConcept].map(([concept, found]) => ({
    concept,
    label: found[0]?.node?.label ?? null,
    items: found,
  }));
}

/** The card of the same capital and stage, of the same direction first; null where there is none. */
export function cardOfSame(
  concept: string,
  { node }: TrayItem,
  { nodes, lineup }: MacroStructure,
): string | null {
  if (node === null) return null;
  const alike = nodes.filter(
    (one) => one.stage === node.stage && conceptName(one, lineup.id) === concept,
  );
  const same = alike.find(({ direction }) => direction === node.direction) ?? alike[0];
  return same?.cards[0] ?? null;
}
