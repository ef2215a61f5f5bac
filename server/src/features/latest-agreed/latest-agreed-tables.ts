import type { Party } from "@zentaikan/protocol";
import type { LatestAudience, LatestPeople } from "@zentaikan/protocol";

export interface LatestAgreedTables {
  /** Links to what was last agreed on a board. */
  latestLinks: {
    id: string;
    tokenHash: string;
    /** What the address ends in; null where it is a secret, which is told once. */
    token: string | null;
    boardId: string;
    audience: LatestAudience;
    shows: LatestPeople;
    /** Whose versions it may show. */
    versions: Party;
    note: string;
    createdBy: string;
    createdAt: number;
    expiresAt: number | null;
    revokedAt: number | null;
    /** How often its page was opened, and when last. */
    opens: number;
    lastOpenedAt: number | null;
  };
}
