import type { SignInWay, TokenScope, WorkspaceRole } from "@zentaikan/protocol";

export interface IdentityTables {
  persons: { id: string; name: string; color: string; number: number; createdAt: number };
  /** Persons of the workspace; whoever is no member is a guest, or a program. */
  members: { personId: string; role: WorkspaceRole; email: string | null; joinedAt: number };
  /** Who somebody is at an OpenID provider. */
  identities: { issuer: string; subject: string; personId: string };
  sessions: {
    tokenHash: string;
    id: string;
    personId: string;
    createdAt: number;
    expiresAt: number;
    /** What the browser says of itself. */
    browser: string;
    how: SignInWay;
    /** When it was last used, give or take some minutes. */
    seenAt: number;
  };
  signInLinks: {
    tokenHash: string;
    personId: string;
    how: SignInWay;
    isSingleUse: 0 | 1;
    createdAt: number;
    expiresAt: number;
  };
  apiTokens: {
    tokenHash: string;
    id: string;
    personId: string;
    name: string;
    scope: TokenScope;
    /** Whose rights limit the token; null for one that was made on the server's own machine. */
    createdBy: string | null;
    createdAt: number;
    expiresAt: number | null;
    usedAt: number | null;
  };
}
