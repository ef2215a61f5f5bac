import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  failToStart,
  startChildServer,
  type ChildServer,
} from "@zentaikan/server/test-kit/child-server";
import { askTicket, firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quickCheck, readJournal } from "./kit/read-journal.ts";

const folder = temporaryFolder();
const dataDir = join(folder, "data");
const backup = join(folder, "backup");
let server: ChildServer;
let boardId: string;
beforeAll(async () => {
  server = await startChildServer({ dataDir });
  boardId = (await firstBoard(server)).id;
});
afterAll(async () => {
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

const epoch = async () => (await askTicket(server, boardId)).epoch;
const records = (where: string) => readJournal(where, boardId).doc.getMap("records");

test("[F34][K8] a backup of a server that people draw on is whole, and a data folder", async () => {
  const program = await joinBoard(server, boardId);
  await program.synced();
  const writer = startWriting(program, { prefix: "before", everyMs: 3 });
  await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(20);
  const saved = writer.savedKeys();
  expect(operator("back-up", backup)).toEqual({ code: 0, says: `Everything is in ${backup}.\n` });
  await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(saved.length + 20);
  writer.stop();
  expect(quickCheck(backup)).toBe("ok");
  for (const key of saved) expect(records(backup).has(key), key).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  expect(operator("back-up", backup)).toEqual({ code: 1, says: `${backup} exists already\n` });

  const copy = join(folder, "copy");
  cpSync(backup, copy, { recursive: true });
  const other = await startChildServer({ dataDir: copy });
  const reader = await joinBoard(other, boardId);
  await reader.synced();
  for (const key of saved) expect(reader.doc.getMap("records").has(key), key).toBe(true);
  reader.leave();
  expect(await other.end("SIGTERM")).toBe(0);
});

test("[F34][K9] a backup is not put under a running server, and nothing damaged is put anywhere", async () => {
  const { code, says } = operator("restore-backup", backup);
  expect([code, says]).toEqual([1, expect.stringContaining("is in use by another server")]);
  const damaged = join(folder, "damaged");
  cpSync(backup, damaged, { recursive: true });
  const file = join(damaged, "documents.sqlite");
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, 4096 + 2000);
  writeFileSync(file, bytes);
  await server.end("SIGTERM");
  const before = records(dataDir).size;
  expect(operator("restore-backup", damaged)).toMatchObject({ code: 1 });
  expect(operator("restore-backup", join(folder, "nowhere"))).toMatchObject({ code: 1 });
  expect(records(dataDir).size).toBe(before);
  server = await startChildServer({ dataDir, token: server.token });
});

test("[F34][K9] after a restore the boards are as they were, in an epoch of their own", async () => {
  const program = await joinBoard(server, boardId);
  await program.synced();
  program.doc.getMap("records").set("shape:after", 1);
  await program.allSaved();
  program.leave();
  const epochBefore = await epoch();
  await server.end("SIGTERM");

  const { code, says } = operator("restore-backup", backup);
  expect([code, says]).toEqual([
    0,
    expect.stringContaining(`${dataDir} is as it was in ${backup}`),
  ]);
  expect(records(dataDir).has("shape:after")).toBe(false);
  const replaced = readdirSync(dataDir).filter((name) => name.startsWith("replaced-"));
  expect(replaced).toHaveLength(1);
  expect(records(join(dataDir, replaced[0] ?? "")).has("shape:after")).toBe(true);

  // A client that holds the replaced history learns of the new epoch before it opens a socket.
  server = await startChildServer({ dataDir, token: server.token });
  expect(await epoch()).toBeGreaterThan(epochBefore);
  const again = await joinBoard(server, boardId);
  await again.synced();
  expect(again.doc.getMap("records").has("shape:after")).toBe(false);
  again.doc.getMap("records").set("shape:again", 1);
  await again.allSaved();
  again.leave();
  expect(records(dataDir).has("shape:again")).toBe(true);
});

test("[F34][K9] half a restore starts no server, and is finished by another one", async () => {
  await server.end("SIGTERM");
  // As if it had ended between the two files.
  writeFileSync(join(dataDir, "restoring.mark"), "replaced-half");
  rmSync(join(dataDir, "documents.sqlite"));
  const { code, errors } = await failToStart({ dataDir });
  expect([code, errors]).toEqual([1, expect.stringContaining("holds half of a backup")]);
  expect(operator("restore-backup", backup)).toMatchObject({ code: 0 });
  server = await startChildServer({ dataDir, token: server.token });
  expect(records(dataDir).has("shape:again")).toBe(false);
});

/** A command as an operator runs it. */
function operator(command: "back-up" | "restore-backup", argument: string) {
  const program = fileURLToPath(
    new URL(`../../server/src/commands/${command}.ts`, import.meta.url),
  );
  const env = { ...process.env, DATA_DIR: dataDir };
  const { status, stderr } = spawnSync(process.execPath, [program, argument], { env });
  return { code: status, says: stderr.toString() };
}
