import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BoardDocument, noteRoot } from "@zentaikan/board-model";
import type { CommentThreadBody } from "@zentaikan/protocol/comment-bodies";
import { joinBoard, type Program } from "@zentaikan/server/test-kit/program";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { everyReading } from "./kit/every-reading.ts";
import { newId } from "./kit/new-id.ts";
import { openStream } from "./kit/open-stream.ts";
import { joinDocument } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/**
 * What was deleted or taken back before somebody came never reaches them: a board is full of words
 * that are gone, and whoever is invited then reads every byte that there is for them.
 */
const GONE = "取り消した言葉QXZ";
const HERE = "いまもある言葉";
const COMERS = ["viewer", "guest", "member"] as const;

let workspace: Workspace;
let boardId: string;
let editor: Program;
let other: Program;
let isStopped = false;
const access = { url: "", token: "" };

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  access.url = workspace.server.url;
  access.token = tokenOf(await workspace.newToken("write"));
  editor = await joinBoard(access, boardId);
  other = await joinBoard(access, boardId);
  await Promise.all([editor.synced(), other.synced()]);
});
afterAll(async () => {
  for (const program of [editor, other]) program.leave();
  if (isStopped) rmSync(workspace.server.dataDir, { recursive: true, force: true });
  else await workspace.server.stop();
});

describe("[R15] whoever comes later gets no byte", () => {
  test.each(COMERS)("of what was deleted and taken back while others stay: %s", async (kind) => {
    await drawAndDelete(editor);
    await sayAndTakeBack();
    await expectNothingGone(await newcomer(kind));
  });

  test("of what two wrote at once, one of them in vain", async () => {
    const records = (program: Program) => program.doc.getMap("records");
    for (const program of [editor, other]) await program.allSaved();
    // Neither has heard of the other's word yet.
    records(editor).set("shape:contested", { word: `${GONE}甲` });
    records(other).set("shape:contested", { word: `${GONE}乙` });
    await Promise.all([editor.allSaved(), other.allSaved()]);
    await expect
      .poll(() => JSON.stringify(records(editor).get("shape:contested")))
      .toBe(JSON.stringify(records(other).get("shape:contested")));
    records(editor).delete("shape:contested");
    await editor.allSaved();
    await expectNothingGone(await newcomer("viewer"));
  });

  test("of what a tab that was away had deleted before it came back", async () => {
    const away = await joinBoard(access, boardId);
    await away.synced();
    away.provider.disconnect();
    const { doc } = away;
    // Whoever can take back a deletion keeps what was deleted, and sends it.
    const undo = new Y.UndoManager(doc.getXmlFragment(noteRoot("shape:away")));
    writeNote(doc, "shape:away", GONE);
    undo.stopCapturing();
    doc.getXmlFragment(noteRoot("shape:away")).delete(0, 1);
    const viewer = await newcomer("viewer");
    const socket = await joinDocument(workspace, viewer.credential, { kind: "board", boardId });
    await socket.settled();
    away.leave();
    const back = await joinBoard(access, boardId, doc);
    await back.synced();
    await back.allSaved();
    await socket.settled();
    expect(heardBy(socket.heard).includes(GONE)).toBe(false);
    await socket.close();
    await expectNothingGone(await newcomer("viewer"));
    // What it took back is there for everybody.
    undo.undo();
    await back.allSaved();
    await expect
      .poll(() => editor.doc.getXmlFragment(noteRoot("shape:away")).toJSON())
      .toContain(GONE);
    undo.redo();
    await back.allSaved();
    back.leave();
    await expectNothingGone(await newcomer("viewer"));
  });

  test("[BD20] a tab that was away writes into what was deleted meanwhile", async () => {
    const away = await joinBoard(access, boardId);
    await away.synced();
    const board = new BoardDocument(editor.doc);
    const card = shape("shape:meanwhile", "capital-card", { w: 1, h: 1, text: HERE });
    editor.doc.transact(() => board.put(card));
    await editor.allSaved();
    const there = new BoardDocument(away.doc);
    await expect.poll(() => there.read(card.id)).toBeDefined();
    writeNote(editor.doc, card.id, HERE);
    await editor.allSaved();
    const copy = await joinBoard(access, boardId);
    await copy.synced();
    copy.provider.disconnect();
    away.provider.disconnect();
    there.update(card, { ...card, x: 5, props: { ...card.props, text: GONE, subdivision: GONE } });
    away.doc.getMap("records").set(`${card.id}/m`, { of: GONE });
    writeNote(away.doc, card.id, GONE);
    editor.doc.transact(() => board.remove(card.id));
    await editor.allSaved();
    const { doc } = away;
    away.leave();
    const back = await joinBoard(access, boardId, doc);
    await back.synced();
    await back.allSaved();
    // Nobody sees it, and whoever comes gets none of it although others have the board open.
    expect(board.read(card.id)).toBeUndefined();
    await expectNothingGone(await newcomer("viewer"));
    // Those who are here have lost it as well; a tab that was away all the time loses it at once.
    await expect
      .poll(() => [editor, back].map(({ doc }) => leftUnder(doc, card.id)))
      .toEqual([0, 0]);
    expect(leftUnder(copy.doc, card.id)).toBeGreaterThan(0);
    copy.leave();
    const returned = await joinBoard(access, boardId, copy.doc);
    await expect.poll(() => leftUnder(copy.doc, card.id)).toBe(0);
    // Whoever deleted it takes that back: the card is there for everybody, with the note of its time.
    editor.doc.transact(() => board.put(card));
    await editor.allSaved();
    const last = new BoardDocument(copy.doc);
    await expect.poll(() => last.read(card.id)).toEqual(board.read(card.id));
    expect(last.read(card.id)).toMatchObject({ x: 0, props: { text: HERE } });
    await expect
      .poll(() => copy.doc.getXmlFragment(noteRoot(card.id)).toJSON())
      .toBe(`<paragraph>${HERE}</paragraph>`);
    for (const program of [back, returned]) program.leave();
  });

  test("[BD20] and, when nobody is there, what lies hidden and deleted nothing itself", async () => {
    const board = new BoardDocument(editor.doc);
    const card = shape("shape:unheard", "capital-card", { w: 1, h: 1, text: HERE });
    editor.doc.transact(() => board.put(card));
    await editor.allSaved();
    const away = await joinBoard(access, boardId);
    await away.synced();
    away.provider.disconnect();
    away.doc.getMap("records").set(`${card.id}/m`, { of: GONE });
    editor.doc.transact(() => board.remove(card.id));
    await editor.allSaved();
    const { doc } = away;
    away.leave();
    const back = await joinBoard(access, boardId, doc);
    await back.synced();
    await back.allSaved();
    back.leave();
  });
});

