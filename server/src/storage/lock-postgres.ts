import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../log.ts";
import { ADVISORY_LOCKS } from "./advisory-locks.ts";
import { askPostgres } from "./ask-postgres.ts";
import { openPostgres } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

const betweenLooksMs = 2000;
/** PostgreSQL sees a moment later that the server before was killed. */
const graceMs = 2000;

interface LockOptions {
  readonly log: Log;
  readonly isShared: boolean;
  readonly onLost?: (() => void) | undefined;
}

/**
 * Takes a database for this server alone, or for nodes that share it. The lock goes with its connection: PostgreSQL lets the
 * next server in as soon as it sees that a killed one is gone. Where a restart of PostgreSQL took
 * it, it is taken again; documents are safe meanwhile, for each append carries its fence.
 * @throws StorageUnavailable where another server has it
 */
export async function lockPostgres(
  url: string,
  { log, isShared, onLost }: LockOptions,
): Promise<{ release(): Promise<void> }> {
  const { server } = ADVISORY_LOCKS;
  const lock = isShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const pool = openPostgres({ url, log, max: 1, name: "zentaikan server" });
  const take = async (): Promise<boolean> => {
    const { rows } = await askPostgres(pool, (client) =>
      client.query<{ isOurs: boolean }>(`select exists (
         select from pg_locks where locktype = 'advisory' and objid = ${server} and pid = pg_backend_pid()
       ) or ${lock}(${server}) as "isOurs"`),
    );
    return rows[0]?.isOurs === true;
  };
  try {
    const until = Date.now() + graceMs;
    let isOurs = await take();
    while (!isOurs && Date.now() < until) {
      await wait(100);
      isOurs = await take();
    }
    if (!isOurs) {
      throw new StorageUnavailable("it is in use by another server; stop that first");
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const look = (): void => {
    take().then(
      (isOurs) => {
        if (!isOurs) onLost?.();
      },
      // It is down: nothing can be written, by anybody.
      () => undefined,
    );
  };
  const looking = setInterval(look, betweenLooksMs);
  looking.unref();
  return {
    async release() {
      clearInterval(looking);
      await pool.end();
    },
  };
}
