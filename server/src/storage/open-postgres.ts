import { Pool, types, type ClientBase, type PoolClient } from "pg";
import type { Log } from "../log.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

export type PostgresPool = Pool;
export type PostgresClient = PoolClient;

interface OpenPostgres {
  /** Such as `postgres://user:password@host:5432/database?sslmode=verify-full`. */
  readonly url: string;
  readonly log: Log;
  /** Connections at most. */
  readonly max: number;
  /** What whoever watches PostgreSQL sees beside each connection. */
  readonly name: string;
  /** How long somebody waits for a connection. */
  readonly connectTimeoutMs?: number;
  /** Asked of each new connection: false where another server has the database. */
  readonly mayWrite?: (() => Promise<boolean>) | undefined;
}

const oldestVersion = 140_000;

/**
 * What holds for every connection. `synchronous_commit` waits for the disk and, where there is a
 * synchronous standby, for that; an operator who chose `remote_apply` for reading from standbys
 * loses nothing by it here. Plans of short statements gain nothing from being compiled.
 */
const settings = `
  SET synchronous_commit = on;
  SET client_min_messages = warning;
  SET bytea_output = hex;
  SET jit = off;
`;

/**
 * Connections to PostgreSQL, each to a server that may be written to, and each made so that a
 * commit is durable when it is answered. It is made when somebody asks first: an address at which
 * nobody answers is said then.
 *
 * A connection that is lost fails what was asked on it, and never the process.
 */
export function openPostgres(options: OpenPostgres): PostgresPool {
  const { url, log, max, name, connectTimeoutMs = 5000, mayWrite } = options;
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
    // The driver awaits it, whatever its types say.
    onConnect: (client) => prepare(client, connectTimeoutMs, mayWrite) as unknown as void,
  });
  // Without a listener, an error beside any query would end the process: the driver takes its own
  // away while a connection is in use.
  pool.on("connect", (client) =>
    client.on("error", (error) => log.warn({ err: error }, "a connection to PostgreSQL was lost")),
  );
  pool.on("error", () => {
    // Said above.
  });
  return pool;
}

/** @throws StorageUnavailable in words, where the server is none to write to */
async function prepare(
  client: ClientBase,
  withinMs: number,
  mayWrite: OpenPostgres["mayWrite"],
): Promise<void> {
  // The driver's own limit ends with the handshake.
  const timer = setTimeout(() => void (client as PoolClient).end(), withinMs);
  try {
    await client.query(settings);
    const { rows } = await client.query<{ version: number; encoding: string; standby: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_encoding') AS encoding,
         pg_is_in_recovery() AS standby`,
    );
    const [server] = rows;
    if (server === undefined) throw new StorageUnavailable("PostgreSQL did not say what it is");
    if (server.version < oldestVersion) {
      throw new StorageUnavailable(
        `PostgreSQL ${Math.floor(server.version / 10_000)} is too old; 14 or newer is needed`,
      );
    }
    if (server.encoding !== "UTF8") {
      throw new StorageUnavailable(
        `the database has the encoding ${server.encoding}; it must be UTF8`,
      );
    }
    if (server.standby) {
      throw new StorageUnavailable(
        "this PostgreSQL is a standby, which takes no edits; DATABASE_URL must lead to the primary",
      );
    }
    if ((await mayWrite?.()) === false) {
      throw new StorageUnavailable("another server has the database since");
    }
  } finally {
    clearTimeout(timer);
  }
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: numberOf,
  [types.builtins.NUMERIC]: numberOf,
  [types.builtins.BYTEA]: bytesOf,
};

/**
 * All in the form of text: the binary one reads every value as UTF-8 in this version of the driver,
 * which tears bytes apart.
 */
function parserOf(
  id: Parameters<typeof types.getTypeParser>[0],
  format?: "text" | "binary",
): unknown {
  if (format === "binary") throw new Error("values in binary form are torn by the driver");
  return parsers[id] ?? types.getTypeParser(id, "text");
}

/** Counts and numbers of rows; @throws RangeError where a number of JavaScript is none of it */
function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is too large for a number`);
  }
  return value;
}

/** Over a buffer of their own, which may be handed to a thread. */
function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((hex.length - 2) / 2);
  Buffer.from(bytes.buffer).write(hex.slice(2), "hex");
  return bytes;
}
