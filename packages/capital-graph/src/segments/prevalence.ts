import type { Feature, Features } from "./pattern-features.ts";

/** For each feature the share of customers, between 0 and 1, whose pattern has it. */
export type Prevalence = ReadonlyMap<Feature, number>;

interface CountedPattern {
  readonly features: Features;
  readonly customers: number;
}

export function prevalence(patterns: readonly CountedPattern[]): Prevalence {
  const counts = new Map<Feature, number>();
  let total = 0;
  for (const { features, customers } of patterns) {
    total += customers;
    for (const feature of features.keys()) {
      counts.set(feature, (counts.get(feature) ?? 0) + customers);
    }
  }
  return new Map([...counts].map(([feature, count]) => [feature, count / total]));
}
