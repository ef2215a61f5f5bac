import type { Text } from "@zentaikan/capital-graph";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";

interface GrownCapital {
  readonly boardId: string;
  readonly title: string;
  readonly capital: string;
  readonly label: Text;
  /** What stands for it on its board, and the Do results by which it grows. */
  readonly records: readonly string[];
}

/** The capitals that these of our Dos make grow, on each of the boards. @param supports their ids */
export function grownBy(
  supports: ReadonlySet<string>,
  boards: OfferingsBody,
): readonly GrownCapital[] {
  return boards.flatMap(({ boardId, title, offerings }) => {
    const grown = new Map<string, GrownCapital>();
    for (const { id, doResults, capitals } of offerings) {
      if (!supports.has(id)) continue;
      for (const { capital, label, cards } of capitals) {
        const before = grown.get(capital)?.records ?? [];
        const records = [...new Set([...before, ...cards, ...doResults])];
        grown.set(capital, { boardId, title, capital, label, records });
      }
    }
    return [...grown.values()];
  });
}
