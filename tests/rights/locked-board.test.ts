import type { MeetingBody } from "@zentaikan/protocol/meetings";
import { BoardDocument } from "@zentaikan/board-model";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { Bystander } from "./kit/bystander.ts";
import { Journal } from "./kit/journal.ts";
import { joinDocument, type PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

/** What facilitators locked, against people who write bytes by hand, with the disk read before and after. */
let workspace: Workspace;
let journal: Journal;
let boardId: string;
let guest: SignedIn;
let lead: SignedIn;
let bystander: Bystander;
let lastClient = 3_100_000_000;
beforeAll(async () => {
  workspace = await Workspace.open();
  journal = new Journal(workspace.server);
  boardId = await workspace.newBoard();
  guest = await workspace.newGuest(boardId, "editor");
  lead = await workspace.newGuest(boardId, "editor");
  bystander = await Bystander.at(workspace, { kind: "board", boardId }, (lastClient += 1));
  await command({ kind: "start" });
  for (const by of [guest, lead]) await command({ kind: "join" }, by.credential);
  await command({ kind: "facilitator", person: lead.personId, is: true });
});
afterAll(async () => {
  journal.close();
  await workspace.server.stop();
});

async function command(body: object, by: Credential = workspace.owner.credential) {
  const path = `/api/boards/${boardId}/meeting`;
  return (await workspace.do<MeetingBody>("POST", path, body, by)).meeting;
}
const lock = (part: string, is = true) => command({ kind: "lock", part, is });
const join = (by: SignedIn) => joinDocument(workspace, by.credential, { kind: "board", boardId });

/** What somebody who has all of the board writes; each change an update of its own. */
function written(...changes: readonly ((doc: Y.Doc) => void)[]): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = lastClient += 1;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(bystander.doc));
  return changes.map((change) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    return Y.encodeStateAsUpdate(doc, before);
  });
}
const records = (doc: Y.Doc) => doc.getMap<unknown>("records");
const idOf = (type: string): string =>
  new BoardDocument(bystander.doc).ids().find((id) => {
    const base = records(bystander.doc).get(id) as { type?: string } | undefined;
    return base?.type === type;
  }) ?? "";
const move = (type: string) => (doc: Y.Doc) =>
  void records(doc).set(`${idOf(type)}/g`, [Math.random(), 0, 0, 200, 200]);
const draw = (name: string) => (doc: Y.Doc) =>
  void records(doc).set(`shape:${name}`, { typeName: "shape", type: "geo", parentId: "page:page" });

async function send(by: SignedIn, ...updates: readonly Uint8Array[]): Promise<PlainSocket> {
  const socket = await join(by);
  socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
  for (const update of updates) socket.send({ kind: "update", update });
  if (socket.closed === null) await socket.settled();
  return socket;
}
const saved = async (by: SignedIn, ...updates: readonly Uint8Array[]): Promise<void> => {
  const socket = await send(by, ...updates);
  await socket.until(() =>
    socket.heard.some((frame) => frame.kind === "saved" && frame.messages > updates.length),
  );
  expect(socket.closed).toBeNull();
  await socket.close();
};
const LOCKED = { code: 4403, text: "forbidden locked" };

async function expectRefused(by: SignedIn, ...updates: readonly Uint8Array[]): Promise<void> {
  const name = `board:${boardId}`;
  const [digest, sequence] = [await journal.digest(name), await journal.sequence(name)];
  await bystander.seen(0);
  const [seen, heard] = [JSON.stringify(records(bystander.doc)), bystander.updates];
  const socket = await send(by, ...updates);
  await socket.until(() => socket.closed !== null);
  expect(socket.closed).toEqual(LOCKED);
  await bystander.seen(0);
  expect([JSON.stringify(records(bystander.doc)), bystander.updates]).toEqual([seen, heard]);
  expect([await journal.digest(name), await journal.sequence(name)]).toEqual([digest, sequence]);
}

test("[MT10] a guest's hand-written bytes change nothing that is locked, and reach neither others nor the disk", async () => {
  expect((await lock("frame"))?.locked).toEqual(["frame"]);
  for (const type of ["vision-star", "stage-lane"]) {
    await expectRefused(guest, ...written(move(type)));
  }
  await expectRefused(
    guest,
    ...written((doc) => doc.getText(`text:${idOf("vision-star")}/text`).insert(0, "夜")),
  );
  // Behind something free, in one update and in two.
  await expectRefused(guest, ...written((doc) => (draw("free")(doc), move("vision-star")(doc))));
  // What builds on an update that is not there waits nowhere, and comes through no later.
  const [first, second] = written(draw("first"), move("vision-star"));
  if (first === undefined || second === undefined) throw new Error("two");
  await expectRefused(guest, Y.mergeUpdates([second, first]));
  await saved(guest, ...written(draw("allowed")));
  await saved(lead, ...written(move("vision-star")));
});

test("[MT10] a lock survives a restart, is judged for programs as for their person, and ends with the meeting", async () => {
  await lock("frame");
  workspace = await workspace.restart();
  journal.close();
  journal = new Journal(workspace.server);
  bystander = await Bystander.at(workspace, { kind: "board", boardId }, (lastClient += 1));
  await expectRefused(guest, ...written(move("vision-star")));
  const member = await workspace.newMember("owner");
  await expectRefused(
    await workspace.newToken("write", member.credential),
    ...written(move("vision-star")),
  );
  await saved(
    await workspace.newToken("write", workspace.owner.credential),
    ...written(move("vision-star")),
  );
  await lock("frame", false);
  await saved(guest, ...written(move("vision-star")));

  await lock("board");
  await expectRefused(guest, ...written(draw("later")));
  await command({ kind: "facilitator", person: guest.personId, is: true });
  await saved(guest, ...written(draw("as a facilitator")));
  await command({ kind: "facilitator", person: guest.personId, is: false });
  await expectRefused(guest, ...written(draw("later")));
  await command({ kind: "end" });
  await saved(guest, ...written(draw("after the meeting")));
  const refused = await workspace.ask(guest.credential, "POST", `/api/boards/${boardId}/meeting`, {
    kind: "lock",
    part: "frame",
    is: true,
  });
  expect(refused.body.code).toBe("noMeeting");
});
