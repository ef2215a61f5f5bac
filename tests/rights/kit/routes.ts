import { newId } from "./new-id.ts";

/** Who asks over HTTP. Guests have a role on the board of the test, the stranger on another one. */
export const ASKERS = [
  "owner",
  "member",
  "guestOwner",
  "guestEditor",
  "guestCommenter",
  "guestViewer",
  "stranger",
  "readToken",
  "writeToken",
  "nobody",
] as const;
export type Asker = (typeof ASKERS)[number];

/** Things that routes are about, some made anew for each cell because the route ends them. */
export interface Things {
  readonly boardId: string;
  readonly customerId: string;
  readonly lineup: { readonly id: string; readonly version: number; readonly capitals: unknown };
  newMemberId(): Promise<string>;
  newInvitationId(): Promise<string>;
  newAssessment(): Promise<string>;
  /** What the address of a public one ends in. */
  newLatestLink(): Promise<string>;
  newTokenId(): Promise<string>;
  newWebhookId(): Promise<string>;
  newLineup(): Promise<string>;
}

interface RouteRow {
  /** As `/openapi.json` names it. */
  readonly route: string;
  readonly path?: (things: Things) => string | Promise<string>;
  readonly body?: (things: Things) => unknown;
  /** The status and code of each answer; null for any good answer. */
  readonly expected: (asker: Asker) => Expected;
}
/** A refusal by its status and code; otherwise a good answer, or one of these codes. */
type Expected =
  | { readonly kind: "passes"; readonly orCode?: string }
  | { readonly kind: "refused"; readonly status: number; readonly code: string };

const members: readonly Asker[] = ["owner", "member"];
const readers: readonly Asker[] = [
  ...members,
  "guestOwner",
  "guestEditor",
  "guestCommenter",
  "guestViewer",
  "readToken",
  "writeToken",
];
const commenters = readers.filter((one) => one !== "guestViewer" && one !== "readToken");
const editors = commenters.filter((one) => one !== "guestCommenter");
/** A word on a version is a person's own. */
const answerers = commenters.filter((one) => one !== "writeToken");
/** Nobody but a person sits in a meeting. */
const sitters = readers.filter((one) => !["readToken", "writeToken"].includes(one));
const closers = editors.filter((one) => one !== "writeToken");
const boardOwners: readonly Asker[] = ["owner", "guestOwner"];
const people = ASKERS.filter((one) => !["readToken", "writeToken", "nobody"].includes(one));
const writers: readonly Asker[] = [...members, "writeToken"];
const knowers: readonly Asker[] = [...writers, "readToken"];

const notSignedIn = { kind: "refused", status: 401, code: "notSignedIn" } as const;
const forbidden = { kind: "refused", status: 403, code: "forbidden" } as const;

type Expect = RouteRow["expected"];
const open =
  (orCode?: string): Expect =>
  () =>
    passes(orCode);
const signedIn: Expect = (asker) => (asker === "nobody" ? notSignedIn : passes());
/** On the board of the test: these may, other readers may not, and for the rest it is not there. */
const onBoard =
  (may: readonly Asker[], orCode?: string): Expect =>
  (asker) => {
    if (asker === "nobody") return notSignedIn;
    if (may.includes(asker)) return passes(orCode);
    const code = "noSuchBoard";
    return readers.includes(asker) ? forbidden : { kind: "refused", status: 404, code };
  };
const inWorkspace =
  (may: readonly Asker[], orCode?: string): Expect =>
  (asker) => {
    if (asker === "nobody") return notSignedIn;
    return may.includes(asker) ? passes(orCode) : forbidden;
  };
/** For everybody else it is not there at all. */
const hiddenBut =
  (may: readonly Asker[], code: string): Expect =>
  (asker) => {
    if (asker === "nobody") return notSignedIn;
    return may.includes(asker) ? passes() : { kind: "refused", status: 404, code };
  };

function passes(orCode?: string): Expected {
  return { kind: "passes", ...(orCode !== undefined && { orCode }) };
}

const at =
  (rest: string) =>
  ({ boardId }: Things) =>
    `/api/boards/${boardId}${rest}`;
