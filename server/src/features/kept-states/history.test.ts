import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  BoardDocument,
  CAPITAL_CARD,
  noteRoot,
  readBoardLineup,
  type PlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, interpret, type MacroStructure } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { BoardBody } from "@zentaikan/protocol/http";
import type { KeptStateBody, KeptStateInWordsBody } from "@zentaikan/protocol/versions";
import { DatabaseSync } from "node:sqlite";
import * as Y from "yjs";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, joinBoard, type Program } from "../../../test/support/program.ts";
import { signInByLink } from "../../../test/support/sign-in-by-link.ts";
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts";
import { isOnPostgres } from "../../../test/support/test-workspace.ts";
import { keepHistory } from "./history-states.ts";
import { keepState } from "./kept-states.ts";
import { statesToDrop } from "./thin-history.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = 1000 * day;
let server: TestServer;
let boardId: string;
let program: Program;
let isStopped = false;
beforeAll(async () => {
  server = await startTestServer();
  const [board] = await callApi<BoardBody[]>(server, "GET", "/api/boards");
  boardId = board?.id ?? "";
  program = await joinBoard(server, boardId);
  await program.synced();
});
afterAll(async () => {
  program.leave();
  if (!isStopped) await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
});

const path = () => `/api/boards/${boardId}/snapshots`;
const turns = async () => {
  const states = await callApi<KeptStateBody[]>(server, "GET", path());
  return states.filter(({ occasion }) => occasion === "turned");
};
/** As if what was kept had been kept so much earlier. */
const age = (ms: number) =>
  server.running.database
    .updateTable("snapshots")
    .set(({ eb }) => ({ at: eb("at", "-", ms) }))
    .where("occasion", "=", "turned")
    .execute();

test("[N7] a state keeps itself when the meaning turned, says who and what, and is compared and brought back like any", async () => {
  const board = new BoardDocument(program.doc);
  const records = board.ids().map((id) => board.read(id) as PlainRecord);
  const cards = records.filter((record) => record["type"] === CAPITAL_CARD);
  const [first, second] = cards;
  if (first === undefined || second === undefined) throw new Error("a sample has cards");
  // A place within its lane is no meaning.
  board.update(first, { ...first, y: Number(first["y"]) + 3 });
  await program.allSaved();
  board.remove(first.id);
  await program.allSaved();
  await expect.poll(async () => (await turns()).length, { timeout: 15_000 }).toBe(1);
  const [turn] = await turns();
  expect(turn?.turn?.people).toHaveLength(1);
  expect(turn?.turn?.changes[0]?.ja).toMatch(/を外した$/);
  expect(turn?.name).toBe("");

  await age(day);
  board.remove(second.id);
  await program.allSaved();
  await expect.poll(async () => (await turns()).length, { timeout: 15_000 }).toBe(2);
  // Within ten seconds it is there again: neither is a turn.
  board.put(second);
  await program.allSaved();
  await expect.poll(async () => (await turns()).length, { timeout: 15_000 }).toBe(1);

  const words = await callApi<KeptStateInWordsBody>(server, "GET", `${path()}/${turn?.id}`);
  const { nodes } = words.words.structure as MacroStructure;
  expect(nodes.flatMap((node) => node.cards)).not.toContain(first.id);
  board.put(first);
  await program.allSaved();
  await expect.poll(async () => (await turns()).length, { timeout: 15_000 }).toBe(2);
  const body = { snapshot: turn?.id };
  await callApi(server, "POST", `/api/boards/${boardId}/restore`, body);
  await expect.poll(() => board.read(first.id)).toBeUndefined();
}, 90_000);

