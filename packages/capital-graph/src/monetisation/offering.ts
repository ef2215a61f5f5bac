import type { Text } from "../lineup.ts";

/** One thing that we do or sell, with the capitals of the customer that it makes grow. */
export interface Offering {
  readonly id: string;
  readonly text: string;
  /** In the order of the structure that they stand in; a capital of two beats stands there once. */
  readonly capitals: readonly OfferedCapital[];
}

export interface OfferedCapital {
  readonly capital: string;
  readonly label: Text;
}
