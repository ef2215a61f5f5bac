import type { PostgresPool } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

/** @param isAnswered whether PostgreSQL answered on it */
type GiveBack = (isAnswered: boolean) => void;

/**
 * Whose turn it is to have one of a pool's connections: in the order in which they asked. A crowd
 * that comes at once waits as long as it takes, as long as connections come back; when none did for
 * a while, PostgreSQL answers nobody. The pool's own limit counts the wait for others as well, and
 * took a meeting of two hundred people that began for an outage.
 */
export class ConnectionTurns {
  readonly #patienceMs: number;
  readonly #waiting: PromiseWithResolvers<GiveBack>[] = [];
  #free: number;
  #timer: NodeJS.Timeout | undefined;

  constructor({ most, patienceMs }: { readonly most: number; readonly patienceMs: number }) {
    this.#free = most;
    this.#patienceMs = patienceMs;
  }

  /** @throws StorageUnavailable when no connection came back for so long */
  async take(): Promise<GiveBack> {
    if (this.#free > 0) {
      this.#free -= 1;
      return this.#once();
    }
    const waiting = Promise.withResolvers<GiveBack>();
    this.#waiting.push(waiting);
    if (this.#waiting.length === 1) this.#watch();
    return waiting.promise;
  }

  #once(): GiveBack {
    let isBack = false;
    return (isAnswered) => {
      if (isBack) return;
      isBack = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next.resolve(this.#once());
      // One that was cut tells nobody that their turn will come.
      if (isAnswered || this.#waiting.length === 0) this.#watch();
    };
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    const giveUp = (): void => {
      const error = new StorageUnavailable("PostgreSQL answers nobody: no connection came back");
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#timer = setTimeout(giveUp, this.#patienceMs);
  }
}

const turns = new WeakMap<PostgresPool, ConnectionTurns>();

/** Of a pool, one for everybody. */
export function connectionTurnsOf(pool: PostgresPool): ConnectionTurns {
  const known = turns.get(pool);
  if (known !== undefined) return known;
  const { max, connectionTimeoutMillis = 0 } = pool.options;
  const made = new ConnectionTurns({ most: max, patienceMs: connectionTimeoutMillis });
  turns.set(pool, made);
  return made;
}
