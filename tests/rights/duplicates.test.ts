import { BoardDocument, noteRoot } from "@zentaikan/board-model";
import type { CommentThreadBody, InboxBody } from "@zentaikan/protocol/comment-bodies";
import { contentHash, type MacroStructure } from "@zentaikan/capital-graph";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { OpenedBoardBody, StructureBody } from "@zentaikan/protocol/http";
import type { AuditPageBody } from "@zentaikan/protocol/people";
import type { AgreementsBody } from "@zentaikan/protocol/versions";
import { joinBoard, joinInternal, type Access } from "@zentaikan/server/test-kit/program";
import { pngOf } from "@zentaikan/server/test-kit/sample-images";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { boardReadyToAgree } from "./kit/board-ready-to-agree.ts";
import { newId } from "./kit/new-id.ts";
import { bytesOf } from "./kit/our-dos.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/** A board is duplicated, with what was chosen of it: everything of it, and nothing else. */
let workspace: Workspace;
let access: Access;
let boardId: string;
let member: SignedIn;
let guest: SignedIn;
let picture: string;
const secret = "見積もりの上限";

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await boardReadyToAgree(workspace);
  member = await workspace.newMember();
  guest = await workspace.newGuest(boardId, "owner");
  const { credential } = await workspace.newToken("write", member.credential);
  if (!("token" in credential)) throw new Error("a program comes with a token");
  access = { url: workspace.server.url, token: credential.token };
  const headers = { authorization: `Bearer ${access.token}` };
  const body = pngOf({ width: 3, height: 3 });
  const kept = await fetch(`${access.url}/api/boards/${boardId}/assets`, {
    method: "POST",
    headers,
    body,
  });
  picture = ((await kept.json()) as { src: string }).src;
  await drawOn(picture);
  await say(guest, "お客様の言葉", "customer", [{ kind: "role", role: "owner", name: "オーナー" }]);
  await say(member, secret, "internal");
  await proposeAndAgree();
});
afterAll(() => workspace.server.stop());

async function drawOn(src: string): Promise<void> {
  const program = await joinBoard(access, boardId);
  await program.synced();
  const document = new BoardDocument(program.doc);
  const image = { mimeType: "image/png", name: "p", w: 3, h: 3, isAnimated: false };
  const look = { playing: true, url: "", crop: null, flipX: false, flipY: false, altText: "" };
  const place = { x: 0, y: 0, rotation: 0, index: "a9", isLocked: false, opacity: 1 };
  const shape = { typeName: "shape", type: "image", parentId: "page:page", meta: {}, ...place };
  program.doc.transact(() => {
    const asset = { id: "asset:p", typeName: "asset", type: "image", meta: {} };
    document.put({ ...asset, props: { ...image, src } });
    document.put({ id: "shape:p", ...shape, props: { w: 3, h: 3, assetId: "asset:p", ...look } });
    writeNote(program.doc, "みなさんのノート");
  });
  const internal = await joinInternal(access, boardId);
  await internal.synced();
  writeNote(internal.doc, secret);
  for (const one of [program, internal]) {
    await one.allSaved();
    one.leave();
  }
}

function writeNote(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(noteRoot("document:document")).push([paragraph]);
}

async function say(by: SignedIn, text: string, party: string, mentions: object[] = []) {
  const about = { ja: "段階", en: "Stage" };
  const said = { topic: "question", anchor: { kind: "stage", stage: 1 }, about, text, mentions };
  const path = `/api/boards/${boardId}/comments?party=${party}`;
  await workspace.do("POST", path, { kind: "open", id: newId(), ...said }, by.credential);
}

async function proposeAndAgree(): Promise<void> {
  const path = `/api/boards/${boardId}/agreements`;
  const asked = [{ kind: "role", role: "owner" }];
  await workspace.do("POST", `/api/boards/${boardId}/snapshots`, { name: "控え" });
  const structurePath = `/api/boards/${boardId}/structure`;
  const { structure } = await workspace.do<StructureBody>("GET", structurePath);
  const hash = contentHash(structure as MacroStructure);
  const wanted = { contentHash: hash, party: "customer", asked };
  const { proposals } = await workspace.do<AgreementsBody>("POST", path, wanted);
  const answer = `${path}/${proposals[0]?.id ?? ""}`;
  await workspace.do("POST", `${answer}/answers`, { answer: "agree" }, guest.credential);
  await workspace.do("POST", `${answer}/conclusion`);
}

const duplicate = (by: SignedIn, more: object) =>
  workspace.ask(by.credential, "POST", `/api/boards/${boardId}/copies`, { title: "写し", ...more });
const everything = { details: true, drawing: true, notes: true, comments: true };

async function newCustomer(): Promise<string> {
  return (await workspace.do<CustomerBody>("POST", "/api/customers", { name: "乙社" })).id;
}

async function bytesOn(id: string): Promise<{ board: Buffer; beside: Buffer }> {
  const [board, beside] = [await joinBoard(access, id), await joinInternal(access, id)];
  await Promise.all([board.synced(), beside.synced()]);
  const found = { board: bytesOf(board.doc), beside: bytesOf(beside.doc) };
  board.leave();
  beside.leave();
  return found;
}

const threadsOn = (id: string, party: string) =>
  workspace.do<CommentThreadBody[]>("GET", `/api/boards/${id}/comments?party=${party}`);

