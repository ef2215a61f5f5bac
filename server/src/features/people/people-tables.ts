import type { Role, WorkspaceRole } from "@zentaikan/protocol";

export interface PeopleTables {
  invitations: {
    id: string;
    tokenHash: string;
    /** Null for an invitation into the workspace. */
    boardId: string | null;
    role: Role | WorkspaceRole;
    note: string;
    createdBy: string;
    createdAt: number;
    expiresAt: number | null;
    maxUses: number | null;
    uses: number;
    revokedAt: number | null;
  };
}
