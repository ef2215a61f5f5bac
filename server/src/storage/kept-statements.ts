import type { DatabaseSync, StatementSync } from "node:sqlite";

const most = 256;
/** Lists of any length make sentences that are never said again. */
const longest = 8000;
const changesTables = /^\s*(?:alter|create|drop)\b/i;

interface KeptStatement {
  readonly statement: StatementSync;
  /** Whether rows are its answer. */
  readonly hasRows: boolean;
}

/**
 * Sentences as SQLite prepared them, those said last: to understand one that joins five tables takes
 * nine times as long as to answer it for one row.
 */
export class KeptStatements {
  readonly #database: DatabaseSync;
  readonly #kept = new Map<string, KeptStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  of(sql: string): KeptStatement {
    const statement = this.#kept.get(sql) ?? this.#prepare(sql);
    // What `*` stands for is decided when a sentence is prepared.
    if (changesTables.test(sql)) this.#kept.clear();
    else if (sql.length <= longest) this.#keep(sql, statement);
    return statement;
  }

  #prepare(sql: string): KeptStatement {
    const statement = this.#database.prepare(sql);
    return { statement, hasRows: statement.columns().length > 0 };
  }

  /** At the end, as the one that was said last. */
  #keep(sql: string, statement: KeptStatement): void {
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size <= most) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
