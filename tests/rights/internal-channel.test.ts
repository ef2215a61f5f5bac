import type { ExportBody } from "@zentaikan/protocol/exports";
import type { CreatedLatestLinkBody } from "@zentaikan/protocol/latest";
import { contentHash } from "@zentaikan/capital-graph";
import { DOCUMENT_KINDS, type DocumentKind } from "@zentaikan/protocol";
import type { BoardBody, StructureBody, TicketBody } from "@zentaikan/protocol/http";
import type { OpenedLineupProposalBody } from "@zentaikan/protocol/lineups";
import type { AssessmentBody, RelationshipsBody } from "@zentaikan/protocol/relationships";
import type { AgreementsBody, ProposalBody } from "@zentaikan/protocol/versions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { joinInternal, type Access } from "@zentaikan/server/test-kit/program";
import { boardReadyToAgree } from "./kit/board-ready-to-agree.ts";
import { ANSWERING_WRITES, everyReading, type Places } from "./kit/every-reading.ts";
import { newId } from "./kit/new-id.ts";
import { openStream } from "./kit/open-stream.ts";
import { bringOntoBoard, bytesOf, keepAsBefore, writeBeside } from "./kit/our-dos.ts";
import { PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

/**
 * What our team says among itself, read by nobody else. A workspace is read by every kind of guest,
 * byte by byte, before our team agrees on a version, speaks of it and of the board itself, and after:
 * there must be no difference, and none of the words, ids and hashes that came in between. What was
 * shared and made internal before they came is not there for them either.
 */
const MARKER = "極秘の留保XQZ";
const GUESTS = ["viewer", "commenter", "editor", "owner", "byName"] as const;

let workspace: Workspace;
let boardId: string;
let customerId: string;
let member: SignedIn;
let places: Places;
/** Of a program of our team. */
let access: Access;
let internal: ProposalBody;
/** What our team proposes for the lineup that the board speaks of. */
let lineupProposal: string;
/** About an internal version, about the board itself, and one that was shared until guests came. */
const threads: string[] = [];
const guests = new Map<string, SignedIn>();
const before = new Map<string, ReadonlyMap<string, string>>();
const streams = new Map<string, Awaited<ReturnType<typeof openStream>>>();
let bytes = 0;

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await boardReadyToAgree(workspace);
  member = await workspace.newMember("owner");
  const hidden = newId();
  await say(member.credential, { id: hidden, anchor: { kind: "stage", stage: 1 }, text: MARKER });
  await workspace.do("PUT", readersOf(hidden), { party: "internal" }, member.credential);
  threads.push(hidden);
  const { credential } = await workspace.newToken("write", member.credential);
  if (!("token" in credential)) throw new Error("a program comes with a token");
  access = { url: workspace.server.url, token: credential.token };
  await bringOntoBoard(workspace, access, boardId, MARKER);
  for (const kind of GUESTS) {
    const guest = await workspace.newGuest(boardId, kind === "byName" ? "viewer" : kind);
    if (kind === "byName") await workspace.giveRole(boardId, guest.personId, "owner");
    guests.set(kind, guest);
  }
  const shared = await propose("customer", "お客様と見る版");
  await keepAsBefore(workspace, shared.id, MARKER);
  await say(null, { id: newId(), anchor: { kind: "stage", stage: 1 }, text: "みなさんへ" });
  const shownBy = [await linkToLatest("public"), await linkToLatest("people")];
  const shownStates = { proposals: [shared.id], snapshots: [shared.id] };
  customerId = (await workspace.do<BoardBody>("GET", `/api/boards/${boardId}`)).customerId;
  const unknown = { threads: ["x"], lineupProposals: ["x"] };
  places = { boardId, customerId, ...shownStates, ...unknown, latestLinks: shownBy };
  for (const [kind, { credential }] of guests) {
    before.set(kind, await readAll(credential));
    streams.set(kind, await openStream(workspace, credential));
  }
  await speakAmongUs();
});
afterAll(async () => {
  report(`[AC16] ${bytes} bytes read by ${GUESTS.length} kinds of guests`);
  for (const stream of streams.values()) await stream.leave();
  await workspace.server.stop();
});

