import type { CanonicalForm } from "../pattern/canonical-form.ts";
import type { Pattern } from "./collapse.ts";
import { shuffled, type Random } from "./seeded-random.ts";

/**
 * All pairs of patterns are compared, so there is a most. Beyond it a sample is clustered and the
 * rest assigned, as CLARA does (Kaufman and Rousseeuw 1990).
 */
const MOST_PATTERNS = 600;
/** The null test clusters dozens of times, and for that fewer customers say as much. */
const MOST_CUSTOMERS = 200;

/** Patterns drawn by how many customers have them, still in code-unit order of their keys. */
export function samplePatterns(patterns: readonly Pattern[], random: Random): readonly Pattern[] {
  if (patterns.length <= MOST_PATTERNS) return patterns;
  const customers = patterns.flatMap((pattern) => pattern.members.map(() => pattern));
  const drawn = new Set<Pattern>();
  for (const pattern of shuffled(random, customers)) {
    if (drawn.size === MOST_PATTERNS) break;
    drawn.add(pattern);
  }
  return patterns.filter((pattern) => drawn.has(pattern));
}

/** The structures of customers drawn at random, one for each customer. */
export function sampleCustomers(
  patterns: readonly Pattern[],
  random: Random,
): readonly CanonicalForm[] {
  const customers = patterns.flatMap(({ form, members }) => members.map(() => form));
  return customers.length <= MOST_CUSTOMERS
    ? customers
    : shuffled(random, customers).slice(0, MOST_CUSTOMERS);
}
