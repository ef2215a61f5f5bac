import { setTimeout } from "node:timers/promises";
import { rmSync } from "node:fs";
import { encodeFrame } from "@zentaikan/protocol";
import type { BoardBody } from "@zentaikan/protocol/http";
import { startChildServer, type ChildServer } from "@zentaikan/server/test-kit/child-server";
import { askTicket, callApi, joinBoard, type Program } from "@zentaikan/server/test-kit/program";
import { BINARY, openRawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Y from "yjs";
import { ODD } from "./kit/odd-request.ts";

/**
 * What nobody waits for: timers, ends of promises, events of sockets. The server has no people here
 * but those of the room that falls, so that whatever comes next is theirs.
 */
const dataDir = temporaryFolder();
let server: ChildServer;
let boards: string[];
beforeAll(async () => {
  const preload = [new URL("./kit/odd-process.ts", import.meta.url)];
  server = await startChildServer({ dataDir, preload });
  boards = (await callApi<BoardBody[]>(server, "GET", "/api/boards")).map(({ id }) => id);
});
afterAll(async () => {
  expect(await server.end("SIGTERM")).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

const draw = ({ doc }: Program): void => void doc.getMap("records").set("shape:unforeseen", 1);
/** More often than every 50 ms: what is saved within them waits for its timer. */
const drawOften = async ({ doc, provider }: Program): Promise<void> => {
  for (let time = 0; time < 1000 && provider.wsconnected; time += 1) {
    doc.getMap("records").set(`shape:often-${time % 20}`, time);
    await setTimeout(5);
  }
};

test.each<[string, string, (program: Program, board: string) => unknown]>([
  ["a message", "Room.receive", draw],
  ["the timer of a tick", "TickPace.ran", draw],
  ["the end of a commit", "#afterCommit", draw],
  ["the timer of saved", "#tellLate", drawOften],
  ["the look after a room", "Member.tend", () => {}],
  ["the end of an answer", "#give", ask],
])("[F46][R10] an error in %s ends its room, never the process", async (_name, place, provoke) => {
  const board = boards.shift() ?? "";
  const writer = await joinBoard(server, board);
  await writer.synced();
  await writer.allSaved();
  const code = new Promise((resolve) =>
    writer.provider.once("connection-close", (event) => resolve(event?.code)),
  );
  const { pid } = server;
  await server.ask({ kind: ODD, breaksIn: place });
  await provoke(writer, board);
  expect(await code).toBe(4503);
  await expectAlive(pid, board, writer.doc);
  writer.leave();
});

test("[F46][R10] an error while somebody leaves ends at most their room", async () => {
  const [board = ""] = boards;
  const writer = await joinBoard(server, board);
  await writer.synced();
  const { pid } = server;
  await server.ask({ kind: ODD, breaksIn: "Rooms.leave" });
  writer.leave();
  await expect.poll(() => server.errors.split("nobody foresaw this").length).toBeGreaterThan(7);
  await expectAlive(pid, board, writer.doc);
});

/** The same process lets whoever was in the room in again, with what they had. */
async function expectAlive(pid: number, board: string, doc: Y.Doc): Promise<void> {
  const back = await joinBoard(server, board, doc);
  await back.synced();
  await back.allSaved();
  expect([server.isRunning(), server.pid]).toEqual([true, pid]);
  back.leave();
}

/** One more socket that asks what it lacks. */
async function ask(_program: Program, board: string): Promise<void> {
  const { ticket } = await askTicket(server, board);
  const raw = openRawSocket(server.url, { path: `/sync/board:${board}`, ticket });
  await raw.handshake();
  const stateVector = Uint8Array.of(0);
  raw.sendFrame(BINARY, encodeFrame({ kind: "syncRequest", stateVector }));
}
