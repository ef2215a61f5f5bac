import type { InboxBody, InboxNewsBody } from "@zentaikan/protocol/comment-bodies";
import type { BoardBody } from "@zentaikan/protocol/http";
import { watchQueries } from "@zentaikan/server/test-kit/watch-queries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStream } from "./kit/open-stream.ts";
import { joinDocument } from "./kit/plain-socket.ts";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

let workspace: Workspace;
let boardId: string;
let elsewhere: string;
let member: SignedIn;
let guest: SignedIn;
beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  elsewhere = await workspace.newBoard();
  member = await workspace.newMember();
  guest = await workspace.newGuest(boardId, "commenter");
});
afterAll(() => workspace.server.stop());

let number = 0;
const say = (id: string, text: string, by?: Credential) =>
  workspace.do<{ id: string }>(
    "POST",
    `/api/boards/${id}/comments`,
    {
      kind: "open",
      id: `${(number += 1)}`.padStart(20, "0"),
      topic: "objection",
      anchor: { kind: "stage", stage: 1 },
      about: { ja: "ホップ", en: "Hop" },
      text,
      mentions: [{ kind: "role", role: "commenter", name: "コメントできる人" }],
    },
    by,
  );
const inboxOf = (who: SignedIn) =>
  workspace.do<InboxBody>("GET", "/api/inbox", undefined, who.credential);

test("[C6] what is told is what the inbox then says, to each as they may see it, and to nobody else", async () => {
  const pages = await Promise.all(
    [member, guest].map((who) => openStream(workspace, who.credential)),
  );
  const [ofMember, ofGuest] = pages as [(typeof pages)[0], (typeof pages)[0]];
  await say(elsewhere, "社内の話");
  await say(boardId, "お客様とともに");
  await expect.poll(() => ofGuest.of("news").length).toBeGreaterThan(0);
  expect(JSON.stringify(ofGuest.heard)).not.toContain("社内の話");
  expect(JSON.stringify(ofGuest.heard)).not.toContain(elsewhere);
  const { items } = await inboxOf(guest);
  const told = ofGuest.of("news").flatMap(({ body }) => (body as InboxNewsBody).items);
  expect(told).toEqual(items);
  expect(told.map(({ latest }) => latest.excerpt)).toEqual(["お客様とともに"]);
  // A member who never opened either board is concerned by neither.
  expect(ofMember.of("news").flatMap(({ body }) => (body as InboxNewsBody).items)).toEqual([]);

  const thread = items[0]?.threadId ?? "";
  const seen = { seen: [{ thread, number: items[0]?.latest.number ?? 0 }] };
  await workspace.do("POST", `/api/boards/${boardId}/comments/seen`, seen, guest.credential);
  const lastOf = () => ofGuest.of("news").at(-1)?.body as InboxNewsBody;
  await expect.poll(() => lastOf().items.map(({ unread }) => unread)).toEqual([0]);

  // What is archived is in no inbox, and comes back with the board.
  for (const archived of [true, false]) {
    await workspace.do("PATCH", `/api/boards/${boardId}`, { archived });
    await expect.poll(() => lastOf().replaced).toEqual([{ boardId, threadId: null }]);
    await expect.poll(() => lastOf().items.length).toBe(archived ? 0 : 1);
    expect((await inboxOf(guest)).items).toEqual(lastOf().items);
  }
  expect(ofGuest.of("boards").at(-1)?.body).toEqual({ boardIds: [boardId] });
  for (const page of pages) await page.leave();
});

test("[C6] much at once is told at once: of twenty comments an open page hears once or twice", async () => {
  const page = await openStream(workspace, guest.credential);
  await Promise.all(Array.from({ length: 20 }, (_, index) => say(boardId, `声 ${index}`)));
  const told = () => page.of("news").flatMap(({ body }) => (body as InboxNewsBody).replaced).length;
  await expect.poll(told).toBe(20);
  expect(page.of("news").length).toBeLessThan(20);
  await page.leave();
});

test("[AC9] [W23] who may more is told by the socket, and the board's own door then says what", async () => {
  const who = await workspace.newGuest(boardId, "commenter");
  const page = await openStream(workspace, who.credential);
  const place = { kind: "board", boardId } as const;
  const socket = await joinDocument(workspace, who.credential, place, { understandsNews: true });
  const told = () => socket.heard.filter(({ kind }) => kind === "standing").length;
  const door = () =>
    workspace.do<BoardBody>("GET", `/api/boards/${boardId}`, undefined, who.credential);
  expect((await door()).abilities).not.toContain("edit");
  for (const role of ["editor", "owner"]) {
    const before = told();
    await workspace.giveRole(boardId, who.personId, role);
    await socket.until(() => told() > before);
    expect((await door()).role).toBe(role);
  }
  await expect.poll(() => page.of("rights").length).toBeGreaterThan(0);
  const before = told();
  await workspace.do("PATCH", `/api/boards/${boardId}`, { title: "来期" });
  await socket.until(() => told() > before);
  expect(await door()).toMatchObject({ title: "来期", customerName: { ja: "甲社" } });
  await workspace.do("PATCH", `/api/boards/${boardId}`, { title: "来期" });
  expect(socket.closed).toBeNull();
  await socket.close();
  await page.leave();
});

test("[C7] no query of a comment, of what was seen, of an open board or an open page scans a table", async () => {
  const queries = watchQueries();
  const page = await openStream(workspace, guest.credential);
  const place = { kind: "board", boardId } as const;
  const socket = await joinDocument(workspace, guest.credential, place);
  const { id: thread } = await say(boardId, "もう一度");
  await expect.poll(() => JSON.stringify(page.of("news"))).toContain("もう一度");
  const before = page.of("news").length;
  await workspace.do(
    "POST",
    `/api/boards/${boardId}/comments/seen`,
    { seen: [{ thread, number: 1 }] },
    guest.credential,
  );
  await expect.poll(() => page.of("news").length).toBeGreaterThan(before);
  for (const path of ["", "/away", "/comments/seen", "/agreements", "/snapshots"]) {
    await workspace.ask(guest.credential, "GET", `/api/boards/${boardId}${path}`);
  }
  await workspace.ask(guest.credential, "GET", `/api/boards?ids=${boardId}`);
  await workspace.do("PATCH", `/api/boards/${boardId}`, { title: "再来期" });
  await socket.close();
  await page.leave();
  queries.stop();
  expect(queries.asked.size).toBeGreaterThan(20);
  expect(await queries.scans(workspace.server.running.database)).toEqual([]);
});
