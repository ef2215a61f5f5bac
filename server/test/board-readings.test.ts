import {
  BoardDocument,
  CAPITAL_CARD,
  writeFindingAnswer,
  type PlainRecord,
} from "@zentaikan/board-model";
import type { BoardBody, SessionBody, StructureBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Doc } from "yjs";
import { callApi, joinBoard, type Program } from "./support/program.ts";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const boardOf = async (number: number): Promise<BoardBody> => {
  const board = (await callApi<BoardBody[]>(server, "GET", "/api/boards"))[number];
  if (board === undefined) throw new Error("there is no such board");
  return board;
};
const structureOf = (id: string): Promise<StructureBody> =>
  callApi(server, "GET", `/api/boards/${id}/structure`);

/** Takes the first card of this capital off the board. */
function removeCard(doc: Doc, capital: string): void {
  const document = new BoardDocument(doc);
  const isCard = (record: unknown): record is PlainRecord & { props: { capital: string } } =>
    (record as { type?: string } | null)?.type === CAPITAL_CARD;
  for (const id of document.ids()) {
    const record = document.read(id);
    if (isCard(record) && record.props.capital === capital) return document.remove(id);
  }
  throw new Error(`there is no card of ${capital}`);
}

async function join(board: BoardBody): Promise<Program> {
  const program = await joinBoard(server, board.id);
  await program.synced();
  return program;
}

test("[B3] the structure that is asked for reflects the last saved edit", async () => {
  const board = await boardOf(0);
  const program = await join(board);
  const before = await structureOf(board.id);
  expect(before.stageKey).toBe("sk1|hum+org>tec>cus+fin");
  removeCard(program.doc, "org");
  await program.allSaved();
  const after = await structureOf(board.id);
  expect(after.stageKey).toBe("sk1|hum>tec>cus+fin");
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.sentence.ja).not.toBe(before.sentence.ja);

  const said = { reason: "採用は別の場で決めている", answeredAt: 1_700_000_000_000 };
  const { person } = await callApi<SessionBody>(server, "GET", "/api/session");
  writeFindingAnswer(program.doc, "V16:x", { ...said, author: person.id });
  await program.allSaved();
  const answered = await structureOf(board.id);
  expect([before.onPurpose, answered.onPurpose]).toEqual([
    [],
    [{ findingId: "V16:x", ...said, by: person.name, author: person.id }],
  ]);
  program.leave();
});

test("[B2] a board that has been quiet for a moment says anew what it says, in every list", async () => {
  const board = await boardOf(1);
  const program = await join(board);
  removeCard(program.doc, "org");
  await program.allSaved();
  await expect
    .poll(async () => (await boardOf(1)).reading?.stageKey, { timeout: 5000 })
    .toBe("sk1|cus>tec>cus+fin");
  const changed = await boardOf(1);
  expect(changed.updatedAt > board.updatedAt).toBe(true);
  expect(changed.present.map(({ name }) => name)).toEqual([expect.stringContaining("プログラム")]);
  program.leave();
  await expect.poll(async () => (await boardOf(1)).present).toEqual([]);
});
