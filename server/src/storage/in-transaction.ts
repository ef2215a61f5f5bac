import type { WorkspaceDatabase } from "./workspace-database.ts";

/** Does the work in the transaction that the caller has, or else in one of its own. */
export function inTransaction<Result>(
  database: WorkspaceDatabase,
  work: (transaction: WorkspaceDatabase) => Promise<Result>,
): Promise<Result> {
  return database.isTransaction ? work(database) : database.transaction().execute(work);
}
