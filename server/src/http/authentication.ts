import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** What it takes to know who asks. */
export interface Authentication {
  readonly database: WorkspaceDatabase;
  readonly cookieName: string;
  readonly now: () => number;
}