const memberPath = (rest: string) => async (things: Things) =>
  `/api/members/${await things.newMemberId()}${rest}`;
const assessments =
  (rest = "") =>
  ({ customerId }: Things) =>
    `/api/customers/${customerId}/assessments${rest}`;
const webhookPath = (rest: string) => async (things: Things) =>
  `/api/webhooks/${await things.newWebhookId()}${rest}`;
const lineupBody = ({ lineup }: Things, more: object) => ({
  ...more,
  name: { ja: "写し", en: "Copy" },
  capitals: lineup.capitals,
});
const reference = ({ lineup: { id, version } }: Things) => ({ id, version });
const someSheet = {
  name: "別の社",
  anonymousName: "",
  industry: "",
  salesBand: null,
  peopleBand: null,
  tags: [],
  archived: false,
};
const pattern = { key: "mk1|n=1.hum+|e=|r=", name: { ja: "型", en: "Pattern" } };
const usual = { lifetimeDays: 1, maxUses: 1 };

/** The whole HTTP interface; a route that is not here fails the test. */
export const ROUTES: readonly RouteRow[] = [
  { route: "GET /api/session", expected: signedIn },
  { route: "POST /api/session", body: () => ({ token: "x" }), expected: open("signInLinkRefused") },
  {
    route: "PATCH /api/session/person",
    body: () => ({ name: "名" }),
    expected: inWorkspace(people),
  },
  { route: "GET /api/sessions", expected: inWorkspace(people) },
  {
    route: "DELETE /api/sessions/{id}",
    path: () => "/api/sessions/x",
    expected: inWorkspace(people, "noSuchPage"),
  },
  { route: "GET /api/sign-in", expected: open() },
  {
    route: "POST /api/sign-in/preview",
    body: () => ({ token: "x" }),
    expected: open("signInLinkRefused"),
  },
  {
    route: "POST /api/sign-in/email",
    body: () => ({ email: "a@example.org" }),
    expected: open("noSuchPage"),
  },
  { route: "GET /api/sign-in/oidc", expected: open("noSuchPage") },
  { route: "GET /api/sign-in/oidc/callback", expected: open("noSuchPage") },
  { route: "GET /api/workspace", expected: inWorkspace(knowers) },
  {
    route: "PATCH /api/workspace",
    body: () => ({ name: "全体観" }),
    expected: inWorkspace(["owner"]),
  },
  { route: "GET /api/members", expected: inWorkspace(knowers) },
  { route: "POST /api/members", body: () => ({ name: "三郎" }), expected: inWorkspace(["owner"]) },
  {
    route: "PATCH /api/members/{personId}",
    path: memberPath(""),
    body: () => ({ role: "member" }),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "DELETE /api/members/{personId}",
    path: memberPath(""),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "POST /api/members/{personId}/sign-in-link",
    path: memberPath("/sign-in-link"),
    expected: inWorkspace(["owner"]),
  },
  { route: "GET /api/boards/{id}/roles", path: at("/roles"), expected: onBoard(boardOwners) },
  {
    route: "PATCH /api/boards/{id}/roles",
    path: at("/roles"),
    body: () => ({ memberRole: null }),
    expected: onBoard(boardOwners),
  },
  {
    route: "PUT /api/boards/{id}/roles/{personId}",
    path: async (things) => at(`/roles/${await things.newMemberId()}`)(things),
    body: () => ({ role: "viewer" }),
    expected: onBoard(boardOwners),
  },
  { route: "GET /api/invitations", expected: inWorkspace(["owner"]) },
  {
    route: "GET /api/invitations",
    path: ({ boardId }) => `/api/invitations?boardId=${boardId}`,
    expected: onBoard(boardOwners),
  },
  {
    route: "POST /api/invitations",
    body: () => ({ kind: "workspace", role: "member", ...usual }),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "POST /api/invitations",
    body: ({ boardId }) => ({ kind: "board", boardId, role: "viewer", ...usual }),
    expected: onBoard(boardOwners),
  },
  {
    route: "DELETE /api/invitations/{id}",
    path: async (things) => `/api/invitations/${await things.newInvitationId()}`,
    expected: hiddenBut(boardOwners, "noSuchInvitation"),
  },
  {
    route: "POST /api/join",
    body: () => ({ secret: "x", name: "名" }),
    expected: (asker) => (asker.endsWith("Token") ? forbidden : passes("invitationRefused")),
  },
  {
    route: "POST /api/join/preview",
    body: () => ({ secret: "x" }),
    expected: open("invitationRefused"),
  },
  { route: "GET /api/tokens", expected: inWorkspace(members) },
  {
    route: "POST /api/tokens",
    body: () => ({ name: "p", scope: "read", lifetimeDays: 1 }),
    expected: inWorkspace(members),
  },
  {
    route: "DELETE /api/tokens/{id}",
    path: async (things) => `/api/tokens/${await things.newTokenId()}`,
    expected: inWorkspace(members, "noSuchToken"),
  },
  { route: "GET /api/webhooks", expected: inWorkspace(["owner"]) },
  {
    route: "POST /api/webhooks",
    body: () => ({ url: "https://receiver.example/", events: ["comment.added"] }),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "PATCH /api/webhooks/{id}",
    path: webhookPath(""),
    body: () => ({ isPaused: true }),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "POST /api/webhooks/{id}/secret",
    path: webhookPath("/secret"),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "GET /api/webhooks/{id}/deliveries",
    path: webhookPath("/deliveries"),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "POST /api/webhooks/{id}/test",
    path: webhookPath("/test"),
    expected: inWorkspace(["owner"]),
  },
  {
    route: "POST /api/webhooks/{id}/deliveries/{eventId}/again",
    path: webhookPath("/deliveries/x/again"),
    expected: inWorkspace(["owner"], "noSuchPage"),
  },
  {
    route: "DELETE /api/webhooks/{id}",
    path: webhookPath(""),
    expected: inWorkspace(["owner"]),
  },
  { route: "GET /api/audit", expected: inWorkspace(["owner"]) },
  {
    route: "GET /api/audit",
    path: ({ boardId }) => `/api/audit?boardId=${boardId}`,
    expected: onBoard(boardOwners),
  },
  {
    route: "GET /api/audit",
    path: ({ customerId, boardId }) => `/api/audit?customerId=${customerId}&boardId=${boardId}`,
    expected: inWorkspace(["owner"]),
  },
  {
    route: "GET /api/audit/{file}",
    path: () => "/api/audit/audit.csv",
    expected: inWorkspace(["owner"]),
  },
  {
    route: "GET /api/audit/{file}",
    path: ({ boardId }) => `/api/audit/audit.jsonl?boardId=${boardId}`,
    expected: onBoard(boardOwners),
  },
  { route: "GET /api/customers", expected: signedIn },
  {
    route: "GET /api/customers/changes",
    path: () => "/api/customers/changes?since=x",
    expected: signedIn,
  },
  { route: "POST /api/customers", body: () => ({ name: "乙社" }), expected: inWorkspace(writers) },
  {
    route: "POST /api/customers/{id}/merge",
    path: ({ customerId }) => `/api/customers/${customerId}/merge`,
    body: () => ({ from: "x", sheet: {}, was: { into: someSheet, from: someSheet } }),
    expected: inWorkspace(writers, "shownOvertaken"),
  },
  { route: "GET /api/views", expected: inWorkspace(people) },
  {
    route: "POST /api/views",
    body: () => ({ name: "重点", query: "tag=重点" }),
    expected: inWorkspace(people),
  },
  {
    route: "PATCH /api/views/{viewId}",
    path: () => "/api/views/x",
    body: () => ({ name: "重点" }),
    expected: inWorkspace(people, "noSuchPage"),
  },
  {
    route: "DELETE /api/views/{viewId}",
    path: () => "/api/views/x",
    expected: inWorkspace(people),
  },
  {
    route: "POST /api/customers/import",
    body: () => ({ rows: [{ kind: "create", sheet: { name: newId() } }] }),
    expected: inWorkspace(writers),
  },
  {
    route: "POST /api/customers/table",
    body: () => ({
      format: "csv",
      language: "ja",
      title: "顧客",
      headers: ["顧客"],
      widths: [20],
      rows: [["甲社"]],
      hiddenFrom: 1,
    }),
    expected: inWorkspace(knowers),
  },
  {
    route: "PATCH /api/customers/{id}",
    path: ({ customerId }) => `/api/customers/${customerId}`,
    body: () => ({ archived: false }),
    expected: inWorkspace(writers),
  },
  { route: "GET /api/approaches", expected: signedIn },
  {
    route: "PUT /api/approaches/{approach}",
    path: () => "/api/approaches/A",
    body: () => ({ name: "", text: "", was: { name: "", text: "" } }),
    expected: inWorkspace(writers),
  },
  {
    route: "GET /api/customers/{id}/offerings",
    path: ({ customerId }) => `/api/customers/${customerId}/offerings`,
    expected: inWorkspace(knowers),
  },
  { route: "GET /api/relationships", expected: inWorkspace(knowers) },
  {
    route: "GET /api/relationships/changes",
    path: () => "/api/relationships/changes?since=x",
    expected: inWorkspace(knowers),
  },
  {
    route: "PUT /api/relationships/levels/{level}",
    path: () => "/api/relationships/levels/1",
    body: () => ({ name: "", text: "", was: { name: "", text: "" } }),
    expected: inWorkspace(writers),
  },
  {
    route: "GET /api/customers/{id}/assessments",
    path: assessments(),
    expected: inWorkspace(knowers),
  },
  {
    route: "POST /api/customers/{id}/assessments",
    path: assessments(),
    body: () => ({ level: 5, viewpoint: "customer", at: "2026-01-01", evidence: "" }),
    expected: inWorkspace(writers),
  },
  {
    route: "POST /api/customers/{id}/assessments/{assessment}/withdrawal",
    path: async (things) => assessments(`/${await things.newAssessment()}/withdrawal`)(things),
    body: () => ({ reason: "取り違え" }),
    expected: inWorkspace(writers),
  },
  { route: "GET /api/boards", expected: signedIn },
  {
    route: "POST /api/boards",
    body: ({ customerId }) => ({ customerId }),
    expected: inWorkspace(writers),
  },
  { route: "GET /api/boards/{id}", path: at(""), expected: onBoard(readers) },
  {
    route: "PATCH /api/boards/{id}",
    path: at(""),
    body: () => ({ title: "題" }),
    expected: onBoard(editors),
  },
  { route: "POST /api/boards/{id}/ticket", path: at("/ticket"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/internal/ticket",
    path: at("/internal/ticket"),
    expected: onBoard(knowers),
  },
  {
    route: "GET /api/boards/{id}/authors",
    path: at("/authors?clients=1"),
    expected: onBoard(readers),
  },
  { route: "GET /api/boards/{id}/structure", path: at("/structure"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/copies",
    path: at("/copies"),
    body: ({ customerId }) => ({ customerId, title: "写し" }),
    expected: onBoard(writers),
  },
  {
    route: "PATCH /api/boards/{id}/baseline",
    path: at("/baseline"),
    body: () => ({ baseline: "currentQA" }),
    expected: onBoard(editors),
  },
  {
    route: "POST /api/pattern-boards",
    body: ({ customerId }) => ({ customerId, pattern }),
    expected: inWorkspace(writers),
  },
  { route: "GET /api/pattern-boards", expected: inWorkspace(knowers) },
  { route: "GET /api/boards/{id}/pattern", path: at("/pattern"), expected: onBoard(knowers) },
  {
    // The board of the test was started from none.
    route: "PUT /api/boards/{id}/pattern/answers",
    path: at("/pattern/answers"),
    body: () => ({ answers: [{ item: "1.hum+", says: { kind: "refused" } }] }),
    expected: onBoard(writers, "badRequest"),
  },
  { route: "GET /api/boards/{id}/vantage", path: at("/vantage"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/raised",
    path: at("/raised"),
    body: () => ({ title: "視座を上げて" }),
    expected: onBoard(writers),
  },
  { route: "GET /api/boards/{id}/snapshots", path: at("/snapshots"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/snapshots",
    path: at("/snapshots"),
    body: () => ({ name: "控え" }),
    expected: onBoard(editors),
  },
  {
    route: "GET /api/boards/{id}/snapshots/{snapshotId}",
    path: at("/snapshots/x"),
    expected: onBoard(readers, "noSuchSnapshot"),
  },
  {
    route: "GET /api/boards/{id}/snapshots/{snapshotId}/picture",
    path: at("/snapshots/x/picture"),
    expected: onBoard(readers, "noSuchSnapshot"),
  },
  {
    route: "GET /api/boards/{id}/snapshots/{snapshotId}/our-dos",
    path: at("/snapshots/x/our-dos"),
    expected: onBoard(knowers, "noSuchSnapshot"),
  },
  {
    route: "DELETE /api/boards/{id}/snapshots/{snapshotId}",
    path: at("/snapshots/x"),
    expected: onBoard(editors, "noSuchSnapshot"),
  },
  {
    route: "POST /api/boards/{id}/restore",
    path: at("/restore"),
    body: () => ({ snapshot: "x" }),
    expected: onBoard(editors, "noSuchSnapshot"),
  },
  { route: "GET /api/boards/{id}/agreements", path: at("/agreements"), expected: onBoard(readers) },
  {
    // The board of the test is empty, so that nothing on it can be agreed on.
    route: "POST /api/boards/{id}/agreements",
    path: at("/agreements"),
    body: () => ({
      contentHash: "0".repeat(64),
      party: "customer",
      asked: [{ kind: "role", role: "owner" }],
    }),
    expected: onBoard(editors, "boardMovedOn"),
  },
  {
    route: "POST /api/boards/{id}/agreements/{proposal}/answers",
    path: at("/agreements/x/answers"),
    body: () => ({ answer: "agree" }),
    expected: onBoard(answerers, "noSuchVersion"),
  },
  {
    route: "POST /api/boards/{id}/agreements/{proposal}/conclusion",
    path: at("/agreements/x/conclusion"),
    expected: onBoard(closers, "noSuchVersion"),
  },
  {
    route: "POST /api/boards/{id}/agreements/{proposal}/seen",
    path: at("/agreements/x/seen"),
    body: () => ({ said: 1 }),
    expected: onBoard(readers, "noSuchVersion"),
  },
  { route: "GET /api/boards/{id}/sightings", path: at("/sightings"), expected: onBoard(editors) },
  {
    route: "POST /api/boards/{id}/agreements/{proposal}/withdrawal",
    path: at("/agreements/x/withdrawal"),
    body: () => ({}),
    expected: onBoard(closers, "noSuchVersion"),
  },
  {
    route: "GET /api/boards/{id}/agreements/{proposal}/{file}",
    path: at("/agreements/x/agreement.json"),
    expected: onBoard(readers, "noSuchVersion"),
  },
  {
    route: "POST /api/boards/{id}/exports",
    path: at("/exports"),
    body: () => ({ source: { kind: "version", id: "x" }, format: "md", language: "ja" }),
    expected: onBoard(readers, "noSuchVersion"),
  },
  { route: "GET /api/boards/{id}/exports", path: at("/exports"), expected: onBoard(readers) },
  {
    route: "GET /api/boards/{id}/exports/{exportId}",
    path: at("/exports/x"),
    expected: onBoard(readers, "noSuchExport"),
  },
  {
    route: "GET /api/boards/{id}/exports/{exportId}/file",
    path: at("/exports/x/file"),
    expected: onBoard(readers, "noSuchExport"),
  },
  {
    route: "DELETE /api/boards/{id}/exports/{exportId}",
    path: at("/exports/x"),
    expected: onBoard(readers, "noSuchExport"),
  },
  {
    route: "GET /api/boards/{id}/latest-links",
    path: at("/latest-links"),
    expected: onBoard(boardOwners),
  },
  {
    route: "POST /api/boards/{id}/latest-links",
    path: at("/latest-links"),
    body: () => ({ audience: "public", lifetimeDays: 1 }),
    expected: onBoard(boardOwners),
  },
  {
    route: "DELETE /api/boards/{id}/latest-links/{link}",
    path: at("/latest-links/x"),
    expected: onBoard(boardOwners, "noSuchLatestLink"),
  },
  {
    // A page: what it refuses it says in HTML. Links for people of the board have a test of their own.
    route: "GET /agreed/{token}",
    path: async (things) => `/agreed/${await things.newLatestLink()}`,
    expected: open(),
  },
  {
    route: "GET /agreed/{token}/latest.json",
    path: async (things) => `/agreed/${await things.newLatestLink()}/latest.json`,
    expected: open("nothingAgreed"),
  },
  {
    route: "GET /agreed/{token}/{picture}",
    path: async (things) => `/agreed/${await things.newLatestLink()}/latest.svg`,
    expected: open("nothingAgreed"),
  },
  {
    route: "PATCH /api/boards/{id}/lineup",
    path: at("/lineup"),
    body: (things) => ({ from: reference(things), to: reference(things) }),
    expected: onBoard(editors),
  },
  { route: "GET /api/boards/{id}/meeting", path: at("/meeting"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/meeting",
    path: at("/meeting"),
    body: () => ({ kind: "join" }),
    expected: onBoard(sitters, "noMeeting"),
  },
  {
    route: "GET /api/boards/{id}/meeting/rounds/{round}/own",
    path: at("/meeting/rounds/x/own"),
    expected: onBoard(sitters, "noSuchRound"),
  },
  {
    route: "POST /api/boards/{id}/meeting/rounds/{round}/road",
    path: at("/meeting/rounds/x/road"),
    body: () => ({ steps: [{ kind: "place", node: "1.hum+" }] }),
    expected: onBoard(answerers, "noSuchRound"),
  },
  {
    route: "PUT /api/boards/{id}/meeting/rounds/{round}/ballot",
    path: at("/meeting/rounds/x/ballot"),
    body: () => ({ kind: "order", order: ["1.hum+"] }),
    expected: onBoard(answerers, "noSuchRound"),
  },
  {
    route: "POST /api/boards/{id}/meeting/rounds/{round}/look",
    path: at("/meeting/rounds/x/look"),
    expected: onBoard(sitters, "noSuchRound"),
  },
  {
    route: "GET /api/boards/{id}/meeting/rounds/{round}/outcome",
    path: at("/meeting/rounds/x/outcome"),
    expected: onBoard(sitters, "noSuchRound"),
  },
  { route: "GET /api/boards/{id}/meetings", path: at("/meetings"), expected: onBoard(readers) },
  {
    route: "GET /api/boards/{id}/meetings/{meeting}/minutes",
    path: at("/meetings/x/minutes"),
    expected: onBoard(readers, "noSuchMeeting"),
  },
  {
    route: "GET /api/boards/{id}/meetings/{meeting}/minutes/{file}",
    path: at("/meetings/x/minutes/minutes.md"),
    expected: onBoard(readers, "noSuchMeeting"),
  },
  {
    route: "POST /api/boards/{id}/meetings/{meeting}/mails",
    path: at("/meetings/x/mails"),
    expected: onBoard(sitters, "noMailHere"),
  },
  { route: "GET /api/boards/{id}/decisions", path: at("/decisions"), expected: onBoard(readers) },
  { route: "GET /api/boards/{id}/comments", path: at("/comments"), expected: onBoard(readers) },
  {
    route: "POST /api/boards/{id}/comments",
    path: at("/comments"),
    body: () => ({
      kind: "open",
      id: newId(),
      topic: "question",
      anchor: { kind: "link", record: "shape:x" },
      about: { ja: "人的資本", en: "Human" },
      text: "なぜですか",
    }),
    expected: onBoard(commenters),
  },
  {
    route: "POST /api/boards/{id}/comments/ticket",
    path: at("/comments/ticket"),
    expected: onBoard(readers),
  },
  {
    route: "GET /api/boards/{id}/comments/{thread}/readers",
    path: at("/comments/x/readers"),
    expected: onBoard(knowers),
  },
  {
    route: "PUT /api/boards/{id}/comments/{thread}/readers",
    path: at("/comments/x/readers"),
    body: () => ({ party: "internal" }),
    expected: onBoard(writers, "noSuchThread"),
  },
  {
    route: "GET /api/boards/{id}/comments/seen",
    path: at("/comments/seen"),
    expected: onBoard(readers),
  },
  {
    route: "POST /api/boards/{id}/comments/seen",
    path: at("/comments/seen"),
    body: () => ({ seen: [{ thread: newId(), number: 1 }] }),
    expected: onBoard(readers),
  },
  {
    route: "POST /api/boards/{id}/notes/seen",
    path: at("/notes/seen"),
    body: () => ({ record: "document:document", party: "customer" }),
    expected: onBoard(readers),
  },
  { route: "GET /api/boards/{id}/guests", path: at("/guests"), expected: onBoard(knowers) },
  {
    route: "PUT /api/boards/{id}/notes/{record}/readers",
    path: at("/notes/shape:x/readers"),
    body: () => ({ party: "internal" }),
    expected: onBoard(writers),
  },
  { route: "GET /api/boards/{id}/people", path: at("/people"), expected: onBoard(readers) },
  { route: "GET /api/boards/{id}/away", path: at("/away"), expected: onBoard(readers) },
  { route: "GET /api/inbox", expected: signedIn },
  {
    route: "GET /api/inbox/changes",
    path: ({ boardId }) => `/api/inbox/changes?ids=${boardId}`,
    expected: signedIn,
  },
  { route: "GET /api/digest", expected: inWorkspace(people) },
  {
    route: "PUT /api/digest",
    body: () => ({ rhythm: "daily", language: "en" }),
    expected: inWorkspace(people, "noMailHere"),
  },
  {
    route: "POST /api/digest/end",
    body: () => ({ secret: "unknown" }),
    expected: open("digestLinkRefused"),
  },
  {
    route: "POST /api/boards/{id}/assets",
    path: at("/assets"),
    body: () => "no picture",
    expected: onBoard(editors, "imageRefused"),
  },
  {
    route: "GET /api/boards/{id}/assets/{hash}",
    path: at(`/assets/${"0".repeat(64)}`),
    expected: onBoard(readers, "noSuchImage"),
  },
  { route: "GET /api/segments", expected: inWorkspace(knowers) },
  {
    route: "GET /api/segments",
    path: () => "/api/segments?basis=agreed",
    expected: inWorkspace(knowers),
  },
  { route: "DELETE /api/segments", expected: inWorkspace(knowers) },
  { route: "GET /api/patterns", expected: inWorkspace(knowers) },
  { route: "GET /api/patterns/places", expected: inWorkspace(knowers) },
  { route: "GET /api/patterns/proposal", expected: inWorkspace(knowers) },
  {
    route: "POST /api/patterns",
    body: () => ({ basis: "now", inputHash: "x", was: null }),
    expected: inWorkspace(members, "segmentationMovedOn"),
  },
  {
    route: "POST /api/patterns/dismissals",
    body: () => ({ basis: "now", inputHash: "x", was: null, reason: "まだ早い" }),
    expected: inWorkspace(members, "segmentationMovedOn"),
  },
  { route: "GET /api/patterns/history", expected: inWorkspace(knowers) },
  {
    route: "PATCH /api/patterns/segments/{segment}",
    path: () => "/api/patterns/segments/x",
    body: () => ({ name: "名" }),
    expected: inWorkspace(members, "noSuchSegment"),
  },
  {
    route: "GET /api/patterns/customers/{customer}",
    path: ({ customerId }) => `/api/patterns/customers/${customerId}`,
    expected: inWorkspace(knowers, "noSuchCustomer"),
  },
  {
    route: "PUT /api/patterns/customers/{customer}",
    path: ({ customerId }) => `/api/patterns/customers/${customerId}`,
    body: () => ({ kind: "byHand", segment: null, was: null, reason: "実態" }),
    expected: inWorkspace(members, "noSuchCustomer"),
  },
  {
    route: "GET /api/patterns/segments/{segment}/comments",
    path: () => "/api/patterns/segments/x/comments",
    expected: inWorkspace(knowers, "noSuchSegment"),
  },
  {
    route: "POST /api/patterns/segments/{segment}/comments",
    path: () => "/api/patterns/segments/x/comments",
    body: () => ({ text: "なぜ" }),
    expected: inWorkspace(members, "noSuchSegment"),
  },
  {
    route: "PATCH /api/patterns/segments/{segment}/comments/{comment}",
    path: () => "/api/patterns/segments/x/comments/1",
    body: () => ({ text: "なぜ" }),
    expected: inWorkspace(members, "noSuchThread"),
  },
  {
    route: "DELETE /api/patterns/segments/{segment}/comments/{comment}",
    path: () => "/api/patterns/segments/x/comments/1",
    expected: inWorkspace(members, "noSuchThread"),
  },
  {
    route: "PUT /api/patterns/segments/{segment}/comments/{comment}/seen",
    path: () => "/api/patterns/segments/x/comments/1/seen",
    expected: inWorkspace(knowers, "noSuchSegment"),
  },
  {
    route: "GET /api/boards/{id}/segment",
    path: at("/segment"),
    expected: onBoard(knowers),
  },
  { route: "GET /api/lineups", expected: signedIn },
  {
    route: "GET /api/lineups/{id}/versions/{version}",
    path: ({ lineup: { id, version } }) => `/api/lineups/${id}/versions/${version}`,
    expected: signedIn,
  },
  {
    route: "GET /api/lineups/{id}/versions/{version}",
    path: async (things) => `/api/lineups/${await things.newLineup()}/versions/1`,
    expected: hiddenBut(knowers, "noSuchLineup"),
  },
  {
    route: "POST /api/lineups",
    body: (things) => lineupBody(things, { basedOn: reference(things) }),
    expected: inWorkspace(writers),
  },
  {
    route: "POST /api/lineups/{id}/versions",
    path: async (things) => `/api/lineups/${await things.newLineup()}/versions`,
    body: (things) => lineupBody(things, { after: 1 }),
    expected: inWorkspace(writers),
  },
  {
    route: "GET /api/lineups/{id}/boards",
    path: () => "/api/lineups/ccpi8/boards",
    expected: inWorkspace(knowers),
  },
  { route: "GET /api/lineup-proposals", expected: inWorkspace(knowers) },
  {
    route: "GET /api/lineup-proposals/{id}",
    path: () => "/api/lineup-proposals/x",
    expected: inWorkspace(knowers, "noSuchLineupProposal"),
  },
  {
    route: "POST /api/lineup-proposals",
    body: (things) => ({
      base: reference(things),
      title: "環境を使わない",
      reason: "この業種では",
      operations: [{ kind: "retire", id: "env" }],
    }),
    expected: inWorkspace(writers),
  },
  ...["adoption", "closing", "base", "messages"].map((rest) => ({
    route: `POST /api/lineup-proposals/{id}/${rest}`,
    path: () => `/api/lineup-proposals/x/${rest}`,
    body: (things: Things) => ({
      reason: "皆で",
      text: "なに",
      base: reference(things),
      onto: reference(things),
    }),
    expected: inWorkspace(writers, "noSuchLineupProposal"),
  })),
  {
    route: "PATCH /api/lineup-proposals/{id}/messages/{message}",
    path: () => "/api/lineup-proposals/x/messages/x",
    body: () => ({ text: "なに" }),
    expected: inWorkspace(writers, "noSuchLineupMessage"),
  },
  {
    route: "DELETE /api/lineup-proposals/{id}/messages/{message}",
    path: () => "/api/lineup-proposals/x/messages/x",
    expected: inWorkspace(writers, "noSuchLineupMessage"),
  },
  {
    route: "POST /api/lineup-proposals/{id}/seen",
    path: () => "/api/lineup-proposals/x/seen",
    expected: inWorkspace(knowers, "noSuchLineupProposal"),
  },
  // Last: afterwards nobody in a browser is signed in any more.
  { route: "DELETE /api/sessions", expected: inWorkspace(people) },
  { route: "DELETE /api/session", expected: open() },
];
