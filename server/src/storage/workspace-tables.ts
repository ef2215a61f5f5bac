import type {
  AuditKind,
  Party,
  Role,
  SignInWay,
  TokenScope,
  WebhookEvent,
  WebhookFailure,
  WebhookPause,
  WorkspaceRole,
} from "@zentaikan/protocol";
import type { Generated } from "kysely";

/**
 * The tables of the workspace database as TypeScript sees them; the migrations make them.
 * Times are milliseconds since 1970; a flag is 0 or 1; a body is JSON.
 */
export interface WorkspaceTables {
  workspace: {
    id: 1;
    name: string;
    /** When the sample customers had all been drawn; null while that is not done. */
    samplesDrawnAt: number | null;
    /** What members are on boards that say nothing else. */
    memberRole: Role | "none";
  };
  persons: { id: string; name: string; color: string; number: number; createdAt: number };
  /** Persons of the workspace; whoever is no member is a guest, or a program. */
  members: { personId: string; role: WorkspaceRole; email: string | null; joinedAt: number };
  /** Who somebody is at an OpenID provider. */
  identities: { issuer: string; subject: string; personId: string };
  sessions: {
    tokenHash: string;
    id: string;
    personId: string;
    createdAt: number;
    expiresAt: number;
    /** What the browser says of itself. */
    browser: string;
    how: SignInWay;
    /** When it was last used, give or take some minutes. */
    seenAt: number;
  };
  signInLinks: {
    tokenHash: string;
    personId: string;
    how: SignInWay;
    isSingleUse: 0 | 1;
    createdAt: number;
    expiresAt: number;
  };
  apiTokens: {
    tokenHash: string;
    id: string;
    personId: string;
    name: string;
    scope: TokenScope;
    /** Whose rights limit the token; null for one that was made on the server's own machine. */
    createdBy: string | null;
    createdAt: number;
    expiresAt: number | null;
    usedAt: number | null;
  };
  invitations: {
    id: string;
    tokenHash: string;
    /** Null for an invitation into the workspace. */
    boardId: string | null;
    role: Role | WorkspaceRole;
    note: string;
    createdBy: string;
    createdAt: number;
    expiresAt: number | null;
    maxUses: number | null;
    uses: number;
    revokedAt: number | null;
  };
  /** What single persons are on single boards. */
  boardRoles: {
    boardId: string;
    personId: string;
    role: Role | "none";
    /** The invitation that gave the role, and takes it back when it ends; null for a role given by name. */
    invitationId: string | null;
    givenAt: number;
  };
  auditEntries: {
    id: Generated<number>;
    at: number;
    kind: AuditKind;
    actorId: string | null;
    actorName: string;
    boardId: string | null;
    customerId: string | null;
    detailsBody: string;
  };
  customers: {
    id: string;
    nameJa: string;
    nameEn: string;
    industry: string;
    sales: string;
    people: number | null;
    archived: 0 | 1;
    createdAt: number;
    /** Which sample this customer was made from; null for every other customer. */
    sample: string | null;
  };
  boards: {
    id: string;
    customerId: string;
    title: string;
    lineup: string;
    archived: 0 | 1;
    /** What members are here; null for what they are elsewhere. */
    memberRole: Role | "none" | null;
    createdAt: number;
    /** When its title or its place was last changed. */
    updatedAt: number;
  };
  /** A saved version of one of the workspace's own lineups; the presets are not here. */
  lineups: {
    id: string;
    version: number;
    lineupBody: string;
    becameBody: string;
    basedOnId: string;
    basedOnVersion: number;
    note: string;
    createdBy: string;
    createdAt: number;
  };
  /** A picture on a board, under the SHA-256 of its bytes. */
  assets: {
    boardId: string;
    hash: string;
    type: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
    width: number;
    height: number;
    byteCount: number;
    createdBy: string;
    createdAt: number;
    bytes: Uint8Array;
  };
  /** What a board said when it was last interpreted. Derived: it can be made again at any time. */
  structures: {
    boardId: string;
    epoch: number;
    sequence: number;
    interpretedAt: number;
    /** When the board was last drawn on; null when it was not since it was made. */
    editedAt: number | null;
    /** The form in which the board was stored then. */
    boardSchema: number;
    structureBody: string;
    /** Of what it shows, as visits remember it; null for one that an earlier release read. */
    structureHash: string | null;
    readingBody: string;
    /** What differs for the customer's side; null where an earlier release made the row. */
    customerBody: string | null;
  };
  /** Threads of comments as lists need them. Derived from the documents of comments. */
  commentThreads: {
    threadId: string;
    boardId: string;
    party: Party;
    topic: string;
    aboutJa: string;
    aboutEn: string;
    /** How it was closed; null while it is open. */
    outcome: string | null;
    lastNumber: number;
    lastAt: number;
  };
  /** What stands in the threads; what was taken back is not here. */
  commentEntries: {
    threadId: string;
    number: number;
    boardId: string;
    kind: "said" | "resolved" | "reopened";
    personId: string;
    personName: string;
    personColor: string;
    at: number;
    excerpt: string;
    /** JSON: the mentions as they are written. */
    mentionsBody: string;
  };
  /** Threads on their way into the two tables above; what is left here after a crash is done again. */
  commentsToIndex: { commandId: string; boardId: string };
  /** Up to which entry webhooks were told of a thread. Not derived: what was told stays told. */
  commentsTold: { threadId: string; boardId: string; number: number };
  /** Up to which entry a person has seen a thread. */
  commentsSeen: { personId: string; threadId: string; boardId: string; number: number };
  /** When a person last left a board, and what it said then. */
  boardVisits: { personId: string; boardId: string; leftAt: number; structureHash: string };
  /** Structures that visits remember, each once. */
  visitedStructures: { boardId: string; structureHash: string; structureBody: string };
  /** What a member chose about mails, and how far they have been told; `digest-claims.ts` draws it. */
  digests: {
    personId: string;
    rhythm: "off" | "daily" | "weekly";
    language: "ja" | "en";
    /** The period that was claimed last began to be due then. */
    claimedAt: number;
    toldUntil: number;
    /** Of the mail that is pending; null while none is. */
    tries: number | null;
    tryAt: number;
  };
  /** Links in mails that end these mails. */
  digestLinks: { tokenHash: string; personId: string; createdAt: number };
  /** What people said to frozen versions, line by line; no line is ever changed. */
  agreementLines: {
    number: Generated<number>;
    id: string;
    boardId: string;
    /** Id of the snapshot that was frozen. */
    proposalId: string;
    kind: "proposed" | "answered" | "concluded" | "withdrawn";
    at: number;
    personId: string;
    personName: string;
    personColor: string;
    saidBody: string;
  };
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
  /** Boards from before comments on internal versions had a document of their own. */
  threadsToSeparate: { boardId: string };
  /** Earlier states of boards. `asked`: somebody wanted it kept; the others keep themselves. */
  snapshots: {
    id: string;
    boardId: string;
    /** Whom the version that it was kept for is for; whatever else is kept is everybody's. */
    party: Party;
    at: number;
    personId: string;
    personName: string;
    /** Whose quota it counts against: a program's states are those of whoever made its token. */
    chargedTo: string;
    occasion: "asked" | "beforeRestore" | "proposed";
    name: string;
    /** SHA-256 of the state. */
    hash: Uint8Array;
    state: Uint8Array;
    /** What it says. Derived: null, or of an earlier form, it is read again. */
    wordsBody: string | null;
  };
  /** How much there is of what has a quota, kept by the database itself: see `require-room.ts`. */
  tallies: { what: string; of: string; owner: string; count: number; bytes: number };
}
