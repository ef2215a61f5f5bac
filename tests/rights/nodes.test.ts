import type { TicketBody } from "@zentaikan/protocol/http";
import { startTestNodes } from "@zentaikan/server/test-kit/test-nodes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { report } from "../support/report.ts";
import { openStream } from "./kit/open-stream.ts";
import { PlainSocket } from "./kit/plain-socket.ts";
import { newId } from "./kit/new-id.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

const withinMs = 1000;
/** The same workspace, as each of three nodes answers. */
let nodes: readonly [Workspace, Workspace, Workspace];
let doors: readonly string[];
beforeAll(async () => {
  const [first, second, third] = (await startTestNodes(3)).servers;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three");
  doors = [first, second, third].map(({ ofNodes }) => ofNodes);
  nodes = [await Workspace.at(first), await Workspace.at(second), await Workspace.at(third)];
});
afterAll(async () => {
  for (const { server } of nodes) await server.stop();
});

/** Comes to the board by this node, with a ticket that another one was asked for. */
async function enter(
  by: Workspace,
  { ticketAt, boardId, who }: { ticketAt: Workspace; boardId: string; who: SignedIn },
): Promise<PlainSocket> {
  const path = `/api/boards/${boardId}/ticket`;
  const ticket = await ticketAt.do<TicketBody>("POST", path, undefined, who.credential);
  const socket = new PlainSocket(by, ticket);
  await socket.joined();
  return socket;
}