describe("[AC16] [C9] [CR3] [LP6] [PS4] [RL4] what our team says among itself", () => {
  test("is there for our team", async () => {
    const answers = await readAll(member.credential, known());
    const all = [...answers.values()].join("\n");
    for (const secret of secrets()) expect(all).toContain(secret);
    const { body } = await askComments(member.credential, "internal");
    expect(JSON.stringify(body)).toContain(MARKER);
    const beside = await joinInternal(access, boardId);
    await beside.synced();
    expect(bytesOf(beside.doc).toString().split(MARKER).length).toBeGreaterThan(4);
    beside.leave();
    // What our Dos support is kept when the board has been quiet: the one that was moved, and a new one.
    const supported = async () => {
      const page = await workspace.do<RelationshipsBody>("GET", "/api/relationships");
      const { board } = page.customers.find(({ id }) => id === customerId) ?? { board: null };
      return board?.kind === "read" ? board.contribution.total : null;
    };
    const both = { paid: 0, free: 0, unsettled: 2 };
    await expect.poll(supported, { timeout: 60_000 }).toEqual(both);
  });

  test.each(GUESTS)("changes no byte of any answer to a guest: %s", async (kind) => {
    const { credential } = guestOf(kind);
    const answers = await readAll(credential);
    const then = before.get(kind);
    expect([...answers.keys()]).toEqual([...(then?.keys() ?? [])]);
    for (const [request, answer] of answers) {
      // The log goes on by being read, and a link says when it was last followed.
      if (request.startsWith("/api/audit") || request.endsWith("/latest-links")) continue;
      expect(answer === then?.get(request), request).toBe(true);
    }
  });

  test.each(GUESTS)("is not there for who knows its ids: %s", async (kind) => {
    const { credential } = guestOf(kind);
    const answers = await readAll(credential, known());
    for (const [request, answer] of answers) {
      for (const secret of secrets()) expect(answer, request).not.toContain(secret);
    }
  });

  test("rings no bell: what is said to everybody rings once", async () => {
    const inbox = await openStream(workspace, member.credential);
    await say(member.credential, { id: newId(), ...aboutVersion(), text: MARKER }, "internal");
    await say(null, { id: newId(), anchor: { kind: "stage", stage: 2 }, text: "みなさんへ" });
    for (const [kind, stream] of streams) {
      await expect.poll(() => stream.of("news").length).toBe(1);
      expect([kind, stream.heard.map((event) => event.kind)]).toEqual([kind, ["news"]]);
      for (const secret of secrets()) expect(JSON.stringify(stream.heard)).not.toContain(secret);
    }
    await expect.poll(() => inbox.of("news").length).toBe(2);
    await inbox.leave();
  });

  test.each(GUESTS)("comes with no answer to what a guest does: %s", async (kind) => {
    const { credential } = guestOf(kind);
    const { body: description } = await workspace.ask(null, "GET", "/openapi.json");
    const paths = description.paths as Record<string, object>;
    const writes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== "get")
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(ANSWERING_WRITES).toSorted(), "name a new route here").toEqual(
      writes.toSorted(),
    );
    for (const [route, bodyOf] of Object.entries(ANSWERING_WRITES)) {
      if (bodyOf === null) continue;
      const [method = "", path = ""] = route.split(" ");
      const address = path
        .replace("{id}", boardId)
        .replace("{proposal}", internal.id)
        .replace("{record}", "shape:late")
        .replace("{thread}", threads[0] ?? "")
        .replace("{personId}", member.personId);
      for (const thread of threads) {
        const body = bodyOf({ boardId, internal: internal.id, thread, id: newId() });
        const { body: answer, status } = await workspace.ask(credential, method, address, body);
        const text = JSON.stringify(answer);
        bytes += text.length;
        for (const secret of secrets()) expect(text, `${route} ${status}`).not.toContain(secret);
      }
    }
  });

  test.each(GUESTS)("is in no file that a guest has made: %s", async (kind) => {
    const { credential } = guestOf(kind);
    const path = `/api/boards/${boardId}/exports`;
    const sources = [{ kind: "now" }, { kind: "version", id: places.proposals[0] }];
    for (const source of sources) {
      for (const format of ["md", "json", "csv", "svg"]) {
        const asked = { source, format, language: "ja", readers: "internal" };
        const begun: unknown[] = [];
        // Nobody works faster than the limits let people.
        const begin = async () => {
          const { status, body } = await workspace.ask(credential, "POST", path, asked);
          begun.push(body);
          return status;
        };
        await expect.poll(begin, { timeout: 60_000, interval: 500 }).toBe(202);
        const one = `${path}/${(begun.at(-1) as ExportBody).id}`;
        const state = async () =>
          (await workspace.do<ExportBody>("GET", one, undefined, credential)).state;
        await expect.poll(async () => (await state()).kind, { timeout: 60_000 }).toBe("ready");
        const { body } = await workspace.ask(credential, "GET", `${one}/file`);
        const text = typeof body === "string" ? body : JSON.stringify(body);
        bytes += text.length;
        expect(text.length).toBeGreaterThan(100);
        for (const secret of secrets()) expect(text, format).not.toContain(secret);
        await workspace.ask(credential, "DELETE", one);
      }
    }
  });

  test.each(GUESTS)("comes over no socket: %s", async (kind) => {
    const { credential } = guestOf(kind);
    const paths: Readonly<Record<DocumentKind, string>> = {
      board: "/ticket",
      comments: "/comments/ticket",
      "internal-comments": "/comments/ticket?party=internal",
      internal: "/internal/ticket",
    };
    for (const document of DOCUMENT_KINDS) {
      const path = `/api/boards/${boardId}${paths[document]}`;
      const ticket = await workspace.ask(credential, "POST", path);
      if (document.startsWith("internal")) {
        expect([ticket.status, ticket.body.code]).toEqual([403, "forbidden"]);
        // The ticket of another document opens this one no more.
        const { body } = await workspace.ask(credential, "POST", `/api/boards/${boardId}/ticket`);
        const named = { ...(body as TicketBody), document: `${document}:${boardId}` };
        const socket = new PlainSocket(workspace, named);
        await socket.until(() => false);
        expect([socket.closed?.code, socket.heard.length]).toEqual([4401, 0]);
        continue;
      }
      const socket = new PlainSocket(workspace, ticket.body as TicketBody);
      await socket.joined();
      await socket.settled();
      const heard = Buffer.concat(
        socket.heard.flatMap((frame) =>
          Object.values(frame).flatMap((value) => (value instanceof Uint8Array ? [value] : [])),
        ),
      );
      bytes += heard.length;
      expect(heard.length).toBeGreaterThan(0);
      // Of a thread that was shared once, Yjs keeps that its id was there; nothing of what it said.
      for (const secret of secrets().filter((one) => one !== threads[0]))
        expect(heard.includes(secret), document).toBe(false);
      await socket.close();
    }
  });

  test("comes by no mail: a guest has no address", async () => {
    for (const { credential } of guests.values()) {
      const asked = { rhythm: "daily", language: "ja" };
      const { body } = await workspace.ask(credential, "PUT", "/api/digest", asked);
      expect(["noAddress", "noMailHere"]).toContain(body.code);
    }
  });

  test("is not for a program: guests make no tokens", async () => {
    for (const { credential } of guests.values()) {
      const asked = { name: "p", scope: "read", lifetimeDays: 1 };
      expect((await workspace.ask(credential, "POST", "/api/tokens", asked)).status).toBe(403);
    }
  });

  test("[B9] comes back with a state of an earlier release for our team alone, whoever brings it back", async () => {
    const { credential } = guestOf("editor");
    const body = { snapshot: places.snapshots[0] };
    await workspace.do("POST", `/api/boards/${boardId}/restore`, body, credential);
    const ticket = await workspace.ask(credential, "POST", `/api/boards/${boardId}/ticket`);
    const socket = new PlainSocket(workspace, ticket.body as TicketBody);
    await socket.joined();
    await socket.settled();
    const heard = socket.heard.flatMap((frame) =>
      Object.values(frame).flatMap((value) => (value instanceof Uint8Array ? [value] : [])),
    );
    expect(Buffer.concat(heard).includes("みなさんに見えるDo結果")).toBe(true);
    expect(Buffer.concat(heard).includes(MARKER)).toBe(false);
    await socket.close();
    const beside = await joinInternal(access, boardId);
    await beside.synced();
    expect(beside.doc.getText("text:shape:frozen/wour-frozen").toJSON()).toBe(MARKER);
    beside.leave();
    for (const [request, answer] of await readAll(credential, known())) {
      for (const secret of secrets()) expect(answer, request).not.toContain(secret);
    }
  });

  test("is closed under a number of its own, so that no gap tells of it", async () => {
    const closed = await workspace.do<AgreementsBody>("GET", `/api/boards/${boardId}/agreements`);
    const shared = closed.proposals.find(({ party }) => party === "customer");
    const path = `/api/boards/${boardId}/agreements/${shared?.id}`;
    const { credential } = guestOf("commenter");
    await workspace.do("POST", `${path}/answers`, { answer: "agree" }, credential);
    const after = await workspace.do<AgreementsBody>("POST", `${path}/conclusion`);
    const numbers = after.proposals.map(({ party, concluded }) => [party, concluded?.version]);
    expect(numbers).toEqual([
      ["internal", 1],
      ["customer", 1],
    ]);
  });
});

