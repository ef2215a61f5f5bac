import { coverage, type Interpretation } from "@zentaikan/capital-graph";

/** How far one card is turned into Do results. */
interface CardDetail {
  readonly count: number;
  /** Of the card's node, between 0 and 1. */
  readonly share: number;
}

const known = new WeakMap<Interpretation, ReadonlyMap<string, CardDetail>>();

/** By card; cards without Do results are left out. */
export function cardDetails(interpretation: Interpretation): ReadonlyMap<string, CardDetail> {
  const found = known.get(interpretation) ?? read(interpretation);
  known.set(interpretation, found);
  return found;
}

function read({ structure, detail }: Interpretation): ReadonlyMap<string, CardDetail> {
  const { ofNode } = coverage(structure, detail);
  const shareOf = new Map(ofNode.map(({ node, share }) => [node, share]));
  const byCard = Map.groupBy(detail.doResults, ({ drawn }) => drawn.refines);
  return new Map(
    [...byCard].map(([card, doResults]) => {
      const node = doResults[0]?.node ?? null;
      const share = node === null ? 0 : (shareOf.get(node) ?? 0);
      return [card, { count: doResults.length, share }];
    }),
  );
}
