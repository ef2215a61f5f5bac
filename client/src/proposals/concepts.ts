import { CCPI8, IIRC6, type Capital } from "@zentaikan/capital-graph";

/** Concepts that lineups share, each with the preset's words for it; the eight first. */
export const CONCEPTS: readonly Capital[] = [...CCPI8.capitals, ...IIRC6.capitals].filter(
  ({ conceptId }, at, all) => all.findIndex((other) => other.conceptId === conceptId) === at,
);
