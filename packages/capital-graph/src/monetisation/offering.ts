import type { Text } from "../lineup.ts";

/** One thing that we do or sell, with the capitals of the customer that it makes grow. */
export interface Offering {
  readonly id: string;
  readonly text: string;
  /** Of the Do results that it is for: ids of what was drawn. */
  readonly doResults: readonly string[];
  /** In the order of the structure that they stand in; a capital of two beats stands there once. */
  readonly capitals: readonly OfferedCapital[];
}

export interface OfferedCapital {
  readonly capital: string;
  readonly label: Text;
  /** Ids of the cards that were drawn for it. */
  readonly cards: readonly string[];
}

/** A capital that is met again stands there once, with all its cards, under the label that it had first. */
export function addOffered(
  offered: Map<string, OfferedCapital>,
  { capital, label, cards }: OfferedCapital,
): void {
  const known = offered.get(capital);
  offered.set(capital, {
    capital,
    label: known?.label ?? label,
    cards: [...new Set([...(known?.cards ?? []), ...cards])],
  });
}
