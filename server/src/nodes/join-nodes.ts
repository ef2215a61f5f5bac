import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { parseDocumentName, type BoardId } from "@zentaikan/protocol";
import type { FellowEdit, Fellows } from "../fellows.ts";
import { listen } from "../listen.ts";
import type { Log } from "../log.ts";
import type { NodeAddress } from "../node-address.ts";
import { newId } from "../new-id.ts";
import type { WriteOutcome } from "../relay/write-to-document.ts";
import { runUnattended } from "../run-unattended.ts";
import { ADVISORY_LOCKS } from "../storage/advisory-locks.ts";
import { openPostgres, type PostgresClient } from "../storage/open-postgres.ts";
import { Entrance } from "./entrance.ts";
import { HeldConnection } from "./held-connection.ts";
import { Lines } from "./lines.ts";
import { Membership } from "./membership.ts";
import { News } from "./news.ts";
import { prepareNodes } from "./nodes-schema.ts";
import { PresenceOfFellows } from "./presence-of-fellows.ts";
import { refuseForNow } from "./hand-over.ts";
import { Seals } from "./seal.ts";
import { Suspicions } from "./suspicions.ts";
import { askToWrite, WRITE_PATH, writeForFellow } from "./written-by-fellows.ts";

interface JoinOptions {
  readonly databaseUrl: string;
  /** Where this node listens for its fellows, and they find it. */
  readonly address: NodeAddress;
  readonly name: string | null;
  readonly elapsed: () => number;
  readonly now: () => number;
  readonly log: Log;
}

/** What this server does for the others, once it serves. */
export interface NodeWork {
  /** Writes to a document that belongs here. */
  readonly write: (edit: FellowEdit) => Promise<WriteOutcome>;
  /** Some boards belong to others from now on: what has arrived is saved first. */
  readonly giveUp: (keeps: (board: BoardId) => boolean) => Promise<void>;
  /** Others have had all boards for a while: nothing here is waited for. */
  readonly dropAll: () => void;
  /** Others may end at any moment: what their boards need takes seconds to start. */
  readonly warmUp: () => Promise<void>;
}

