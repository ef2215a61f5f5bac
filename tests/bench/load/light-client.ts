import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { encodeMessage, FrameReader, OPCODE, type MessagePart } from "./frame-reader.ts";
import { MARKER_BYTES, scanMarkers } from "./marker.ts";
import type { Wire } from "./wire.ts";

/** Where a client may join: a new one for each client. */
export interface Door {
  readonly port: number;
  readonly path: string;
  readonly protocols: readonly string[];
  readonly wire: Wire;
}

interface LightClientOptions {
  /** What the client brings to the document: an update. */
  readonly brings?: Uint8Array;
  /** The number of an edit whose marker has arrived, and when. */
  readonly onMarker?: (number: number, atMs: number) => void;
  /** How many of this client's edit messages the server has acknowledged, and when. */
  readonly onAcknowledged?: (messages: number, atMs: number) => void;
  /** Parts of everything that belongs to the document; good until the call returns. */
  readonly onDocumentBytes?: (part: MessagePart) => void;
}

const EMPTY_UPDATE = Uint8Array.of(0, 0);
const EMPTY_STATE_VECTOR = Uint8Array.of(0);
const openWithinMs = 60_000;
/** One buffer for all: what arrives is looked at at once and never kept. */
const sharedBuffer = Buffer.alloc(256 * 1024);

/**
 * A client that speaks the wire and holds no document: it answers the handshake, sends what it is
 * told to, and looks at arriving bytes for markers alone.
 */
export class LightClient {
  readonly #socket: Socket;
  readonly #wire: Wire;
  readonly #options: LightClientOptions;
  readonly #reader = new FrameReader((part) => this.#receive(part));
  #upgrade: Buffer | null = Buffer.alloc(0);
  #partKind = "other";
  #carried = Buffer.alloc(0);
  #sentEdits = 0;
  #acknowledged = 0;
  #presenceBytes = 0;
  #hasAnswered = false;
  #hasDocument = false;
  #closed: string | null = null;
  #atMs = 0;
  #settleJoin: ((problem: string | null) => void) | null = null;

