import { sortedSet } from "../code-unit-order.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import { firstGrowth } from "./first-growth.ts";
import { capitalsOf } from "./relabel.ts";

/**
 * How alike two patterns are in order alone (順序の近さ), between 0 and 1; routes play no part.
 *
 * Each capital lies in the bucket of the beat that first grows it, or in a fourth: never grown.
 * Kendall's distance for orders with ties (Fagin and others 2006) with penalty ½: a pair of
 * capitals counts 1 if the orders contradict, ½ if only one of them tells the two apart.
 */
export function orderCloseness(left: CanonicalForm, right: CanonicalForm): number {
  const capitals = sortedSet([...capitalsOf(left), ...capitalsOf(right)]);
  const one = bucketOf(left);
  const other = bucketOf(right);
  let penalty = 0;
  let pairs = 0;
  for (const [i, a] of capitals.entries()) {
    for (const b of capitals.slice(i + 1)) {
      const here = Math.sign(one(a) - one(b));
      const there = Math.sign(other(a) - other(b));
      penalty += Math.abs(here - there) / 2;
      pairs++;
    }
  }
  return pairs === 0 ? 1 : 1 - penalty / pairs;
}

const NEVER_GROWN = 4;

function bucketOf(form: CanonicalForm): (capital: string) => number {
  const first = firstGrowth(form);
  return (capital) => first.get(capital) ?? NEVER_GROWN;
}
