import { AGREED_SUBJECTS, PARTIES } from "@zentaikan/protocol";
import { SEGMENT_BASES } from "@zentaikan/protocol/segments";
import type { Credential, Workspace } from "./workspace.ts";

export interface Places {
  readonly boardId: string;
  readonly customerId: string;
  readonly proposals: readonly string[];
  readonly snapshots: readonly string[];
  readonly threads: readonly string[];
  /** What is proposed for lineups. */
  readonly lineupProposals: readonly string[];
  /** Of links to what was agreed last. */
  readonly latestLinks: readonly string[];
  /** Of the meeting on the board; none where it is about none. */
  readonly rounds?: readonly string[];
  readonly meetings?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
}

/**
 * Everything that somebody can read over HTTP: every route of the running server with every value
 * that its parameters may have. A route with a parameter that nobody thought of here fails.
 * @returns answers by what was asked
 */
export async function everyReading(
  workspace: Workspace,
  by: Credential,
  places: Places,
): Promise<ReadonlyMap<string, string>> {
  const { body } = await workspace.ask(null, "GET", "/openapi.json");
  const paths = body.paths as Record<string, { get?: { parameters?: readonly Parameter[] } }>;
  const answers = new Map<string, string>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined) continue;
    for (const address of addresses(path, get.parameters ?? [], places)) {
      const answer = await workspace.ask(by, "GET", address);
      const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
      // What time it is says nothing of what anybody did.
      answers.set(address, `${answer.status} ${text.replace(/"now":\d+/u, '"now":0')}`);
    }
  }
  return answers;
}

function addresses(path: string, parameters: readonly Parameter[], places: Places): string[] {
  let found = [path];
  for (const { name, in: where } of parameters) {
    const values = valuesOf(path, name, places);
    found = found.flatMap((address) =>
      values.map((value) => {
        if (where === "path") return address.replace(`{${name}}`, value ?? "");
        if (value === null) return address;
        return `${address}${address.includes("?") ? "&" : "?"}${name}=${value}`;
      }),
    );
  }
  return found;
}

/** Null leaves a parameter out. */
function valuesOf(path: string, name: string, places: Places): readonly (string | null)[] {
  const { boardId, customerId, proposals, snapshots, threads, latestLinks } = places;
  switch (`${path} ${name}`) {
    case "/api/audit/{file} file":
      return ["audit.csv", "audit.jsonl"];
    case "/api/boards/{id}/agreements/{proposal}/{file} file":
      return ["agreement.ja.md", "agreement.en.md", "agreement.json"];
    case "/api/boards/{id}/meetings/{meeting}/minutes/{file} file":
      return ["minutes.md"];
    case "/agreed/{token}/{picture} picture":
      return ["latest.svg", "latest.png"];
    case "/api/lineups/{id}/versions/{version} id":
      return ["ccpi8"];
    case "/api/customers/{id}/offerings id":
    case "/api/customers/{id}/assessments id":
      return [customerId];
    case "/api/segments basis":
      return [null, ...SEGMENT_BASES];
    case "/api/segments since":
      return [null, "x"];
    case "/api/patterns/proposal basis":
      return [null];
    case "/api/lineups/{id}/boards id":
      return ["ccpi8"];
    case "/api/lineup-proposals/{id} id":
      return places.lineupProposals;
    case "/api/boards ids":
      return [null, boardId];
    case "/api/inbox/changes ids":
      return [boardId];
    case "/api/webhooks/{id}/deliveries id":
      return ["x"];
  }
  if (path.startsWith("/api/boards/{id}") && name === "id") return [boardId];
  switch (name) {
    case "proposal":
      return proposals;
    case "snapshotId":
      return snapshots;
    case "token":
      return latestLinks;
    case "thread":
      return threads;
    case "round":
      return places.rounds ?? ["x"];
    case "meeting":
      return places.meetings ?? ["x"];
    case "language":
      return [null, "en"];
    case "customer":
    case "segment":
      return ["x"];
    case "comment":
      return ["1"];
    case "clients":
      return ["1,2"];
    case "exportId":
      return ["x"];
    case "hash":
      return ["0".repeat(64)];
    case "version":
      return ["1"];
    case "boardId":
      return [null, boardId];
    // No mark of this process: the answer is that the whole list is to be read.
    case "since":
      return ["x"];
    case "customerId":
    case "after":
    case "before":
    case "first":
    case "to":
      return [null];
    case "capital":
    case "link":
    case "person":
      return [null];
    case "party":
    case "readers":
      return [null, ...PARTIES];
    case "subject":
      return [null, ...AGREED_SUBJECTS];
    default:
      throw new Error(`say which values ${name} of ${path} has`);
  }
}

