import { CompiledQuery } from "kysely";
import { ThreadCaller } from "../../src/threads/call-thread.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";

/**
 * Notes every query that this process asks, of its workspace database, until `stop`.
 * `scans` then says which of them read a table from end to end.
 */
export function watchQueries() {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what it was asked of
  const { call } = ThreadCaller.prototype;
  const asked = new Map<string, readonly unknown[]>();
  ThreadCaller.prototype.call = function (this: ThreadCaller<never>, method, input, transfer) {
    const { sql, parameters } = (input ?? {}) as { sql?: string; parameters?: readonly unknown[] };
    if (sql !== undefined) asked.set(sql, parameters ?? []);
    return call.call(this, method, input, transfer);
  } as typeof call;
  return {
    asked,
    stop() {
      ThreadCaller.prototype.call = call;
    },
    async scans(database: WorkspaceDatabase): Promise<string[]> {
      const found: string[] = [];
      for (const [sql, parameters] of asked) {
        if (!/^\s*(?:select|update|delete|insert)/iu.test(sql)) continue;
        const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
        const { rows } = await database.executeQuery<{ readonly detail: string }>(plan);
        for (const { detail } of rows) if (isScan(detail)) found.push(`${detail}: ${sql}`);
      }
      return found;
    },
  };
}

/**
 * What comes from the question itself is no table to scan, nor is the one row about the workspace,
 * nor members where all of them are the answer.
 */
function isScan(detail: string): boolean {
  return (
    detail.startsWith("SCAN ") &&
    !/VIRTUAL TABLE|^SCAN (?:workspace\b|everywhere\b|CONSTANT ROW|\d+ CONSTANT)/u.test(detail)
  );
}
