import type { LineupProposalBody } from "@zentaikan/protocol/lineups";

/** The lineup has moved on since. */
export function isStale({ state, base, newest }: LineupProposalBody): boolean {
  return state === "open" && (base.id !== newest.id || base.version !== newest.version);
}
