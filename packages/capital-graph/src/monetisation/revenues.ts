import { firstOf } from "../first-of.ts";
import type { ArrowId } from "../drawing.ts";
import type { CirculationStructure, Flow } from "./circulation-structure.ts";
import { addOffered, type OfferedCapital, type Offering } from "./offering.ts";
import { MOST_NAMED } from "./pair-returns.ts";

/** Money that somebody else pays us, and what of the customer grows by that for which it is paid. */
export interface Revenue {
  readonly flow: ArrowId;
  /** What it pays for. */
  readonly paysFor: readonly ArrowId[];
  readonly capitals: readonly OfferedCapital[];
  /**
   * grows: it makes the capitals above grow. nothing: by all that is known it makes none grow.
   * unknown: nobody here knows what we offer.
   */
  readonly outcome: "grows" | "nothing" | "unknown";
}

/** @param offerings null where no board on capitals is at hand */
export function readRevenues(
  { sectors, flows }: CirculationStructure,
  offerings: readonly Offering[] | null,
): readonly Revenue[] {
  const us = new Set(sectors.filter(({ kind }) => kind === "us").map(({ key }) => key));
  const known = Map.groupBy(offerings ?? [], ({ id }) => id);
  const paidBy = new Map<ArrowId, Flow[]>();
  for (const flow of flows) {
    for (const money of flow.answeredBy) {
      const others = paidBy.get(money);
      if (others === undefined) paidBy.set(money, [flow]);
      else others.push(flow);
    }
  }
  return flows
    .filter(({ family, from, to }) => family === "money" && us.has(to) && !us.has(from))
    .map((money): Revenue => {
      const paysFor = paidBy.get(money.id) ?? [];
      const supports = new Set([money, ...paysFor].flatMap((flow) => flow.supports));
      const grown = new Map<string, OfferedCapital>();
      for (const id of supports) {
        for (const { capitals } of known.get(id) ?? []) {
          for (const one of capitals) addOffered(grown, one);
        }
      }
      return {
        flow: money.id,
        paysFor: firstOf(
          paysFor.map(({ id }) => id),
          MOST_NAMED,
        ),
        capitals: [...grown.values()],
        outcome: grown.size > 0 ? "grows" : offerings === null ? "unknown" : "nothing",
      };
    });
}
