import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Sends a body in chunks, whose length nobody says beforehand; answers with the status. */
function send(method: string, path: string, chunks: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${server.token}`,
      "content-type": "application/json",
    };
    const sent = request(server.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

test("[H7] a body is read whether or not its length was said, up to the limit, and none is needed", async () => {
  expect(await send("POST", "/api/customers", ['{"name":', '"甲社"}'])).toBe(201);
  expect(await send("POST", "/api/customers", ['"', "a".repeat(300_000), '"'])).toBe(413);
  expect(await send("DELETE", "/api/session", [])).toBe(204);
});
