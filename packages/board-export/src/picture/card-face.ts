import type { CapitalCardShape } from "@zentaikan/board-model";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { coverage, type Interpretation, type Language } from "@zentaikan/capital-graph";

/** What a card shows of its capital, and of what the board says of it. */
export interface CardFace {
  readonly initial: string;
  readonly colour: string;
  /** As short as it can be among capitals. */
  readonly name: string;
  readonly label: string;
  /** Its place in the sentence; null for a card that is left out. */
  readonly number: number | null;
  /** Null while there are none. The share is of its node, between 0 and 1. */
  readonly doResults: { readonly count: number; readonly share: number } | null;
}

export function cardFaces(
  { lineup, structure, detail }: Interpretation,
  language: Language,
): (card: CapitalCardShape) => CardFace {
  const capitals = new Map(lineup.capitals.map((capital) => [capital.id, capital]));
  const numbers = new Map(
    structure.nodes.flatMap(({ cards }, index) => cards.map((card) => [card, index + 1] as const)),
  );
  const shares = new Map(
    coverage(structure, detail).ofNode.map(({ node, share }) => [node, share]),
  );
  const results = Map.groupBy(detail.doResults, ({ drawn }) => drawn.refines);
  return ({ id, props }) => {
    const capital = capitals.get(props.capital) ?? null;
    const label = capital?.label[language] ?? props.capital;
    const own = results.get(id);
    const node = own?.[0]?.node ?? null;
    return {
      initial: capital?.initial ?? "?",
      colour: capitalColor(capital),
      name: label.replace(/ capital$/i, ""),
      label,
      number: numbers.get(id) ?? null,
      doResults:
        own === undefined
          ? null
          : { count: own.length, share: node === null ? 0 : (shares.get(node) ?? 0) },
    };
  };
}
