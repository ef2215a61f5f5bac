import type { CommentThreadBody, InboxBody } from "@zentaikan/protocol/comment-bodies";
import type { AuditPageBody } from "@zentaikan/protocol/people";
import { noteRoot } from "@zentaikan/board-model";
import { joinBoard, joinInternal, type Program } from "@zentaikan/server/test-kit/program";
import * as Y from "yjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "./kit/new-id.ts";
import { joinDocument } from "./kit/plain-socket.ts";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

/** A thread changes who reads it: nothing of it is lost, and nothing tells of it but what must. */
let workspace: Workspace;
let boardId: string;
let member: SignedIn;
let guest: SignedIn;

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  member = await workspace.newMember();
  guest = await workspace.newGuest(boardId, "owner");
});
afterAll(() => workspace.server.stop());

const path = (rest = "") => `/api/boards/${boardId}/comments${rest}`;
const threads = (by: SignedIn, party = "customer") =>
  workspace.do<CommentThreadBody[]>("GET", path(`?party=${party}`), undefined, by.credential);
const change = (by: SignedIn, thread: string, party: string) =>
  workspace.ask(by.credential, "PUT", path(`/${thread}/readers`), { party });
const seen = async (by: SignedIn) =>
  (
    await workspace.do<{ seen: Record<string, number> }>(
      "GET",
      path("/seen"),
      undefined,
      by.credential,
    )
  ).seen;
const inbox = (by: SignedIn) =>
  workspace.do<InboxBody>("GET", "/api/inbox", undefined, by.credential);

async function say(by: SignedIn, text: string, party = "customer"): Promise<string> {
  const id = newId();
  const about = { ja: "段階", en: "Stage" };
  const anchor = { kind: "stage", stage: 1 };
  const body = { kind: "open", id, topic: "question", anchor, about, text };
  await workspace.do("POST", path(`?party=${party}`), body, by.credential);
  return id;
}

async function reply(by: Credential, thread: string, text: string, party = "customer") {
  const body = { kind: "reply", id: newId(), thread, text };
  return workspace.ask(by, "POST", path(`?party=${party}`), body);
}

const linesOf = async (by: SignedIn, about = "thread") => {
  const address = `/api/audit?boardId=${boardId}`;
  const { entries } = await workspace.do<AuditPageBody>("GET", address, undefined, by.credential);
  return entries.map(({ kind }) => kind).filter((kind) => kind.startsWith(about));
};

test("[C10] made internal, a thread is there for our team whole, and for guests gone, who were named first", async () => {
  await say(member, "みなさんへ");
  const thread = await say(member, "見積もりは高すぎませんか");
  await reply(guest.credential, thread, "拝見しました");
  const [, before] = await threads(member);
  const last = before?.entries.at(-1)?.number ?? 0;
  const mark = { seen: [{ thread, number: last }] };
  expect(await workspace.do("GET", path(`/${thread}/readers`))).toEqual([]);
  for (const by of [guest, member]) await workspace.do("POST", path("/seen"), mark, by.credential);
  expect(await workspace.do("GET", path(`/${thread}/readers`))).toMatchObject([
    { id: guest.personId },
  ]);
  const socket = await joinDocument(workspace, guest.credential, { kind: "comments", boardId });

  expect((await change(member, thread, "internal")).status).toBe(204);
  expect((await threads(guest)).map(({ id }) => id)).not.toContain(thread);
  const [after] = await threads(member, "internal");
  const said = (one: CommentThreadBody | undefined) =>
    one?.entries.map(({ number: _number, ...entry }) => entry);
  expect(said(after)).toEqual(said(before));
  expect(after?.entries.map(({ number }) => number)).toEqual([1, 2]);
  // Who listened hears that it went, and not one word more.
  await socket.settled();
  const heard = Buffer.concat(
    socket.heard.flatMap((frame) => ("update" in frame ? [frame.update] : [])),
  );
  expect(heard.lastIndexOf("高すぎませんか")).toBe(heard.indexOf("高すぎませんか"));
  await socket.close();
  expect(await seen(guest)).not.toHaveProperty(thread);
  expect((await seen(member))[thread]).toBe(2);
  expect(JSON.stringify(await inbox(guest))).not.toContain(thread);
  expect((await reply(guest.credential, thread, "まだですか")).body.code).toBe("noSuchThread");
  expect(await workspace.do("GET", path(`/${thread}/readers`))).toMatchObject([
    { id: guest.personId },
  ]);
});