test("[N10] the picture of a state shows what was drawn, and neither notes nor answers nor what was deleted", async () => {
  const board = new BoardDocument(program.doc);
  const [card] = board.ids().filter((id) => id.startsWith("shape:"));
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("PRIVATENOTE")]);
  program.doc.getXmlFragment(noteRoot(card ?? "")).insert(0, [paragraph]);
  program.doc.getMap("answers").set("V01", { reason: "PRIVATEREASON", answeredAt: 1 });
  const gone = { ...(board.read(card ?? "") as PlainRecord), id: "shape:PRIVATECARD" };
  board.put(gone);
  board.remove(gone.id);
  await program.allSaved();
  const { id } = await callApi<KeptStateBody>(server, "POST", path(), { name: "" });
  const { state } = await server.running.database
    .selectFrom("snapshots")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(Buffer.from(state).includes("PRIVATENOTE")).toBe(true);
  const headers = { authorization: `Bearer ${server.token}` };
  const answer = await fetch(`${server.url}${path()}/${id}/picture`, { headers });
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.includes("PRIVATE")).toBe(false);
  const picture = new Y.Doc();
  Y.applyUpdate(picture, bytes);
  const shown = new BoardDocument(picture);
  expect(shown.ids().toSorted()).toEqual(board.ids().toSorted());
  for (const one of shown.ids()) expect(shown.read(one)).toEqual(board.read(one));
  expect(readBoardLineup(picture)).toEqual(readBoardLineup(program.doc));
});

test("[N8] what goes is told by the next that stays, once it is old enough, and by a round alone", async () => {
  const { database } = server.running;
  await database.deleteFrom("snapshots").where("occasion", "=", "turned").execute();
  const structureOf = (count: number) =>
    interpret(
      {
        ...EMPTY_DRAWING,
        cards: CCPI8.capitals.slice(0, count).map(({ id }) => ({
          id: id as string as never,
          capital: id,
          subdivision: null,
          laneStage: 1 as const,
          statedStage: null,
          direction: "grow" as const,
        })),
      },
      CCPI8,
    ).structure;
  const time = { now };
  let drawn = 0;
  const history = keepHistory({
    database,
    now: () => time.now,
    stateOf: async () => new Uint8Array(100),
    ourDosBeside: async () => null,
    describeState: async () => ({
      structure: structureOf(drawn),
      diagnostics: [],
      detail: { doResults: [] },
      lineup: CCPI8,
      answers: [],
      sentence: { ja: "", en: "" },
      contentHash: "",
      places: [],
    }),
    onKept: () => {},
  });
  for (const [minutes, name] of [
    [0, "甲"],
    [70, "乙"],
    [80, "丙"],
    [90, "丁"],
  ] as const) {
    drawn += 1;
    time.now = now + minutes * 60_000;
    const people = [{ id: name, name, color: "#000000" }];
    await history.turned(boardId as never, { before: null, people });
  }
  const told = async () =>
    (await turns()).map(({ turn }) => [turn?.people.map(({ name }) => name).join(""), turn?.count]);
  const all = [
    ["丁", 1],
    ["丙", 1],
    ["乙", 1],
    ["甲", 0],
  ];
  expect(await told()).toEqual(all);
  await history.thinAll();
  expect(await told()).toEqual(all);
  time.now = now + 3 * day;
  await Promise.all([history.thinAll(), history.thinAll()]);
  expect(await told()).toEqual([
    ["丁乙丙", 3],
    ["甲", 0],
  ]);
  time.now = now + 20 * day;
  await history.thinAll();
  expect(await told()).toEqual([["丁乙丙", 3]]);
});

