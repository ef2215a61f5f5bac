import { Client, type QueryConfig } from "pg";
import { CompiledQuery, sql } from "kysely";
import { isPostgres } from "../../src/storage/sql-words.ts";
import { ThreadCaller } from "../../src/threads/call-thread.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";

/**
 * Notes every query that this process asks, of its workspace database, until `stop`.
 * `scans` then says which of them read a table from end to end.
 */
export function watchQueries() {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what it was asked of
  const { call } = ThreadCaller.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- as above
  const { query } = Client.prototype;
  const asked = new Map<string, readonly unknown[]>();
  ThreadCaller.prototype.call = function (this: ThreadCaller<never>, method, input, transfer) {
    const { sql: text, parameters } = (input ?? {}) as {
      sql?: string;
      parameters?: readonly unknown[];
    };
    if (text !== undefined) asked.set(text, parameters ?? []);
    return call.call(this, method, input, transfer);
  } as typeof call;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const [asking, list] = given;
    const { text = "", values = [] } =
      typeof asking === "string"
        ? { text: asking, values: list as unknown[] | undefined }
        : (asking as QueryConfig);
    // The journal has its own statements; nodes and locks ask for nothing of the workspace.
    if (/"/.test(text) && !/nodes\.|journal\.|\bpg_/.test(text)) asked.set(text, values);
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  return {
    asked,
    stop() {
      ThreadCaller.prototype.call = call;
      Client.prototype.query = query;
    },
    async scans(database: WorkspaceDatabase): Promise<string[]> {
      const found: string[] = [];
      for (const [text, parameters] of asked) {
        if (!/^\s*(?:select|update|delete|insert)/iu.test(text)) continue;
        const scans = isPostgres(database) ? scansOfPostgres : scansOfSqlite;
        for (const scan of await scans(database, text, parameters)) found.push(`${scan}: ${text}`);
      }
      return found;
    },
  };
}

async function scansOfSqlite(
  database: WorkspaceDatabase,
  text: string,
  parameters: readonly unknown[],
): Promise<string[]> {
  const plan = CompiledQuery.raw(`explain query plan ${text}`, [...parameters]);
  const { rows } = await database.executeQuery<{ readonly detail: string }>(plan);
  return rows.map(({ detail }) => detail).filter(isScan);
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

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * Tables of a test are so small that PostgreSQL would rather read them whole: it is told to go by
 * indices, and what it scans even so has none.
 */
function scansOfPostgres(
  database: WorkspaceDatabase,
  text: string,
  parameters: readonly unknown[],
): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    for (const way of ["seqscan", "hashjoin", "mergejoin"]) {
      await sql.raw(`set local enable_${way} = off`).execute(transaction);
    }
    const plan = CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]);
    const { rows } = await transaction.executeQuery<{
      readonly "QUERY PLAN": readonly { readonly Plan: PlanNode }[];
    }>(plan);
    return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => scansIn(Plan)));
  });
}

function scansIn(node: PlanNode): string[] {
  const table = node["Relation Name"];
  const isWhole =
    table !== undefined &&
    node["Node Type"].endsWith("Scan") &&
    node["Node Type"] !== "Bitmap Heap Scan" &&
    node["Index Cond"] === undefined &&
    // One row, and what waits to be finished.
    !/^(workspace|commentsToIndex|threadsToMove)$/.test(table) &&
    node.Alias !== "everywhere";
  const own = isWhole ? [`${node["Node Type"]} of ${table} as ${node.Alias}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}
