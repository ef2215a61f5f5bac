import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { encodeFrame, MAX_FRAME_BYTES, MAX_UPDATE_BYTES } from "@zentaikan/protocol";
import {
  BINARY,
  CONTINUATION,
  maskedFrame,
  TEXT,
  type RawSocket,
} from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readJournal } from "./kit/read-journal.ts";
import { openScene, type Scene } from "./kit/scene.ts";

const serverSource = fileURLToPath(new URL("../../server/src", import.meta.url));
const MiB = 1024 * 1024;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

describe("what is no frame of ours", () => {
  test.each([
    ["text", TEXT, Buffer.from("hello"), 4400],
    ["an empty message", BINARY, Buffer.alloc(0), 4400],
    ["one byte", BINARY, Buffer.of(0), 4400],
    ["an unknown kind", BINARY, Buffer.of(9, 1, 1), 4400],
    ["a frame of the server", BINARY, Buffer.of(64, 1), 4400],
    ["another frame of the server", BINARY, Buffer.of(65, 1, 0), 4400],
    ["bytes after the frame", BINARY, Buffer.of(3, 0), 4400],
    ["a number without end", BINARY, Buffer.alloc(20, 0xff), 4400],
    ["a sync answer of garbage", BINARY, Buffer.of(0, 1, 4, 255, 255, 255, 255), 4400],
    ["awareness of garbage", BINARY, Buffer.of(1, 3, 255, 255, 255), 4400],
  ])("[F1][W6] %s closes its own socket alone", async (_name, firstByte, payload, code) => {
    const raw = await scene.openSocket();
    raw.sendFrame(firstByte, payload);
    expect(await raw.closeCode()).toBe(code);
  });

  test("[F1] what comes behind it is not heard", async () => {
    const raw = await scene.openSocket();
    const doc = new Y.Doc();
    doc.getMap("records").set("shape:behind", 1);
    const edit = encodeFrame({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(doc) });
    raw.socket.write(Buffer.concat([maskedFrame(BINARY, Buffer.of(9)), maskedFrame(BINARY, edit)]));
    expect(await raw.closeCode()).toBe(4400);
    await scene.expectUnharmed();
    expect(scene.bystanders[0].doc.getMap("records").has("shape:behind")).toBe(false);
  });

  test.each([
    ["text that is no UTF-8", TEXT, Buffer.of(0xff, 0xfe), 1007],
    ["reserved bits", 0xf2, Buffer.of(3), 1002],
    ["an unknown opcode", 0x83, Buffer.of(3), 1002],
    ["a ping of 126 bytes", 0x89, Buffer.alloc(126), 1002],
    ["a continuation of nothing", CONTINUATION, Buffer.of(3), 1002],
  ])("[F2][W6] %s closes its own socket alone", async (_name, firstByte, payload, code) => {
    const raw = await scene.openSocket();
    raw.sendFrame(firstByte, payload);
    expect(await raw.closeCode()).toBe(code);
  });

  test("[F2][R10] without a mask, or of bytes by chance, close their own socket alone", async () => {
    const unmasked = await scene.openSocket();
    unmasked.socket.write(Buffer.of(BINARY, 1, 3));
    expect(await unmasked.closeCode()).toBe(1002);
    for (let round = 0; round < 30; round += 1) {
      const raw = await scene.openSocket();
      raw.socket.write(randomBytes(400));
      raw.socket.end();
      await new Promise((resolve) => raw.socket.once("close", resolve));
    }
  });

  test("[F2][R10] 200,000 fragments of one byte cost the server less than 20 MB", async () => {
    const before = await scene.observe();
    const raw = await scene.openSocket();
    const fragments = Buffer.concat(
      Array.from({ length: 1000 }, () => maskedFrame(CONTINUATION & 0x7f, Buffer.of(0))),
    );
    raw.socket.write(maskedFrame(BINARY & 0x7f, Buffer.of(0)));
    for (let sent = 0; sent < 200 && !raw.socket.destroyed; sent += 1) raw.socket.write(fragments);
    // ws counts them and gives up; the exact code is its own business.
    const code = await Promise.race([raw.closeCode(), wait(5000, "open")]);
    expect([1002, 1008, 1009, null]).toContain(code);
    const after = await scene.observe();
    expect(after.heapBytes - before.heapBytes).toBeLessThan(20 * MiB);
    raw.socket.destroy();
  });
});

