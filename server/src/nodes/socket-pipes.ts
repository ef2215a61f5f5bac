import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import type { HandOver } from "./hand-over.ts";
import { SEAL_HEADER } from "./seal.ts";

interface Pipe extends HandOver {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Each takes two connections of this machine and what lies in their buffers. */
const mostPipes = 10_000;
const connectMs = 1000;

/**
 * Sockets that came in here and belong to a fellow. From the first byte of the handshake on they
 * are handed there as they come: the fellow judges ticket and edits, answers pings and says
 * goodbye, and neither side is read faster than the other one takes it. A pipe ends with either of
 * its ends, and with the fellow; who is behind it comes back.
 */
export class SocketPipes {
  readonly #open = new Set<Duplex>();

  get size(): number {
    return this.#open.size;
  }

  open({ request, socket, head, address, seal, signal, onUnreachable, again }: Pipe): void {
    if (this.#open.size >= mostPipes) return refuseSocket(socket);
    const onward = connect({ ...address, noDelay: true, signal });
    this.#open.add(socket);
    const timer = setTimeout(() => onward.destroy(new Error("no answer")), connectMs);
    let isThere = false;
    onward.once("connect", () => {
      isThere = true;
      clearTimeout(timer);
      onward.write(headOf(request, seal));
      onward.write(head);
      socket.pipe(onward);
      onward.pipe(socket);
    });
    let looked = Promise.resolve();
    onward.on("error", () => {
      if (!signal.aborted) looked = onUnreachable();
    });
    onward.on("close", () => {
      clearTimeout(timer);
      this.#open.delete(socket);
      if (isThere) socket.end(() => socket.destroy());
      else void looked.then(again);
    });
    socket.on("close", () => onward.destroy());
    // Somebody behind a network that is gone does not keep the rest from ending.
    onward.setKeepAlive(true, 10_000);
  }
}

/** As it came, with the seal in the place of any that a stranger may have written. */
function headOf({ method, url, rawHeaders }: IncomingMessage, seal: string): string {
  const lines = [`${method} ${url} HTTP/1.1`, `${SEAL_HEADER}: ${seal}`];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() === SEAL_HEADER) continue;
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}

export function refuseSocket(socket: Duplex): void {
  socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  setTimeout(() => socket.destroy(), connectMs).unref();
}
