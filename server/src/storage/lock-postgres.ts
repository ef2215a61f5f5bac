import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../log.ts";
import { ADVISORY_LOCKS } from "./advisory-locks.ts";
import { askPostgres } from "./ask-postgres.ts";
import { openPostgres, type PostgresClient } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

/** By what a server writes, by the names of its connections: each asked `mayWrite` first. */
const WRITERS = [
  "zentaikan workspace",
  "zentaikan writes",
  "zentaikan appends",
  "zentaikan move",
] as const;
const betweenLooksMs = 2000;
/** PostgreSQL sees a moment later that the server before was killed. */
const graceMs = 2000;

interface LockOptions {
  readonly log: Log;
  readonly isShared: boolean;
  readonly onLost?: (() => void) | undefined;
}

export interface DatabaseLock {
  /**
   * Asked by a connection that has just been made: whether this server has the database after that.
   * Where a restart of PostgreSQL took the lock, it is taken again.
   */
  readonly mayWrite: () => Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes a database for this server alone, or for nodes that share it. The lock goes with its
 * connection: PostgreSQL lets the next server in as soon as it sees that a killed one is gone.
 *
 * Whoever lost it so writes nothing until they have it again: what they write by were connections
 * that ended with PostgreSQL, or that the server which has the database since ended before it began;
 * and a new one asks first.
 * @throws StorageUnavailable where another server has it
 */
export async function lockPostgres(
  url: string,
  { log, isShared, onLost }: LockOptions,
): Promise<DatabaseLock> {
  const pool = openPostgres({ url, log, max: 1, name: "zentaikan server" });
  const take = (isFirst: boolean): Promise<boolean> =>
    askPostgres(pool, async (client) => {
      const isOurs = await isTakenBy(client, isShared);
      if (isOurs && isFirst) await endOthers(client);
      return isOurs;
    });
  try {
    const until = Date.now() + graceMs;
    let isOurs = await take(true);
    while (!isOurs && Date.now() < until) {
      await wait(100);
      isOurs = await take(true);
    }
    if (!isOurs) {
      throw new StorageUnavailable("it is in use by another server; stop that first");
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const mayWrite = async (): Promise<boolean> => {
    const isOurs = await take(false);
    if (!isOurs) onLost?.();
    return isOurs;
  };
  // While it is down, nothing can be written, by anybody.
  const look = (): void => void mayWrite().catch(() => undefined);
  const looking = setInterval(look, betweenLooksMs);
  looking.unref();
  return {
    mayWrite,
    async release() {
      clearInterval(looking);
      await pool.end();
    },
  };
}

async function isTakenBy(client: PostgresClient, isShared: boolean): Promise<boolean> {
  const { server } = ADVISORY_LOCKS;
  const lock = isShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const { rows } = await client.query<{ isOurs: boolean }>(`select exists (
     select from pg_locks where locktype = 'advisory' and objid = ${server} and pid = pg_backend_pid()
   ) or ${lock}(${server}) as "isOurs"`);
  return rows[0]?.isOurs === true;
}

/** Ends what a server before still writes by, unless fellows have the lock as well. */
async function endOthers(client: PostgresClient): Promise<void> {
  // PostgreSQL warns of those that ended meanwhile.
  await client.query("set client_min_messages = error");
  const until = Date.now() + graceMs;
  for (;;) {
    const { rows } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity as one
       where datname = current_database() and application_name = any($1) and not exists (
         select from pg_locks where locktype = 'advisory' and objid = ${ADVISORY_LOCKS.server}
           and database = one.datid and granted and pid <> pg_backend_pid()
       )`,
      [WRITERS],
    );
    if (rows.length === 0) return;
    if (Date.now() > until) {
      throw new StorageUnavailable("a connection of the server before does not end");
    }
    await wait(20);
  }
}
