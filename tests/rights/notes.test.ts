import type { InboxBody, NoteMentionBody } from "@zentaikan/protocol/comment-bodies";
import { noteRoot } from "@zentaikan/board-model";
import type { AssetBody } from "@zentaikan/protocol/http";
import { pngOf } from "@zentaikan/server/test-kit/sample-images";
import {
  joinBoard,
  joinInternal,
  type Access,
  type Program,
} from "@zentaikan/server/test-kit/program";
import * as Y from "yjs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/** What notes speak of and show reaches those who read them, and nobody else. */
let workspace: Workspace;
let boardId: string;
let member: SignedIn;
let other: SignedIn;
let guest: SignedIn;
let stranger: SignedIn;
let access: Access;
let board: Program;
let beside: Program;
const record = "document:document";

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  member = await workspace.newMember();
  other = await workspace.newMember();
  guest = await workspace.newGuest(boardId, "editor");
  stranger = await workspace.newGuest(await workspace.newBoard(), "editor");
  const { credential } = await workspace.newToken("write", member.credential);
  if (!("token" in credential)) throw new Error("a program comes with a token");
  access = { url: workspace.server.url, token: credential.token };
  [board, beside] = [await joinBoard(access, boardId), await joinInternal(access, boardId)];
  await Promise.all([board.synced(), beside.synced()]);
});
afterAll(async () => {
  board.leave();
  beside.leave();
  await workspace.server.stop();
});

const inboxOf = (by: SignedIn) =>
  workspace.do<InboxBody>("GET", "/api/inbox", undefined, by.credential);
const mentionsOf = async (by: SignedIn): Promise<readonly NoteMentionBody[]> =>
  (await inboxOf(by)).mentions;
const noteOf = ({ doc }: Program) => doc.getXmlFragment(noteRoot(record));
const timeout = 30_000;

function call(program: Program, person: string, words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement("paragraph");
  const reference = new Y.XmlElement("reference");
  reference.setAttribute("kind", "person");
  reference.setAttribute("target", person);
  paragraph.insert(0, [reference, new Y.XmlText(words)]);
  noteOf(program).push([paragraph]);
  return paragraph;
}

test("[C12] whom a note names hears of it once, until they have looked; of another call again", async () => {
  const first = call(board, guest.personId, "さん、ご確認ください");
  call(board, stranger.personId, "さん、だれでしょう");
  call(board, "nobody-at-all", "さん");
  await board.allSaved();
  await vi.waitUntil(async () => (await mentionsOf(guest)).length > 0, { timeout });
  expect(await mentionsOf(guest)).toMatchObject([
    {
      boardId,
      record,
      party: "customer",
      by: { name: "writes" },
      excerpt: "@…さん、ご確認ください",
      isSeen: false,
    },
  ]);
  expect(await mentionsOf(stranger)).toEqual([]);

  const seen = { record, party: "customer" };
  await workspace.do("POST", `/api/boards/${boardId}/notes/seen`, seen, guest.credential);
  expect((await mentionsOf(guest)).map(({ isSeen }) => isSeen)).toEqual([true]);
  call(board, guest.personId, "もう一度");
  await board.allSaved();
  await vi.waitUntil(async () => (await mentionsOf(guest))[0]?.isSeen === false, { timeout });
  expect((await mentionsOf(guest))[0]?.excerpt).toBe("@…もう一度");

  // Taken out, it calls nobody.
  const at = noteOf(board).toArray().indexOf(first);
  noteOf(board).delete(at, 1);
  noteOf(board).delete(noteOf(board).length - 1, 1);
  await board.allSaved();
  await vi.waitUntil(async () => (await mentionsOf(guest)).length === 0, { timeout });
});

test("[C12] an internal note calls our team and no guest, whatever stands in it", async () => {
  call(beside, guest.personId, "見積もりは高すぎる");
  call(beside, other.personId, "見てください");
  await beside.allSaved();
  await vi.waitUntil(async () => (await mentionsOf(other)).length > 0, { timeout });
  expect((await mentionsOf(other))[0]).toMatchObject({ party: "internal", isSeen: false });
  expect(await mentionsOf(guest)).toEqual([]);
  const seen = { record, party: "internal" };
  const path = `/api/boards/${boardId}/notes/seen`;
  expect((await workspace.ask(guest.credential, "POST", path, seen)).body.code).toBe("forbidden");
  // Shared with guests, it calls them, and our team not again.
  await workspace.do("POST", path, seen, other.credential);
  const readers = `/api/boards/${boardId}/notes/${record}/readers`;
  await workspace.do("PUT", readers, { party: "customer" }, member.credential);
  await vi.waitUntil(async () => (await mentionsOf(guest)).length > 0, { timeout });
  expect((await mentionsOf(guest))[0]?.excerpt).toBe("@…見積もりは高すぎる");
  await vi.waitUntil(
    async () => (await mentionsOf(other)).every(({ party }) => party === "customer"),
    { timeout },
  );
  expect((await mentionsOf(other)).map(({ isSeen }) => isSeen)).toEqual([true]);
});

async function upload(by: SignedIn, size: number, party: string): Promise<AssetBody> {
  const bytes = pngOf({ width: size, height: size });
  const answer = await send(by, { party, bytes });
  expect(answer.status).toBe(201);
  return (await answer.json()) as AssetBody;
}

function send(
  { credential }: SignedIn,
  { party, bytes }: { readonly party: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Response> {
  if (credential === null || !("cookie" in credential)) throw new Error("people have cookies");
  const headers = { cookie: credential.cookie, origin: workspace.origin };
  const path = `/api/boards/${boardId}/assets?party=${party}`;
  return fetch(workspace.server.url + path, { method: "POST", headers, body: bytes });
}

const pictureIs = async (by: SignedIn, src: string): Promise<number> =>
  (await workspace.ask(by.credential, "GET", src)).status;

function show(program: Program, { src }: AssetBody): void {
  const picture = new Y.XmlElement("picture");
  picture.setAttribute("hash", src.slice(src.lastIndexOf("/") + 1));
  noteOf(program).push([picture]);
}

test("[AS5] a picture of an internal note is for our team, and goes where its note goes", async () => {
  const kept = await upload(member, 11, "internal");
  show(beside, kept);
  await beside.allSaved();
  expect(await pictureIs(member, kept.src)).toBe(200);
  expect(await pictureIs(guest, kept.src)).toBe(404);
  // Nor does a guest reach it by naming it, or keep one among ours.
  show(board, kept);
  await board.allSaved();
  expect(await pictureIs(guest, kept.src)).toBe(404);
  const bytes = pngOf({ width: 12, height: 12 });
  expect((await send(guest, { party: "internal", bytes })).status).toBe(403);
  noteOf(board).delete(noteOf(board).length - 1, 1);
  await board.allSaved();

  const readers = `/api/boards/${boardId}/notes/${record}/readers`;
  await workspace.do("PUT", readers, { party: "customer" }, member.credential);
  expect(await pictureIs(guest, kept.src)).toBe(200);
  await workspace.do("PUT", readers, { party: "internal" }, member.credential);
  expect(await pictureIs(guest, kept.src)).toBe(404);
  expect(await pictureIs(member, kept.src)).toBe(200);

  // What somebody shows to everybody is everybody's.
  await upload(guest, 11, "customer");
  expect(await pictureIs(guest, kept.src)).toBe(200);
});