/** Everything that came after guests had read: words, ids, and hashes that nothing else has. */
const secrets = (): readonly string[] => [MARKER, internal.id, lineupProposal, ...threads];

const known = () => ({ states: [internal.id], threads, lineupProposals: [lineupProposal] });

const readersOf = (thread: string) => `/api/boards/${boardId}/comments/${thread}/readers`;

async function speakAmongUs(): Promise<void> {
  const sheet = { anonymousName: MARKER, tags: [MARKER] };
  await workspace.do("PATCH", `/api/customers/${customerId}`, sheet, member.credential);
  const level = { name: MARKER, text: MARKER, was: { name: "", text: "" } };
  await workspace.do("PUT", "/api/relationships/levels/3", level, member.credential);
  const assessed = { level: 7, viewpoint: "customer", at: "2026-01-01", evidence: MARKER };
  const path = `/api/customers/${customerId}/assessments`;
  const [first] = await workspace.do<AssessmentBody[]>("POST", path, assessed, member.credential);
  const withdrawal = { reason: MARKER };
  const taken = `${path}/${first?.id}/withdrawal`;
  await workspace.do("POST", taken, withdrawal, member.credential);
  await workspace.do("POST", path, assessed, member.credential);
  await writeBeside(access, boardId, MARKER);
  await answerPattern();
  internal = await propose("internal", MARKER);
  lineupProposal = await proposeLineup();
  const agreement = `/api/boards/${boardId}/agreements/${internal.id}`;
  const answer = { answer: "reserve", reason: MARKER };
  await workspace.do("POST", `${agreement}/answers`, answer, member.credential);
  const mentions = [
    { kind: "person", person: guestOf("commenter").personId, name: "花子" },
    { kind: "role", role: "editor", name: "編集者" },
  ];
  for (const about of [aboutVersion(), { anchor: { kind: "card", record: "shape:x" } }]) {
    const id = newId();
    const said = { id, ...about, text: MARKER, mentions, about: { ja: MARKER, en: MARKER } };
    await say(member.credential, said, "internal");
    const reply = { kind: "reply", id: newId(), thread: id, text: MARKER };
    await workspace.do("POST", commentsPath("internal"), reply, member.credential);
    const close = { kind: "resolve", id: newId(), thread: id, outcome: "declined", reason: MARKER };
    await workspace.do("POST", commentsPath("internal"), close, member.credential);
    const seen = { seen: [{ thread: id, number: 99 }] };
    const path = `/api/boards/${boardId}/comments/seen`;
    await workspace.do("POST", path, seen, member.credential);
    threads.push(id);
  }
  await workspace.do("POST", `${agreement}/conclusion`, undefined, member.credential);
  await workspace.do("GET", `${agreement}/agreement.json`, undefined, member.credential);
}

