import { compareCodeUnits } from "../../code-unit-order.ts";

/** A customer among those of its industry and size. */
export interface Traveller {
  /** What makes companies alike from outside; null where too little is known of this one. */
  readonly company: string | null;
  /** The road that it takes: its segment, or its pattern. */
  readonly road: number;
  /** How far it is from what stands for its road. */
  readonly distance: number;
}

/** Customers whom industry and size do not tell apart, and who take several roads all the same. */
export interface SameCompany {
  readonly company: string;
  /** Most customers first. */
  readonly roads: readonly { readonly road: number; readonly customers: readonly number[] }[];
}

/** Roads of one kind of company that are looked at two by two; more is a list, not a comparison. */
const MOST_ROADS = 6;

/**
 * S18: the same industry and size, and another road. Kinds of company with the most roads first;
 * on each road the customer that is nearest to it leads. Customers are places in the list.
 */
export function otherRoads(travellers: readonly Traveller[]): readonly SameCompany[] {
  const companies = new Map<string, Map<number, number[]>>();
  for (const [place, { company, road }] of travellers.entries()) {
    if (company === null) continue;
    const roads = companies.get(company) ?? new Map<number, number[]>();
    companies.set(company, roads);
    const together = roads.get(road) ?? [];
    roads.set(road, together);
    together.push(place);
  }
  const distanceOf = (place: number) => travellers[place]?.distance ?? 0;
  return [...companies]
    .filter(([, roads]) => roads.size > 1)
    .map(([company, roads]) => ({
      company,
      roads: [...roads]
        .toSorted(([one, few], [other, many]) => many.length - few.length || one - other)
        .slice(0, MOST_ROADS)
        .map(([road, customers]) => ({
          road,
          customers: customers.toSorted(
            (left, right) => distanceOf(left) - distanceOf(right) || left - right,
          ),
        })),
    }))
    .toSorted(
      (left, right) =>
        right.roads.length - left.roads.length ||
        countOf(right) - countOf(left) ||
        compareCodeUnits(left.company, right.company),
    );
}

function countOf({ roads }: SameCompany): number {
  return roads.reduce((sum, { customers }) => sum + customers.length, 0);
}
