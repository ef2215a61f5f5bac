import type { BoardBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "./kit/new-id.ts";
import { joinDocument, type PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

let workspace: Workspace;
let boardId: string;
let editor: SignedIn;
beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  editor = await workspace.newGuest(boardId, "editor");
});
afterAll(() => workspace.server.stop());

const archive = (archived: boolean) =>
  workspace.do<BoardBody>("PATCH", `/api/boards/${boardId}`, { archived });
const join = async (): Promise<PlainSocket> => {
  const socket = await joinDocument(workspace, editor.credential, { kind: "board", boardId });
  socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
  await socket.settled();
  return socket;
};
const draw = (socket: PlainSocket): void => {
  const doc = new Y.Doc();
  doc.getMap("records").set(`shape:${newId()}/base`, { typeName: "shape" });
  socket.send({ kind: "update", update: Uint8Array.from(Y.encodeStateAsUpdate(doc)) });
};
const written = [
  ["PATCH", "", { title: "題" }],
  ["POST", "/snapshots", {}],
  ["DELETE", "/snapshots/x", {}],
  ["POST", "/restore", { snapshot: "x" }],
  ["POST", "/comments", "a comment"],
  [
    "POST",
    "/agreements",
    { contentHash: "0".repeat(64), party: "customer", asked: [{ kind: "role", role: "owner" }] },
  ],
  ["POST", "/meeting", { kind: "join" }],
  ["POST", "/meeting/rounds/x/look", {}],
  ["POST", "/meeting/rounds/x/road", { steps: [{ kind: "place", node: "1.hum+" }] }],
  ["POST", "/agreements/x/answers", { answer: "agree" }],
  ["POST", "/agreements/x/withdrawal", {}],
  ["POST", "/assets", "no picture"],
] as const;

test("[AC17] on an archived board nobody writes, everybody reads, and it can be taken back", async () => {
  const before = await join();
  draw(before);
  await before.settled();
  expect(before.closed).toBeNull();
  const { abilities } = await archive(true);
  expect(abilities.toSorted()).toEqual(["archive", "export", "managePeople", "read", "readAudit"]);
  await before.until(() => false);
  expect(before.closed).toEqual({ code: 4403, text: "forbidden boardArchived" });

  const reading = await join();
  draw(reading);
  await reading.until(() => false);
  expect(reading.closed).toEqual({ code: 4403, text: "forbidden boardArchived" });
  for (const [method, path, body] of written) {
    const comment = {
      kind: "open",
      id: newId(),
      topic: "question",
      anchor: { kind: "stage", stage: 1 },
      about: { ja: "一", en: "One" },
      text: "なぜですか",
    };
    const address = `/api/boards/${boardId}${path}`;
    const sent = body === "a comment" ? comment : body;
    const answer = await workspace.ask(editor.credential, method, address, sent);
    expect([path, answer.status, answer.body.code]).toEqual([path, 409, "boardArchived"]);
  }
  for (const path of ["", "/structure", "/comments", "/snapshots", "/agreements", "/people"]) {
    const { status } = await workspace.ask(
      editor.credential,
      "GET",
      `/api/boards/${boardId}${path}`,
    );
    expect([path, status]).toEqual([path, 200]);
  }

  const open = await join();
  await archive(false);
  draw(open);
  await open.settled();
  expect(open.closed).toBeNull();
  await open.close();
});
