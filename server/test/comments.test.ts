import { readCommentThreads } from "@zentaikan/board-model";
import { subprotocolsWithTicket } from "@zentaikan/protocol";
import type { AwayBody, CommentThreadBody, InboxBody } from "@zentaikan/protocol/comment-bodies";
import type { TicketBody } from "@zentaikan/protocol/http";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApiToken } from "../src/identity/api-tokens.ts";
import { newId } from "../src/new-id.ts";
import { callApi, firstBoard, joinBoard, type Access } from "./support/program.ts";
import { signInByLink } from "./support/sign-in-by-link.ts";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
let boardId: string;
let other: Access;
beforeAll(async () => {
  server = await startTestServer();
  boardId = (await firstBoard(server)).id;
  other = { url: server.url, token: await createApiToken(server.running.database, Date.now()) };
});
afterAll(() => server.stop());

const anchor = { kind: "stage", stage: 1 };
const about = { ja: "ホップ", en: "Hop" };
const say = (access: Access, body: object) =>
  callApi<CommentThreadBody>(access, "POST", `/api/boards/${boardId}/comments`, body);
const opening = (text: string) => ({
  kind: "open",
  id: newId(),
  topic: "objection",
  anchor,
  about,
  text,
});

async function openComments(access: Access) {
  const path = `/api/boards/${boardId}/comments/ticket`;
  const { ticket, document } = await callApi<TicketBody>(access, "POST", path);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${access.url.replace("http", "ws")}/sync`,
    document,
    doc,
    {
      protocols: subprotocolsWithTicket(ticket),
      disableBc: true,
    },
  );
  provider.messageHandlers[64] = () => {};
  let closedWith = 0;
  provider.on("connection-close", (event) => {
    closedWith = event?.code ?? 0;
    provider.shouldConnect = false;
  });
  await new Promise((resolve) => provider.once("sync", resolve));
  return { doc, leave: () => provider.destroy(), closedWith: () => closedWith };
}

test("[C1] whoever has the comments open sees a new one at once, also who comes later", async () => {
  const here = await openComments(server);
  const { id } = await say(other, opening("反対です"));
  await expect.poll(() => readCommentThreads(here.doc).map((thread) => thread.id)).toContain(id);
  const late = await openComments(other);
  expect(readCommentThreads(late.doc)).toEqual(readCommentThreads(here.doc));
  expect([...late.doc.store.clients.keys()]).toEqual([1]);
  here.leave();
  late.leave();
});

test("[C2] nobody but the server writes comments: neither new words nor a deletion gets in", async () => {
  await say(server, opening("消さないで"));
  const before = await callApi<unknown>(server, "GET", `/api/boards/${boardId}/comments`);
  const attacks: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getMap("entries").set("a/a", { kind: "said", text: "forged" }),
    (doc) => doc.getMap("entries").clear(),
    (doc) => {
      const server = new Y.Doc();
      Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
      server.clientID = 1;
      server.getMap("meta").set("schemaVersion", 99);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    },
    (doc) => doc.getMap("elsewhere").set("a", 1),
  ];
  for (const attack of attacks) {
    const hostile = await openComments(other);
    attack(hostile.doc);
    await expect.poll(() => hostile.closedWith()).toBeGreaterThanOrEqual(4400);
    hostile.leave();
    expect(await callApi<unknown>(server, "GET", `/api/boards/${boardId}/comments`)).toEqual(
      before,
    );
  }
  const fresh = await openComments(server);
  expect(fresh.doc.getMap("meta").toJSON()).toEqual({ schemaVersion: 1 });
  fresh.leave();
});

test("[C4] whoever was away is told in capital words what changed, and what waits", async () => {
  const away = () => callApi<AwayBody>(other, "GET", `/api/boards/${boardId}/away`);
  expect(await away()).toMatchObject({ since: null, changes: [] });
  const visit = await joinBoard(other, boardId);
  await visit.synced();
  visit.leave();
  await expect.poll(async () => (await away()).since).not.toBeNull();
  expect((await away()).changes).toEqual([]);

  const drawing = await joinBoard(server, boardId);
  await drawing.synced();
  const records = drawing.doc.getMap("records");
  const card = [...records.keys()].find(
    (key) => (records.get(key) as { type?: string }).type === "capital-card",
  );
  drawing.doc.transact(() => {
    for (const key of records.keys()) if (key.split("/")[0] === card) records.delete(key);
  });
  await drawing.allSaved();
  drawing.leave();
  const mentions = [{ kind: "role", role: "editor", name: "編集者" }];
  await say(server, { ...opening("@編集者 どうしますか"), mentions });

  const told = await away();
  expect(told.changes.length).toBeGreaterThan(0);
  expect(told.changes[0]?.ja).toMatch(/資本/);
  expect(told.waiting.map(({ latest }) => latest.excerpt)).toContain("@編集者 どうしますか");
  const inbox = await callApi<InboxBody>(other, "GET", "/api/inbox");
  await expect
    .poll(async () => (await callApi<InboxBody>(other, "GET", "/api/inbox")).boards)
    .toMatchObject([{ boardId, changes: told.changes.length }]);
  const unknown = "0".repeat(26);
  // A page that is told of boards asks about those alone.
  expect(
    await callApi<unknown>(other, "GET", `/api/inbox/changes?ids=${boardId},${unknown}`),
  ).toEqual([
    { boardId, changes: told.changes.length },
    { boardId: unknown, changes: 0 },
  ]);
  expect(inbox.items.length).toBeGreaterThan(0);
});

/** The stream that an open page listens to, chunk by chunk; null at its end. */
async function openStream(headers: Record<string, string>) {
  const stop = new AbortController();
  const { signal } = stop;
  const response = await fetch(`${server.url}/api/inbox/stream`, { headers, signal });
  expect(response.headers.get("content-type")).toMatch(/text\/event-stream/);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? null;
  expect(await next()).toContain("event: alive");
  return { next, leave: () => stop.abort() };
}

test("[C6] an open page is told what is new in its inbox, without asking", async () => {
  const { next, leave } = await openStream({ authorization: `Bearer ${server.token}` });
  await say(other, opening("聞こえますか"));
  const news = await next();
  expect(news).toContain("event: news");
  expect(news).toContain("聞こえますか");
  leave();
});

test("[C3] a page that is signed out hears nothing more", async () => {
  const origin = server.running.publicUrl;
  const cookie = await signInByLink(server);
  const { next } = await openStream({ cookie });
  await fetch(`${server.url}/api/session`, { method: "DELETE", headers: { origin, cookie } });
  expect(await next()).toBeNull();
});
