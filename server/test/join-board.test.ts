import { afterAll, beforeAll, expect, test } from "vitest";
import { firstBoard, joinBoard } from "./support/program.ts";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test("[R2] a stock y-websocket client joins a board, and another one sees what it draws", async () => {
  const board = await firstBoard(server);
  const one = await joinBoard(server, board.id);
  await one.synced();
  expect(one.doc.getMap("records").size).toBeGreaterThan(10);
  const other = await joinBoard(server, board.id);
  await other.synced();

  const seen = new Promise((resolve) =>
    other.doc.getMap("records").observe((event) => resolve(event.keysChanged)),
  );
  one.doc.getMap("records").set("shape:hello", 1);
  expect(await seen).toEqual(new Set(["shape:hello"]));
  await one.allSaved();
  expect(one.saved).toBe(one.sent);
  one.leave();
  other.leave();
});
