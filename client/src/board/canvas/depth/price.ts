import type { DrawnOurDo } from "@zentaikan/capital-graph";

export const PRICES = ["unsettled", "paid", "free"] as const;
export type Price = (typeof PRICES)[number];

/** What several of our Dos come to: paid as soon as one is, free only when all are. */
export function priceOf(ourDos: readonly Pick<DrawnOurDo, "paid">[]): Price {
  if (ourDos.some(({ paid }) => paid === true)) return "paid";
  return ourDos.every(({ paid }) => paid === false) ? "free" : "unsettled";
}
