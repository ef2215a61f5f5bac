import { encodeFrame } from "@zentaikan/protocol";
import type { BoardBody } from "@zentaikan/protocol/http";
import {
  askTicket,
  callApi,
  joinBoard,
  joinDocument,
  type Program,
} from "@zentaikan/server/test-kit/program";
import { BINARY, openRawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { report } from "../support/report.ts";
import { ODD, type OddRequest } from "./kit/odd-request.ts";
import { openScene, type Scene } from "./kit/scene.ts";

const dayMs = 86_400_000;
let scene: Scene;
/** Boards that the bystanders do not have open. */
let others: string[];
beforeAll(async () => {
  const preload = [new URL("./kit/odd-process.ts", import.meta.url)];
  scene = await openScene({ preload, env: { LOG_LEVEL: "debug" } });
  const boards = await callApi<BoardBody[]>(scene.server, "GET", "/api/boards");
  others = boards.map(({ id }) => id).filter((id) => id !== scene.boardId);
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

const make = (request: Omit<OddRequest, "kind">) =>
  scene.server.ask<string>({ kind: ODD, ...request });

function closeCode({ provider }: Program): Promise<number | undefined> {
  return new Promise((resolve) =>
    provider.once("connection-close", (event) => resolve(event?.code)),
  );
}

test.each([
  ["forward", dayMs],
  ["back", -dayMs],
])(
  "[F43] the clock jumps a day %s: edits keep their order, and tickets their minute",
  async (_name, offsetMs) => {
    const { server, boardId, bystanders } = scene;
    const [ada, bob] = bystanders;
    const { ticket, document } = await askTicket(server, boardId);
    ada.doc.getMap("records").set("shape:clock", "before");
    await ada.allSaved();
    await make({ offsetMs });
    ada.doc.getMap("records").set("shape:clock", `after ${offsetMs}`);
    await ada.allSaved();
    await expect.poll(() => bob.doc.getMap("records").get("shape:clock")).toBe(`after ${offsetMs}`);
    const program = joinDocument({ url: server.url, document, ticket });
    await program.synced();
    expect(program.doc.getMap("records").get("shape:clock")).toBe(`after ${offsetMs}`);
    program.leave();
    await make({ offsetMs: 0 });
  },
);

test("[F46][R10] an error that nobody foresaw ends its room, and no other", async () => {
  const [board = ""] = others;
  const writer = await joinBoard(scene.server, board);
  const witness = await joinBoard(scene.server, board);
  await Promise.all([writer.synced(), witness.synced()]);
  await writer.allSaved();
  const codes = Promise.all([closeCode(writer), closeCode(witness)]);
  await make({ breaksIn: "Room.receive" });
  writer.doc.getMap("records").set("shape:unforeseen", 1);
  expect(await codes).toEqual([4503, 4503]);
  expect(scene.server.errors).toContain("nobody foresaw this");
  const again = await joinBoard(scene.server, board, writer.doc);
  await again.synced();
  await again.allSaved();
  const back = await joinBoard(scene.server, board);
  await back.synced();
  expect(back.doc.getMap("records").get("shape:unforeseen")).toBe(1);
  for (const program of [writer, witness, again, back]) program.leave();
});

test("[F47][R5] fifty people open a board of 4,000 shapes at once, and nobody else waits", async () => {
  const [, board = ""] = others;
  const filler = await joinBoard(scene.server, board);
  await filler.synced();
  const records = filler.doc.getMap("records");
  for (let part = 0; part < 20; part += 1) {
    filler.doc.transact(() => {
      for (let number = 0; number < 200; number += 1) {
        const props = { color: "black", size: "m", text: "資本".repeat(20) };
        records.set(`shape:${part}-${number}`, { type: "geo", x: number, y: part, props });
      }
    });
  }
  await filler.allSaved();
  filler.leave();
  const tickets = await Promise.all(
    Array.from({ length: 50 }, () => askTicket(scene.server, board)),
  );
  await scene.observe();

  const joining = Promise.all(
    tickets.map(async ({ ticket }) => {
      const raw = openRawSocket(scene.server.url, { path: `/sync/board:${board}`, ticket });
      const stateVector = Uint8Array.of(0);
      await raw.handshake();
      raw.sendFrame(BINARY, encodeFrame({ kind: "syncRequest", stateVector }));
      await raw.until((messages) => messages.some(([kind, sync]) => kind === 0 && sync === 1));
      const bytes = raw.socket.bytesRead;
      raw.socket.destroy();
      return bytes;
    }),
  );
  const joins = { areOver: false };
  void joining.then(() => (joins.areOver = true));
  const [ada] = scene.bystanders;
  const waits: number[] = [];
  for (let edit = 0; !joins.areOver || edit < 5; edit += 1) {
    const start = performance.now();
    ada.doc.getMap("records").set("shape:meanwhile", edit);
    await ada.allSaved();
    waits.push(performance.now() - start);
  }
  expect(Math.min(...(await joining))).toBeGreaterThan(500_000);
  const { longestTurnMs } = await scene.observe();
  expect(longestTurnMs).toBeLessThan(100);
  report(
    `[F47] 50 joins: longest turn ${longestTurnMs.toFixed(1)} ms; ${waits.length} edits elsewhere ` +
      `saved after at most ${Math.max(...waits).toFixed(0)} ms`,
  );
});

test("[F48][A4] whatever comes, a line of the log is one line, and no secret is in it", async () => {
  const { server, boardId, path } = scene;
  const person = await scene.newPerson();
  const { ticket } = await askTicket(person, boardId);
  const raw = openRawSocket(server.url, { path, ticket });
  await raw.handshake();
  const doc = new Y.Doc();
  doc.getMap('evil\n{"level":60,"msg":"forged"}').set("key", 1);
  const update = Y.encodeStateAsUpdate(doc);
  raw.sendFrame(BINARY, encodeFrame({ kind: "syncAnswer", update }));
  expect(await raw.closeCode()).toBe(4422);
  await fetch(`${server.url}/api/boards/%0aforged%0a`, {
    headers: { authorization: `Bearer ${person.token}`, cookie: "session=secret-cookie" },
  });
  await expect.poll(() => server.errors).toContain("invariantBroken");
  expect(server.errors).not.toContain("forged");
  const lines = server.errors.split("\n").filter((line) => line !== "");
  const structured = lines.filter((line) => line.startsWith("{"));
  for (const line of structured) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  // What is not JSON is what the server says to whoever started it.
  const said = lines.filter((line) => !structured.includes(line));
  for (const line of said)
    expect(line).toMatch(/^(Drawing the sample customers: \d|全体観 is ready)/);
  const linkSecret = server.link.split("=")[1] ?? "";
  for (const secret of [server.token, person.token, ticket, linkSecret, "secret-cookie"]) {
    expect(server.errors.includes(secret)).toBe(false);
  }
});