async function proposeLineup(): Promise<string> {
  const operations = [{ kind: "rename", id: "hum", label: { ja: MARKER, en: MARKER } }];
  const body = { base: { id: "ccpi8", version: 1 }, title: MARKER, reason: MARKER, operations };
  const { id } = await workspace.do<OpenedLineupProposalBody>(
    "POST",
    "/api/lineup-proposals",
    body,
    member.credential,
  );
  const said = { text: MARKER };
  await workspace.do("POST", `/api/lineup-proposals/${id}/messages`, said, member.credential);
  return id;
}

/** @returns the token of a link to what was agreed last */
async function linkToLatest(audience: string): Promise<string> {
  const asked = { audience, lifetimeDays: 1 };
  const path = `/api/boards/${boardId}/latest-links`;
  const { link } = await workspace.do<CreatedLatestLinkBody>("POST", path, asked);
  return link.split("/").at(-1) ?? "";
}

const aboutVersion = () => ({ anchor: { kind: "version", version: internal.id } });

async function propose(party: string, note: string): Promise<ProposalBody> {
  const { structure } = await workspace.do<StructureBody>(
    "GET",
    `/api/boards/${boardId}/structure`,
  );
  const asked = ["owner", "editor", "commenter"].map((role) => ({ kind: "role", role }));
  const body = { contentHash: contentHash(structure as never), party, note, asked };
  const path = `/api/boards/${boardId}/agreements`;
  const { proposals } = await workspace.do<AgreementsBody>("POST", path, body);
  const [newest] = proposals;
  if (newest === undefined) throw new Error("nothing was proposed");
  return newest;
}

