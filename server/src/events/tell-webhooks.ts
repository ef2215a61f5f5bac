import { WEBHOOK_EVENTS } from "@zentaikan/protocol";
import type { WebhookEventBody } from "@zentaikan/protocol/webhooks";
import { newId } from "../new-id.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { WorkspaceTables } from "../workspace-tables.ts";

type Told<Event> = Event extends WebhookEventBody ? Pick<Event, "type" | "data"> : never;

/** Something that happened, for whoever asked to be told. */
export type WebhookNews = Told<WebhookEventBody> & {
  readonly at: number;
  readonly actor: WebhookEventBody["actor"];
  readonly boardId: string | null;
  /** Where on our pages people see it. */
  readonly path: string;
};

/**
 * Puts an event into the outbox, once for each webhook that wants it and runs. Only inside the
 * transaction that writes what the event tells of, so that neither is there without the other.
 */
export async function tellWebhooks(
  transaction: WorkspaceDatabase,
  news: WebhookNews,
): Promise<void> {
  if (!transaction.isTransaction) throw new Error("an event needs the transaction of its cause");
  const webhooks = await webhooksFor(transaction, news.type);
  if (webhooks.length === 0) return;
  const eventId = newId();
  const body = JSON.stringify(await eventBody(transaction, { ...news, eventId }));
  await transaction
    .insertInto("webhookDeliveries")
    .values(webhooks.map((webhookId) => newDelivery({ ...news, webhookId, eventId, body })))
    .execute();
}

/** For what takes work to tell: whether anybody wants to hear it. */
export async function webhooksFor(
  database: WorkspaceDatabase,
  type: WebhookNews["type"],
): Promise<string[]> {
  const rows = await database
    .selectFrom("webhooks")
    .where("pausedWhy", "is", null)
    .select(["id", "eventsBody"])
    .execute();
  const wanted = WEBHOOK_EVENTS.find((event) => event === type);
  return rows
    .filter(({ eventsBody }) => wanted !== undefined && readEvents(eventsBody).includes(wanted))
    .map(({ id }) => id);
}

export function readEvents(eventsBody: string): (typeof WEBHOOK_EVENTS)[number][] {
  const events: unknown = JSON.parse(eventsBody);
  return WEBHOOK_EVENTS.filter((event) => Array.isArray(events) && events.includes(event));
}

/** The event as it is sent, but that its `url` has no host yet. */
export async function eventBody(
  database: WorkspaceDatabase,
  { eventId, type, at, actor, boardId, path, data }: WebhookNews & { readonly eventId: string },
): Promise<unknown> {
  const place =
    boardId === null
      ? undefined
      : await database
          .selectFrom("boards")
          .innerJoin("customers", "customers.id", "boards.customerId")
          .where("boards.id", "=", boardId)
          .select(["title", "customerId", "nameJa", "nameEn"])
          .executeTakeFirst();
  return {
    id: eventId,
    type,
    timestamp: new Date(at).toISOString(),
    actor: actor === null ? null : { id: actor.id, name: actor.name },
    customer:
      place === undefined
        ? null
        : { id: place.customerId, name: { ja: place.nameJa, en: place.nameEn } },
    board: place === undefined ? null : { id: boardId, title: place.title },
    url: path,
    data,
  };
}

type Delivery = WorkspaceTables["webhookDeliveries"];

export function newDelivery({
  webhookId,
  eventId,
  type,
  body,
  at,
}: Pick<Delivery, "webhookId" | "eventId" | "type" | "body" | "at">): Delivery {
  const untried = { lastAt: null, lastMs: null, lastStatus: null, lastFailure: null };
  // Due at once, whatever the clock of its cause says.
  const due = { state: "pending", tries: 0, tryAt: 0 } as const;
  return { webhookId, eventId, type, body, at, ...due, ...untried };
}