test("[B11] a copy for another customer has what was chosen, whole, and nobody's people, states and answers", async () => {
  const customerId = await newCustomer();
  const made = await duplicate(member, { customerId, ...everything, internal: true });
  expect(made.status).toBe(201);
  const copy = made.body as OpenedBoardBody;
  expect(copy).toMatchObject({ customerId, title: "写し", role: "owner", present: [] });
  expect(copy.id).not.toBe(boardId);
  const sentence = async (id: string) =>
    (await workspace.do<OpenedBoardBody>("GET", `/api/boards/${id}`)).reading?.sentence;
  expect(copy.reading?.sentence).toEqual(await sentence(boardId));

  const { board, beside } = await bytesOn(copy.id);
  expect(board.includes("みなさんのノート")).toBe(true);
  expect(beside.includes(secret)).toBe(true);
  expect(board.includes(secret)).toBe(false);
  const src = picture.replace(boardId, copy.id);
  expect(board.includes(src)).toBe(true);
  expect((await workspace.ask(member.credential, "GET", src)).status).toBe(200);
  expect(await threadsOn(copy.id, "customer")).toMatchObject([{ topic: "question" }]);
  expect(await threadsOn(copy.id, "internal")).toMatchObject([{ topic: "question" }]);

  const path = `/api/boards/${copy.id}`;
  expect(await workspace.do("GET", `${path}/agreements`)).toEqual({ proposals: [], records: [] });
  expect(await workspace.do("GET", `${path}/snapshots`)).toEqual([]);
  const theirs = await workspace.ask(guest.credential, "GET", path);
  expect([theirs.status, theirs.body.code]).toEqual([404, "noSuchBoard"]);
});

test("[B11] what is not chosen is nowhere in it, what is internal least of all", async () => {
  const { customerId } = await workspace.do<OpenedBoardBody>("GET", `/api/boards/${boardId}`);
  const { body: bare } = await duplicate(member, { customerId });
  const { board, beside } = await bytesOn(bare.id);
  expect(board.toString()).not.toMatch(/みなさんのノート|assets/);
  expect(beside.includes(secret)).toBe(false);
  expect(await threadsOn(bare.id, "customer")).toEqual([]);
  const { database } = workspace.server.running;
  const pictures = database.selectFrom("assets").select("hash").where("boardId", "=", bare.id);
  expect(await pictures.execute()).toEqual([]);

  const { body: shared } = await duplicate(member, { customerId, ...everything });
  expect((await bytesOn(shared.id)).beside.includes(secret)).toBe(false);
  expect(await threadsOn(shared.id, "internal")).toEqual([]);
});

test("[B11] guests make none, whatever they are on the board, and do not read of it in the log", async () => {
  const customerId = await newCustomer();
  const refused = await duplicate(guest, { customerId });
  expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
  const { body: copy } = await duplicate(member, { customerId });
  const kinds = async (by: SignedIn) => {
    const path = `/api/audit?boardId=${boardId}`;
    const { entries } = await workspace.do<AuditPageBody>("GET", path, undefined, by.credential);
    return entries.filter(({ kind }) => kind === "boardDuplicated");
  };
  expect(await kinds(guest)).toEqual([]);
  const [line] = await kinds(workspace.owner);
  expect(line).toMatchObject({
    actor: { id: member.personId },
    details: { copyId: copy.id, title: "写し", customer: "乙社" },
  });
});

test("[B11] where it cannot be whole there is none: no row of it, and nobody's role", async () => {
  const customerId = await newCustomer();
  const { database } = workspace.server.running;
  const countOf = async (table: "boards" | "boardRoles" | "commentThreads" | "assets") =>
    (
      await database
        .selectFrom(table)
        .select("boardId" as never)
        .execute()
    ).length;
  const counts = async () =>
    Promise.all([countOf("boardRoles"), countOf("commentThreads"), countOf("assets")]);
  const boards = async () => (await database.selectFrom("boards").select("id").execute()).length;
  const before = [await boards(), ...(await counts())];
  const tally = database
    .updateTable("tallies")
    .where("what", "=", "pictures")
    .where("of", "=", "workspace");
  await tally.set(({ eb }) => ({ bytes: eb("bytes", "+", 200 * 1024 ** 3) })).execute();
  const refused = await duplicate(member, { customerId, ...everything, internal: true });
  await tally.set(({ eb }) => ({ bytes: eb("bytes", "-", 200 * 1024 ** 3) })).execute();
  expect([refused.status, refused.body.code]).toEqual([409, "quotaReached"]);
  expect([await boards(), ...(await counts())]).toEqual(before);
  expect((await duplicate(member, { customerId, ...everything })).status).toBe(201);
});

test("[B12] what was said is nobody's news a second time", async () => {
  const customerId = await newCustomer();
  const asked = { url: "https://receiver.example/", events: ["comment.added"] };
  await workspace.do("POST", "/api/webhooks", asked);
  const inboxOf = async (by: SignedIn) => {
    const { items } = await workspace.do<InboxBody>("GET", "/api/inbox", undefined, by.credential);
    return items.map((item) => item.boardId);
  };
  const { body: copy } = await duplicate(member, { customerId, ...everything, internal: true });
  for (const by of [member, workspace.owner]) {
    await workspace.do("GET", `/api/boards/${copy.id}`, undefined, by.credential);
    expect(await inboxOf(by)).not.toContain(copy.id);
  }
  const { database } = workspace.server.running;
  expect(await database.selectFrom("webhookDeliveries").select("body").execute()).toEqual([]);
  const [thread] = await threadsOn(copy.id, "customer");
  expect(thread?.entries).toMatchObject([{ text: "お客様の言葉", mentions: [], number: 1 }]);
});
