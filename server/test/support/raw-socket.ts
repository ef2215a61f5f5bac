import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { subprotocolsWithTicket } from "@zentaikan/protocol";

/** A WebSocket written by hand, which can say what no library would. */
export interface RawSocket {
  readonly socket: Socket;
  /** Status line of the answer to the handshake; empty when the connection ended before it. */
  handshake(): Promise<string>;
  /** The answer to the handshake, with its headers. */
  head(): string;
  /** One frame: final, masked, with this first byte. */
  sendFrame(firstByte: number, payload: Uint8Array): void;
  /** Messages of the server so far, without control frames. */
  messages(): Buffer[];
  /** Resolves once the messages so far satisfy this; rejects when the connection ends before. */
  until(isThere: (messages: readonly Buffer[]) => boolean): Promise<void>;
  /** The close code that the server sent; null when it ended the connection without one. */
  closeCode(): Promise<number | null>;
}

interface RawOptions {
  readonly path: string;
  readonly ticket?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const BINARY = 0x82;
export const TEXT = 0x81;
export const CONTINUATION = 0x80;

export function openRawSocket(url: string, { path, ticket, headers = {} }: RawOptions): RawSocket {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  let received = Buffer.alloc(0);
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const check of waiting) check();
  };
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    wake();
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    hasEnded = true;
    wake();
  });
  const all = {
    Host: `${hostname}:${port}`,
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    ...(ticket === undefined
      ? {}
      : { "Sec-WebSocket-Protocol": subprotocolsWithTicket(ticket).join(", ") }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);

  const until = <Found>(find: () => Found | undefined): Promise<Found | null> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = find();
        if (found === undefined && !hasEnded) return;
        waiting.delete(check);
        resolve(found ?? null);
      };
      waiting.add(check);
      check();
    });
  const headEnd = (): number => received.indexOf("\r\n\r\n");
  const frames = (): ServerFrame[] =>
    headEnd() === -1 ? [] : framesIn(received.subarray(headEnd() + 4));
  const closing = () => {
    const close = frames().find(({ opcode }) => opcode === CLOSE);
    return close !== undefined && close.payload.length >= 2
      ? close.payload.readUInt16BE(0)
      : undefined;
  };
  const messages = (): Buffer[] =>
    frames().flatMap(({ opcode, payload }) => (opcode === 2 ? [payload] : []));
  return {
    socket,
    async handshake() {
      await until(() => (headEnd() === -1 ? undefined : true));
      return received.toString("latin1").split("\r\n")[0] ?? "";
    },
    head: () => received.toString("latin1", 0, Math.max(0, headEnd())),
    sendFrame(firstByte, payload) {
      socket.write(maskedFrame(firstByte, payload));
    },
    messages,
    async until(isThere) {
      const found = await until(() => (isThere(messages()) ? true : undefined));
      if (found === null) throw new Error(`the connection ended before, with ${closing()}`);
    },
    closeCode: () => until(closing),
  };
}

export function maskedFrame(firstByte: number, payload: Uint8Array): Buffer {
  const mask = randomBytes(4);
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.of(firstByte, 0x80 | length)
      : length < 65_536
        ? Buffer.of(firstByte, 0x80 | 126, length >> 8, length & 255)
        : Buffer.concat([Buffer.of(firstByte, 0x80 | 127, 0, 0, 0, 0), uint32(length)]);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

type ServerFrame = { readonly opcode: number; readonly payload: Buffer };

const CLOSE = 8;

/** The server's whole frames, which are not masked. */
function framesIn(bytes: Buffer): ServerFrame[] {
  const frames: ServerFrame[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
    const start = at + 2 + lengthBytes;
    if (start > bytes.length) break;
    const length =
      lengthBytes === 0
        ? short
        : bytes.readUIntBE(start - Math.min(6, lengthBytes), Math.min(6, lengthBytes));
    if (start + length > bytes.length) break;
    const opcode = (bytes[at] ?? 0) & 15;
    frames.push({ opcode, payload: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return frames;
}
