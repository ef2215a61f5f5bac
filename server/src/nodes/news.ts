import { ADVISORY_LOCKS } from "../storage/advisory-locks.ts";
import type { HeldConnection } from "./held-connection.ts";

/** @param body null where something may have been missed */
type Hear = (body: unknown, from: string) => void;

interface NewsOptions {
  readonly id: string;
  readonly connection: HeldConnection;
  /** Something waits to be told. */
  readonly onWaiting: () => void;
}

interface Item {
  readonly channel: string;
  readonly body: string;
}

interface Row extends Item {
  readonly id: number;
  readonly node: string;
}

const mostWaiting = 5000;
/** Of so much at once, whoever hears it asks for everything instead. */
const mostWaitingBytes = 4 * 1024 * 1024;
const mostRead = 1000;
/** On this channel nothing is said but that something was missed. */
const MISSED = "missed";

/** One writer at a time: numbers become visible in their order, and a reader skips none. */
const tellText = `
  WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.news})),
  kept AS (
    INSERT INTO nodes.news (node, channel, body)
    SELECT $1, told.channel, told.body
    FROM turn, unnest($2::text[], $3::text[]) AS told (channel, body)
    RETURNING id
  )
  SELECT pg_notify('zentaikan_nodes', 'news') FROM kept LIMIT 1
`;
const hearText = `
  SELECT id, node, channel, body FROM nodes.news WHERE id > $1 AND node <> $2
  ORDER BY id LIMIT ${mostRead}
`;

/**
 * What nodes tell each other, by rows: a notification says no more than that there are some. They
 * are kept for minutes; who was away longer, or may have been, hears that it missed something.
 */
export class News {
  readonly #options: NewsOptions;
  readonly #channels = new Map<string, Hear>();
  #waiting: Item[] = [];
  #waitingBytes = 0;
  /** Number of the last row that was read; null until the first look. */
  #last: number | null = null;

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  /** @returns tells the fellows */
  channel(name: string, hear: Hear): (body: unknown) => void {
    this.#channels.set(name, hear);
    return (body) => this.#add({ channel: name, body: JSON.stringify(body) });
  }

  /** Tells what waits. What fails waits on, and may come twice. */
  async tell(): Promise<void> {
    const items = this.#waiting;
    if (items.length === 0) return;
    [this.#waiting, this.#waitingBytes] = [[], 0];
    const { id, connection } = this.#options;
    const columns = [items.map(({ channel }) => channel), items.map(({ body }) => body)];
    try {
      await connection.ask(tellText, [id, ...columns]);
    } catch (error) {
      const since = this.#waiting;
      [this.#waiting, this.#waitingBytes] = [[], 0];
      for (const item of [...items, ...since]) this.#add(item);
      throw error;
    }
  }

  /** Hears what others told since the last look. */
  async hear(): Promise<void> {
    const { id, connection } = this.#options;
    if (this.#last === null) return this.#begin();
    for (;;) {
      const rows: readonly Row[] = await connection.ask<Row>(hearText, [this.#last, id]);
      for (const { id: number, channel, body, node } of rows) {
        this.#last = number;
        if (channel === MISSED) this.missed(node);
        else this.#channels.get(channel)?.(JSON.parse(body), node);
      }
      if (rows.length < mostRead) return;
    }
  }

  /** Something may have been told that nobody here heard. */
  missed(from = ""): void {
    for (const hear of this.#channels.values()) hear(null, from);
  }

  /** The connection was lost: the next look begins anew. */
  lost(): void {
    this.#last = null;
  }

  async #begin(): Promise<void> {
    const [newest] = await this.#options.connection.ask<{ id: number }>(
      "SELECT coalesce(max(id), 0) AS id FROM nodes.news",
    );
    this.#last = newest?.id ?? 0;
    this.missed();
  }

  #add(item: Item): void {
    this.#waiting.push(item);
    this.#waitingBytes += item.body.length;
    if (this.#waiting.length > mostWaiting || this.#waitingBytes > mostWaitingBytes) {
      this.#waiting = [{ channel: MISSED, body: "null" }];
      this.#waitingBytes = 0;
    }
    this.#options.onWaiting();
  }
}