async function say(by: Credential, thread: object, party = "customer"): Promise<void> {
  const about = { ja: "事業", en: "Business" };
  const body = { kind: "open", topic: "question", about, ...thread };
  await workspace.do("POST", commentsPath(party), body, by ?? workspace.owner.credential);
}

const commentsPath = (party: string) => `/api/boards/${boardId}/comments?party=${party}`;

const askComments = (by: Credential, party: string) =>
  workspace.ask(by, "GET", commentsPath(party));

const UNKNOWN = {
  states: [] as string[],
  threads: [] as string[],
  lineupProposals: [] as string[],
};

async function readAll(by: Credential, more = UNKNOWN) {
  const named = {
    ...places,
    lineupProposals: [...places.lineupProposals, ...more.lineupProposals],
    proposals: [...places.proposals, ...more.states],
    snapshots: [...places.snapshots, ...more.states],
    threads: [...places.threads, ...more.threads],
  };
  const answers = await everyReading(workspace, by, named);
  for (const answer of answers.values()) bytes += answer.length;
  return answers;
}

function guestOf(kind: string): SignedIn {
  const guest = guests.get(kind);
  if (guest === undefined) throw new Error(`there is no guest ${kind}`);
  return guest;
}

/** As if the board had been started from a pattern; what is said of that rings for our team alone. */
async function answerPattern(): Promise<void> {
  const { database } = workspace.server.running;
  const name = JSON.stringify({ ja: MARKER, en: MARKER });
  const start = { patternKey: "mk1|n=1.hum+|e=|r=", createdBy: null, createdAt: 0 };
  await database
    .insertInto("patternStarts")
    .values({ boardId, name, ...start })
    .execute();
  const says = { kind: "instead", node: MARKER };
  const path = `/api/boards/${boardId}/pattern/answers`;
  await workspace.do("PUT", path, { answers: [{ item: "1.hum+", says }] }, member.credential);
}
