import { readBoardLineup, readDrawingFromDocument } from "@zentaikan/board-model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, firstBoard, joinBoard } from "./support/program.ts";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const eight = { id: "ccpi8", version: 1 };
const six = { id: "iirc6", version: 1 };

test("[L2] everybody who has the board open sees the switch, unsent edits survive it, and it can be taken back", async () => {
  const board = await firstBoard(server);
  const one = await joinBoard(server, board.id);
  const other = await joinBoard(server, board.id);
  await Promise.all([one.synced(), other.synced()]);
  const before = readDrawingFromDocument(one.doc);

  // Drawn at the very moment of the switch: it is received before, or merges with it after.
  one.doc.getMap("records").set("shape:hello", 1);
  const path = `/api/boards/${board.id}/lineup`;
  await callApi(server, "PATCH", path, { from: eight, to: six });
  await expect.poll(() => readBoardLineup(one.doc).id).toBe("iirc6");
  await expect.poll(() => readBoardLineup(other.doc).id).toBe("iirc6");
  await expect.poll(() => other.doc.getMap("records").get("shape:hello")).toBe(1);
  expect(readDrawingFromDocument(one.doc)).toEqual(readDrawingFromDocument(other.doc));
  const moved = readDrawingFromDocument(one.doc).cards.map((card) => card.capital);
  expect(moved).not.toEqual(before.cards.map((card) => card.capital));

  const cards = Object.fromEntries(before.cards.map((card) => [card.id, card.capital]));
  await callApi(server, "PATCH", path, { from: six, to: eight, cards });
  await expect.poll(() => readBoardLineup(other.doc).id).toBe("ccpi8");
  expect(readDrawingFromDocument(other.doc)).toEqual(before);
  one.leave();
  other.leave();
});

test("[L2] of two switches at once one is refused, and a board that nobody has open is switched too", async () => {
  const [, second] = await callApi<{ id: string }[]>(server, "GET", "/api/boards");
  const path = `/api/boards/${second?.id}/lineup`;
  const change = { from: eight, to: six };
  const both = await Promise.allSettled([
    callApi(server, "PATCH", path, change),
    callApi(server, "PATCH", path, change),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const late = await joinBoard(server, second?.id ?? "");
  await late.synced();
  expect(readBoardLineup(late.doc).id).toBe("iirc6");
  late.leave();
});
