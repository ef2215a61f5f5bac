/**
 * What an owner can have told to an address of theirs, by what it concerns. Names are part of the
 * interface and are never taken back; new ones are added.
 */
export const WEBHOOK_EVENT_GROUPS = {
  board: ["comment.added", "thread.closed", "thread.reopened", "structure.changed"],
  agreement: [
    "version.proposed",
    "version.answered",
    "version.reminded",
    "version.withdrawn",
    "agreement.reached",
  ],
  meeting: ["meeting.ended"],
  people: [
    "member.joined",
    "member.changed",
    "member.removed",
    "role.changed",
    "invitation.redeemed",
    "invitation.revoked",
  ],
} as const;

const { board, agreement, meeting, people } = WEBHOOK_EVENT_GROUPS;
export const WEBHOOK_EVENTS = [...board, ...agreement, ...meeting, ...people] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Why a delivery got no answer at all. */
export const WEBHOOK_FAILURES = [
  /** The address is none that the server may call. */
  "addressRefused",
  "nameUnknown",
  "timeOut",
  "tls",
  "connection",
] as const;
export type WebhookFailure = (typeof WEBHOOK_FAILURES)[number];

/** Who paused a webhook: an owner, or the server, after days in which nothing got through. */
export const WEBHOOK_PAUSES = ["owner", "failing"] as const;
export type WebhookPause = (typeof WEBHOOK_PAUSES)[number];
