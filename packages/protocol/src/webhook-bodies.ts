import * as z from "zod";
import { AGREED_SUBJECTS, ANSWERS, PARTIES } from "./agreement-words.ts";
import { ROLES, WORKSPACE_ROLES } from "./abilities.ts";
import { PersonBody } from "./http.ts";
import {
  WEBHOOK_EVENT_GROUPS,
  WEBHOOK_EVENTS,
  WEBHOOK_FAILURES,
  WEBHOOK_PAUSES,
} from "./webhook-events.ts";

/** The bodies about webhooks: how owners keep them, and what is sent to their addresses. */
const text = z.object({ ja: z.string(), en: z.string() });
const url = z.string().trim().min(1).max(2000);
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .max(WEBHOOK_EVENTS.length)
  .transform((chosen) => WEBHOOK_EVENTS.filter((event) => chosen.includes(event)));

export const WebhookBody = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  /** Null while it runs. */
  paused: z.enum(WEBHOOK_PAUSES).nullable(),
  createdBy: PersonBody,
  createdAt: z.string(),
  /** Since when every try has failed; null when the last one got through, or there was none. */
  failingSince: z.string().nullable(),
  /** Until when what is sent is signed with the secret before this one, too. */
  previousSecretUntil: z.string().nullable(),
});
export type WebhookBody = z.infer<typeof WebhookBody>;
export const CreateWebhookBody = z.object({ url, events });
export type CreateWebhookBody = z.input<typeof CreateWebhookBody>;
export const ChangeWebhookBody = z.object({
  url: url.optional(),
  events: events.optional(),
  isPaused: z.boolean().optional(),
});
export type ChangeWebhookBody = z.input<typeof ChangeWebhookBody>;
/** The only answers that hold a secret: those that made it. */
export const WebhookSecretBody = z.object({ webhook: WebhookBody, secret: z.string() });
export type WebhookSecretBody = z.infer<typeof WebhookSecretBody>;

export const WebhookDeliveryBody = z.object({
  /** The `webhook-id` of every try. */
  eventId: z.string(),
  type: z.enum([...WEBHOOK_EVENTS, "webhook.test"]),
  /** When it happened. */
  at: z.string(),
  /** Pending ones are tried again; dead ones were tried for a day. */
  state: z.enum(["pending", "delivered", "dead"]),
  tries: z.int(),
  /** Of a pending one. */
  nextTryAt: z.string().nullable(),
  /** How the last try went; null before the first. */
  last: z
    .object({
      at: z.string(),
      durationMs: z.int(),
      /** What the receiver answered; null where it did not, and `failure` says why. */
      status: z.int().nullable(),
      failure: z.enum(WEBHOOK_FAILURES).nullable(),
    })
    .nullable(),
});
export type WebhookDeliveryBody = z.infer<typeof WebhookDeliveryBody>;

const eventHead = {
  /** The same in every try, and in the header `webhook-id`. */
  id: z.string(),
  /** When it happened, not when it was sent. */
  timestamp: z.string(),
  /** Who did it, by the name that they had then; null where nobody in particular did. */
  actor: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  customer: z.object({ id: z.string(), name: text }).nullable(),
  board: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Where people see it. */
  url: z.string(),
};

/** What is sent. A receiver must pass over types and keys that it does not know. */
export const WebhookEventBody = z.discriminatedUnion("type", [
  z.object({
    ...eventHead,
    type: z.enum(["comment.added", "thread.closed", "thread.reopened"]),
    data: z.object({
      threadId: z.string(),
      /** Among whom it was said: `internal`, no guest knows of it. */
      party: z.enum(PARTIES),
      topic: z.string(),
      /** What the thread is about, as it was called when it began. */
      about: text,
      /** The comment as it was written, or the reason for closing. Plain text. */
      text: z.string(),
      /** How a thread was closed. */
      outcome: z.string().nullable(),
    }),
  }),
  z.object({
    ...eventHead,
    type: z.literal("structure.changed"),
    data: z.object({
      /** In capital words, one for each change. */
      changes: z.array(text),
      stageKey: z.string(),
      patternKey: z.string(),
      patternId: z.string(),
      sentence: text,
    }),
  }),
  z.object({
    ...eventHead,
    type: z.literal("agreement.reached"),
    data: z.object({
      /** As `/api/boards/:id/agreements` names it. */
      proposalId: z.string(),
      version: z.int(),
      /** What was agreed on: the broad frame, a stage with its Do results, or the lineup. */
      subject: z.enum(AGREED_SUBJECTS),
      party: z.enum(PARTIES),
      contentHash: z.string(),
      sentence: text,
      /** Who agreed, in the order in which they first answered. */
      answers: z.array(
        z.object({
          person: z.object({ id: z.string(), name: z.string() }),
          answer: z.enum(ANSWERS),
          /** Of a reservation; plain text. */
          reason: z.string(),
        }),
      ),
    }),
  }),
  z.object({
    ...eventHead,
    type: z.enum(["version.proposed", "version.answered", "version.reminded", "version.withdrawn"]),
    data: z.object({
      proposalId: z.string(),
      subject: z.enum(AGREED_SUBJECTS),
      party: z.enum(PARTIES),
      /** Of what was frozen. */
      contentHash: z.string(),
      answer: z.enum(ANSWERS).nullable(),
      /** Of the answer or the withdrawal; empty where none was given. */
      reason: z.string(),
      /** How many of those who are asked have not answered: with 0, all have. */
      waiting: z.int(),
      /** Until when answers are wanted; null where nobody said. */
      dueAt: z.string().nullable(),
    }),
  }),
  z.object({
    ...eventHead,
    type: z.literal("meeting.ended"),
    /** How much there was of it: what was asked, drawn and voted is for those who were there. */
    data: z.object({
      meetingId: z.string(),
      startedAt: z.string(),
      people: z.int(),
      /** Rounds in which people drew roads, and in which they voted. */
      roads: z.int(),
      votes: z.int(),
    }),
  }),
  z.object({
    ...eventHead,
    type: z.enum(WEBHOOK_EVENT_GROUPS.people),
    data: z.object({
      /** Whom it concerns; null for a link, and where a role of all members changed. */
      person: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** What they are now, or what the link gives; null where a role was taken back. */
      role: z.enum([...ROLES, ...WORKSPACE_ROLES, "none"]).nullable(),
      invitationId: z.string().nullable(),
    }),
  }),
  z.object({ ...eventHead, type: z.literal("webhook.test"), data: z.object({}) }),
]);
export type WebhookEventBody = z.infer<typeof WebhookEventBody>;