test("[K12] when the last has left, no file of the data folder says it any more", async (context) => {
  const { dataDir, databaseUrl } = workspace.server;
  // There, no row says it [K20].
  if (databaseUrl !== null) return context.skip();
  const journal = new DatabaseSync(join(dataDir, "documents.sqlite"), { readOnly: true });
  const kept = journal.prepare("SELECT count(*) AS n FROM updates WHERE instr(bytes, ?) > 0");
  const updatesThatSay = () => Number(kept.get(Buffer.from(GONE))?.["n"]);
  expect(updatesThatSay()).toBeGreaterThan(0);
  for (const program of [editor, other]) program.leave();
  await expect.poll(updatesThatSay, { timeout: 10_000 }).toBe(0);
  journal.close();
  await expectNothingGone(await newcomer("viewer"));
  await workspace.server.running.stop();
  isStopped = true;
  for (const file of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes(GONE), file.name).toBe(false);
  }
});

const shape = (id: string, type: string, props: object) => ({
  id,
  typeName: "shape",
  type,
  parentId: "page:page",
  index: "a1",
  x: 0,
  y: 0,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props,
  meta: {},
});

/** A card with its note, its Do result, a sticky and an answer to a finding: written and removed. */
async function drawAndDelete(program: Program): Promise<void> {
  const { doc } = program;
  const board = new BoardDocument(doc);
  const richText = { type: "doc", content: [{ type: "text", text: GONE }] };
  const records = [
    shape("shape:gone", "capital-card", { w: 1, h: 1, text: GONE, subdivision: GONE }),
    shape("shape:result", "do-result", { text: GONE, indicator: GONE, owner: GONE, target: GONE }),
    shape("shape:sticky", "note", { richText }),
    shape("shape:left", "note", { richText, color: HERE }),
  ].map((record) => ({ ...record, meta: { of: GONE } }));
  doc.transact(() => {
    for (const record of records) board.put(record);
  });
  writeNote(doc, "shape:gone", GONE);
  writeNote(doc, "shape:left", `${HERE}、${GONE}`);
  doc.getMap("answers").set("finding", { reason: GONE, answeredAt: 1 });
  await program.allSaved();
  doc.transact(() => {
    for (const { id } of records.slice(0, 3)) board.remove(id);
    const [, , , left] = records;
    if (left !== undefined) board.update(left, { ...left, props: { color: HERE }, meta: {} });
  });
  const paragraph = doc.getXmlFragment(noteRoot("shape:left")).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("no text in the note");
  text.delete(HERE.length, text.length - HERE.length);
  doc.getMap("answers").delete("finding");
  await program.allSaved();
}

