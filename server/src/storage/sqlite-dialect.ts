import type { SQLInputValue } from "node:sqlite";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import { ThreadCaller } from "../threads/call-thread.ts";
import type { QueryMethods } from "./query-thread.ts";

/**
 * Kysely over the SQLite of Node, in a thread: one connection, which Kysely hands to one
 * transaction at a time.
 * @param path a file, or ":memory:" for tests
 */
export function sqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ThreadDriver(path),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ThreadDriver implements Driver {
  readonly #thread: ThreadCaller<QueryMethods>;
  readonly #connection: DatabaseConnection;

  constructor(path: string) {
    this.#thread = new ThreadCaller(new URL("./query-thread.ts", import.meta.url), { path });
    this.#connection = connectionOver(this.#thread);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    // Taking the write lock at once spares a transaction from failing half-way with "busy".
    await this.#connection.executeQuery(CompiledQuery.raw("BEGIN IMMEDIATE"));
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw("COMMIT"));
  }

  async rollbackTransaction(): Promise<void> {
    await this.#thread.call("rollBack", null);
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#thread.call("close", null);
    await this.#thread.terminate();
  }
}

function connectionOver(thread: ThreadCaller<QueryMethods>): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const values = parameters as readonly SQLInputValue[];
      const { rows, changes } = await thread.call("query", { sql, parameters: values });
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
    },
    // oxlint-disable-next-line require-yield -- the interface asks for a generator; rows here are few
    async *streamQuery() {
      throw new Error("the workspace database does not stream");
    },
  };
}
