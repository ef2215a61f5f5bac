/** What this program locks in PostgreSQL, by numbers that nobody else uses there: one each. */
export const ADVISORY_LOCKS = {
  /** Held by the server that has the database. */
  server: 7_236_100,
  /** Held by whoever writes to the workspace, until its commit. */
  writer: 7_236_101,
  /** Held while the journal is brought to its version. */
  journalMigration: 7_262_501,
} as const;
