import type { Role } from "@zentaikan/protocol";

export interface PolicyTables {
  /** What single persons are on single boards. */
  boardRoles: {
    boardId: string;
    personId: string;
    role: Role | "none";
    /** The invitation that gave the role, and takes it back when it ends; null for a role given by name. */
    invitationId: string | null;
    givenAt: number;
    /** Since when they were something here without a break; null where that is `givenAt`. */
    cameAt: number | null;
  };
}