test("[N8] of all boards together so much stays: the oldest goes for the newest", async () => {
  const { database } = server.running;
  await database.deleteFrom("snapshots").where("occasion", "=", "turned").execute();
  const keep = (at: number) =>
    database.transaction().execute(async (transaction) => {
      const by = { person: { id: "", name: "", color: "" }, chargedTo: "" };
      const kind = { occasion: "turned", name: "", party: "customer" } as const;
      const said = { state: new Uint8Array(1000), ourDos: null, words: null };
      const board = boardId as BoardId;
      return (await keepState(transaction, { boardId: board, ...by, ...kind, ...said }, at)).id;
    });
  const ids = [await keep(1), await keep(2)];
  const tally = database.updateTable("tallies").where("what", "=", "history");
  const others = 20 * 1024 ** 3 - 2000;
  await tally.set(({ eb }) => ({ bytes: eb("bytes", "+", others) })).execute();
  ids.push(await keep(3));
  expect((await turns()).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  await tally.set(({ eb }) => ({ bytes: eb("bytes", "-", others) })).execute();
});

test("[N8] the history of a board has an end, keeps its newest state, and thinning it again changes nothing", () => {
  const anyStates = fc
    .array(fc.record({ ago: fc.nat(400 * day), bytes: fc.nat(2 * 1024 * 1024) }), {
      maxLength: 400,
    })
    .map((all) =>
      all
        .toSorted((one, other) => one.ago - other.ago)
        .map(({ ago, bytes }, id) => ({ id: String(id), at: now - ago, bytes })),
    );
  fc.assert(
    fc.property(anyStates, (states) => {
      const dropped = statesToDrop(states, now);
      const kept = states.filter(({ id }) => !dropped.has(id));
      expect(kept.length).toBeLessThanOrEqual(200);
      const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
      expect(bytes).toBeLessThanOrEqual(32 * 1024 * 1024);
      expect(kept[0]).toBe(states[0]);
      expect(statesToDrop(kept, now).size).toBe(0);
    }),
  );
  const meeting = Array.from({ length: 120 }, (_, minute) => ({
    id: String(minute),
    at: now - minute * 60_000,
    bytes: 1000,
  }));
  expect(statesToDrop(meeting, now).size).toBe(0);
  expect(meeting.length - statesToDrop(meeting, now + 3 * day).size).toBeLessThanOrEqual(3);
  expect(meeting.length - statesToDrop(meeting, now + 400 * day).size).toBe(1);
});

// It looks into the files of the data folder; what PostgreSQL keeps of deleted rows is its operator's.
test.skipIf(isOnPostgres)(
  "[K12] [N7] what somebody deleted stands in the history until an owner deletes it there, and nowhere then",
  async () => {
    const { database } = server.running;
    const secret = "SECRETWORDS";
    const files = () =>
      readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .filter((file) => readFileSync(file).includes(secret));
    await database.deleteFrom("snapshots").where("occasion", "=", "turned").execute();
    const board = new BoardDocument(program.doc);
    const records = board.ids().map((id) => board.read(id) as PlainRecord);
    const [card, another] = records.filter((record) => record["type"] === CAPITAL_CARD);
    if (card === undefined || another === undefined) throw new Error("a sample has cards");
    const props = { ...(card["props"] as object), subdivision: secret };
    board.update(card, { ...card, props });
    await program.allSaved();
    board.remove(another.id);
    const states = database
      .selectFrom("snapshots")
      .select("state")
      .where("occasion", "=", "turned");
    const saying = async () =>
      (await states.execute()).filter(({ state }) => Buffer.from(state).includes(secret)).length;
    await expect.poll(saying, { timeout: 15_000 }).toBeGreaterThan(0);
    await age(day);
    const before = (await turns()).length;
    board.remove(card.id);
    await program.allSaved();
    await expect.poll(async () => (await turns()).length, { timeout: 15_000 }).toBe(before + 1);
    const headers = { origin: server.running.publicUrl, cookie: await signInByLink(server) };
    for (const { id } of await turns()) {
      expect(files()).not.toEqual([]);
      const dropped = await fetch(`${server.url}${path()}/${id}`, { method: "DELETE", headers });
      expect(dropped.status).toBe(204);
    }
    program.leave();
    const journal = new DatabaseSync(join(server.dataDir, "documents.sqlite"), { readOnly: true });
    const updates = journal.prepare("select count(*) as n from updates where instr(bytes, ?) > 0");
    await expect.poll(() => updates.get(Buffer.from(secret))?.["n"], { timeout: 15_000 }).toBe(0);
    journal.close();
    await server.running.stop();
    isStopped = true;
    expect(files()).toEqual([]);
  },
  90_000,
);
