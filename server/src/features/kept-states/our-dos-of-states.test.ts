import { rmSync } from "node:fs";
import {
  BoardDocument,
  CAPITAL_CARD,
  DO_RESULT,
  ourDosIn,
  UNFILLED_DO_RESULT,
  type KeptOurDos,
} from "@zentaikan/board-model";
import type { DrawnOurDo } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callApi,
  firstBoard,
  joinBoard,
  joinInternal,
  type Program,
} from "../../../test/support/program.ts";
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts";
import { ourDosBeside } from "../../interpretation/our-dos-beside.ts";
import { NoAnswer } from "../../threads/no-answer.ts";
import { keepState } from "./kept-states.ts";

let server: TestServer;
let boardId: string;
let internal: Program;
const doResults = ["shape:first", "shape:second"] as const;
beforeAll(async () => {
  server = await startTestServer();
  boardId = (await firstBoard(server)).id;
  internal = await joinInternal(server, boardId);
  const board = await joinBoard(server, boardId);
  await Promise.all([board.synced(), internal.synced()]);
  const document = new BoardDocument(board.doc);
  const card = document.ids().find((id) => {
    return (document.read(id) as { type?: string }).type === CAPITAL_CARD;
  });
  const place = { x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1, meta: {} };
  const kind = { typeName: "shape", type: DO_RESULT, parentId: card, props: UNFILLED_DO_RESULT };
  for (const [at, id] of doResults.entries())
    document.put({ ...kind, ...place, id, index: `a${at + 1}` });
  await board.allSaved();
  board.leave();
});
afterAll(async () => {
  internal.leave();
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
});

const path = (rest = "") => `/api/boards/${boardId}/snapshots${rest}`;
const keep = () => callApi<KeptStateBody>(server, "POST", path(), {});
const bringBack = (snapshot: string) =>
  callApi<KeptStateBody>(server, "POST", `/api/boards/${boardId}/restore`, { snapshot });
const ofState = (id: string) => callApi<KeptOurDos[] | null>(server, "GET", path(`/${id}/our-dos`));
const ourDo = (id: string, text: string, paid: boolean | null = null): DrawnOurDo => ({
  id,
  text,
  paid,
});
const put = async (id: string, ourDos: readonly DrawnOurDo[]) => {
  internal.doc.transact(() =>
    ourDosIn(internal.doc).put(id, { type: DO_RESULT, props: { ourDos } }),
  );
  await internal.allSaved();
};
const present = (id: string) => ourDosIn(internal.doc).list(id);

test("[N11] a state comes back with the our Dos that its Do results had, and so does what it replaced", async () => {
  const [first, second] = doResults;
  const then = [ourDo("one", "勉強会を開く", true), ourDo("two", "試作を手伝う")];
  await put(first, then);
  await put(second, []);
  await put("shape:elsewhere", [ourDo("kept", "別の話")]);
  const { id, bytes } = await keep();
  expect(await ofState(id)).toContainEqual({ doResult: first, ourDos: then });

  const now = [ourDo("two", "試作を一緒に作る", false)];
  await put(first, now);
  await put(second, [ourDo("late", "あとから")]);
  await put("shape:elsewhere", [ourDo("kept", "別の話"), ourDo("more", "もう一つ")]);
  // What a state takes is what it took before our team wrote beside it.
  expect((await keep()).bytes).toBe(bytes);

  const before = await bringBack(id);
  await expect.poll(() => present(first)).toEqual(then);
  expect(present(second)).toEqual([]);
  expect(present("shape:elsewhere")).toHaveLength(2);
  await bringBack(before.id);
  await expect.poll(() => present(first)).toEqual(now);
  expect(present(second)).toEqual([ourDo("late", "あとから")]);
});

test("[N11] a state without them changes none: one of before, one with too many, one beside what cannot be read", async () => {
  const { database } = server.running;
  const [first] = doResults;
  await put(first, [ourDo("big", "あ".repeat(400_000))]);
  const { id } = await keep();
  expect(await ofState(id)).toBeNull();
  await put(first, [ourDo("now", "いま")]);
  await bringBack(id);
  expect(present(first)).toEqual([ourDo("now", "いま")]);

  const unread = { ourDosBeside: () => Promise.reject(new NoAnswer("ended", "no answer")) };
  expect(await ourDosBeside(unread, boardId as BoardId)).toBeNull();
  const fault = { ourDosBeside: () => Promise.reject(new Error("a fault")) };
  await expect(ourDosBeside(fault, boardId as BoardId)).rejects.toThrow("a fault");

  const early = await keep();
  await database.updateTable("snapshots").set({ ourDosBody: null }).execute();
  expect(await ofState(early.id)).toBeNull();
});

test("[N11] of a board they have an end: the oldest that kept themselves forget theirs first", async () => {
  const { database } = server.running;
  await database.deleteFrom("snapshots").execute();
  const person = { id: "p", name: "p", color: "#000000" };
  const some = [{ doResult: "d", ourDos: [ourDo("o", "あ".repeat(330_000))] }];
  const keepOne = async (occasion: "asked" | "turned", at: number) => {
    const kind = { occasion, name: "", party: "customer", chargedTo: "" } as const;
    const said = { state: new Uint8Array(10), words: null, ourDos: some };
    const board = boardId as BoardId;
    return (await keepState(database, { boardId: board, person, ...kind, ...said }, at)).id;
  };
  const named = await keepOne("asked", 1);
  const turned: string[] = [];
  for (let at = 2; at < 40; at += 1) turned.push(await keepOne("turned", at));
  expect(await ofState(named)).not.toBeNull();
  expect(await ofState(turned.at(-1) ?? "")).not.toBeNull();
  expect(await ofState(turned[0] ?? "")).toBeNull();
  const rows = await database.selectFrom("snapshots").select("ourDosBody").execute();
  const bytes = rows.map(({ ourDosBody }) => Buffer.byteLength(ourDosBody ?? ""));
  const all = bytes.reduce((sum, one) => sum + one, 0);
  expect(all).toBeLessThanOrEqual(32 * 1024 * 1024);
  expect(all).toBeGreaterThan(31 * 1024 * 1024);
});
