import { compareCodeUnits } from "../code-unit-order.ts";
import type { MacroStructure } from "../macro-structure.ts";
import type { DetailedHsj, DoResult } from "./read-detail.ts";

/**
 * Do results as one reads them: as the structure orders their nodes, card by card in the order in
 * which they stand there. Those whose card is not read as a node come last.
 */
export function doResultsInOrder(
  { nodes }: MacroStructure,
  { doResults }: Pick<DetailedHsj, "doResults">,
): readonly DoResult[] {
  const rankOf = new Map(nodes.map(({ key }, rank) => [key, rank]));
  const rank = ({ node }: DoResult) => rankOf.get(node ?? "") ?? nodes.length;
  return doResults.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      compareCodeUnits(one.drawn.refines, other.drawn.refines) ||
      compareCodeUnits(one.drawn.order ?? "", other.drawn.order ?? "") ||
      compareCodeUnits(one.drawn.id, other.drawn.id),
  );
}
