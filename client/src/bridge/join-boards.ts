import type { Text } from "@zentaikan/capital-graph";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";

type BridgeBoard = OfferingsBody[number];

/** One of our Dos with what it joins, or a revenue that none of them brings. */
export interface Join {
  readonly id: string;
  /** Empty for a revenue that stands apart. */
  readonly text: string;
  readonly capitals: readonly Text[];
  readonly revenues: BridgeBoard["revenues"];
  /** Records of the board on capitals, and of the one on circulation. */
  readonly cards: readonly string[];
  readonly flows: readonly string[];
}

/** What of a board on capitals and one on circulation belongs together: each of our Dos once. */
export function joinBoards(
  capital: BridgeBoard,
  circulation: BridgeBoard,
): { readonly offered: readonly Join[]; readonly apart: readonly Join[] } {
  const known = new Set(capital.offerings.map(({ id }) => id));
  const offered = capital.offerings.map(({ id, text, capitals }) => ({
    id,
    text,
    capitals: capitals.map(({ label }) => label),
    cards: capitals.flatMap(({ cards }) => cards),
    ...paid(circulation.revenues.filter(({ supports }) => supports.includes(id))),
  }));
  const apart = circulation.revenues
    .filter(({ supports }) => !supports.some((id) => known.has(id)))
    .map((revenue) => {
      return {
        id: `revenue ${revenue.flow}`,
        text: "",
        capitals: [],
        cards: [],
        ...paid([revenue]),
      };
    });
  return { offered, apart };
}

function paid(revenues: BridgeBoard["revenues"]): Pick<Join, "revenues" | "flows"> {
  return { revenues, flows: revenues.flatMap(({ flow, paysFor }) => [flow, ...paysFor]) };
}
