/** What this program locks in PostgreSQL, by numbers that nobody else uses there: one each. */
export const ADVISORY_LOCKS = {
  /** Held by the server that has the database, or shared by its nodes. */
  server: 7_236_100,
  /** Held by whoever writes to the workspace, until its commit. */
  writer: 7_236_101,
  /** The first of two numbers, the other is of the node: held by each node that serves. */
  node: 7_236_102,
  /** Held by a node while it starts. */
  start: 7_236_103,
  /** Held by the node that does what is done once for all. */
  rounds: 7_236_104,
  /** Held by a node that tells news, until its commit: their numbers follow their order. */
  news: 7_236_105,
  /** Held while the tables of the nodes are made. */
  nodesMigration: 7_236_106,
  /** Held while the journal is brought to its version. */
  journalMigration: 7_262_501,
} as const;