/** How much lies under a record that is not there. */
function leftUnder(doc: Y.Doc, id: string): number {
  const facets = [...doc.getMap("records").keys()].filter((key) => key.startsWith(`${id}/`));
  const texts = ["text", "subdivision"].map((field) => doc.getText(`text:${id}/${field}`).length);
  const note = doc.getXmlFragment(noteRoot(id)).length;
  return [...texts, facets.length, note].reduce((sum, length) => sum + length);
}

function writeNote(doc: Y.Doc, record: string, words: string): void {
  const note = doc.getXmlFragment(noteRoot(record));
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.transact(() => {
    note.delete(0, note.length);
    note.insert(0, [paragraph]);
  });
}

/** One thread is taken back whole, of another one word, and one is said otherwise. */
async function sayAndTakeBack(): Promise<void> {
  const open = (id: string, text: string) => ({
    kind: "open",
    id,
    topic: "question",
    anchor: { kind: "noteRange", record: "shape:gone", from: "", to: "", quote: GONE },
    about: { ja: GONE, en: GONE },
    text,
  });
  const [whole, part] = [newId(), newId()];
  const kept = { ...open(part, GONE), anchor: { kind: "stage", stage: 1 } };
  await say(open(whole, GONE));
  await say({ kind: "resolve", id: newId(), thread: whole, outcome: "declined", reason: GONE });
  await say({ kind: "delete", id: newId(), thread: whole, entry: whole });
  await say({ ...kept, about: { ja: HERE, en: HERE } });
  const reply = newId();
  await say({ kind: "reply", id: reply, thread: part, text: GONE });
  await say({ kind: "delete", id: newId(), thread: part, entry: reply });
  await say({ kind: "edit", id: newId(), thread: part, entry: part, text: HERE });
}

const say = (command: object) =>
  workspace.do<CommentThreadBody>("POST", `/api/boards/${boardId}/comments`, command);

async function newcomer(kind: (typeof COMERS)[number]): Promise<SignedIn> {
  if (kind === "member") return workspace.newMember();
  return workspace.newGuest(boardId, kind === "guest" ? "editor" : "viewer");
}

/** Of a board and its comments, over every route, socket and stream. */
async function expectNothingGone({ credential }: SignedIn): Promise<void> {
  const stream = await openStream(workspace, credential);
  const { body: states } = await workspace.ask(
    credential,
    "GET",
    `/api/boards/${boardId}/snapshots`,
  );
  const snapshots = (states as { id: string }[]).map(({ id }) => id);
  const others = { proposals: [], threads: [], lineupProposals: ["x"], latestLinks: ["x"] };
  const places = { boardId, customerId: "x", snapshots, ...others };
  for (const [route, answer] of await everyReading(workspace, credential, places)) {
    expect(answer.includes(GONE), route).toBe(false);
  }
  const seen: string[] = [];
  for (const kind of ["board", "comments"] as const) {
    const socket = await joinDocument(workspace, credential, { kind, boardId });
    await socket.settled();
    seen.push(heardBy(socket.heard));
    expect(seen.at(-1)?.includes(GONE), kind).toBe(false);
    await socket.close();
  }
  expect(seen.every((bytes) => bytes.includes(HERE))).toBe(true);
  expect(JSON.stringify(stream.heard)).not.toContain(GONE);
  await stream.leave();
}

function heardBy(frames: readonly object[]): string {
  const parts = frames.flatMap((frame) =>
    Object.values(frame).flatMap((value) => (value instanceof Uint8Array ? [value] : [])),
  );
  return Buffer.concat(parts).toString("utf8");
}

function tokenOf({ credential }: SignedIn): string {
  if (!("token" in credential)) throw new Error("no token");
  return credential.token;
}
