import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import {
  parseDocumentName,
  SYNC_SUBPROTOCOL,
  ticketOfSubprotocols,
  type DocumentName,
} from "@zentaikan/protocol";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import type { Log } from "../log.ts";
import { runUnattended } from "../run-unattended.ts";
import { systemClock } from "./clock.ts";
import { LIMITS } from "./limits.ts";
import { PersonQuotas } from "./person-quota.ts";
import type { Rooms } from "./rooms.ts";
import { closeSocket, MAX_CLOSING_MS } from "./close-socket.ts";
import { SocketConnection, type Visitor } from "./socket-connection.ts";
import { sparingLog } from "./sparing-log.ts";
import { visitInTurns } from "./visit-in-turns.ts";

interface SocketOptions {
  /** Whoever hears of upgrades as a server does. */
  readonly server: EventEmitter;
  readonly rooms: Rooms;
  /** The only origin whose pages may open sockets. */
  readonly publicOrigin: string;
  readonly tickets: TicketOffice;
  readonly log: Log;
  /** By which code a socket ended, or was refused before there was one. */
  readonly onEnded?: ((code: number | string) => void) | undefined;
}

interface TicketOffice {
  /** Who comes to the document with this ticket, which is used up by asking. */
  redeem(ticket: string, document: DocumentName): Visitor | null;
}

interface Sockets {
  /** Takes no more sockets, and cuts those that do not close by themselves. */
  close(): void;
}

const pathPrefix = "/sync/";
/** Whoever says nothing between two visits is pinged, and gone by the third: after 30 s at most. */
const visitIntervalMs = 10_000;

/**
 * The door for sockets, and the only file that knows the WebSocket library. A request is checked
 * before the handshake where the answer is none of the client's business (a foreign page), and
 * answered with a close code where its client must be able to read the reason.
 */
export function acceptSockets(options: SocketOptions): Sockets {
  const { server, log } = options;
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LIMITS.maxFrameBytes,
    perMessageDeflate: false,
    // The library would answer pings of somebody who never reads the answers.
    autoPong: false,
    handleProtocols: () => SYNC_SUBPROTOCOL,
  });
  const peers = new Set<Peer>();
  const quotas = new PersonQuotas();
  const sayOfStranger = sparingLog(log, systemClock.now);

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // First of all: a reset that arrives before anybody listens would end the process.
    destroyOnError(socket);
    const refusal = refusalBeforeHandshake(request, options.publicOrigin);
    if (refusal !== null) {
      options.onEnded?.(refusal.slice(0, 3));
      return refuseHandshake(socket, refusal);
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const peer = look(webSocket, socket);
      runUnattended(
        () => serveSocket({ peer, socket, request, quotas }, options),
        (error) => {
          log.error({ err: error }, "a socket could not be served");
          webSocket.terminate();
        },
      );
    });
  });

  // Apart from the request: what listens to a socket lives as long, and all that it can see.
  const look = (webSocket: WebSocket, socket: Duplex): Peer => {
    const peer = { webSocket, silentVisits: 0 };
    peers.add(peer);
    webSocket.on("close", (code) => {
      peers.delete(peer);
      options.onEnded?.(code);
    });
    webSocket.on("pong", () => (peer.silentVisits = 0));
    webSocket.on("ping", (data) => {
      if (socket.writableLength <= LIMITS.caughtUpBytes) webSocket.pong(data);
    });
    webSocket.on("error", (error) =>
      sayOfStranger({ err: error.message }, "a socket broke the protocol"),
    );
    return peer;
  };

  const stopPinging = visitInTurns({
    items: peers,
    periodMs: visitIntervalMs,
    visit(peer) {
      // Silent since the ping before: the machine behind it is gone, although nothing closed.
      if (peer.silentVisits === 2) peer.webSocket.terminate();
      else if (peer.silentVisits === 1) peer.webSocket.ping();
      peer.silentVisits += 1;
    },
    onFailed: ({ webSocket }, error) => {
      log.error({ err: error }, "a socket could not be looked after");
      webSocket.terminate();
    },
  });

  return {
    close() {
      stopPinging();
      webSockets.close();
      for (const { webSocket } of peers) closeSocket(webSocket, "shuttingDown");
    },
  };
}

