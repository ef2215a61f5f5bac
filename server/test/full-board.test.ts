import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentName, type BoardId } from "@zentaikan/protocol";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendUnjudged } from "./support/hostile-bytes.ts";
import { callApi, firstBoard, joinBoard, type Program } from "./support/program.ts";
import { startTestServer, temporaryFolder } from "./support/test-server.ts";

const MiB = 1024 * 1024;

/** Stops the server, adds bytes past all admission, and leaves the folder. */
async function prepare(update: Uint8Array): Promise<{ dataDir: string; boardId: BoardId }> {
  const dataDir = temporaryFolder();
  const server = await startTestServer(dataDir);
  const boardId = (await firstBoard(server)).id as BoardId;
  await callApi(server, "POST", `/api/boards/${boardId}/snapshots`, {});
  await server.running.stop();
  const name = documentName("board", boardId);
  await appendUnjudged(join(dataDir, "documents.sqlite"), { name, update });
  return { dataDir, boardId };
}

function fullBoard(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 99;
  for (let part = 0; part < 21; part += 1)
    doc.getMap("records").set(`shape:${part}`, "x".repeat(MiB));
  return Y.encodeStateAsUpdate(doc);
}

const closing = ({ provider }: Program): Promise<number> =>
  new Promise((resolve) => provider.once("connection-close", (event) => resolve(event?.code ?? 0)));

test("[E15] a full board takes no more, is emptied by deletions, drawn on again and restored as full as it was @night", async () => {
  const { dataDir, boardId } = await prepare(fullBoard());
  const server = await startTestServer(dataDir);
  const path = `/api/boards/${boardId}`;
  const full = await callApi<KeptStateBody>(server, "POST", `${path}/snapshots`, {});
  const join = async (): Promise<Program> => {
    const program = await joinBoard(server, boardId);
    await program.synced();
    return program;
  };

  const adding = await join();
  const closed = closing(adding);
  adding.doc.getMap("records").set("shape:more", 1);
  expect(await closed).toBe(4507);
  adding.leave();

  const owner = await join();
  const records = owner.doc.getMap("records");
  // As when a card goes and its arrow is let loose: taken away, and written anew, in one edit.
  owner.doc.transact(() => {
    records.delete("shape:0");
    records.set("shape:1", 1);
  });
  await owner.allSaved();
  for (let part = 2; part < 21; part += 1) records.delete(`shape:${part}`);
  await owner.allSaved();
  // Compacting what is full takes its time, where others work as well.
  const timeout = 60_000;
  await expect
    .poll(
      async () => {
        const again = await join();
        again.doc.getMap("records").set("shape:after", 1);
        const saved = await Promise.race([again.allSaved().then(() => true), closing(again)]);
        again.leave();
        return saved;
      },
      { timeout, interval: 1000 },
    )
    .toBe(true);

  await callApi(server, "POST", `${path}/restore`, { snapshot: full.id });
  await expect.poll(() => records.has("shape:20"), { timeout }).toBe(true);
  expect(records.has("shape:after")).toBe(false);
  expect(owner.provider.wsconnected).toBe(true);
  owner.leave();
  await server.stop();
});

const bringBack = (dataDir: string, boardId: string) => {
  const program = fileURLToPath(new URL("../src/commands/bring-back.ts", import.meta.url));
  const env = { ...process.env, DATA_DIR: dataDir };
  const { status, stderr } = spawnSync(process.execPath, [program, boardId], {
    env,
    encoding: "utf8",
  });
  return { status, said: stderr };
};

test("[N6] a ruined board is brought back by its tool from what of it can be read, and by nothing while the server runs @night", async () => {
  const { dataDir, boardId } = await prepare(Uint8Array.of(1, 2, 3));
  expect(bringBack(dataDir, boardId)).toEqual({
    status: 0,
    said: expect.stringMatching(/cannot be read[^]*1 are left out[^]*is brought back/),
  });
  expect(bringBack(dataDir, boardId)).toEqual({
    status: 0,
    said: expect.stringContaining("can be read: nothing is changed"),
  });
  expect(bringBack(dataDir, "a".repeat(26)).status).toBe(1);
  const server = await startTestServer(dataDir);
  expect(bringBack(dataDir, boardId)).toEqual({
    status: 1,
    said: expect.stringContaining("in use by another server"),
  });
  const one = await joinBoard(server, boardId);
  await one.synced();
  expect(one.doc.getMap("records").size).toBeGreaterThan(5);
  one.leave();
  await server.running.stop();
  rmSync(dataDir, { recursive: true });
});
