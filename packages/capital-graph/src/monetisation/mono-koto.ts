import type { ArrowId } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import type { CirculationStructure } from "./circulation-structure.ts";

/**
 * The two approaches of モノからコトへ, as far as anybody can tell from a drawing: a suggestion, for
 * their names and meaning are not settled. A: we serve what customers use and consume (the market of
 * goods and services). B: we enter what they produce and form capital with (that of factors).
 */
export type MonoKoto = "A" | "B" | "unset";

/** What we sell to customers, by the market that it is sold in. */
export interface MonoKotoShares {
  readonly A: readonly ArrowId[];
  readonly B: readonly ArrowId[];
  /** Sold, and nobody said in which market. */
  readonly unset: readonly ArrowId[];
  /** The approach of all that says its market; unset where both occur, or neither. */
  readonly suggestion: MonoKoto;
}

export function readMonoKoto({ sectors, flows }: CirculationStructure): MonoKotoShares {
  const kinds = new Map(sectors.map(({ key, kind }) => [key, kind]));
  const sold = flows.filter(
    ({ from, to, paid }) => paid && kinds.get(from) === "us" && kinds.get(to) === "customer",
  );
  const inMarket = (market: string) =>
    sold.filter((flow) => flow.market === market).map(({ id }) => id);
  const [A, B] = [inMarket("goods"), inMarket("factor")];
  const isMixed = A.length > 0 === B.length > 0;
  return {
    A,
    B,
    unset: inMarket("unset"),
    suggestion: isMixed ? "unset" : A.length > 0 ? "A" : "B",
  };
}

/** How a workspace calls an approach. */
export interface MonoKotoWords {
  readonly name: Text;
  readonly definition: Text;
}

/** As shipped, until a workspace calls them otherwise. */
export const MONO_KOTO_WORDS: Readonly<Record<"A" | "B", MonoKotoWords>> = {
  A: {
    name: { ja: "使うコトに応える", en: "Serve their use" },
    definition: {
      ja: "顧客が使い、消費する場面に応える(財・サービス市場)。",
      en: "Serve what customers use and consume (the goods and services market).",
    },
  },
  B: {
    name: { ja: "生み出すコトに加わる", en: "Join their making" },
    definition: {
      ja: "顧客が生み出し、資本を形づくる場面に加わる(生産要素市場)。",
      en: "Enter what customers produce and form capital with (the factor market).",
    },
  },
};

/** What stands beside the names wherever they are shown. */
export const MONO_KOTO_MARK: Text = { ja: "提案(未確定)", en: "suggestion, not settled" };
