/**
 * A capital lineup: the finite, ordered set of capitals that a board speaks of.
 *
 * Lineups are data. The eight are a preset that fits many companies, never a constant: a
 * workspace may use the IIRC six or a copy of its own, and every board names one version.
 */
export interface CapitalLineup {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly capitals: readonly Capital[];
}

export interface Capital {
  readonly id: CapitalId;
  readonly label: Text;
  readonly definition: Text;
  /** Other names under which people write this capital. */
  readonly aliases: readonly string[];
  /** One kanji that stands for the capital where there is no room for its name. */
  readonly initial: string;
  /** What makes capitals of different lineups comparable; null for a capital all its own. */
  readonly conceptId: ConceptId | null;
  readonly iirc: readonly IircCapital[];
  readonly subdivisions: readonly Subdivision[];
  readonly retired: boolean;
  /**
   * Name of the tone that a team chose for the capital; absent for the one that comes with its
   * concept. Which colour a tone is, whoever draws it knows.
   */
  readonly tone?: string;
}

export interface Subdivision {
  readonly id: string;
  readonly label: Text;
}

export type CapitalId = string & { readonly brand?: "CapitalId" };
export type ConceptId = string & { readonly brand?: "ConceptId" };
export type IircCapital = "fin" | "man" | "int" | "hum" | "soc" | "nat";

/** A text in the product's two languages. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}
export type Language = keyof Text;
