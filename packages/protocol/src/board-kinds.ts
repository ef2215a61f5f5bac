/** What a board shows: which capitals grow, or how the business earns. */
export const BOARD_KINDS = ["capital", "circulation"] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
