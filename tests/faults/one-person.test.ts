import { decodeFrame, encodeFrame, writeAwarenessEntries } from "@zentaikan/protocol";
import { BINARY, maskedFrame, type RawSocket } from "@zentaikan/server/test-kit/raw-socket";
import * as encoding from "lib0/encoding";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { openGuest, type Guest } from "./kit/guest.ts";
import { openScene, type Scene } from "./kit/scene.ts";

/**
 * What one viewer can do to everybody else: a guest with the smallest right there is, as many
 * sockets as they like, and bytes of their own making.
 */
const MiB = 1024 * 1024;
let scene: Scene;
let viewer: Guest;
beforeAll(async () => {
  scene = await openScene();
  const { server, boardId } = scene;
  ({ guest: viewer } = await openGuest(server, { boardId, role: "viewer" }));
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

/** With a quota of their own, that no test before has used up. */
const anotherViewer = async (): Promise<Guest> => {
  const { server, boardId } = scene;
  return (await openGuest(server, { boardId, role: "viewer" })).guest;
};

test("[F49][P3] presence that is nested 3,000 deep is passed over", async () => {
  const raw = await viewer.openSocket();
  const nested = (leaf: string): string => `${"[".repeat(3000)}${leaf}${"]".repeat(3000)}`;
  const [ada] = scene.bystanders;
  for (const clock of [1, 2]) {
    const json = `{"p":${nested(String(clock))}}`;
    raw.sendFrame(BINARY, awareness({ client: 77, clock, json }));
    // The first one is told before the second comes, which is compared with it.
    await scene.expectUnharmed();
  }
  raw.sendFrame(BINARY, awareness({ client: 77, clock: 9, json: `{"p":{"x":1}}` }));
  await expect
    .poll(() => ada.provider.awareness.getStates().get(77))
    .toMatchObject({ p: { x: 1 } });
  raw.socket.destroy();
});

test("[F50][R12] who asks without reading gets no second answer to hold", async () => {
  const fill = "資本".repeat(20_000);
  const [ada] = scene.bystanders;
  for (let part = 0; part < 20; part += 1) ada.doc.getMap("records").set(`shape:${part}`, fill);
  await ada.allSaved();
  const before = await scene.observe();
  const sockets = await openMany(await anotherViewer(), 20);
  // Each of them is let in by now, and what it says is read.
  await Promise.all(sockets.map((raw) => raw.until((messages) => messages.length > 0)));
  for (const { socket } of sockets) socket.pause();
  const question = maskedFrame(BINARY, syncRequest(Uint8Array.of(0)));
  const who = maskedFrame(BINARY, encodeFrame({ kind: "awarenessRequest" }));
  // One after the other: a question that is one too many ends a socket, and "who" is only passed over.
  for (const [ask, times] of [
    [question, 9],
    [who, 3000],
  ] as const) {
    const burst = Buffer.concat(Array<Buffer>(times).fill(ask));
    for (const { socket } of sockets) socket.write(burst);
    await scene.expectUnharmed();
  }
  const after = await scene.observe();
  const grown = after.bufferBytes - before.bufferBytes;
  report(`[F50] 20 sockets that ask and do not read hold ${(grown / MiB).toFixed(1)} MiB`);
  expect(grown).toBeLessThan(40 * MiB);
  // Whoever reads on gets an end for each of the requests.
  const [one] = sockets;
  one?.socket.resume();
  await one?.until((messages) => ends(messages) === 9);
  for (const { socket } of sockets) socket.destroy();
});

test("[F50][R12] a state vector of invented clients is refused by its head", async () => {
  const raw = await (await anotherViewer()).openSocket();
  await scene.observe();
  raw.sendFrame(BINARY, syncRequest(inventedVector(40_000)));
  expect(await raw.closeCode()).toBe(4400);
  const { longestTurnMs } = await scene.observe();
  expect(longestTurnMs).toBeLessThan(10);
});

test("[F51][R11] has so many sockets and no more, also after they reconnect", async () => {
  const guest = await anotherViewer();
  const sockets = await openMany(guest, 100);
  const code = await (await guest.openSocket()).closeCode();
  expect(code).toBe(4429);
  sockets.pop()?.socket.destroy();
  await expect.poll(async () => staysOpen(await guest.openSocket())).toBe(true);
  for (const { socket } of sockets) socket.destroy();
});

test("[F51][R11][R14] frames of 8 MB cost next to nothing, and soon they are not let in", async () => {
  const guest = await anotherViewer();
  const frame = maskedFrame(
    BINARY,
    encodeFrame({ kind: "syncAnswer", update: manyEdits(7 * MiB) }),
  );
  const codes: (number | null)[] = [];
  await scene.observe();
  for (let count = 0; count < 4; count += 1) {
    const raw = await guest.openSocket();
    raw.socket.write(frame);
    codes.push(await raw.closeCode());
  }
  const { workMs } = await scene.observe();
  report(`[F51] four frames of 7 MiB of a viewer cost the relay ${workMs.toFixed(0)} ms`);
  expect(codes).toEqual([4403, 4429, 4429, 4429]);
  expect(workMs).toBeLessThan(500);
});

test("[F51][H9] has so many streams of the inbox and no more", async () => {
  const guest = await anotherViewer();
  const abort = new AbortController();
  const open = () => guest.fetch("GET", "/api/inbox/stream", undefined, abort.signal);
  const answers = await Promise.all(Array.from({ length: 40 }, open));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(8);
  expect(await refused[0]?.json()).toMatchObject({ code: "tooManyStreams" });
  abort.abort();
  await expect.poll(async () => (await guest.fetch("GET", "/api/inbox")).status).toBe(200);
});

test("[F52] junk does not write a line of the log each", async () => {
  const before = scene.server.errors.length;
  const { server } = scene;
  const junk = async (): Promise<void> => {
    const raw = await scene.openSocket(server);
    raw.socket.write(Buffer.of(0xff, 0xff, 0xff));
    await raw.closeCode();
  };
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 30 }, junk));
  const lines = scene.server.errors.slice(before).split("\n").length;
  expect(lines).toBeLessThan(150);
});

async function openMany(guest: Guest, count: number): Promise<RawSocket[]> {
  return Promise.all(Array.from({ length: count }, () => guest.openSocket()));
}

/** Whether it gets what everybody gets first, instead of a goodbye. */
async function staysOpen(raw: RawSocket): Promise<boolean> {
  const isOpen = await raw
    .until((messages) => messages.length > 0)
    .then(
      () => true,
      () => false,
    );
  raw.socket.destroy();
  return isOpen;
}

function ends(messages: readonly Buffer[]): number {
  return messages.filter((one) => decodeFrame(one).kind === "syncAnswer").length;
}

function awareness(entry: { client: number; clock: number; json: string }): Uint8Array {
  return encodeFrame({ kind: "awareness", states: writeAwarenessEntries([entry]) });
}

function syncRequest(stateVector: Uint8Array): Uint8Array {
  return encodeFrame({ kind: "syncRequest", stateVector });
}

function inventedVector(clients: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients);
  for (let client = clients; client > 0; client -= 1) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
  }
  return encoding.toUint8Array(encoder);
}

/** Edits of a byte each, as many as fit: what takes longest to decode. */
function manyEdits(bytes: number): Uint8Array {
  const encoder = encoding.createEncoder();
  const structs = Math.floor((bytes - 20) / 3);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, structs);
  encoding.writeVarUint(encoder, 5);
  encoding.writeVarUint(encoder, 0);
  for (let index = 0; index < structs; index += 1) {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, 1);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}
