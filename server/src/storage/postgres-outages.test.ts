import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { PrivatePostgres } from "../../test/support/private-postgres.ts";
import { openLog } from "../log.ts";
import { openWorkspace } from "../open-workspace.ts";
import { board, bytes, everythingIn, range } from "./document-store.contract.ts";
import type { DocumentStore } from "./document-store.ts";
import { openPostgres } from "./open-postgres.ts";
import { openPostgresDocumentStore } from "./postgres-document-store.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import { OutcomeUnknown } from "./ask-postgres.ts";

/** A server whose settings and end are the test's; it syncs to the disk as one that is used does. */
let postgres: PrivatePostgres;
const stores: DocumentStore[] = [];
const disk = mkdtempSync(join(tmpdir(), "zentaikan-disk-"));
const isDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]).status === 0;

beforeAll(async () => {
  postgres = await PrivatePostgres.start({ settings: { max_connections: "20" } });
});
afterEach(async () => {
  await postgres.set("synchronous_standby_names", null);
  await Promise.all(stores.splice(0).map((store) => store.close()));
});
afterAll(async () => {
  await postgres.stop();
  if (isDisk) spawnSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

async function openStore(url: string, writeTimeoutMs = 60_000): Promise<DocumentStore> {
  const store = await openPostgresDocumentStore({
    url,
    log: openLog("silent"),
    writeTimeoutMs,
    connections: 2,
    probeIntervalMs: 50,
  });
  stores.push(store);
  return store;
}

async function storeWithBoard(): Promise<{ url: string; store: DocumentStore }> {
  const url = await postgres.createDatabase();
  const store = await openStore(url);
  await store.create(board, bytes("first"));
  return { url, store };
}

const append = (store: DocumentStore, sequence: number, update = bytes("an update")) =>
  store.append({ name: board, epoch: 1, sequence, update, owners: [] });

/** What the database shows, past the store. */
async function shownBy(url: string): Promise<number[]> {
  const rows = await postgres.run("SELECT sequence FROM journal.updates ORDER BY sequence", url);
  return rows.map(({ sequence }) => Number(sequence));
}

/** Does something to every connection that waits for a standby, once there is one. */
async function toWaiting(name: "pg_terminate_backend" | "pg_cancel_backend"): Promise<void> {
  const statement = `SELECT ${name}(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;
  await expect.poll(async () => (await postgres.run(statement)).length).toBeGreaterThan(0);
}

test("[K18] nothing acknowledged is lost when PostgreSQL is killed in the middle of commits", async () => {
  const { store } = await storeWithBoard();
  let acknowledged = 1;
  for (const round of range(1, 3)) {
    const before = acknowledged;
    const writing = (async () => {
      for (;;) {
        await append(store, acknowledged + 1);
        acknowledged += 1;
      }
    })().catch((error: unknown) => error);
    await expect.poll(() => acknowledged, { interval: 5 }).toBeGreaterThan(before + 5 * round);
    await postgres.kill();
    expect(await writing).toBeInstanceOf(StorageUnavailable);
    await postgres.start();
    await expect.poll(() => store.isWritable()).toBe(true);
    const stored = await store.load(board, { toAppend: true });
    expect(everythingIn(stored)).toEqual(range(1, stored?.sequence ?? 0));
    // The one whose answer was lost is there or not.
    expect([acknowledged, acknowledged + 1]).toContain(stored?.sequence);
    acknowledged = stored?.sequence ?? 0;
  }
});

test("[K6] [K17] a read-only database acknowledges nothing, and is written to again by itself", async () => {
  const { url, store } = await storeWithBoard();
  await postgres.set("default_transaction_read_only", "on");
  await expect(append(store, 2)).rejects.toThrow("read-only");
  expect(store.isWritable()).toBe(false);
  await expect(append(store, 2)).rejects.toThrow(StorageUnavailable);
  expect(everythingIn(await store.load(board))).toEqual([1]);
  expect(await store.head(board)).toEqual({ epoch: 1, sequence: 1 });
  await postgres.set("default_transaction_read_only", null);
  await expect.poll(() => store.isWritable()).toBe(true);
  await append(store, 2);
  expect(await shownBy(url)).toEqual([1, 2]);
});

test("[K6] [K17] without a connection nothing is acknowledged, and one that is free again is used", async () => {
  const { url, store } = await storeWithBoard();
  const others: Client[] = [];
  /** A place is free some moments after its connection has ended. */
  const takeAll = async (): Promise<void> => {
    for (let refused = 0; refused < 5;) {
      const client = new Client({ connectionString: postgres.url("postgres") });
      client.on("error", () => {});
      try {
        await client.connect();
        others.push(client);
        refused = 0;
      } catch {
        refused += 1;
        await wait(50);
      }
    }
  };
  onTestFinished(async () => {
    await Promise.all(others.map((client) => client.end()));
  });
  await takeAll();
  await others[0]?.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'zentaikan %'",
  );
  await takeAll();
  await expect(append(store, 2)).rejects.toThrow("too many clients");
  expect(store.isWritable()).toBe(false);
  await Promise.all(others.splice(0).map((client) => client.end()));
  await expect.poll(() => store.isWritable()).toBe(true);
  await append(store, 2);
  expect(await shownBy(url)).toEqual([1, 2]);
});

test.runIf(isDisk)(
  "[K6] [K17] a full disk keeps all that was acknowledged, and is written to again by itself",
  async () => {
    postgres.own(disk);
    await postgres.run(`CREATE TABLESPACE small LOCATION '${disk}'`);
    const url = await postgres.createDatabase("template0 TABLESPACE small");
    // What a new database begins with lies in memory until then, and has no place on a full disk.
    await postgres.run("CHECKPOINT");
    const store = await openStore(url);
    await store.create(board, bytes("first"));
    const large = () => crypto.getRandomValues(new Uint8Array(60_000));
    let acknowledged = 1;
    const refused = await (async () => {
      for (;;) {
        try {
          await append(store, acknowledged + 1, large());
          acknowledged += 1;
        } catch (error) {
          return error;
        }
      }
    })();
    expect(String(refused)).toContain("No space left on device");
    expect(refused).toBeInstanceOf(StorageUnavailable);
    expect(acknowledged).toBeGreaterThan(10);
    expect(await shownBy(url)).toEqual(range(1, acknowledged));
    expect(everythingIn(await store.load(board))).toEqual(range(1, acknowledged));
    spawnSync("mount", ["-o", "remount,size=64m", disk]);
    await expect.poll(() => store.isWritable()).toBe(true);
    await append(store, acknowledged + 1, large());
    expect(await shownBy(url)).toEqual(range(1, acknowledged + 1));
  },
);

test("[K16] what is visible but not on the standby is never acknowledged by being there already", async () => {
  const { url, store } = await storeWithBoard();
  const other = await openStore(url);
  await postgres.set("synchronous_standby_names", "absent");
  const lost = append(store, 2).catch((error: unknown) => error);
  await toWaiting("pg_terminate_backend");
  expect(await lost).toBeInstanceOf(OutcomeUnknown);
  expect(await shownBy(url)).toEqual([1, 2]);
  // Whoever only reads sees it; whoever would say to its author that it is there waits.
  expect(everythingIn(await other.load(board))).toEqual([1, 2]);
  let isServed = false;
  const served = other.load(board, { toAppend: true }).then((stored) => {
    isServed = true;
    return stored;
  });
  await expect
    .poll(() => postgres.run("SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
    .not.toEqual([]);
  await expect(store.load(board, { toAppend: true })).rejects.toThrow(StorageUnavailable);
  expect(isServed).toBe(false);
  await postgres.set("synchronous_standby_names", null);
  expect(everythingIn(await served)).toEqual([1, 2]);
  await append(other, 3);
});

test("[K16] a commit that no longer waits for the standby is no success, though the server says so", async () => {
  const { url, store } = await storeWithBoard();
  await postgres.set("synchronous_standby_names", "absent");
  const cancelled = append(store, 2).catch((error: unknown) => error);
  await toWaiting("pg_cancel_backend");
  expect(String(await cancelled)).toContain("canceling wait for synchronous replication");
  expect(await shownBy(url)).toEqual([1, 2]);
  expect(store.isWritable()).toBe(false);
});

test("[K16] [K21] nor is one of the workspace, and whoever writes next goes on", async () => {
  const url = await postgres.createDatabase();
  const pool = openPostgres({ url, log: openLog("silent"), max: 2, name: "zentaikan workspace" });
  const workspace = await openWorkspace(pool);
  await postgres.set("synchronous_standby_names", "absent");
  const rename = (name: string) => workspace.updateTable("workspace").set({ name }).execute();
  const cancelled = rename("取り消し").catch((error: unknown) => error);
  await toWaiting("pg_cancel_backend");
  expect(await cancelled).toBeInstanceOf(OutcomeUnknown);
  await postgres.set("synchronous_standby_names", null);
  await rename("その次");
  expect(await workspace.selectFrom("workspace").select("name").execute()).toEqual([
    { name: "その次" },
  ]);
  await workspace.destroy();
});

test("[K16] a commit without an answer is given up after a time, and the document taken anew", async () => {
  const url = await postgres.createDatabase();
  const store = await openStore(url, 500);
  await store.create(board, bytes("first"));
  await postgres.set("synchronous_standby_names", "absent");
  await expect(append(store, 2)).rejects.toThrow(OutcomeUnknown);
  expect(store.isWritable()).toBe(false);
  await postgres.set("synchronous_standby_names", null);
  await expect.poll(() => store.isWritable()).toBe(true);
  const [before] = await postgres.run("SELECT fence FROM journal.documents", url);
  expect(everythingIn(await store.load(board, { toAppend: true }))).toEqual([1, 2]);
  const [after] = await postgres.run("SELECT fence FROM journal.documents", url);
  expect(Number(after?.["fence"])).toBe(Number(before?.["fence"]) + 1);
  await append(store, 3);
});
