import { setTimeout as wait } from "node:timers/promises";
import { connectionTurnsOf } from "./connection-turns.ts";
import type { PostgresClient, PostgresPool } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

/**
 * It may have happened or not, or have happened here and nowhere else yet: the connection was lost
 * while a commit was waited for, or the server said that it waits for its standby no longer. What
 * can be read of it then is no proof that it stays.
 */
export class OutcomeUnknown extends StorageUnavailable {}

interface AskOptions {
  /** After which the connection is cut. PostgreSQL itself never gives up a commit that it began. */
  readonly withinMs?: number;
}

const collisions: ReadonlySet<string> = new Set(["40001", "40P01"]);
const mostCollisions = 5;

/** Errors of what was asked itself, by class of SQLSTATE: another time it would fail as well. */
const ownFaults = /^(21|22|23|42|44|54|0A)/;
/** The server takes nothing at the moment, and took nothing of this. */
const takesNothing = /^(53|25006|55)/;

/**
 * Does the work on one connection, again where it collided with somebody else's. Each statement or
 * transaction of it is all or nothing; it must not depend on what an attempt before found.
 * @throws StorageUnavailable when nothing can be done, and nothing was; OutcomeUnknown; or the
 *   database's own error where it was the fault of what was asked, and nothing was done
 */
export async function askPostgres<Output>(
  pool: PostgresPool,
  work: (client: PostgresClient) => Promise<Output>,
  { withinMs = 15_000 }: AskOptions = {},
): Promise<Output> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(pool, work, withinMs);
    } catch (error) {
      if (!collisions.has(codeOf(error)) || attempt === mostCollisions) throw error;
      await wait(attempt * 5 * Math.random());
    }
  }
}

async function askOnce<Output>(
  pool: PostgresPool,
  work: (client: PostgresClient) => Promise<Output>,
  withinMs: number,
): Promise<Output> {
  const borrowed = await borrowPostgres(pool);
  borrowed.cutAfter(withinMs);
  try {
    const output = await work(borrowed.client);
    borrowed.giveBack();
    return output;
  } catch (error) {
    throw borrowed.failed(error);
  }
}

export interface Borrowed {
  readonly client: PostgresClient;
  /** Cuts it when it is not given back within so long, whatever was said before. */
  cutAfter(ms: number): void;
  /** After all that was asked was answered. @throws OutcomeUnknown where the server warned of it */
  giveBack(): void;
  /** After an error, once or again: it is not used any more. @returns what that means */
  failed(error: unknown): Error;
}

/** One connection, for whoever gives it back. @throws StorageUnavailable */
export async function borrowPostgres(pool: PostgresPool): Promise<Borrowed> {
  const endTurn = await connectionTurnsOf(pool).take();
  const client = await pool.connect().catch((error: unknown) => {
    endTurn(false);
    if (error instanceof StorageUnavailable) throw error;
    throw new StorageUnavailable(`PostgreSQL cannot be reached: ${String(error)}`, {
      cause: error,
    });
  });
  let warning: string | null = null;
  // A commit whose wait for the standby is cancelled is answered as a success, with a warning.
  const onNotice = (notice: { code?: string | undefined; message?: string | undefined }): void => {
    if (notice.code?.startsWith("01") === true) warning = notice.message ?? "";
  };
  client.on("notice", onNotice);
  let timer: NodeJS.Timeout | undefined;
  let isBack = false;
  const release = (failure: Error | false): void => {
    if (isBack) return;
    isBack = true;
    clearTimeout(timer);
    client.off("notice", onNotice);
    client.release(failure);
    endTurn(failure === false);
  };
  return {
    client,
    cutAfter(ms) {
      clearTimeout(timer);
      timer = setTimeout(() => void client.end(), ms);
    },
    giveBack() {
      if (warning !== null) throw new OutcomeUnknown(`PostgreSQL warned: ${warning}`);
      release(false);
    },
    // It may be in the middle of a transaction.
    failed(error) {
      const failure = judged(error);
      release(failure);
      return failure;
    },
  };
}

/** What an error of the driver means for whoever asked. */
export function judged(error: unknown): Error {
  if (!(error instanceof Error)) return new OutcomeUnknown(String(error));
  if (error instanceof StorageUnavailable) return error;
  const code = codeOf(error);
  if (collisions.has(code) || ownFaults.test(code)) return error;
  if (takesNothing.test(code)) return new StorageUnavailable(error.message, { cause: error });
  return new OutcomeUnknown(error.message, { cause: error });
}

/** The SQLSTATE of an error; empty where it is not the database's. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[0-9A-Z]{5}$/.test(code) ? code : "";
}
