import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { encodeFrame } from "@zentaikan/protocol";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startChildServer, type ChildServer } from "../support/child-server.ts";
import { askTicket, firstBoard, joinBoard, type Program } from "../support/program.ts";
import {
  BINARY,
  CONTINUATION,
  maskedFrame,
  openRawSocket,
  TEXT,
  type RawSocket,
} from "../support/raw-socket.ts";
import { temporaryFolder } from "../support/test-server.ts";

const dataDir = temporaryFolder();
let server: ChildServer;
let boardId: string;
let path: string;
/** Two honest people, who must notice nothing of all this. */
let bystanders: readonly [Program, Program];
let edits = 0;

beforeAll(async () => {
  server = await startChildServer({ dataDir });
  boardId = (await firstBoard(server)).id;
  path = `/sync/board:${boardId}`;
  bystanders = [await joinBoard(server, boardId), await joinBoard(server, boardId)];
  await Promise.all(bystanders.map((program) => program.synced()));
});
afterEach(async () => {
  expect(server.isRunning()).toBe(true);
  const [one, other] = bystanders;
  expect([one, other].map(({ provider }) => provider.wsconnected)).toEqual([true, true]);
  const key = `shape:bystander-${(edits += 1)}`;
  one.doc.getMap("records").set(key, 1);
  await expect.poll(() => other.doc.getMap("records").has(key)).toBe(true);
  await one.allSaved();
});
afterAll(async () => {
  for (const program of bystanders) program.leave();
  expect(server.errors).not.toContain("an unexpected error");
  expect(await server.end("SIGTERM")).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

async function openSocket(): Promise<RawSocket> {
  const { ticket } = await askTicket(server, boardId);
  const raw = openRawSocket(server.url, { path, ticket });
  expect(await raw.handshake()).toContain("101");
  return raw;
}

describe("the handshake", () => {
  test.each([
    ["http://localhost:1", "403"],
    ["http://evil.example", "403"],
    ["null", "403"],
  ])("[W4] of a page of %s is refused before it", async (origin, status) => {
    const { ticket } = await askTicket(server, boardId);
    const raw = openRawSocket(server.url, { path, ticket, headers: { Origin: origin } });
    expect(await raw.handshake()).toContain(status);
    // The ticket was not used up by a foreign page.
    expect(await openRawSocket(server.url, { path, ticket }).handshake()).toContain("101");
  });

  test("[W4] without a ticket, or for what is no document, is refused", async () => {
    expect(await openRawSocket(server.url, { path }).handshake()).toContain("401");
    expect(await openRawSocket(server.url, { path: "/", ticket: "x" }).handshake()).toContain(
      "404",
    );
  });

  test("[W3] with a wrong, used or foreign ticket closes with 4401", async () => {
    const { ticket } = await askTicket(server, boardId);
    const other = `/sync/board:${"0".repeat(26)}`;
    const codes = [];
    for (const [at, secret] of [
      [path, "wrong"],
      [path, ticket],
      [path, ticket],
      [other, (await askTicket(server, boardId)).ticket],
    ] as const) {
      const raw = openRawSocket(server.url, { path: at, ticket: secret });
      await raw.handshake();
      codes.push(await Promise.race([raw.closeCode(), wait(300, "open")]));
      raw.socket.destroy();
    }
    expect(codes).toEqual([4401, "open", 4401, 4401]);
  });

  test("[W1] for a name that is no document closes with 4404", async () => {
    for (const name of ["board:x", "notes:" + "0".repeat(26), "board:..%2f", "board:%ff", ""]) {
      const raw = openRawSocket(server.url, { path: `/sync/${name}`, ticket: "x" });
      expect(await raw.closeCode(), name).toBe(4404);
    }
  });

  test("[R10] that is reset at any byte of it harms nobody", async () => {
    const { ticket } = await askTicket(server, boardId);
    for (let round = 0; round < 200; round += 1) {
      const raw = openRawSocket(server.url, {
        path,
        ticket: round % 2 === 0 ? ticket : `x${round}`,
      });
      raw.socket.once("connect", () => setTimeout(() => raw.socket.resetAndDestroy(), round % 5));
      await new Promise((resolve) => raw.socket.once("close", resolve));
    }
  });
});

describe("frames", () => {
  test.each([
    ["text", TEXT, Buffer.from("hello"), 4400],
    ["an empty message", BINARY, Buffer.alloc(0), 4400],
    ["one byte", BINARY, Buffer.of(0), 4400],
    ["an unknown kind", BINARY, Buffer.of(9, 1, 1), 4400],
    ["a frame of the server", BINARY, Buffer.of(64, 1), 4400],
    ["bytes after the frame", BINARY, Buffer.of(3, 0), 4400],
    ["a sync answer of garbage", BINARY, Buffer.of(0, 1, 4, 255, 255, 255, 255), 4400],
    [
      "a state vector that claims millions",
      BINARY,
      Buffer.of(0, 0, 5, 255, 255, 255, 255, 15),
      4400,
    ],
    ["awareness of garbage", BINARY, Buffer.of(1, 3, 255, 255, 255), 4400],
    ["text that is no UTF-8", TEXT, Buffer.of(0xff, 0xfe), 1007],
    ["reserved bits", 0xf2, Buffer.of(3), 1002],
    ["an unknown opcode", 0x83, Buffer.of(3), 1002],
    ["a continuation of nothing", CONTINUATION, Buffer.of(3), 1002],
  ])("[W6] %s closes its own socket alone", async (_name, firstByte, payload, code) => {
    const raw = await openSocket();
    raw.sendFrame(firstByte, payload);
    expect(await raw.closeCode()).toBe(code);
  });

  test("[R9] over 8 MiB close with 1009, without being read", async () => {
    const raw = await openSocket();
    const head = Buffer.from([BINARY, 0xff, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 1, 2, 3, 4]);
    raw.socket.write(head);
    expect(await raw.closeCode()).toBe(1009);
  });

  test("[R10] without a mask, or of bytes by chance, close their own socket alone", async () => {
    const unmasked = await openSocket();
    unmasked.socket.write(Buffer.of(BINARY, 1, 3));
    expect(await unmasked.closeCode()).toBe(1002);
    for (let round = 0; round < 30; round += 1) {
      const raw = await openSocket();
      raw.socket.write(randomBytes(400));
      raw.socket.end();
      await new Promise((resolve) => raw.socket.once("close", resolve));
    }
  });

  test("[R10] in a hundred thousand fragments of one byte cost the server nothing", async () => {
    const raw = await openSocket();
    const fragment = maskedFrame(CONTINUATION & 0x7f, Buffer.of(0));
    raw.socket.write(maskedFrame(BINARY & 0x7f, Buffer.of(0)));
    for (let sent = 0; sent < 100; sent += 1) {
      raw.socket.write(Buffer.concat(Array.from({ length: 1000 }, () => fragment)));
    }
    const code = await Promise.race([raw.closeCode(), wait(2000, "open")]);
    expect([1002, 1008, 1009, "open", null]).toContain(code);
    raw.socket.destroy();
  });

  test("[E4] cut, changed and repeated frames of an honest client harm nobody", async () => {
    const [one] = bystanders;
    const { encodeStateAsUpdate } = await import("yjs");
    const honest = encodeFrame({ kind: "syncAnswer", update: encodeStateAsUpdate(one.doc) });
    for (let round = 0; round < 60; round += 1) {
      const raw = await openSocket();
      const bytes = Uint8Array.from(honest);
      for (let change = 0; change < 3; change += 1) {
        bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
      }
      raw.sendFrame(BINARY, round % 3 === 0 ? bytes.subarray(0, bytes.length / 2) : bytes);
      raw.sendFrame(BINARY, honest);
      raw.socket.end();
      await new Promise((resolve) => raw.socket.once("close", resolve));
    }
  });
});

test("[R10] requests that never end, or break the protocol, are let go", async () => {
  const raw = openRawSocket(server.url, { path: "/livez", headers: { Upgrade: "h2c" } });
  raw.socket.destroy();
  const { connect } = await import("node:net");
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write("GARBAGE / HTTP/9\r\n\r\n");
  await new Promise((resolve) => socket.once("close", resolve));
});
