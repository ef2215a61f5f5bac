import type { RoundKind } from "@zentaikan/protocol";

/** A vote is on so many things at least. */
export const leastSubjects: Readonly<Record<RoundKind, number>> = {
  road: 0,
  dots: 2,
  order: 2,
  temperature: 1,
};