interface Known {
  readonly boardId: string;
  readonly internal: string;
  readonly thread: string;
  /** Of nothing yet. */
  readonly id: string;
}

const words = { topic: "question", about: { ja: "版", en: "Version" }, text: "なに" };

/**
 * Every route that changes something, with a body that names what our team alone knows of, where
 * its answer speaks of boards, versions, states or comments; null where it speaks of none of them.
 */
export const ANSWERING_WRITES: Readonly<Record<string, ((known: Known) => unknown) | null>> = {
  "POST /api/session": null,
  "POST /api/sign-in/preview": null,
  "DELETE /api/session": null,
  "PATCH /api/session/person": null,
  "DELETE /api/sessions": null,
  "DELETE /api/sessions/{id}": null,
  "PATCH /api/workspace": () => ({}),
  "POST /api/members": null,
  "PATCH /api/members/{personId}": null,
  "DELETE /api/members/{personId}": null,
  "POST /api/members/{personId}/sign-in-link": null,
  "PATCH /api/boards/{id}/roles": () => ({ memberRole: null }),
  "PUT /api/boards/{id}/roles/{personId}": () => ({ role: null }),
  "POST /api/invitations": null,
  "DELETE /api/invitations/{id}": null,
  "POST /api/join": null,
  "POST /api/join/preview": null,
  "POST /api/sign-in/email": null,
  "POST /api/tokens": null,
  "DELETE /api/tokens/{id}": null,
  "DELETE /api/segments": null,
  "POST /api/patterns": null,
  "POST /api/patterns/dismissals": null,
  "PATCH /api/patterns/segments/{segment}": null,
  "PUT /api/patterns/customers/{customer}": null,
  "POST /api/patterns/segments/{segment}/comments": null,
  "PATCH /api/patterns/segments/{segment}/comments/{comment}": null,
  "DELETE /api/patterns/segments/{segment}/comments/{comment}": null,
  "PUT /api/patterns/segments/{segment}/comments/{comment}/seen": null,
  "POST /api/customers": null,
  "POST /api/customers/{id}/merge": () => {
    const seen = { name: "x", anonymousName: "", industry: "", salesBand: null, peopleBand: null };
    const was = { ...seen, tags: [], archived: false };
    return { from: "x", sheet: {}, was: { into: was, from: was } };
  },
  "POST /api/views": null,
  "PATCH /api/views/{viewId}": null,
  "DELETE /api/views/{viewId}": null,
  "POST /api/customers/import": () => ({
    rows: [{ kind: "change", id: "x", sheet: { tags: [] }, was: {} }],
  }),
  "POST /api/customers/table": null,
  "PATCH /api/customers/{id}": () => ({}),
  "PUT /api/approaches/{approach}": () => ({}),
  "PUT /api/relationships/levels/{level}": () => ({}),
  "POST /api/customers/{id}/assessments": () => ({}),
  "POST /api/customers/{id}/assessments/{assessment}/withdrawal": () => ({ reason: "x" }),
  "POST /api/boards": null,
  "POST /api/boards/{id}/copies": () => ({ customerId: "x", title: "写し", internal: true }),
  "POST /api/pattern-boards": null,
  "POST /api/boards/{id}/meeting": null,
  "POST /api/boards/{id}/meeting/rounds/{round}/road": null,
  "POST /api/boards/{id}/meetings/{meeting}/mails": null,
  "POST /api/boards/{id}/meeting/rounds/{round}/look": null,
  "PUT /api/boards/{id}/meeting/rounds/{round}/ballot": null,
  "PUT /api/boards/{id}/pattern/answers": () => ({
    answers: [{ item: "1.hum+", says: { kind: "refused" } }],
  }),
  "PATCH /api/boards/{id}/baseline": () => ({ baseline: "currentQA" }),
  "POST /api/boards/{id}/raised": () => ({ title: "視座を上げて" }),
  "PATCH /api/boards/{id}": () => ({}),
  "POST /api/boards/{id}/ticket": () => undefined,
  "POST /api/boards/{id}/internal/ticket": () => undefined,
  "PUT /api/boards/{id}/notes/{record}/readers": () => ({ party: "customer" }),
  "POST /api/boards/{id}/latest-links": () => ({ audience: "public", lifetimeDays: 1 }),
  "DELETE /api/boards/{id}/latest-links/{link}": () => undefined,
  "PATCH /api/boards/{id}/lineup": () => ({}),
  "POST /api/lineups": null,
  "POST /api/lineups/{id}/versions": null,
  "POST /api/lineup-proposals": null,
  "POST /api/lineup-proposals/{id}/adoption": null,
  "POST /api/lineup-proposals/{id}/closing": null,
  "POST /api/lineup-proposals/{id}/base": null,
  "POST /api/lineup-proposals/{id}/messages": null,
  "PATCH /api/lineup-proposals/{id}/messages/{message}": null,
  "DELETE /api/lineup-proposals/{id}/messages/{message}": null,
  "POST /api/lineup-proposals/{id}/seen": null,
  "POST /api/boards/{id}/comments": ({ internal, id }) => ({
    kind: "open",
    id,
    anchor: { kind: "version", version: internal },
    ...words,
  }),
  "POST /api/boards/{id}/comments/ticket": () => undefined,
  "PUT /api/boards/{id}/comments/{thread}/readers": () => ({ party: "customer" }),
  "POST /api/boards/{id}/comments/seen": ({ id, thread }) => ({
    seen: [id, thread].map((one) => ({ thread: one, number: 1 })),
  }),
  "POST /api/boards/{id}/notes/seen": () => ({ record: "document:document", party: "internal" }),
  "PUT /api/digest": null,
  "POST /api/digest/end": null,
  "POST /api/webhooks": null,
  "PATCH /api/webhooks/{id}": null,
  "DELETE /api/webhooks/{id}": null,
  "POST /api/webhooks/{id}/secret": null,
  "POST /api/webhooks/{id}/test": null,
  "POST /api/webhooks/{id}/deliveries/{eventId}/again": null,
  "POST /api/boards/{id}/assets": null,
  "POST /api/boards/{id}/snapshots": () => ({}),
  "DELETE /api/boards/{id}/snapshots/{snapshotId}": () => undefined,
  "POST /api/boards/{id}/restore": ({ internal }) => ({ snapshot: internal }),
  "POST /api/boards/{id}/exports": ({ internal }) => ({
    source: { kind: "keptState", id: internal },
    format: "md",
    language: "ja",
    readers: "internal",
  }),
  "DELETE /api/boards/{id}/exports/{exportId}": () => undefined,
  "POST /api/boards/{id}/agreements": () => ({
    contentHash: "0".repeat(64),
    party: "internal",
    asked: [{ kind: "role", role: "owner" }],
  }),
  "POST /api/boards/{id}/agreements/{proposal}/answers": () => ({ answer: "agree" }),
  "POST /api/boards/{id}/agreements/{proposal}/conclusion": () => undefined,
  "POST /api/boards/{id}/agreements/{proposal}/seen": () => ({ said: 1 }),
  "POST /api/boards/{id}/agreements/{proposal}/withdrawal": () => ({}),
};
