import { borrowPostgres, type Borrowed } from "../storage/ask-postgres.ts";
import type { PostgresClient, PostgresPool } from "../storage/open-postgres.ts";
import { StorageUnavailable } from "../storage/storage-unavailable.ts";

interface HeldConnectionOptions {
  /** Of one connection. */
  readonly pool: PostgresPool;
  /** Each time that there is a new one, before anything else is asked on it. */
  readonly prepare: (client: PostgresClient) => Promise<void>;
  /** Somebody notified a channel to which this one listens; `isOwn`, by this connection. */
  readonly onBell: (payload: string, isOwn: boolean) => void;
  /** After which an answer is waited for no longer. */
  readonly withinMs: number;
}

/**
 * One connection that is kept: what is locked on it and listened to lasts as long as it does. It is
 * asked one thing after another, and whoever waits behind what it was given up for fails with it.
 */
export class HeldConnection {
  readonly #options: HeldConnectionOptions;
  #held: Promise<Borrowed> | null = null;
  /** Done when all that was asked is answered, or given up. */
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: HeldConnectionOptions) {
    this.#options = options;
  }

  /** @throws StorageUnavailable while there is none; the next one who asks tries again */
  async ask<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.#isClosed) throw new StorageUnavailable("the connection of this node is closed");
    const holding = (this.#held ??= this.#open());
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(new StorageUnavailable("PostgreSQL does not answer")),
      this.#options.withinMs,
    );
    const turn = this.#turn;
    const answered = Promise.withResolvers<void>();
    this.#turn = turn.then(() => answered.promise);
    let held: Borrowed | null = null;
    try {
      await Promise.race([turn, late.promise]);
      if (this.#held !== holding) throw new StorageUnavailable("the connection was given up");
      held = await Promise.race([holding, late.promise]);
      const { rows } = await Promise.race([
        held.client.query<Row>(text, [...values]),
        late.promise,
      ]);
      return rows;
    } catch (error) {
      this.#drop(holding);
      throw held?.failed(error) ?? error;
    } finally {
      clearTimeout(timer);
      answered.resolve();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const held = await this.#held?.catch(() => null);
    held?.failed(new StorageUnavailable("closed"));
    await this.#options.pool.end();
  }

  async #open(): Promise<Borrowed> {
    const held = await borrowPostgres(this.#options.pool);
    const { client } = held;
    const { processID: own } = client as PostgresClient & { readonly processID: number };
    client.on("notification", ({ payload = "", processId }) =>
      this.#options.onBell(payload, processId === own),
    );
    // The driver takes its own listener away while a connection is in use.
    client.on("error", (error) => void held.failed(error));
    try {
      await this.#options.prepare(client);
      return held;
    } catch (error) {
      throw held.failed(error);
    }
  }

  #drop(holding: Promise<Borrowed>): void {
    if (this.#held === holding) this.#held = null;
    // Whoever opened it too late gives it back.
    holding.then(
      (held) => held.failed(new StorageUnavailable("given up")),
      () => undefined,
    );
  }
}
