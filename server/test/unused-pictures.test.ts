import { BoardDocument } from "@zentaikan/board-model";
import { expect, test } from "vitest";
import { callApi, firstBoard, joinBoard } from "./support/program.ts";
import { pngOf } from "./support/sample-images.ts";
import { startTestServer } from "./support/test-server.ts";

const HOUR = 60 * 60 * 1000;

test("[Q7] who deletes pictures from a full board has room again, but for what a kept state shows", async () => {
  const server = await startTestServer();
  const { database } = server.running;
  const boardId = (await firstBoard(server)).id;
  const path = `/api/boards/${boardId}`;
  const upload = async (side: number) => {
    const headers = { authorization: `Bearer ${server.token}` };
    const body = pngOf({ width: side, height: side });
    const response = await fetch(`${server.url}${path}/assets`, { method: "POST", headers, body });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const statusOf = async (src: string) =>
    (await fetch(server.url + src, { headers: { authorization: `Bearer ${server.token}` } }))
      .status;

  const program = await joinBoard(server, boardId);
  await program.synced();
  const board = new BoardDocument(program.doc);
  const srcs: string[] = [];
  for (const side of [3, 4, 5]) {
    const src = String((await upload(side)).body["src"]);
    srcs.push(src);
    const asset = { id: `asset:${side}`, typeName: "asset", type: "image", meta: {} };
    const shape = { id: `shape:${side}`, typeName: "shape", type: "image", meta: {} };
    program.doc.transact(() => {
      board.put({ ...asset, props: { src } });
      board.put({ ...shape, x: 0, y: 0, rotation: 0, props: { w: 3, h: 3, assetId: asset.id } });
    });
  }
  await program.allSaved();
  await callApi(server, "POST", `${path}/snapshots`, { name: "with all three" });

  // The first one stays on the board, the second in the kept state alone, the third one nowhere.
  const later = String((await upload(6)).body["src"]);
  program.doc.transact(() => board.remove("shape:4"));
  await program.allSaved();
  const unused = async () => {
    const rows = await database
      .selectFrom("assets")
      .where("boardId", "=", boardId)
      .where("unusedSince", "is not", null)
      .select("hash")
      .execute();
    return rows.map(({ hash }) => hash).toSorted();
  };
  const hashOf = (src: string | undefined) => src?.split("/").at(-1) ?? "";
  await expect
    .poll(unused, { timeout: 15_000 })
    .toEqual([hashOf(srcs[1]), hashOf(later)].toSorted());

  await database
    .updateTable("assets")
    .set({ byteCount: 60 * 1024 * 1024 })
    .where("boardId", "=", boardId)
    .execute();
  const full = await upload(7);
  expect([full.status, full.body["code"]]).toEqual([409, "quotaReached"]);
  // Nobody has had an hour to take it back yet; then it gives way.
  expect(await statusOf(later)).toBe(200);
  await database
    .updateTable("assets")
    .set({ unusedSince: Date.now() - HOUR - 1 })
    .where("unusedSince", "is not", null)
    .execute();
  expect((await upload(7)).status).toBe(201);
  expect(await Promise.all([...srcs, later].map(statusOf))).toEqual([200, 200, 200, 404]);
  // What is back on the board is in use again.
  const [, second] = srcs;
  program.doc.transact(() => {
    const shape = { id: "shape:4", typeName: "shape", type: "image", meta: {} };
    board.put({ ...shape, x: 0, y: 0, rotation: 0, props: { w: 3, h: 3, assetId: "asset:4" } });
  });
  await program.allSaved();
  await expect.poll(unused, { timeout: 15_000 }).not.toContain(hashOf(second));
  program.leave();
  await server.stop();
});