test("[C10] shared, it comes behind what guests know, without a gap, and rings for them", async () => {
  const thread = await say(member, "共有してよいか", "internal");
  for (const text of ["一", "二"]) await reply(member.credential, thread, text, "internal");
  expect((await change(member, thread, "customer")).status).toBe(204);
  const shared = await threads(guest);
  const numbers = shared.flatMap(({ entries }) => entries.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(shared.at(-1)?.entries.map((entry) => "text" in entry && entry.text)).toEqual([
    "共有してよいか",
    "一",
    "二",
  ]);
  expect(JSON.stringify(await threads(member, "internal"))).not.toContain(thread);
  const again = await change(member, thread, "customer");
  expect([again.status, (await threads(guest)).length]).toEqual([204, shared.length]);
});

test("[C10] who began it decides, or who may close any; never a guest", async () => {
  const thread = await say(guest, "お客様の言葉");
  const viewer = await workspace.newMember();
  await workspace.giveRole(boardId, viewer.personId, "commenter");
  expect((await change(viewer, thread, "internal")).body.code).toBe("notYourComment");
  expect((await change(guest, thread, "internal")).body.code).toBe("forbidden");
  expect((await change(member, newId(), "internal")).body.code).toBe("noSuchThread");
});

test("[B10] a note moves to our team alone and back, whole; guests who came are named before", async () => {
  const { credential } = await workspace.newToken("write", member.credential);
  if (!("token" in credential)) throw new Error("a program comes with a token");
  const access = { url: workspace.server.url, token: credential.token };
  const [board, beside] = [await joinBoard(access, boardId), await joinInternal(access, boardId)];
  await Promise.all([board.synced(), beside.synced()]);
  const record = "document:document";
  const write = (doc: Y.Doc, text: string) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment(noteRoot(record)).push([paragraph]);
  };
  write(beside.doc, "社内の一行");
  write(board.doc, "みなさんの一行");
  await Promise.all([board.allSaved(), beside.allSaved()]);
  const says = ({ doc }: Program) => doc.getXmlFragment(noteRoot(record)).toJSON();
  expect(await workspace.do("GET", `/api/boards/${boardId}/guests`)).toEqual([]);
  const socket = await joinDocument(workspace, guest.credential, { kind: "board", boardId });
  expect(await workspace.do("GET", `/api/boards/${boardId}/guests`)).toMatchObject([
    { id: guest.personId },
  ]);
  await socket.close();

  const notePath = `/api/boards/${boardId}/notes/${encodeURIComponent(record)}/readers`;
  const move = (by: SignedIn, party: string) =>
    workspace.ask(by.credential, "PUT", notePath, { party });
  expect((await move(guest, "internal")).body.code).toBe("forbidden");
  expect((await move(member, "internal")).status).toBe(204);
  await expect.poll(() => says(board)).toBe("");
  await expect.poll(() => says(beside)).toMatch(/社内の一行.*みなさんの一行/);
  const comer = await joinDocument(workspace, guest.credential, { kind: "board", boardId });
  await comer.settled();
  const heard = comer.heard.flatMap((frame) =>
    Object.values(frame).flatMap((value) => (value instanceof Uint8Array ? [value] : [])),
  );
  expect(Buffer.concat(heard).length).toBeGreaterThan(0);
  expect(Buffer.concat(heard).includes("一行")).toBe(false);
  await comer.close();
  // With nothing there is nothing to move, and no line.
  expect((await move(member, "internal")).status).toBe(204);
  expect((await move(member, "customer")).status).toBe(204);
  await expect.poll(() => says(board)).toMatch(/社内の一行.*みなさんの一行/);
  expect(await linesOf(workspace.owner, "note")).toEqual(["noteShared", "noteMadeInternal"]);
  expect(await linesOf(guest, "note")).toEqual([]);

  // Words of an internal note are nobody's to quote elsewhere.
  const place = { kind: "noteRange", record, from: "", to: "", quote: "社内", internal: true };
  const about = { ja: "ノート", en: "Note" };
  const words = { kind: "open", id: newId(), topic: "question", anchor: place, about, text: "?" };
  const shared = await workspace.ask(member.credential, "POST", path(), words);
  expect(shared.body.code).toBe("forbidden");
  await workspace.do("POST", path("?party=internal"), words, member.credential);
  expect((await change(member, words.id, "customer")).body.code).toBe("forbidden");
  for (const program of [board, beside]) program.leave();
});

test("[C10] each change is a line of the log, for our team alone", async () => {
  const kinds = await linesOf(workspace.owner);
  expect(kinds).toEqual(["threadShared", "threadMadeInternal"]);
  expect(await linesOf(guest)).toEqual([]);
});

test("[C10] what a crash kept on its way goes where it was to go, once", async () => {
  const thread = await say(member, "途中で止まった");
  const { database } = workspace.server.running;
  const by = { personId: member.personId, personName: "次郎" };
  await database
    .insertInto("threadsToMove")
    .values({ boardId, threadId: thread, party: "internal", ...by })
    .execute();
  workspace = await workspace.restart();
  expect((await threads(guest)).map(({ id }) => id)).not.toContain(thread);
  expect((await threads(member, "internal")).filter(({ id }) => id === thread)).toHaveLength(1);
  const left = await workspace.server.running.database
    .selectFrom("threadsToMove")
    .selectAll()
    .execute();
  expect(left).toEqual([]);
});