function edit(socket: PlainSocket, key: string, value: unknown = 1): void {
  const doc = new Y.Doc();
  doc.getMap("records").set(key, value);
  socket.send({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
}

// Whichever node has the board: of so many boards, each has some.
const boards = 4;

test("[ND5][AC9] a guest who is revoked at one node is gone from another and from the board's own within 1 s", async () => {
  const [a, b, c] = nodes;
  const took: number[] = [];
  for (let at = 0; at < boards; at += 1) {
    const boardId = await a.newBoard();
    const guest = await a.newGuest(boardId, "editor");
    const colleague = await enter(c, { ticketAt: b, boardId, who: a.owner });
    const socket = await enter(b, { ticketAt: c, boardId, who: guest });
    const start = performance.now();
    await a.do("DELETE", `/api/invitations/${guest.invitationId}`);
    await socket.until(() => socket.closed !== null);
    took.push(performance.now() - start);
    expect(socket.closed).toEqual({ code: 4404, text: "noSuchDocument linkRevoked" });
    for (const node of nodes) {
      const answer = await node.ask(guest.credential, "POST", `/api/boards/${boardId}/ticket`);
      expect(answer.status).toBeGreaterThanOrEqual(401);
    }
    expect(colleague.closed).toBeNull();
    edit(colleague, `shape:still-${at}`);
    await colleague.settled();
    expect(colleague.closed).toBeNull();
    await colleague.close();
  }
  report(`a right that is taken at another node: ${Math.round(Math.max(...took))} ms at most`);
  expect(Math.max(...took)).toBeLessThan(withinMs);
});

test("[ND5] what happens at one node is told to pages that are open at another, and whose it is no more hears nothing", async () => {
  const [a, b, c] = nodes;
  const boardId = await a.newBoard();
  const guest = await a.newGuest(boardId, "commenter");
  const ours = await openStream(b, a.owner.credential);
  const theirs = await openStream(c, guest.credential);
  await c.do("PATCH", `/api/boards/${boardId}`, { title: "別の名" });
  await expect.poll(() => ours.of("boards").length).toBeGreaterThan(0);
  await expect.poll(() => theirs.of("boards").length).toBeGreaterThan(0);
  await a.do("DELETE", `/api/invitations/${guest.invitationId}`);
  await expect.poll(() => theirs.of("rights").length, { timeout: withinMs }).toBeGreaterThan(0);
  const before = theirs.of("boards").length;
  await b.do("PATCH", `/api/boards/${boardId}`, { title: "また別の名" });
  const heard = ours.of("boards").length;
  await expect.poll(() => ours.of("boards").length).toBeGreaterThan(heard);
  expect(theirs.of("boards").length).toBe(before);
  await Promise.all([ours.leave(), theirs.leave()]);
});

test("[ND5] who is present and what lists say otherwise is the same at every node", async () => {
  const [a, b, c] = nodes;
  const boardId = await a.newBoard();
  const presentAt = async (node: Workspace): Promise<readonly string[]> => {
    const all = await node.do<{ id: string; present: { id: string }[] }[]>("GET", "/api/boards");
    return all.find(({ id }) => id === boardId)?.present.map(({ id }) => id) ?? [];
  };
  const socket = await enter(b, { ticketAt: c, boardId, who: a.owner });
  for (const node of nodes) await expect.poll(() => presentAt(node)).toEqual([a.owner.personId]);
  await socket.close();
  for (const node of nodes) await expect.poll(() => presentAt(node)).toEqual([]);
});

test("[ND1] what is said on one board at all nodes at once has numbers of its own", async () => {
  const [a] = nodes;
  const boardId = await a.newBoard();
  const path = `/api/boards/${boardId}/comments`;
  const thread = newId();
  const about = { ja: "段階", en: "Stage" };
  const anchor = { kind: "stage", stage: 1 };
  const opened = { kind: "open", id: thread, topic: "question", anchor, about, text: "?" };
  await a.do("POST", path, opened, a.owner.credential);
  const reply = (node: Workspace) =>
    node.do("POST", path, { kind: "reply", id: newId(), thread, text: "!" }, a.owner.credential);
  await Promise.all(nodes.flatMap((node) => [reply(node), reply(node)]));
  const [read] = await a.do<{ entries: { number: number }[] }[]>("GET", path);
  expect(read?.entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("[ND7] what fellows alone may ask is asked at their own door, under their seal", async () => {
  const [a] = nodes;
  for (const address of doors) {
    for (const seal of ["", `${Date.now()};0;198.51.100.7;AAAA`, `${Date.now()};0;198.51.100.7`]) {
      const headers = { "x-zentaikan-node": seal };
      const said = await fetch(`http://${address}/api/session`, { headers });
      expect(said.status).toBe(401);
      const written = await fetch(`http://${address}/nodes/write`, { method: "POST", headers });
      expect(written.status).toBe(401);
      expect(await openingOf(address, headers)).toBe("closed");
    }
    expect((await fetch(`${a.server.url}/nodes/write`, { method: "POST" })).status).toBe(404);
  }
});

/** What comes of a socket that somebody opens there. */
function openingOf(address: string, headers: Record<string, string>): Promise<"open" | "closed"> {
  const socket = new WebSocket(`ws://${address}/sync/board:x`, { headers });
  return new Promise((resolve) => {
    socket.on("open", () => resolve("open"));
    socket.on("error", () => resolve("closed"));
  });
}

test("[ND5][MT10] what is locked at one node is held wherever the board is, once that was answered", async () => {
  const [a, b, c] = nodes;
  for (let at = 0; at < boards; at += 1) {
    const boardId = await a.newBoard();
    const guest = await a.newGuest(boardId, "editor");
    const path = `/api/boards/${boardId}/meeting`;
    const lock = { kind: "lock", part: "frame" };
    await b.do("POST", path, { kind: "start" });
    const card = { typeName: "shape", type: "capital-card", parentId: "page:page" };
    const [early, late, later] = [
      await enter(b, { ticketAt: c, boardId, who: guest }),
      await enter(c, { ticketAt: a, boardId, who: guest }),
      await enter(a, { ticketAt: b, boardId, who: guest }),
    ];
    edit(early, "shape:early", card);
    await early.until(() => early.heard.some(({ kind }) => kind === "saved"));
    await a.do("POST", path, { ...lock, is: true });
    edit(late, "shape:late", card);
    await late.until(() => late.closed !== null);
    expect([early.closed, late.closed]).toEqual([null, { code: 4403, text: "forbidden locked" }]);
    await c.do("POST", path, { ...lock, is: false });
    edit(later, "shape:later", card);
    await later.until(() => later.heard.some(({ kind }) => kind === "saved"));
    expect(later.closed).toBeNull();
    for (const socket of [early, later]) await socket.close();
  }
});
