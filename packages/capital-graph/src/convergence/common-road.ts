import { sortedSet } from "../code-unit-order.ts";
import { isOfOwnCapital, type CanonicalForm } from "../pattern/canonical-form.ts";
import type { LaidItem } from "./lay-over.ts";

/** What is taken onto the board, and what stays an alternative with whose it was. */
export interface CommonRoad {
  readonly form: CanonicalForm;
  readonly left: readonly LaidItem[];
}

/**
 * What at least so many roads have. An arrow is taken with its ends only: whoever drew it drew them,
 * so that as many roads have them.
 */
export function commonRoad(items: readonly LaidItem[], least: number): CommonRoad {
  const isTaken = ({ by }: LaidItem): boolean => by.length >= least;
  const taken = items.filter(isTaken);
  const ids = (kind: LaidItem["item"]["kind"]): readonly string[] =>
    sortedSet(taken.flatMap(({ item }) => (item.kind === kind ? [item.id] : [])));
  const nodes = ids("node");
  return {
    form: {
      nodes,
      causes: ids("cause"),
      reinvests: ids("reinvest").map((id) => id.slice("r:".length)),
      local: nodes.some(isOfOwnCapital),
      incomplete: false,
    },
    left: items.filter((item) => !isTaken(item)),
  };
}
