import { ADVISORY_LOCKS } from "../storage/advisory-locks.ts";
import type { HeldConnection } from "./held-connection.ts";
import { nodeAddress, type NodeAddress } from "../node-address.ts";
import { ownerAmong } from "./owner-among.ts";

interface Fellow {
  readonly id: string;
  readonly address: NodeAddress;
  readonly isLeaving: boolean;
}

interface MembershipOptions {
  readonly id: string;
  readonly address: NodeAddress;
  readonly connection: HeldConnection;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
}

/** So long a node counts as alive after its last beat, by the clock of the database. */
const LEASE_MS = 3000;
/** Who was there before all of them were cut off gets so long to come back. */
const returnMs = 2 * LEASE_MS;
/** Anybody may ask for a thing that there is not. */
const mostOwners = 10_000;

const beatText = `
  WITH beat AS (
    INSERT INTO nodes.nodes (id, address, is_leaving, beat_at)
    VALUES ($1, $2, $3, clock_timestamp())
    ON CONFLICT (id) DO UPDATE
    SET address = excluded.address, is_leaving = excluded.is_leaving, beat_at = clock_timestamp()
  )
  SELECT id, address, is_leaving AS "isLeaving",
    extract(epoch FROM clock_timestamp() - beat_at)::float8 * 1000 AS "ageMs"
  FROM nodes.nodes WHERE id <> $1
`;

/** Only who has no connection to the database any more: its lock goes with its connection. */
const buryText = `
  DELETE FROM nodes.nodes WHERE id = $1 AND NOT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
      AND classid = ${ADVISORY_LOCKS.node} AND objid = hashtext($1)::bigint & 4294967295
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  )
  RETURNING pg_notify('zentaikan_nodes', 'nodes')
`;

/**
 * Which nodes are alive, and so which of them has what. The database's clock says it of others; of
 * itself a node counts, by a clock that goes on while it is stopped, from before it asked: it gives
 * up what it has before others believe that it is gone.
 *
 *   joined ── no beat within the lease ──▶ lapsed ── a beat ──▶ joined
 *
 * That two nodes see it otherwise for a moment harms nothing: of a document, one may append [K15].
 */
export class Membership {
  readonly id: string;
  readonly #options: MembershipOptions;
  #fellows: ReadonlyMap<string, Fellow> = new Map();
  #beatAt = Number.NEGATIVE_INFINITY;
  #returnedAt = Number.NEGATIVE_INFINITY;
  #isLeaving = false;
  #hasNews = true;
  /** To whom things belong among those who are known. */
  readonly #owners = new Map<string, string | null>();

  constructor(options: MembershipOptions) {
    this.id = options.id;
    this.#options = options;
  }

  get fellows(): ReadonlyMap<string, Fellow> {
    return this.#fellows;
  }

  get hasLapsed(): boolean {
    return this.#options.elapsed() - this.#beatAt > LEASE_MS;
  }

  /** Milliseconds since the last beat that was written. */
  get beatAgeMs(): number {
    return this.#options.elapsed() - this.#beatAt;
  }

  /** Gives its things to others with the next beat. */
  leave(): void {
    this.#isLeaving = true;
    this.#hasNews = true;
    this.#owners.clear();
  }

  /** To whom it belongs: this node's id or a fellow's; null while this node has lapsed. */
  ownerOf(thing: string): string | null {
    if (this.hasLapsed) return null;
    const known = this.#owners.get(thing);
    if (known !== undefined) return known;
    const owner = this.#ownerAmongKnown(thing);
    if (this.#owners.size === mostOwners) this.#owners.clear();
    this.#owners.set(thing, owner);
    return owner;
  }

  #ownerAmongKnown(thing: string): string | null {
    const staying = [...this.#fellows.values()].filter(({ isLeaving }) => !isLeaving);
    const ids = staying.map(({ id }) => id);
    return ownerAmong(this.#isLeaving && ids.length > 0 ? ids : [...ids, this.id], thing);
  }

  /** Says that this node is alive, and looks who else is. @returns whether others are than before */
  async beat(): Promise<boolean> {
    const { id, address, connection, elapsed } = this.#options;
    const startedAt = elapsed();
    const values = [id, nodeAddress.write(address), this.#isLeaving];
    const rows = await connection.ask<Row>(beatText, values);
    const wasLapsed = this.hasLapsed;
    if (wasLapsed) this.#returnedAt = startedAt;
    this.#beatAt = startedAt;
    // Where PostgreSQL was gone, all beats are old: who was there is not taken for dead at once.
    const isReturning = startedAt - this.#returnedAt < returnMs;
    const before = this.#fellows;
    const alive = rows.filter(
      (row) => row.ageMs < LEASE_MS || (isReturning && before.has(row.id) && !row.isLeaving),
    );
    this.#fellows = new Map(alive.flatMap(entryOf));
    const areOthers = isOther(before, this.#fellows);
    if (areOthers) this.#owners.clear();
    if (this.#hasNews || wasLapsed) {
      this.#hasNews = false;
      await connection.ask("SELECT pg_notify('zentaikan_nodes', 'nodes')");
    }
    return wasLapsed || areOthers;
  }

  /** A fellow cannot be reached: if it is gone from the database too, it is gone. */
  async suspect(id: string): Promise<void> {
    await this.#options.connection.ask(buryText, [id]);
  }

  /** Leaves no trace; what it had belongs to the others. */
  async end(): Promise<void> {
    await this.#options.connection.ask(
      `WITH gone AS (DELETE FROM nodes.nodes WHERE id = $1)
       SELECT pg_notify('zentaikan_nodes', 'nodes')`,
      [this.id],
    );
  }
}

interface Row extends Pick<Fellow, "id" | "isLeaving"> {
  readonly address: string;
  readonly ageMs: number;
}

function entryOf({ id, address, isLeaving }: Row): [string, Fellow][] {
  const place = nodeAddress.read(address);
  return place === null ? [] : [[id, { id, address: place, isLeaving }]];
}

function isOther(before: ReadonlyMap<string, Fellow>, after: ReadonlyMap<string, Fellow>): boolean {
  if (before.size !== after.size) return true;
  return Array.from(after.values()).some(
    ({ id, isLeaving }) => before.get(id)?.isLeaving !== isLeaving,
  );
}