export interface Node {
  readonly fellows: Fellows;
  /** Hears what belongs here, as a server does. */
  readonly door: EventEmitter;
  /** Whether it has its part of the boards. */
  readonly isIn: () => boolean;
  readonly counts: () => {
    readonly alive: number;
    readonly moves: number;
    /** Sockets that came in here and are handed to a fellow. */
    readonly piped: number;
  };
  /** Does first what nobody may come before, where no other node serves yet. */
  first(work: () => Promise<void>): Promise<void>;
  begin(server: Server, work: NodeWork): Promise<void>;
  /** Gives its boards to the others, and what comes in as well. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Often enough that three in a row must fail before a lease ends. */
const betweenBeatsMs = 500;
const betweenLooksMs = 100;
const gatherMs = 15;
const askWithinMs = 2500;
/** What was told is kept as long as anybody may read it. */
const keptFor = "2 minutes";
const betweenSweepsMs = 30_000;
/** So long fellows get to hear that a node leaves, before it lets its people go. */
const farewellMs = 300;

/** Makes this server one of several that serve the same workspace. */
export async function joinNodes(options: JoinOptions): Promise<Node> {
  const { databaseUrl: url, elapsed, now, log } = options;
  const id = newId();
  const pool = openPostgres({ url, log, max: 1, name: "zentaikan node", connectTimeoutMs: 2000 });
  const seals = new Seals(await prepareNodes(pool), now);
  const locks = { node: false, rounds: false };
  const connection = new HeldConnection({
    pool,
    withinMs: askWithinMs,
    onBell(payload, isOwn) {
      // What this node told others is no news to itself.
      if (isOwn && payload === "news") return;
      areOthersRung ||= payload === "nodes";
      beatSoon();
    },
    async prepare(client: PostgresClient) {
      [locks.node, locks.rounds] = [false, false];
      news.lost();
      // Nothing of it is worth waiting for a disk.
      await client.query("SET synchronous_commit = off; LISTEN zentaikan_nodes");
    },
  });
  const news = new News({ id, connection, onWaiting: () => tellSoon() });
  const presence = new PresenceOfFellows((hear) =>
    news.channel("present", hear as Parameters<News["channel"]>[1]),
  );
  let work: NodeWork | null = null;
  let timers: NodeJS.Timeout[] = [];
  let known: ReadonlySet<string> = new Set();
  let hasBegun = false;
  let moves = 0;
  let isLost = false;
  let areOthersRung = true;
  const suspicions = new Suspicions(() => membership);
  const lines = new Lines({
    seal: (asked) => seals.of(asked, { address: "node", hops: 1 }),
    onBroken: (fellow) => void suspicions.of(fellow),
  });
  const door = new EventEmitter();
  const entrance = new Entrance({
    get membership() {
      return membership;
    },
    seals,
    door,
    onWrite: (request, response) =>
      runUnattended(
        () =>
          work === null ? refuseForNow(response) : writeForFellow(request, response, work.write),
        (error) => {
          log.error({ err: error }, "a fellow's edit could not be written");
          response.destroy();
        },
      ),
    suspect: (fellow) => suspicions.of(fellow),
  });
  const port = await listen(entrance.inner, options.address);
  const address = { ...options.address, port };
  const membership = new Membership({ id, address, connection, elapsed });
  const keeps = (board: BoardId): boolean => !hasBegun || membership.ownerOf(board) === id;

  const lock = async (name: "node" | "rounds"): Promise<void> => {
    const second = name === "node" ? ", hashtext($1)" : "";
    const values = name === "node" ? [id] : [];
    const [row] = await connection.ask<{ isOurs: boolean }>(
      `SELECT pg_try_advisory_lock(${ADVISORY_LOCKS[name]}${second}) AS "isOurs"`,
      values,
    );
    locks[name] = row?.isOurs === true;
  };
  const giveUp = (): void => {
    const { fellows } = membership;
    const isThere = (node: string): boolean => fellows.has(node);
    entrance.endOthers(isThere);
    presence.keep(isThere);
    if ([...fellows.keys()].some((node) => !known.has(node))) presence.tellAll();
    // Whoever was killed may have changed something that it had no time to tell.
    if (Array.from(known).some((node) => !fellows.has(node))) news.missed();
    known = new Set(fellows.keys());
    moves += 1;
    // Not waited for: a commit that hangs keeps no node from saying that it is alive.
    runUnattended(
      () => work?.giveUp(keeps),
      (error) => log.error({ err: error }, "boards could not be given to other nodes"),
    );
  };
  const beat = async (): Promise<void> => {
    if (!locks.node) await lock("node");
    if (areOthersRung || membership.beatAgeMs > betweenBeatsMs / 2) {
      areOthersRung = false;
      if (!locks.rounds) await lock("rounds");
      if (await membership.beat()) giveUp();
      lines.keep(membership.fellows);
    }
    isLost = false;
    await news.tell();
    await news.hear();
  };
  // Never two at once; what rings meanwhile is looked at once more.
  let beating: Promise<void> | null = null;
  let isRung = false;
  const beatSoon = (): void => {
    if (!hasBegun) return;
    if (beating !== null) {
      isRung = true;
      return;
    }
    beating = beat()
      .catch((error: unknown) => {
        if (!isLost) log.warn({ err: error }, "this node cannot speak with the database");
        isLost = true;
        [locks.node, locks.rounds] = [false, false];
      })
      .then(() => {
        beating = null;
        if (!isRung) return;
        isRung = false;
        beatSoon();
      });
  };
  let telling: NodeJS.Timeout | null = null;
  const tellSoon = (): void => {
    telling ??= setTimeout(() => {
      telling = null;
      beatSoon();
    }, gatherMs);
  };
  /** By its own clock: it may have been stopped, or nothing comes through to the database. */
  let hadLapsed = false;
  const look = (): void => {
    const hasLapsed = membership.hasLapsed;
    if (hasLapsed && !hadLapsed) {
      log.warn("this node was out of touch for too long: others have its boards now");
      entrance.endOthers(() => false);
      work?.dropAll();
    }
    hadLapsed = hasLapsed;
  };
  const sweep = (): void =>
    void connection
      .ask(
        `WITH old AS (DELETE FROM nodes.news WHERE at < clock_timestamp() - interval '${keptFor}')
         DELETE FROM nodes.nodes WHERE beat_at < clock_timestamp() - interval '${keptFor}'`,
      )
      .catch(() => undefined);

  const fellows: Fellows = {
    name: options.name,
    keeps,
    doesRounds: () => locks.rounds && !membership.hasLapsed,
    channel: (name, hear) => news.channel(name, hear as Parameters<News["channel"]>[1]),
    present: (board) => presence.on(board),
    tellPresent: (board, people) => presence.tell(board, people),
    async write(edit) {
      const owner = membership.ownerOf(parseDocumentName(edit.name)?.boardId ?? "");
      const to = owner === null ? undefined : membership.fellows.get(owner);
      if (to === undefined) return owner === id && work !== null ? work.write(edit) : "notSaved";
      const asked = { method: "POST", url: WRITE_PATH };
      const seal = seals.of(asked, { address: "node", hops: 1 });
      return askToWrite(edit, { address: to.address, seal });
    },
  };

  return {
    fellows,
    door,
    isIn: () => !membership.hasLapsed,
    counts: () => ({
      alive: membership.fellows.size + (membership.hasLapsed ? 0 : 1),
      moves,
      piped: entrance.piped,
    }),
    async first(begin) {
      // Others that start wait their turn; whoever serves already has done it.
      for (;;) {
        const [row] = await connection.ask<{ isOurs: boolean }>(
          `SELECT pg_try_advisory_lock(${ADVISORY_LOCKS.start}) AS "isOurs"`,
        );
        if (row?.isOurs === true) break;
        await wait(100);
      }
      const serving = await connection.ask(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${ADVISORY_LOCKS.node}
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1`,
      );
      if (serving.length === 0) await begin();
    },
    async begin(server, what) {
      work = what;
      entrance.open(server);
      hasBegun = true;
      await beat();
      await connection.ask(`SELECT pg_advisory_unlock(${ADVISORY_LOCKS.start})`);
      what.warmUp().catch((error: unknown) => log.error({ err: error }, "a node is not warm"));
      timers = [
        setInterval(beatSoon, betweenBeatsMs),
        setInterval(look, betweenLooksMs),
        setInterval(sweep, betweenSweepsMs),
      ];
    },
    async leave() {
      membership.leave();
      beatSoon();
      await beating;
      await wait(farewellMs);
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      lines.keep(new Map());
      entrance.endOthers(() => false);
      await news.tell().catch(() => undefined);
      await membership.end().catch(() => undefined);
      entrance.inner.close();
      entrance.inner.closeAllConnections();
      await connection.close();
    },
  };
}
