import { createHash } from "node:crypto";
import {
  BOARD_PAGE_ID,
  BoardDocument,
  copyOurDos,
  hasOurDos,
  noteRoot,
  type PlainRecord,
} from "@zentaikan/board-model";
import { SAMPLE_PROPS } from "../../convergence/sample-props.ts";
import type { BoardBody } from "@zentaikan/protocol/http";
import { joinBoard, joinInternal, type Access } from "@zentaikan/server/test-kit/program";
import { expect, vi } from "vitest";
import * as Y from "yjs";
import type { Workspace } from "./workspace.ts";

/** All that a document says, and keeps. */
export const bytesOf = (doc: Y.Doc): Buffer => Buffer.from(Y.encodeStateAsUpdate(doc));

/** On some card of the board. */
function doResult(board: Y.Doc, id: string, text: string): PlainRecord {
  const document = new BoardDocument(board);
  const card = document.ids().find((one) => {
    const record = document.read(one) as { readonly type?: string };
    return record.type === "capital-card";
  });
  const place = { x: 0, y: 0, rotation: 0, index: "a9", isLocked: false, opacity: 1 };
  const ourDos = [{ id: `our-${id}`, text, paid: true }];
  const props = { ...SAMPLE_PROPS["do-result"], text: "みなさんに見えるDo結果", ourDos };
  const kind = { typeName: "shape", type: "do-result", parentId: card };
  return { ...kind, ...place, id: `shape:${id}`, props, meta: {} };
}

/** As a program of an earlier release may do it; waits until the server has moved it. */
export async function bringOntoBoard(
  workspace: Workspace,
  access: Access,
  boardId: string,
  text: string,
): Promise<void> {
  const board = await joinBoard(access, boardId);
  const internal = await joinInternal(access, boardId);
  await Promise.all([board.synced(), internal.synced()]);
  const late = doResult(board.doc, "late", text);
  const place = { x: 0, y: 0, rotation: 0, index: "a8", isLocked: false, opacity: 1 };
  const kind = { typeName: "shape", type: "arrow", parentId: BOARD_PAGE_ID, meta: {} };
  const flow = { ...kind, ...place, id: "shape:lateflow", props: SAMPLE_PROPS.arrow };
  board.doc.transact(() => {
    new BoardDocument(board.doc).put(late);
    new BoardDocument(board.doc).put(flow);
    // Which of our Dos a flow brings lay in what it means.
    board.doc
      .getMap("records")
      .set(`${flow.id}/m`, [{ flow: { kind: "goods", supports: [text] } }]);
    // Onto the board itself, as it was done once.
    board.doc.getMap("records").set(`${late.id}/wlate`, [0]);
    board.doc.getText(`text:${late.id}/wlate`).insert(0, text);
  });
  await board.allSaved();
  const timeout = 30_000;
  await vi.waitUntil(() => bytesOf(internal.doc).includes(text), { timeout });
  await vi.waitUntil(() => !hasOurDos(board.doc), { timeout });
  const movedAt = Date.now();
  board.leave();
  internal.leave();
  const { server } = workspace;
  const present = async () => {
    const path = `/api/boards/${boardId}`;
    return (await workspace.do<BoardBody>("GET", path)).present.length;
  };
  await vi.waitUntil(async () => (await present()) === 0, { timeout });
  // That it was moved is an edit of the board, which is read when that has been quiet.
  const readings = server.running.database.selectFrom("structures").select("editedAt");
  const ofBoard = readings.where("boardId", "=", boardId);
  const halfSecond = 500;
  const isRead = async () =>
    Number((await ofBoard.executeTakeFirst())?.editedAt) > movedAt - halfSecond;
  await vi.waitUntil(isRead, { timeout });
}

/** Our Dos of a Do result that everybody sees, and notes on it, on the stage and on the board. */
export async function writeBeside(access: Access, boardId: string, text: string): Promise<void> {
  const internal = await joinInternal(access, boardId);
  await internal.synced();
  // Whoever comes to the board itself is seen there.
  internal.doc.getMap("records").set("shape:late/wnew", [1]);
  internal.doc.getText("text:shape:late/wnew").insert(0, text);
  internal.doc.getMap("records").set(`shape:lateflow/w${text}`, [0]);
  for (const record of ["shape:late", "board"]) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    internal.doc.getXmlFragment(noteRoot(record)).insert(0, [paragraph]);
  }
  await internal.allSaved();
  internal.leave();
}

/** Makes a kept state what an earlier release would have kept: our Dos lie in its frozen bytes. */
export async function keepAsBefore({ server }: Workspace, id: string, text: string): Promise<void> {
  const { database } = server.running;
  const states = database.selectFrom("snapshots").select("state").where("id", "=", id);
  const { state: kept } = await states.executeTakeFirstOrThrow();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, kept);
  doc.getMap("meta").set("schemaVersion", 6);
  new BoardDocument(doc).put(doResult(doc, "frozen", text));
  expect(copyOurDos(doc, new Y.Doc())).toBe(1);
  const state = Y.encodeStateAsUpdate(doc);
  const hash = createHash("sha256").update(state).digest();
  const change = { state, hash, wordsBody: null };
  await database.updateTable("snapshots").set(change).where("id", "=", id).execute();
}
