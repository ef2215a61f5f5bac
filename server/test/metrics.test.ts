import { once } from "node:events";
import { WebSocket } from "ws";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstBoard, joinBoard } from "./support/program.ts";
import { quietPort } from "./support/quiet-port.ts";
import { startTestServer, temporaryFolder, type TestServer } from "./support/test-server.ts";

let server: TestServer;
let address: string;
beforeAll(async () => {
  const metricsAddress = { host: "127.0.0.1", port: await quietPort() };
  address = `http://127.0.0.1:${metricsAddress.port}`;
  server = await startTestServer(temporaryFolder(), { metricsAddress });
});
afterAll(() => server.stop());

async function figures(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get("content-type")).toContain("version=0.0.4");
  const lines = (await response.text()).trim().split("\n");
  expect(
    lines.filter((line) => !/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? \S+)$/.test(line)),
  ).toEqual([]);
  const values = lines.filter((line) => !line.startsWith("#"));
  return new Map(
    values.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test("[S6] whoever watches hears what is open, kept and refused, and no name", async () => {
  const board = await firstBoard(server);
  const before = await figures();
  expect(before.get("zentaikan_ready")).toBe(1);
  expect(before.get("zentaikan_rooms")).toBe(0);
  const program = await joinBoard(server, board.id);
  await program.synced();
  program.doc.getMap("records").set("shape:counted", 1);
  await program.allSaved();
  expect((await fetch(`${server.url}/api/inbox`)).status).toBe(401);

  const after = await figures();
  expect(after.get("zentaikan_rooms")).toBe(1);
  expect(after.get("zentaikan_members")).toBe(1);
  const count = "zentaikan_commit_seconds_count";
  expect(after.get(count)).toBeGreaterThan(before.get(count) ?? 0);
  expect(after.get('zentaikan_commit_seconds_bucket{le="+Inf"}')).toBe(after.get(count));
  expect(after.get('zentaikan_refusals_total{code="notSignedIn"}')).toBe(1);
  expect(after.get("zentaikan_relay_seconds_count")).toBeGreaterThan(0);
  program.leave();
  const ended = async (code: string) =>
    (await figures()).get(`zentaikan_sockets_ended_total{code="${code}"}`);
  await expect.poll(() => ended("1005")).toBe(1);
  const stranger = new WebSocket(`${server.url.replace("http", "ws")}/sync/board:${board.id}`);
  await once(stranger, "error");
  expect(await ended("401")).toBe(1);
  expect(after.get("zentaikan_webhooks_waiting")).toBe(0);
  const text = await (await fetch(`${address}/metrics`)).text();
  for (const secret of [board.id, board.title, server.token]) expect(text).not.toContain(secret);
  // People reach nothing of it.
  expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain("zentaikan_");
});
