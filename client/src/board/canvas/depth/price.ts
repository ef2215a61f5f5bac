import type { DrawnOurDo } from "@zentaikan/capital-graph";

export type Price = "paid" | "free" | "unsettled";

/** What several of our Dos come to: paid as soon as one is, free only when all are. */
export function priceOf(ourDos: readonly Pick<DrawnOurDo, "paid">[]): Price {
  if (ourDos.some(({ paid }) => paid === true)) return "paid";
  return ourDos.every(({ paid }) => paid === false) ? "free" : "unsettled";
}
