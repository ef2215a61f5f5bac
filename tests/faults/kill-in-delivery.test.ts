import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startChildServer } from "@zentaikan/server/test-kit/child-server";
import { callApi, firstBoard, type Access } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import {
  openWebhookReceiver,
  type WebhookReceiver,
} from "@zentaikan/server/test-kit/webhook-receiver";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../rights/kit/new-id.ts";
import { report } from "../support/report.ts";

let receiver: WebhookReceiver;
let dataDir: string;
beforeEach(async () => {
  receiver = await openWebhookReceiver();
  dataDir = temporaryFolder();
});
afterEach(async () => {
  await receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Made as an owner would, by the tables: a program may not. */
function makeWebhook(url: string): void {
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  const columns = `id, url, eventsBody, secret, createdBy, createdAt`;
  const made = `INSERT INTO webhooks (${columns}) SELECT 'hook', ?, ?, ?, id, 0 FROM persons LIMIT 1`;
  const secret = `whsec_${Buffer.alloc(32).toString("base64")}`;
  database.prepare(made).run(url, '["comment.added"]', secret);
  database.close();
}

const comment = (text: string) => ({
  kind: "open",
  id: newId(),
  topic: "question",
  anchor: { kind: "stage", stage: 1 },
  about: { ja: "ホップ", en: "Hop" },
  text,
});

test("[WH2][F23] what a killed server had not delivered is delivered by the next one, under the same id @night", async () => {
  const env = { WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${new URL(receiver.url).port}` };
  let server = await startChildServer({ dataDir, env });
  makeWebhook(receiver.url);
  const { id } = await firstBoard(server);
  const say = (access: Access, text: string) =>
    callApi(access, "POST", `/api/boards/${id}/comments`, comment(text));
  const texts = () => receiver.received.map(({ event }) => "text" in event.data && event.data.text);

  // Taken and answered; then taken, but killed before the answer; then killed before the try.
  await say(server, "一つ目");
  await expect.poll(texts, { timeout: 10_000 }).toEqual(["一つ目"]);
  receiver.answer = () => {};
  await say(server, "二つ目");
  await expect.poll(texts, { timeout: 10_000 }).toEqual(["一つ目", "二つ目"]);
  await say(server, "三つ目");
  await server.end("SIGKILL");

  receiver.answer = (response) => void response.end();
  server = await startChildServer({ dataDir, env, token: server.token });
  const arrived = () => new Set(texts().slice(2));
  await expect.poll(arrived, { timeout: 10_000 }).toEqual(new Set(["二つ目", "三つ目"]));
  const ids = new Map(receiver.received.map(({ event, headers }) => [event.id, headers]));
  expect(ids.size).toBe(3);
  expect(await server.end("SIGTERM")).toBe(0);
  const twice = receiver.received.length - ids.size;
  report(`[WH2] 3 events, a kill between them: 0 lost, ${twice} came twice under the same id`);
});

test("[S3] a receiver that keeps silent does not keep the server from stopping", async () => {
  const env = { WEBHOOK_ALLOWED_HOSTS: "127.0.0.1" };
  const server = await startChildServer({ dataDir, env });
  makeWebhook(receiver.url);
  const { id } = await firstBoard(server);
  receiver.answer = () => {};
  await callApi(server, "POST", `/api/boards/${id}/comments`, comment("一つ目"));
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1);
  const started = performance.now();
  expect(await server.end("SIGTERM")).toBe(0);
  expect(performance.now() - started).toBeLessThan(5000);
});
