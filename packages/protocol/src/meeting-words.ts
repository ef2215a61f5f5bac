/** What people do in a round: draw a road of their own, or vote by dots, by an order, by a temperature. */
export const ROUND_KINDS = ["road", "dots", "order", "temperature"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** 腹落ち, 違和感 and わからない. */
export const TEMPERATURES = ["convinced", "uneasy", "unsure"] as const;
export type Temperature = (typeof TEMPERATURES)[number];

/** What facilitators may lock: the broad frame, a stage with its detail, or everything but comments. */
export const LOCKED_PARTS = ["frame", "hop", "step", "jump", "board"] as const;
export type LockedPart = (typeof LOCKED_PARTS)[number];

/** What is to be there at the end of a step of the agenda, as the board says it. */
export const EXPECTATIONS = [
  "starSaid",
  "capitalInEachStage",
  "allReached",
  "routes",
  "frameAgreed",
  "eachDetailed",
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** More things to vote on are no vote that people overlook. */
export const MOST_SUBJECTS = 60;
