import { PrivatePostgres } from "./private-postgres.ts";

let started: Promise<PrivatePostgres> | null = null;

/**
 * One for all tests of a process that need no durability, started when the first asks. Each takes a
 * database of its own; it ends with the process.
 */
export function sharedPostgres(): Promise<PrivatePostgres> {
  return (started ??= PrivatePostgres.start({ fsync: false }));
}
