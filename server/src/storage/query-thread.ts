import { workerData } from "node:worker_threads";
import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import { serveThread } from "../threads/serve-thread.ts";
import { KeptStatements } from "./kept-statements.ts";
import { openSqlite } from "./open-sqlite.ts";

/** The thread that owns the connection to the workspace database. */
const { path } = workerData as { path: string };
const database = openSqlite(path);
const statements = new KeptStatements(database);

type Query = { readonly sql: string; readonly parameters: readonly SQLInputValue[] };
type QueryResult = {
  readonly rows: Record<string, SQLOutputValue>[];
  readonly changes: number;
};
export type QueryMethods = {
  query: (query: Query) => QueryResult;
  rollBack: (input: null) => void;
  close: (input: null) => void;
};

const methods: QueryMethods = {
  query: ({ sql, parameters }) => {
    const { statement, hasRows } = statements.of(sql);
    if (hasRows) return { rows: statement.all(...parameters), changes: 0 };
    return { rows: [], changes: Number(statement.run(...parameters).changes) };
  },
  rollBack: () => {
    // On a full disk SQLite has done it already, and a second one would hide the reason.
    if (database.isTransaction) database.exec("ROLLBACK");
  },
  close: () => database.close(),
};

serveThread(methods);
