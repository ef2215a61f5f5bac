import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Asks as a program of the owner. */
async function send(method: string, path: string, body: object) {
  const headers = {
    authorization: `Bearer ${server.token}`,
    "content-type": "application/json",
  };
  const answer = await fetch(server.url + path, { method, headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test("[W22] a name is taken without what turns lines around or shows nothing", async () => {
  const name = "\u202e甲\u200b社\u2066";
  const customer = await send("POST", "/api/customers", { name });
  expect(customer.body["name"]).toEqual({ ja: "甲社", en: "甲社" });
  const customerId = customer.body["id"];
  const board = await send("POST", "/api/boards", { customerId, title: "\u202d大\u00ad枠" });
  expect(board.body["title"]).toBe("大枠");
  const path = `/api/boards/${String(board.body["id"])}/snapshots`;
  const kept = await send("POST", path, { name: "\u2067控え\n一" });
  expect(kept.body["name"]).toBe("控え 一");
});

test("[W22] a name of which nothing would show is refused in words, wherever one is given", async () => {
  for (const name of ["\u3164", "\u200d\u202e", "\u2800 \u2800"]) {
    for (const [method, path, body] of [
      ["POST", "/api/customers", { name }],
      ["POST", "/api/boards", { customerId: "any", title: name }],
    ] as const) {
      const { status, body: answered } = await send(method, path, body);
      expect([path, status, answered["code"]]).toEqual([path, 400, "nameShowsNothing"]);
    }
  }
});
