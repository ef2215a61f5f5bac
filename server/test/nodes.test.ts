import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAudit } from "../src/events/record-audit.ts";
import { newWebhookSecret } from "../src/features/webhooks/sign-delivery.ts";
import { failToStart } from "./support/child-server.ts";
import { startTestNodes } from "./support/test-nodes.ts";
import { temporaryFolder, type TestServer } from "./support/test-server.ts";
import { openWebhookReceiver, type WebhookReceiver } from "./support/webhook-receiver.ts";

let first: TestServer;
let second: TestServer;
let receiver: WebhookReceiver;
let databaseUrl: string;
beforeAll(async () => {
  receiver = await openWebhookReceiver();
  const nodes = await startTestNodes(2, { webhookAllowedHosts: [receiver.allowed] });
  const [one, other] = nodes.servers;
  if (one === undefined || other === undefined) throw new Error("two");
  [first, second, databaseUrl] = [one, other, nodes.databaseUrl];
});
afterAll(async () => {
  await second.stop();
  await receiver.close();
});

test("[ND7] [S5] who would have the database alone does not start while nodes have it", async () => {
  const { code, errors } = await failToStart({
    dataDir: temporaryFolder(),
    env: { DATABASE_URL: databaseUrl },
  });
  expect(code).toBe(1);
  expect(errors).toContain("it is in use by another server");
});

test("[ND6] webhooks are told once, by one node and after its end by another", async () => {
  const { database } = second.running;
  const { id: createdBy } = await database
    .selectFrom("persons")
    .select("id")
    .executeTakeFirstOrThrow();
  const events = { eventsBody: JSON.stringify(["member.joined"]), secret: newWebhookSecret() };
  const fresh = { previousSecret: null, previousUntil: null, pausedWhy: null, failingSince: null };
  await database
    .insertInto("webhooks")
    .values({ id: "hook", url: receiver.url, ...events, ...fresh, createdBy, createdAt: 0 })
    .execute();
  const happen = () =>
    recordAudit(
      database,
      { kind: "memberJoined", actor: { id: createdBy, name: "誰" } },
      Date.now(),
    );
  const told = () => receiver.received.map(({ event }) => event.id);
  for (let count = 1; count <= 5; count += 1) await happen();
  const pending = () =>
    database
      .selectFrom("webhookDeliveries")
      .select("eventId")
      .where("state", "=", "pending")
      .execute();
  await expect.poll(pending).toEqual([]);
  expect(new Set(told()).size).toBe(5);
  // The one that was there first does it.
  await first.stop();
  await happen();
  await expect.poll(pending).toEqual([]);
  expect(told()).toHaveLength(6);
  expect(new Set(told()).size).toBe(6);
});