  private constructor({ port, wire, ...request }: Door, options: LightClientOptions) {
    this.#wire = wire;
    this.#options = options;
    this.#socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: sharedBuffer,
        callback: (bytes, buffer) => {
          this.#atMs = performance.now();
          this.#push(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
          return true;
        },
      },
    });
    this.#socket.on("connect", () => this.#socket.write(upgradeRequest(port, request)));
    this.#socket.on("error", (error) => this.#end(error.message));
    this.#socket.on("close", () => this.#end("the server closed the connection"));
  }

  /** Joins, and has everything that the server has for it when the promise resolves. */
  static async join(door: Door, options: LightClientOptions = {}): Promise<LightClient> {
    const client = new LightClient(door, options);
    await new Promise<void>((resolve, reject) => {
      const fail = (problem: string): void => {
        client.close();
        reject(new Error(`a client could not join: ${problem}`));
      };
      const timer = setTimeout(() => fail("no answer in time"), openWithinMs);
      client.#settleJoin = (problem) => {
        clearTimeout(timer);
        client.#settleJoin = null;
        if (problem === null) resolve();
        else fail(problem);
      };
    });
    return client;
  }

  /** Edit messages that were sent, the answer of the handshake included. */
  get sentEdits(): number {
    return this.#sentEdits;
  }

  get acknowledgedEdits(): number {
    return this.#acknowledged;
  }

  /** What news of who is here, and where, took on the wire so far. */
  get presenceBytes(): number {
    return this.#presenceBytes;
  }

  /** Why the connection is gone; null while it is there. */
  get closed(): string | null {
    return this.#closed;
  }

  /** @returns the number of the message on this connection, from 1 */
  sendEdit(update: Uint8Array): number {
    return this.#sendEdit("update", update);
  }

  sendAwareness(states: Uint8Array): void {
    this.#send(this.#wire.frame("awareness", states));
  }

  /** Takes nothing from the socket any more, as a tab that hangs. */
  stall(): void {
    this.#socket.pause();
  }

  close(): void {
    this.#closed ??= "closed by the client";
    this.#socket.destroy();
  }

  #sendEdit(kind: "update" | "syncAnswer", update: Uint8Array): number {
    this.#send(this.#wire.frame(kind, update));
    this.#sentEdits += 1;
    return this.#sentEdits;
  }

  #send(frame: Uint8Array): void {
    if (this.#closed === null) this.#socket.write(encodeMessage(OPCODE.binary, frame));
  }

  #push(bytes: Buffer): void {
    if (this.#upgrade === null) return this.#reader.push(bytes);
    this.#upgrade = Buffer.concat([this.#upgrade, bytes]);
    const end = this.#upgrade.indexOf("\r\n\r\n");
    if (end === -1) return;
    const [status = ""] = this.#upgrade.toString("latin1", 0, end).split("\r\n");
    const rest = this.#upgrade.subarray(end + 4);
    this.#upgrade = null;
    if (!status.startsWith("HTTP/1.1 101")) return this.#end(status);
    for (const frame of this.#wire.opening) this.#send(frame);
    this.#send(this.#wire.frame("syncRequest", EMPTY_STATE_VECTOR));
    this.#reader.push(rest);
  }

  #receive(part: MessagePart): void {
    const { opcode, bytes, isFirst, isLast } = part;
    if (opcode === OPCODE.ping) {
      this.#socket.write(encodeMessage(OPCODE.pong, bytes));
      return;
    }
    if (opcode === OPCODE.close) return this.#end(closeReason(bytes));
    if (isFirst) this.#partKind = this.#wire.kindOf(bytes);
    switch (this.#partKind) {
      case "syncRequest":
        if (isLast) this.#answer();
        return;
      case "ack":
        return this.#settle(bytes);
      case "presence":
        this.#presenceBytes += part.headBytes + bytes.length;
        return;
      case "update":
      case "syncAnswer":
        this.#look(part);
        if (isLast && this.#partKind === "syncAnswer") {
          this.#hasDocument = true;
          this.#joinWhenReady();
        }
    }
  }

  #answer(): void {
    const brings = this.#hasAnswered ? undefined : this.#options.brings;
    this.#sendEdit("syncAnswer", brings ?? EMPTY_UPDATE);
    this.#hasAnswered = true;
    this.#joinWhenReady();
  }

  #joinWhenReady(): void {
    if (this.#hasAnswered && this.#hasDocument) this.#settleJoin?.(null);
  }

  #settle(ack: Buffer): void {
    this.#acknowledged = this.#wire.acknowledged(ack, this.#acknowledged);
    this.#options.onAcknowledged?.(this.#acknowledged, this.#atMs);
  }

  #look(part: MessagePart): void {
    this.#options.onDocumentBytes?.(part);
    const { onMarker } = this.#options;
    if (onMarker === undefined) return;
    const { bytes, isFirst, isLast } = part;
    const atMs = this.#atMs;
    // A marker may lie across the border of two parts.
    if (!isFirst) {
      const border = Buffer.concat([this.#carried, bytes.subarray(0, MARKER_BYTES - 1)]);
      scanMarkers(border, (number) => onMarker(number, atMs));
    }
    scanMarkers(bytes, (number) => onMarker(number, atMs));
    if (isLast) return;
    const seen = isFirst ? bytes : Buffer.concat([this.#carried, bytes]);
    this.#carried = Buffer.from(seen.subarray(1 - MARKER_BYTES));
  }

  #end(why: string): void {
    this.#closed ??= why;
    this.#settleJoin?.(why);
    this.#socket.destroy();
  }
}

function upgradeRequest(port: number, { path, protocols }: Omit<Door, "port" | "wire">): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
  ];
  if (protocols.length > 0) lines.push(`Sec-WebSocket-Protocol: ${protocols.join(", ")}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function closeReason(bytes: Buffer): string {
  const code = bytes.length >= 2 ? bytes.readUInt16BE(0) : 1005;
  return `closed with ${code} ${bytes.toString("utf8", 2)}`;
}