interface Peer {
  readonly webSocket: WebSocket;
  /** Visits since it said something. */
  silentVisits: number;
}

interface Opened {
  readonly peer: Peer;
  /** The connection below it. */
  readonly socket: Duplex;
  readonly request: IncomingMessage;
  readonly quotas: PersonQuotas;
}

async function serveSocket(
  { peer, socket, request, quotas }: Opened,
  { rooms, tickets, log }: SocketOptions,
): Promise<void> {
  const { webSocket } = peer;
  const name = documentOf(request);
  if (name === null) return closeSocket(webSocket, "noSuchDocument");
  const ticket = ticketOfSubprotocols(request.headers["sec-websocket-protocol"]);
  const visitor = ticket === null ? null : tickets.redeem(ticket, name);
  if (visitor === null) return closeSocket(webSocket, "ticketRefused");
  const quota = quotas.of(visitor.share, systemClock.now());
  const outlet = {
    get bufferedBytes() {
      return socket.writableLength;
    },
  };
  if (!quota.open(outlet, systemClock.now())) return closeSocket(webSocket, "tooMany");
  webSocket.on("close", () => quota.close(outlet));

  // What arrives before the room is open stays in the socket.
  webSocket.pause();
  try {
    const { reviews } = rooms;
    const permission = await visitor.askPermission();
    if (permission.kind === "denied") {
      return closeSocket(webSocket, permission.reason, permission.cause);
    }
    // Last of all: a room does not wait for whoever is still on the way.
    const room = await rooms.open(name);
    if (room === null) return closeSocket(webSocket, "noSuchDocument");
    if (webSocket.readyState !== webSocket.OPEN) return room.endWhenEmpty();
    const admitted = { visitor, permission, quota };
    const member = room.join(new SocketConnection({ webSocket, socket, request }, admitted));
    if (member === null) return;
    webSocket.on("message", (data, isBinary) => {
      peer.silentVisits = 0;
      // A text frame is no frame of ours; empty bytes are none either, and have their close code.
      room.receive(member, isBinary ? bytesOf(data) : new Uint8Array(0));
    });
    webSocket.on("close", () => room.guard(() => rooms.leave(room, member)));
    rooms.entered(room, member);
    // What changed between asking and joining, no review of members has seen.
    if (rooms.reviews !== reviews) await rooms.reviewMember(room, member);
    webSocket.resume();
  } catch (error) {
    log.error({ err: error, document: name }, "a document could not be opened");
    closeSocket(webSocket, "storageUnavailable");
  }
}

function destroyOnError(socket: Duplex): void {
  socket.on("error", () => socket.destroy());
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

function documentOf({ url }: IncomingMessage): DocumentName | null {
  const path = (url ?? "").split("?")[0] ?? "";
  const name = decodePath(path.slice(pathPrefix.length));
  return name !== null && parseDocumentName(name) !== null ? (name as DocumentName) : null;
}

/** Some clients write the colon of a name as %3A. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

type HandshakeRefusal = "401 Unauthorized" | "403 Forbidden" | "404 Not Found";

function refusalBeforeHandshake(
  { url, headers }: IncomingMessage,
  publicOrigin: string,
): HandshakeRefusal | null {
  if (!(url ?? "").startsWith(pathPrefix)) return "404 Not Found";
  if (headers.origin !== undefined && headers.origin !== publicOrigin) return "403 Forbidden";
  if (ticketOfSubprotocols(headers["sec-websocket-protocol"]) === null) return "401 Unauthorized";
  return null;
}

function refuseHandshake(socket: Duplex, status: HandshakeRefusal): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  // Whoever does not read the answer does not get to keep the connection.
  setTimeout(() => socket.destroy(), MAX_CLOSING_MS).unref();
}
