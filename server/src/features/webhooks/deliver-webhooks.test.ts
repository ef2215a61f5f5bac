import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTestWorkspace } from "../../../test/support/test-workspace.ts";
import { openLog } from "../../log.ts";
import { WebhookDeliverer } from "./deliver-webhooks.ts";

test("[WH5] what one lane reads while another settles it is delivered once", async () => {
  const database = await openTestWorkspace();
  let reads = 0;
  const slow = database.withPlugin({
    transformQuery: ({ node }) => node,
    // Of two lanes the second hears what it read when the first has long delivered that.
    async transformResult({ result }) {
      if (result.rows[0]?.["secret"] !== undefined && (reads += 1) === 2) await wait(100);
      return result;
    },
  });
  const person = { id: "person", name: "誰", color: "#000000", number: 1, createdAt: 0 };
  await database.insertInto("persons").values(person).execute();
  const fresh = { previousSecret: null, previousUntil: null, pausedWhy: null, failingSince: null };
  await database
    .insertInto("webhooks")
    .values({
      id: "hook",
      url: "https://example.com",
      eventsBody: "[]",
      secret: "whsec_AAAA",
      ...fresh,
      createdBy: "person",
      createdAt: 0,
    })
    .execute();
  const never = { lastAt: null, lastMs: null, lastStatus: null, lastFailure: null };
  const events = ["one", "two"].map((eventId) => ({
    webhookId: "hook",
    eventId,
    type: "member.joined" as const,
    body: JSON.stringify({ url: "/" }),
    at: 0,
    state: "pending" as const,
    tries: 0,
    tryAt: 0,
    ...never,
  }));
  await database.insertInto("webhookDeliveries").values(events).execute();
  const told: unknown[] = [];
  const deliverer = new WebhookDeliverer({
    database: slow,
    publicUrl: "https://board.example",
    async post({ headers }) {
      told.push(headers["webhook-id"]);
      return { kind: "answered", status: 204 };
    },
    now: () => 0,
    elapsed: () => 0,
    random: () => 0,
    onPaused: async () => {},
    log: openLog("silent"),
  });
  await deliverer.start();
  await deliverer.idle();
  expect(told).toHaveLength(2);
  expect(new Set(told)).toEqual(new Set(["one", "two"]));
  await database.destroy();
});
