import type { WebhookEvent, WebhookFailure, WebhookPause } from "@zentaikan/protocol";

export interface WebhooksTables {
  webhooks: {
    id: string;
    url: string;
    /** JSON: which events. */
    eventsBody: string;
    /** As it is, since it has to sign: `whsec_` and base 64. */
    secret: string;
    /** The one before, which signs too for some hours. */
    previousSecret: string | null;
    previousUntil: number | null;
    pausedWhy: WebhookPause | null;
    createdBy: string;
    createdAt: number;
    /** Since when every try has failed. */
    failingSince: number | null;
  };
  /** The outbox: an event for one webhook; `deliveries.ts` draws how it goes. */
  webhookDeliveries: {
    webhookId: string;
    eventId: string;
    type: WebhookEvent | "webhook.test";
    /** What is sent, but for the host in its `url`. */
    body: string;
    /** When it happened. */
    at: number;
    state: "pending" | "delivered" | "dead";
    tries: number;
    tryAt: number;
    /** The last try; null before it. */
    lastAt: number | null;
    lastMs: number | null;
    lastStatus: number | null;
    lastFailure: WebhookFailure | null;
  };
}