describe("[F5] a claim of more than there is", () => {
  test.each([
    // The 7 bytes of M3: 33,554,431 structs of one client.
    ["33 million structs", frameOf(1, [1, 0xff, 0xff, 0xff, 0x0f, 1, 0]), 4400],
    ["33 million clients", frameOf(1, [0xff, 0xff, 0xff, 0x0f]), 4400],
    ["a state vector of millions", Buffer.of(0, 0, 5, 255, 255, 255, 255, 15), 4400],
    ["bytes of a length of 2^53", Buffer.of(0, 1, 255, 255, 255, 255, 255, 255, 255, 15), 4400],
  ])("%s is refused in no time", async (_name, frame, code) => {
    const raw = await scene.openSocket();
    const before = await scene.observe();
    raw.sendFrame(BINARY, frame);
    expect([code, 4422]).toContain(await raw.closeCode());
    const after = await scene.observe();
    expect(after.longestTurnMs).toBeLessThan(100);
    expect(after.heapBytes - before.heapBytes).toBeLessThan(5 * MiB);
  });
});

test("[F5] an update of V2 draws nothing, and no V2 function can be reached from the wire", async () => {
  const { doc: before, sequence } = readJournal(scene.dataDir, scene.boardId);
  const doc = new Y.Doc();
  doc.getMap("records").set("shape:v2", 1);
  const raw = await answered();
  const update = Y.encodeStateAsUpdateV2(doc);
  raw.sendFrame(BINARY, encodeFrame({ kind: "update", update }));
  raw.sendFrame(BINARY, encodeFrame({ kind: "syncAnswer", update }));
  await scene.expectUnharmed();
  const after = readJournal(scene.dataDir, scene.boardId);
  expect(after.doc.getMap("records").has("shape:v2")).toBe(false);
  expect(after.sequence).toBe(sequence + 1);
  expect(before.getMap("records").size + 1).toBe(after.doc.getMap("records").size);
  const files = readdirSync(serverSource, { recursive: true, encoding: "utf8" });
  const using = files.filter(
    (file) =>
      file.endsWith(".ts") &&
      /(Update|Vector|Decoder|Encoder)V2\b/.test(readFileSync(`${serverSource}/${file}`, "utf8")),
  );
  expect(using).toEqual([]);
});

describe("[F6] sizes", () => {
  test("an update of 2 MiB is taken, one byte more is 4413", async () => {
    const [one] = scene.bystanders;
    const raw = await answered();
    raw.sendFrame(BINARY, frameOfUpdate(MAX_UPDATE_BYTES, "exact"));
    await expect.poll(() => one.doc.getMap("records").has("shape:exact")).toBe(true);
    raw.sendFrame(BINARY, frameOfUpdate(MAX_UPDATE_BYTES + 1, "more"));
    expect(await raw.closeCode()).toBe(4413);
    expect(one.doc.getMap("records").has("shape:more")).toBe(false);
  });

  test("a frame of 8 MiB is taken, one byte more is 1009 and is not read", async () => {
    const [one] = scene.bystanders;
    const raw = await answered();
    // Head of a sync answer: two bytes of kind and four of length.
    raw.sendFrame(BINARY, frameOfUpdate(MAX_FRAME_BYTES - 6, "frame", "syncAnswer"));
    await expect.poll(() => one.doc.getMap("records").has("shape:frame")).toBe(true);
    const head = Buffer.from([BINARY, 0xff, 0, 0, 0, 0, 0, 0x80, 0, 1, 1, 2, 3, 4]);
    raw.socket.write(head);
    expect(await raw.closeCode()).toBe(1009);
  });
});

/** A socket of a client that has answered the server's question, so that its updates count. */
async function answered(): Promise<RawSocket> {
  const raw = await scene.openSocket();
  raw.sendFrame(BINARY, encodeFrame({ kind: "syncAnswer", update: Uint8Array.of(0, 0) }));
  return raw;
}

function frameOf(sync: number, update: readonly number[]): Buffer {
  return Buffer.of(0, sync, update.length, ...update);
}

/** A frame with an update of exactly so many bytes, which draws one shape. */
function frameOfUpdate(bytes: number, name: string, kind: "update" | "syncAnswer" = "update") {
  const { clientID } = new Y.Doc();
  const updateWith = (length: number): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    doc.getMap("records").set(`shape:${name}`, "x".repeat(length));
    return Y.encodeStateAsUpdate(doc);
  };
  const update = updateWith(bytes - (updateWith(bytes - 1000).length - (bytes - 1000)));
  expect(update).toHaveLength(bytes);
  return encodeFrame({ kind, update });
}
