import type { ClientAuthorBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, firstBoard, joinBoard } from "../../../test/support/program.ts";
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test("[B13] who writes on an open board is told by client, and nobody who is not known", async () => {
  const { id } = await firstBoard(server);
  const program = await joinBoard(server, id);
  await program.synced();
  const { clientID } = program.doc;
  const asked = () =>
    callApi<ClientAuthorBody[]>(
      server,
      "GET",
      `/api/boards/${id}/authors?clients=${clientID},${clientID},1`,
    );
  program.doc.getMap("answers").set("V01", { reason: "意図", answeredAt: 1 });
  await program.allSaved();
  const [author, ...more] = await asked();
  expect(author?.client).toBe(clientID);
  expect(author?.person.name).not.toBe("");
  expect(more).toEqual([]);
  program.leave();
  await expect.poll(asked).toEqual([]);
});
