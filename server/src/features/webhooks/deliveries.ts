import type { WebhookDeliveryBody } from "@zentaikan/protocol/webhooks";
import { newId } from "../../new-id.ts";
import { eventBody, newDelivery } from "../../events/tell-webhooks.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { PostOutcome } from "./post-webhook.ts";
import { retryDelayMs } from "./retry-delay.ts";

/*
 * A row of the outbox:
 *
 *   (written with its cause) ──▶ pending ──2xx──▶ delivered ──7 days──▶ gone
 *                                 │  ▲  │                    ▲
 *                a failed try, later ┘  └──the last try failed──▶ dead
 *
 * "Deliver again" makes any of them pending anew, under the same id. A try is written down when it
 * is over: a process that ends in one leaves the row pending, and the next process tries again.
 */

type Key = { readonly webhookId: string; readonly eventId: string };

const dayMs = 24 * 60 * 60 * 1000;
const keptWhenSettledMs = 7 * dayMs;
/** Also what waits for a paused webhook: news of last month is none. */
const keptAtMostMs = 30 * dayMs;
/** A receiver that took nothing for so long is not called any more. */
const pausedAfterMs = 3 * dayMs;
const listed = 100;

/** What runs, or is a test, which an owner sends to one that is paused to see whether it works. */
function dueRows(database: WorkspaceDatabase, now: number) {
  return database
    .selectFrom("webhookDeliveries")
    .innerJoin("webhooks", "webhooks.id", "webhookDeliveries.webhookId")
    .where("state", "=", "pending")
    .where("tryAt", "<=", now)
    .where((where) =>
      where.or([where("pausedWhy", "is", null), where("type", "=", "webhook.test")]),
    );
}

export async function webhooksWithDue(
  database: WorkspaceDatabase,
  now: number,
): Promise<{ readonly webhookId: string; readonly due: number }[]> {
  return dueRows(database, now)
    .groupBy("webhookId")
    .select(["webhookId", (select) => select.fn.countAll<number>().as("due")])
    .execute();
}

export async function dueDeliveries(
  database: WorkspaceDatabase,
  { webhookId, now, limit }: { webhookId: string; now: number; limit: number },
) {
  return dueRows(database, now)
    .where("webhookId", "=", webhookId)
    .select(["webhookId", "eventId", "type", "body", "tries"])
    .select(["url", "secret", "previousSecret", "previousUntil"])
    .orderBy("tryAt")
    .orderBy("at")
    .limit(limit)
    .execute();
}
export type DueDelivery = Awaited<ReturnType<typeof dueDeliveries>>[number];

interface Attempt {
  readonly outcome: PostOutcome;
  readonly durationMs: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

/** @returns whether the webhook is paused from now on, because nothing has got through for days */
export async function recordAttempt(
  database: WorkspaceDatabase,
  { webhookId, eventId, type, url, tries: before }: DueDelivery,
  { outcome, durationMs, now, random }: Attempt,
): Promise<boolean> {
  const status = outcome.kind === "answered" ? outcome.status : null;
  const isTaken = status !== null && status >= 200 && status < 300;
  const tries = before + 1;
  // Whoever asked for a test waits for its outcome now.
  const delayMs = type === "webhook.test" ? null : retryDelayMs(tries, random);
  const state = isTaken ? "delivered" : delayMs === null ? "dead" : "pending";
  return database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("webhookDeliveries")
      .where("webhookId", "=", webhookId)
      .where("eventId", "=", eventId)
      .set({ state, tries, tryAt: now + (delayMs ?? 0) })
      .set({ lastAt: now, lastMs: Math.round(durationMs), lastStatus: status })
      .set({ lastFailure: outcome.kind === "failed" ? outcome.why : null })
      .execute();
    const webhook = await transaction
      .selectFrom("webhooks")
      .where("id", "=", webhookId)
      .select(["failingSince", "pausedWhy"])
      .executeTakeFirst();
    if (webhook === undefined) return false;
    const failingSince = isTaken ? null : (webhook.failingSince ?? now);
    const isOver = failingSince !== null && now - failingSince >= pausedAfterMs;
    const pauses = isOver && webhook.pausedWhy === null;
    await transaction
      .updateTable("webhooks")
      .where("id", "=", webhookId)
      .set({ failingSince, ...(pauses && { pausedWhy: "failing" as const }) })
      .execute();
    if (pauses) {
      const details = { webhook: URL.parse(url)?.host ?? "", webhookId };
      const actor = { id: null, name: "server" };
      await recordAudit(transaction, { kind: "webhookPaused", actor, details }, now);
    }
    return pauses;
  });
}

export async function addTestDelivery(
  database: WorkspaceDatabase,
  { webhookId, actor }: { webhookId: string; actor: { id: string; name: string } },
  now: number,
): Promise<string> {
  const eventId = newId();
  const event = {
    type: "webhook.test",
    at: now,
    actor: { id: actor.id, name: actor.name },
    boardId: null,
    path: "/workspace/webhooks",
    data: {},
  } as const;
  const body = JSON.stringify(await eventBody(database, { ...event, eventId }));
  const row = newDelivery({ webhookId, eventId, type: event.type, at: now, body });
  await database.insertInto("webhookDeliveries").values(row).execute();
  return eventId;
}

/** @returns false when there is none */
export async function deliverAgain(
  database: WorkspaceDatabase,
  { webhookId, eventId }: Key,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("webhookDeliveries")
    .where("webhookId", "=", webhookId)
    .where("eventId", "=", eventId)
    .set({ state: "pending", tries: 0, tryAt: 0 })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The last ones, the newest first. */
export async function listDeliveries(
  database: WorkspaceDatabase,
  webhookId: string,
): Promise<WebhookDeliveryBody[]> {
  const rows = await database
    .selectFrom("webhookDeliveries")
    .where("webhookId", "=", webhookId)
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("eventId")
    .limit(listed)
    .execute();
  return rows.map(readDelivery);
}

function readDelivery(row: WorkspaceTables["webhookDeliveries"]): WebhookDeliveryBody {
  const { eventId, type, at, state, tries, tryAt, lastAt, lastMs, lastStatus, lastFailure } = row;
  const last = {
    at: new Date(lastAt ?? 0).toISOString(),
    durationMs: lastMs ?? 0,
    status: lastStatus,
    failure: lastFailure,
  };
  return {
    eventId,
    type,
    at: new Date(at).toISOString(),
    state,
    tries,
    nextTryAt: state === "pending" ? new Date(Math.max(tryAt, at)).toISOString() : null,
    last: lastAt === null ? null : last,
  };
}

/** Forgets what was settled days ago, and what is too old to be news. */
export async function pruneDeliveries(database: WorkspaceDatabase, now: number): Promise<void> {
  await database
    .deleteFrom("webhookDeliveries")
    .where((where) =>
      where.or([
        where("at", "<", now - keptAtMostMs),
        where.and([where("state", "!=", "pending"), where("lastAt", "<", now - keptWhenSettledMs)]),
      ]),
    )
    .execute();
}
