import { readAwarenessEntries, writeAwarenessEntries } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/**
 * Two people with every right on a board, over real sockets: one draws out of reach of the server,
 * the other one has seen under which client they will write, and writes under it meanwhile.
 */
const records = 20;
let workspace: Workspace;
let honest: SignedIn;
let hostile: SignedIn;
beforeAll(async () => {
  workspace = await Workspace.open();
  honest = await workspace.newMember();
  hostile = await workspace.newMember();
});
afterAll(() => workspace.server.stop());

test("[E3] a client that a tab has shown and not used stays its person's, over a restart", async () => {
  const boardId = await workspace.newBoard();
  const doc = new Y.Doc();
  await showOnce(boardId, { doc, clients: [doc.clientID] });
  workspace = await workspace.restart();

  expect(await takeOver(boardId, doc.clientID)).toBe(4422);
  // Nor is anybody else shown under it.
  const squatter = await join(boardId, hostile);
  present(squatter, doc.clientID);
  await squatter.settled();
  expect(await shownOn(boardId)).not.toContain(doc.clientID);

  await drawAndReturn(boardId, { doc, clients: [doc.clientID] });
  expect(await shownOn(boardId)).toContain(doc.clientID);
});

test("[E3] so does one of a program that asked for nothing", async () => {
  const boardId = await workspace.newBoard();
  const doc = new Y.Doc();
  await showOnce(boardId, { doc });
  expect(await takeOver(boardId, doc.clientID)).toBe(4422);
  await drawAndReturn(boardId, { doc });
});

test("[W26] a client that was taken all the same is named before anything is sent", async () => {
  const boardId = await workspace.newBoard();
  const doc = new Y.Doc();
  expect(await takeOver(boardId, doc.clientID)).toBeNull();
  const { clientID } = doc;
  const other = new Y.Doc();
  const asked = await askTicket(boardId, honest, [clientID, other.clientID]);
  expect(asked.taken).toEqual([clientID]);
  // Who took it is not told so, and nobody hears of what was only asked for.
  expect((await askTicket(boardId, hostile, [clientID])).taken).toEqual([]);
  expect((await askTicket(boardId, hostile, [other.clientID])).taken).toEqual([other.clientID]);
});

test("[E3] whoever may only read keeps no client from those who write", async () => {
  const boardId = await workspace.newBoard();
  const reader = await workspace.newGuest(boardId, "viewer");
  const doc = new Y.Doc();
  expect((await askTicket(boardId, reader, [doc.clientID])).taken).toEqual([]);
  const socket = await join(boardId, reader);
  present(socket, doc.clientID);
  await socket.settled();
  await drawAndReturn(boardId, { doc, clients: [doc.clientID] });
});

test("[E3] [W26] who may write from now on has the client under which they are shown, if it is nobody's", async () => {
  const boardId = await workspace.newBoard();
  const reader = await workspace.newGuest(boardId, "viewer");
  const { clientID } = new Y.Doc();
  const asked = await askTicket(boardId, reader, [clientID]);
  expect(asked).toMatchObject({ taken: [], kept: false });
  const socket = new PlainSocket(workspace, asked);
  await socket.joined();
  present(socket, clientID);
  await socket.settled();
  await workspace.giveRole(boardId, reader.personId, "editor");
  expect(await takeOver(boardId, clientID)).toBe(4422);

  // Under a client that was written as before, nobody is shown, and the ticket says so.
  const late = await workspace.newGuest(boardId, "viewer");
  const other = new Y.Doc().clientID;
  await askTicket(boardId, late, [other]);
  expect(await takeOver(boardId, other)).toBeNull();
  await workspace.giveRole(boardId, late.personId, "editor");
  expect(await askTicket(boardId, late, [other])).toMatchObject({ taken: [other], kept: true });
});

test("[W26] whoever asks for more clients than any browser has is refused", async () => {
  const boardId = await workspace.newBoard();
  const path = `/api/boards/${boardId}/ticket`;
  const statusOf = async (query: string) =>
    (await workspace.ask(honest.credential, "POST", path + query)).status;
  const many = Array.from({ length: 65 }, (_, index) => index);
  for (const clients of [many, [-1], [2 ** 32], [0.5], ["x"], ["1e3"], [""]]) {
    expect(await statusOf(`?clients=${clients.join(",")}`)).toBe(400);
  }
  expect(await statusOf("")).toBe(200);
  expect(await statusOf(`?clients=${many.slice(1).join(",")}`)).toBe(200);
});

async function askTicket(boardId: string, { credential }: SignedIn, clients?: readonly number[]) {
  const query = clients === undefined ? "" : `?clients=${clients.join(",")}`;
  const path = `/api/boards/${boardId}/ticket${query}`;
  return workspace.do<TicketBody>("POST", path, undefined, credential);
}

async function join(boardId: string, who: SignedIn, clients?: readonly number[]) {
  const socket = new PlainSocket(workspace, await askTicket(boardId, who, clients));
  await socket.joined();
  return socket;
}

interface Tab {
  readonly doc: Y.Doc;
  readonly clients?: readonly number[];
}

/** The honest one is there, is seen by the other one, and goes. */
async function showOnce(boardId: string, { doc, clients }: Tab): Promise<void> {
  const watcher = await join(boardId, hostile);
  const socket = await join(boardId, honest, clients);
  present(socket, doc.clientID);
  await watcher.until(() => clientsHeard(watcher).includes(doc.clientID));
  await socket.close();
  await watcher.close();
}

/** Draws out of reach of the server, and comes back: all of it is saved, and others have it. */
async function drawAndReturn(boardId: string, { doc, clients }: Tab): Promise<void> {
  for (let number = 0; number < records; number += 1) {
    doc.getMap("records").set(`shape:${doc.clientID}-${number}`, number);
  }
  const socket = await join(boardId, honest, clients);
  present(socket, doc.clientID);
  socket.send({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
  await socket.until(() => socket.heard.some(({ kind }) => kind === "saved"));
  expect(socket.closed).toBeNull();
  const other = await join(boardId, hostile);
  await other.settled();
  const replica = new Y.Doc();
  for (const frame of other.heard) {
    const isEdit = frame.kind === "update" || frame.kind === "syncAnswer";
    if (isEdit) Y.applyUpdate(replica, frame.update);
  }
  const drawn = [...replica.getMap("records").keys()].filter((key) =>
    key.startsWith(`shape:${doc.clientID}-`),
  );
  expect(drawn).toHaveLength(records);
}

/** @returns the code with which whoever writes under the client of somebody else is sent away */
async function takeOver(boardId: string, client: number): Promise<number | null> {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap("answers").set("mine", "x".repeat(10));
  for (let number = 0; number < 4 * records; number += 1) doc.getMap("answers").set("mine", number);
  const socket = await join(boardId, hostile);
  socket.send({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
  await socket.settled();
  return socket.closed?.code ?? null;
}

function present(socket: PlainSocket, client: number): void {
  const states = writeAwarenessEntries([{ client, clock: 1, json: "{}" }]);
  socket.send({ kind: "awareness", states });
}

async function shownOn(boardId: string): Promise<number[]> {
  const watcher = await join(boardId, hostile);
  await watcher.settled();
  const shown = clientsHeard(watcher);
  await watcher.close();
  return shown;
}

function clientsHeard({ heard }: PlainSocket): number[] {
  return heard.flatMap((frame) =>
    frame.kind === "awareness"
      ? readAwarenessEntries(frame.states)
          .filter(({ json }) => json !== "null")
          .map(({ client }) => client)
      : [],
  );
}
