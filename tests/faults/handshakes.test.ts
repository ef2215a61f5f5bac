import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { askTicket } from "@zentaikan/server/test-kit/program";
import { openRawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { SIZES } from "../support/sizes.ts";
import { openScene, type Scene } from "./kit/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterEach(() => scene.expectUnharmed());
afterAll(() => scene.end());

describe("the handshake", () => {
  test.each([
    ["http://localhost:1", "403"],
    ["http://evil.example", "403"],
    ["null", "403"],
  ])("[F17][W4] of a page of %s is refused before it", async (origin, status) => {
    const { server, boardId, path } = scene;
    const { ticket } = await askTicket(server, boardId);
    const raw = openRawSocket(server.url, { path, ticket, headers: { Origin: origin } });
    expect(await raw.handshake()).toContain(status);
    // The ticket was not used up by a foreign page.
    expect(await openRawSocket(server.url, { path, ticket }).handshake()).toContain("101");
  });

  test("[W4] without a ticket, or for what is no document, is refused", async () => {
    const { server, path } = scene;
    expect(await openRawSocket(server.url, { path }).handshake()).toContain("401");
    const nowhere = openRawSocket(server.url, { path: "/", ticket: "x" });
    expect(await nowhere.handshake()).toContain("404");
  });

  test("[F16][W3] with a wrong, used or foreign ticket closes with 4401", async () => {
    const { server, boardId, path } = scene;
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
      const raw = openRawSocket(scene.server.url, { path: `/sync/${name}`, ticket: "x" });
      expect(await raw.closeCode(), name).toBe(4404);
    }
  });

  test("[F7] gets no compression, whatever it offers", async () => {
    const { server, boardId, path } = scene;
    const { ticket } = await askTicket(server, boardId);
    const headers = { "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits" };
    const raw = openRawSocket(server.url, { path, ticket, headers });
    expect(await raw.handshake()).toContain("101");
    expect(raw.head().toLowerCase()).not.toContain("sec-websocket-extensions");
    raw.socket.destroy();
  });

  test(`[F3][R10] that is reset at any moment of it harms nobody, ${SIZES.resets} times`, async () => {
    const { server, boardId, path } = scene;
    const { ticket } = await askTicket(server, boardId);
    const before = await openConnections();
    for (let round = 0; round < SIZES.resets; round += 1) {
      const secret = round % 2 === 0 ? ticket : `x${round}`;
      const raw = openRawSocket(server.url, { path, ticket: secret });
      raw.socket.once("connect", () => setTimeout(() => raw.socket.resetAndDestroy(), round % 5));
      await new Promise((resolve) => raw.socket.once("close", resolve));
    }
    await expect.poll(openConnections).toBeLessThanOrEqual(before);
  });
});

describe("a thousand sockets of one address", () => {
  test("[F19][W4] that come without a ticket are refused before the handshake", async () => {
    const { server, path } = scene;
    const before = await openConnections();
    const raws = Array.from({ length: 1000 }, () => openRawSocket(server.url, { path }));
    const answers = await Promise.all(raws.map((raw) => raw.handshake()));
    expect(answers.filter((answer) => !answer.includes("401"))).toEqual([]);
    await expect.poll(openConnections).toBeLessThanOrEqual(before);
  });

  test("[F19] that say nothing are let go within 12 s, and people work on meanwhile @night", async () => {
    const silent = Array.from({ length: 1000 }, openPlain);
    const gone = Promise.all(silent.map(closedAfterMs));
    await Promise.all(
      silent.map((socket) => new Promise((resolve) => socket.once("connect", resolve))),
    );
    await expect.poll(openConnections).toBeGreaterThan(1000);
    await scene.expectUnharmed();
    expect(Math.max(...(await gone))).toBeLessThan(12_000);
  });
});

describe("a request", () => {
  test.each([
    ["that is none", "GARBAGE / HTTP/9\r\n\r\n"],
    ["with 300 headers", `GET / HTTP/1.1\r\n${"X-Filler: yes\r\n".repeat(300)}`],
    ["with a header of a megabyte", `GET / HTTP/1.1\r\nX-Filler: ${"x".repeat(1 << 20)}\r\n\r\n`],
    ["that changes to another protocol", "GET /livez HTTP/1.1\r\nUpgrade: h2c\r\n\r\n"],
  ])("[F3] %s is let go", async (_name, bytes) => {
    const socket = openPlain();
    socket.write(bytes);
    socket.end();
    expect(await closedAfterMs(socket)).toBeLessThan(5000);
  });

  test("[F3] that never comes to an end is let go within 10 s, byte by byte or not at all @night", async () => {
    const silent = openPlain();
    const half = openPlain();
    half.write("GET /sync/board:x HTTP/1.1\r\nHost: loc");
    const slow = openPlain();
    slow.write("GET / HTTP/1.1\r\nX-Slow: ");
    const drip = setInterval(() => slow.write("x"), 200);
    const times = await Promise.all([silent, half, slow].map(closedAfterMs));
    clearInterval(drip);
    for (const time of times) expect(time).toBeLessThan(10_000);
  });
});

function openPlain(): Socket {
  const { port } = new URL(scene.server.url);
  return connect(Number(port), "127.0.0.1").on("error", () => {});
}

async function closedAfterMs(socket: Socket): Promise<number> {
  const start = performance.now();
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
  return performance.now() - start;
}

async function openConnections(): Promise<number> {
  const { openSockets } = await scene.observe();
  return openSockets;
}
