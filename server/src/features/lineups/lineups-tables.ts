import type { LineupMessageBody, LineupProposalBody } from "@zentaikan/protocol/lineups";

export interface LineupsTables {
  /** A saved version of one of the workspace's own lineups; the presets are not here. */
  lineups: {
    id: string;
    version: number;
    lineupBody: string;
    becameBody: string;
    basedOnId: string;
    basedOnVersion: number;
    note: string;
    createdBy: string;
    createdAt: number;
  };
  /** Steps that somebody proposes for a version of a lineup, and what came of it. */
  lineupProposals: {
    id: string;
    /** The version on which the steps stand. */
    baseId: string;
    baseVersion: number;
    title: string;
    reason: string;
    operationsBody: string;
    state: LineupProposalBody["state"];
    createdBy: string;
    createdAt: number;
    /** When something was last said or done about it, and by whom. */
    movedAt: number;
    movedBy: string;
    closedBy: string | null;
    closedAt: number | null;
    closeReason: string | null;
    /** The version that it became. */
    adoptedId: string | null;
    adoptedVersion: number | null;
  };
  lineupMessages: {
    id: string;
    proposalId: string;
    kind: LineupMessageBody["kind"];
    text: string;
    /** Of a proposal that was brought up to another version: which one, and what fell away. */
    leftBody: string;
    createdBy: string;
    createdAt: number;
    changedAt: number | null;
  };
  /** When somebody last looked at a proposal. */
  lineupLooks: { personId: string; proposalId: string; at: number };
}
