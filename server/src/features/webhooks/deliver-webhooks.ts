import type { Log } from "../../log.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  dueDeliveries,
  pruneDeliveries,
  recordAttempt,
  webhooksWithDue,
  type DueDelivery,
} from "./deliveries.ts";
import type { PostWebhook } from "./post-webhook.ts";
import { signDelivery } from "./sign-delivery.ts";

interface DelivererOptions {
  readonly database: WorkspaceDatabase;
  readonly publicUrl: string;
  readonly post: PostWebhook;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** A webhook took nothing for days, and is paused. */
  readonly onPaused: (url: string) => Promise<void>;
  readonly log: Log;
}

/** So many deliveries of one webhook are under way at once: a slow receiver holds up itself alone. */
const lanes = 4;
const pruneEveryMs = 60 * 60 * 1000;

/** Carries the outbox out. The database says what is to do; here is only what is being done. */
export class WebhookDeliverer {
  readonly #options: DelivererOptions;
  readonly #closing = new AbortController();
  readonly #lanes = new Map<string, Set<Promise<void>>>();
  readonly #underWay = new Set<string>();
  /** How many of a webhook's deliveries were settled since its first lane opened. */
  readonly #settled = new Map<string, number>();
  #prunedAt = Number.NEGATIVE_INFINITY;

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /** Starts what is due and has a free lane. Does not wait for receivers. */
  async start(): Promise<void> {
    const { database, now, elapsed } = this.#options;
    if (elapsed() - this.#prunedAt > pruneEveryMs) {
      this.#prunedAt = elapsed();
      await pruneDeliveries(database, now());
    }
    for (const { webhookId, due } of await webhooksWithDue(database, now())) {
      const open = this.#lanes.get(webhookId) ?? new Set();
      this.#lanes.set(webhookId, open);
      for (let lane = open.size; lane < Math.min(lanes, due); lane += 1) {
        this.#open(webhookId, open);
      }
    }
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0)
      await Promise.all([...this.#lanes.values()].flatMap((one) => [...one]));
  }

  /** Breaks off what is under way; it stays pending. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.idle();
  }

  #open(webhookId: string, open: Set<Promise<void>>): void {
    const lane = this.#deliverAll(webhookId)
      .catch((error: unknown) => {
        // The database takes nothing at the moment. What was not settled is pending still.
        this.#options.log.error({ err: error, webhookId }, "deliveries of a webhook broke off");
      })
      .finally(() => {
        open.delete(lane);
        if (open.size > 0) return;
        this.#lanes.delete(webhookId);
        this.#settled.delete(webhookId);
      });
    open.add(lane);
  }

  /** One after another, until nothing is due that no other lane has. */
  async #deliverAll(webhookId: string): Promise<void> {
    const { database, now } = this.#options;
    const settled = (): number => this.#settled.get(webhookId) ?? 0;
    while (!this.#closing.signal.aborted) {
      const before = settled();
      const due = await dueDeliveries(database, { webhookId, now: now(), limit: lanes });
      // Another lane settled one while this one read: what was read may call it pending still.
      if (settled() !== before) continue;
      const delivery = due.find(({ eventId }) => !this.#underWay.has(`${webhookId} ${eventId}`));
      if (delivery === undefined) return;
      const key = `${webhookId} ${delivery.eventId}`;
      this.#underWay.add(key);
      try {
        await this.#deliver(delivery);
      } finally {
        this.#underWay.delete(key);
        this.#settled.set(webhookId, settled() + 1);
      }
    }
  }

  async #deliver(delivery: DueDelivery): Promise<void> {
    const { database, post, now, elapsed, random, onPaused } = this.#options;
    const { url, eventId, secret, previousSecret, previousUntil } = delivery;
    const body = this.#bodyOf(delivery);
    const isOverlap = previousSecret !== null && (previousUntil ?? 0) > now();
    const secrets = isOverlap ? [secret, previousSecret] : [secret];
    const headers = {
      "content-type": "application/json",
      "user-agent": "Zentaikan-Webhooks/1",
      ...signDelivery({ id: eventId, body, secrets, now: now() }),
    };
    const { signal } = this.#closing;
    const started = elapsed();
    let outcome;
    try {
      outcome = await post({ url, headers, body, signal });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    const attempt = { outcome, durationMs: elapsed() - started, now: now(), random: random() };
    if (await recordAttempt(database, delivery, attempt)) await onPaused(url);
  }

  /** The same in every try: where the pages are is the only thing that was not known before. */
  #bodyOf({ body }: DueDelivery): string {
    const event = JSON.parse(body) as { readonly url: string };
    return JSON.stringify({ ...event, url: this.#options.publicUrl + event.url });
  }
}
