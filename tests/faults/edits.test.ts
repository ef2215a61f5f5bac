import { decodeFrame, encodeFrame, type Frame } from "@zentaikan/protocol";
import { joinBoard, type Access } from "@zentaikan/server/test-kit/program";
import { BINARY, type RawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { readJournal } from "./kit/read-journal.ts";
import { openScene, type Scene } from "./kit/scene.ts";

let scene: Scene;
/** Somebody with rights of their own, and nothing good in mind. */
let eve: Access;
beforeAll(async () => {
  scene = await openScene();
  eve = await scene.newPerson();
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

const sequence = () => readJournal(scene.dataDir, scene.boardId).sequence;
const send = (raw: RawSocket, frame: Frame) => raw.sendFrame(BINARY, encodeFrame(frame));
const NOTHING = Uint8Array.of(0, 0);

/** A socket of a client that has answered the server, so that its updates count. */
async function answered(access: Access): Promise<RawSocket> {
  const raw = await scene.openSocket(access);
  send(raw, { kind: "syncAnswer", update: NOTHING });
  return raw;
}

function frames(messages: readonly Buffer[], kind: Frame["kind"]): Frame[] {
  return messages.map((bytes) => decodeFrame(bytes)).filter((frame) => frame.kind === kind);
}

/** A GC struct: so many clocks of this client that say nothing. */
function filler(client: number, clock: number, length: number): Uint8Array {
  return Uint8Array.from([1, 1, ...uint(client), ...uint(clock), 0, ...uint(length), 0]);
}

function deletion(client: number, clock: number, length: number): Uint8Array {
  return Uint8Array.from([0, 1, ...uint(client), 1, ...uint(clock), ...uint(length)]);
}

function uint(value: number): number[] {
  return value < 128 ? [value] : [0x80 | (value % 128), ...uint(Math.floor(value / 128))];
}

test("[F8][E2][E3] clocks and deletions in the name of a colleague are refused, and the colleague writes on", async () => {
  const [victim, witness] = scene.bystanders;
  const { clientID } = victim.doc;
  victim.doc.getMap("records").set("shape:victim", 1);
  await victim.allSaved();
  const clock = Y.getState(victim.doc.store, clientID);
  const before = sequence();
  for (const update of [
    filler(clientID, clock, 1_000_000_000),
    filler(clientID, clock, 1),
    filler(clientID, 0, clock + 1),
    deletion(clientID, clock, 50),
    deletion(clientID, clock + 1000, 1),
  ]) {
    for (const kind of ["update", "syncAnswer"] as const) {
      const raw = await answered(eve);
      send(raw, { kind, update });
      // What deletes what is not here yet may come from somebody who lost a message: it is asked
      // for once, and refused the second time.
      send(raw, { kind: "syncAnswer", update });
      expect(await raw.closeCode()).toBe(4422);
    }
  }
  expect(sequence()).toBe(before);
  victim.doc.getMap("records").set("shape:victim", "FUTURE");
  await expect.poll(() => witness.doc.getMap("records").get("shape:victim")).toBe("FUTURE");
});

test("[F9][W10] an edit that builds on a lost one is asked for once, then refused; nothing of it is kept", async () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let number = 0; number < 4; number += 1) doc.getMap("records").set(`shape:gap-${number}`, 1);
  const [, second = NOTHING, , fourth = NOTHING] = updates;
  const before = sequence();
  const raw = await answered(eve);
  send(raw, { kind: "update", update: second });
  await raw.until((messages) => frames(messages, "syncRequest").length === 2);
  expect(sequence()).toBe(before);
  send(raw, { kind: "syncAnswer", update: fourth });
  expect(await raw.closeCode()).toBe(4422);
  expect(sequence()).toBe(before);
});

test("[F9][W10] whoever then says everything has everything saved", async () => {
  const doc = new Y.Doc();
  doc.getMap("records").set("shape:lost", 1);
  const lostUntil = Y.encodeStateVector(doc);
  doc.getMap("records").set("shape:after", 1);
  const raw = await answered(eve);
  send(raw, { kind: "update", update: Y.encodeStateAsUpdate(doc, lostUntil) });
  await raw.until((messages) => frames(messages, "syncRequest").length === 2);
  send(raw, { kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
  await raw.until((messages) =>
    frames(messages, "saved").some((frame) => frame.kind === "saved" && frame.messages === 3),
  );
  raw.socket.destroy();
  const records = readJournal(scene.dataDir, scene.boardId).doc.getMap("records");
  expect([records.get("shape:lost"), records.get("shape:after")]).toEqual([1, 1]);
});

test("[F10][W9] an edit before the first answer is passed over and not called saved; the answer brings it", async () => {
  const doc = new Y.Doc();
  doc.getMap("records").set("shape:early", 1);
  const update = Y.encodeStateAsUpdate(doc);
  const before = sequence();
  const raw = await scene.openSocket(eve);
  send(raw, { kind: "update", update });
  send(raw, { kind: "awarenessRequest" });
  await raw.until((messages) => frames(messages, "awareness").length === 2);
  expect(frames(raw.messages(), "saved")).toEqual([]);
  expect(sequence()).toBe(before);
  send(raw, { kind: "syncAnswer", update });
  await raw.until((messages) => frames(messages, "saved").length === 1);
  expect(frames(raw.messages(), "saved")).toEqual([{ kind: "saved", messages: 2 }]);
  expect(sequence()).toBe(before + 1);
  raw.socket.destroy();
});

test("[F11][E5] a session that is played again, out of order and by somebody else, changes nothing", async () => {
  const author = await scene.newPerson();
  const program = await joinBoard(author, scene.boardId);
  await program.synced();
  const session: Uint8Array[] = [];
  program.doc.on("update", (update: Uint8Array) => session.push(update));
  const records = program.doc.getMap("records");
  for (let number = 0; number < 30; number += 1) {
    if (number % 5 === 4) records.delete(`shape:played-${number - 1}`);
    else records.set(`shape:played-${number}`, number);
  }
  await program.allSaved();
  program.leave();
  await scene.expectUnharmed();
  const before = sequence();
  for (const access of [author, eve]) {
    for (const again of [session, session.toReversed(), [...session, ...session]]) {
      const raw = await answered(access);
      for (const update of again) send(raw, { kind: "update", update });
      const messages = again.length + 1;
      await raw.until((received) =>
        frames(received, "saved").some((one) => one.kind === "saved" && one.messages === messages),
      );
      raw.socket.destroy();
    }
  }
  expect(sequence()).toBe(before);
});
