import type { WebhookEvent, WebhookPause } from "@zentaikan/protocol";
import type { WebhookBody } from "@zentaikan/protocol/webhooks";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { readEvents } from "../../events/tell-webhooks.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { newWebhookSecret } from "./sign-delivery.ts";

/** So many lists of an owner are read, and so many receivers are called at once. */
const webhookQuota: Quota = { "webhooks workspace": { count: 20 } };
/** As long as a receiver has to take the new secret. */
const secretOverlapMs = 24 * 60 * 60 * 1000;

/** @throws Refusal quotaReached */
export async function createWebhook(
  database: WorkspaceDatabase,
  { url, events, createdBy }: { url: string; events: readonly WebhookEvent[]; createdBy: string },
  now: number,
): Promise<{ readonly id: string; readonly secret: string }> {
  await requireRoom(database, webhookQuota, { owners: {} });
  const made = { id: newId(), secret: newWebhookSecret() };
  const fresh = { previousSecret: null, previousUntil: null, pausedWhy: null, failingSince: null };
  await database
    .insertInto("webhooks")
    .values({
      ...made,
      ...fresh,
      url,
      eventsBody: JSON.stringify(events),
      createdBy,
      createdAt: now,
    })
    .execute();
  return made;
}

interface WebhookChange {
  readonly url?: string | undefined;
  readonly events?: readonly WebhookEvent[] | undefined;
  readonly isPaused?: boolean | undefined;
}

/** One that runs again begins anew: what was pending is tried, and earlier failures are forgotten. */
export async function changeWebhook(
  database: WorkspaceDatabase,
  id: string,
  { url, events, isPaused }: WebhookChange,
): Promise<void> {
  const pause: WebhookPause | null = isPaused === true ? "owner" : null;
  const set = {
    ...(url !== undefined && { url }),
    ...(events !== undefined && { eventsBody: JSON.stringify(events) }),
    ...(isPaused !== undefined && { pausedWhy: pause }),
    ...(isPaused === false && { failingSince: null }),
  };
  if (Object.keys(set).length === 0) return;
  await database.updateTable("webhooks").set(set).where("id", "=", id).execute();
}

/** @returns the new secret; the one before signs as well for a day */
export async function rollSecret(
  database: WorkspaceDatabase,
  id: string,
  now: number,
): Promise<string> {
  const secret = newWebhookSecret();
  await database
    .updateTable("webhooks")
    .set((set) => ({
      previousSecret: set.ref("secret"),
      previousUntil: now + secretOverlapMs,
      secret,
    }))
    .where("id", "=", id)
    .execute();
  return secret;
}

export async function deleteWebhook(database: WorkspaceDatabase, id: string): Promise<void> {
  await database.deleteFrom("webhookDeliveries").where("webhookId", "=", id).execute();
  await database.deleteFrom("webhooks").where("id", "=", id).execute();
}

function webhookRows(database: WorkspaceDatabase) {
  return database
    .selectFrom("webhooks")
    .innerJoin("persons", "persons.id", "webhooks.createdBy")
    .select(["webhooks.id as webhookId", "url", "eventsBody", "pausedWhy", "failingSince"])
    .select(["previousUntil", "webhooks.createdAt", "persons.id", "persons.name", "persons.color"])
    .orderBy("webhooks.createdAt")
    .orderBy("webhooks.id");
}

export async function listWebhooks(
  database: WorkspaceDatabase,
  now: number,
): Promise<WebhookBody[]> {
  const rows = await webhookRows(database).execute();
  return rows.map((row) => readWebhook(row, now));
}

/** @throws Refusal noSuchWebhook */
export async function findWebhook(
  database: WorkspaceDatabase,
  id: string,
  now: number,
): Promise<WebhookBody> {
  const row = await webhookRows(database).where("webhooks.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchWebhook");
  return readWebhook(row, now);
}

type Row = Awaited<ReturnType<ReturnType<typeof webhookRows>["execute"]>>[number];

function readWebhook(row: Row, now: number): WebhookBody {
  const { previousUntil } = row;
  return {
    id: row.webhookId,
    url: row.url,
    events: readEvents(row.eventsBody),
    paused: row.pausedWhy,
    createdBy: { id: row.id, name: row.name, color: row.color },
    createdAt: new Date(row.createdAt).toISOString(),
    failingSince: row.failingSince === null ? null : new Date(row.failingSince).toISOString(),
    previousSecretUntil:
      previousUntil === null || previousUntil <= now ? null : new Date(previousUntil).toISOString(),
  };
}
