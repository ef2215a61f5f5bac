import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { PrivatePostgres } from "../../test/support/private-postgres.ts";
import { temporaryFolder } from "../../test/support/test-server.ts";
import { openLog } from "../log.ts";
import { openOnPostgres } from "../open-on-postgres.ts";
import { board, bytes } from "./document-store.contract.ts";
import { lockPostgres } from "./lock-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

let postgres: PrivatePostgres;
const log = openLog("silent");
beforeAll(async () => {
  postgres = await PrivatePostgres.start();
});
afterAll(() => postgres.stop());

/** What a server for itself has open, and how often it was told that another one has it. */
async function openServer({ isNode = false } = {}) {
  const url = await postgres.createDatabase();
  const folder = temporaryFolder();
  let losses = 0;
  const onLost = () => void (losses += 1);
  const { database, documents, close } = await openOnPostgres(url, folder, {
    log,
    isNode,
    onLost,
  });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  await documents.create(board, bytes("first"));
  const name = "最初の名";
  await database.updateTable("workspace").set({ name }).execute();
  return {
    url,
    losses: () => losses,
    append: (sequence: number) =>
      documents.append({ name: board, epoch: 1, sequence, update: bytes("more"), owners: [] }),
    rename: (to: string) => database.updateTable("workspace").set({ name: to }).execute(),
    /** Past it, what stands there. */
    async shown() {
      const [workspace] = await postgres.run(`SELECT name FROM workspace`, url);
      const updates = await postgres.run("SELECT FROM journal.updates", url);
      return [workspace?.["name"], updates.length];
    },
    untouched: [name, 1],
  };
}

/** Takes the lock from a server, and has it before that one looks again, every two seconds. */
async function takeOver(url: string, cut: () => Promise<unknown>, isShared = false): Promise<void> {
  for (;;) {
    await cut();
    const lock = await lockPostgres(url, { log, isShared }).catch((error: unknown) => {
      if (!(error instanceof StorageUnavailable)) throw error;
      return null;
    });
    if (lock === null) continue;
    onTestFinished(() => lock.release());
    return;
  }
}

async function restart(): Promise<void> {
  await postgres.kill();
  await postgres.start();
}

const endSeeker = (url: string) =>
  postgres.run(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'zentaikan server'`,
    url,
  );

test.each([
  ["another server has the database because PostgreSQL ended", restart, false],
  ["another server has the database because its own connection ended", endSeeker, false],
  ["nodes have the database because its own connection ended", endSeeker, true],
])("[K25] once %s, a server writes nothing", async (_what, cut, isShared) => {
  const server = await openServer();
  await takeOver(server.url, () => cut(server.url), isShared);
  await expect(server.append(2)).rejects.toThrow(StorageUnavailable);
  await expect(server.rename("次の名")).rejects.toThrow(StorageUnavailable);
  await expect(server.rename("次の名")).rejects.toThrow("another server has the database since");
  expect(server.losses()).toBeGreaterThan(0);
  expect(await server.shown()).toEqual(server.untouched);
});

test("[K25] nor does a node, once a server for itself has it", async () => {
  const node = await openServer({ isNode: true });
  await takeOver(node.url, restart);
  await expect(node.append(2)).rejects.toThrow(StorageUnavailable);
  await expect.poll(() => node.rename("次の名").catch(String)).toContain("another server has");
  expect(await node.shown()).toEqual(node.untouched);
});
