import type { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { refuseUntilReady } from "../http/http-server.ts";
import { toldAddress } from "../http/told-address.ts";
import type { NodeAddress } from "../node-address.ts";
import { thingOfAddress } from "./thing-of-address.ts";
import { handOver, refuseForNow } from "./hand-over.ts";
import { LINE_PATH } from "./lines.ts";
import type { Membership } from "./membership.ts";
import type { Seals } from "./seal.ts";
import { refuseSocket, SocketPipes } from "./socket-pipes.ts";
import { WRITE_PATH } from "./written-by-fellows.ts";

interface EntranceOptions {
  readonly membership: Membership;
  readonly seals: Seals;
  /** Answers what belongs here: of each request and each upgrade it hears as a server does. */
  readonly door: EventEmitter;
  /** An edit that a fellow asks for. */
  readonly onWrite: (request: IncomingMessage, response: ServerResponse) => void;
  /** Looks whether a fellow that cannot be reached is gone; done when that is known. */
  readonly suspect: (fellow: string) => Promise<void>;
}

interface Comer {
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Two nodes may see it otherwise for a moment; then the second one that is asked answers. */
const mostHops = 2;

type Place =
  | { readonly kind: "here" }
  | { readonly kind: "nobody" }
  | { readonly kind: "fellow"; readonly to: string; readonly address: NodeAddress };

/**
 * Where requests and sockets come in: those of people, at any node, and those that fellows hand on.
 * What is about a board goes to the node to which it belongs, and everything else stays.
 */
export class Entrance {
  readonly #options: EntranceOptions;
  readonly #pipes = new SocketPipes();
  /** What ends with a fellow. */
  readonly #ends = new Map<string, AbortController>();
  /** For fellows alone: whoever shows no seal is refused. */
  readonly inner: Server;

  constructor(options: EntranceOptions) {
    this.#options = options;
    this.inner = createServer({ maxHeaderSize: 32 * 1024, keepAliveTimeout: 60_000 });
    this.inner.on("clientError", (_error, socket) => socket.destroy());
    this.inner.on("request", (request, response) => this.#fromFellow(request, response));
    this.inner.on("upgrade", (request, socket, head) =>
      this.#upgradeFromFellow(request, socket, head),
    );
  }

  /** Sockets that came in here and are handed to a fellow. */
  get piped(): number {
    return this.#pipes.size;
  }

  /** From now on people are served. */
  open(server: Server): void {
    server.off("request", refuseUntilReady);
    server.on("request", (request, response) => this.#serve(request, response, 0));
    server.on("upgrade", (request, socket, head) => this.#upgrade(request, { socket, head }, 0));
  }

  /** Ends what is under way to fellows that are not there any more. */
  endOthers(isThere: (fellow: string) => boolean): void {
    for (const [fellow, end] of this.#ends) {
      if (isThere(fellow)) continue;
      this.#ends.delete(fellow);
      end.abort();
    }
  }

  #fromFellow(request: IncomingMessage, response: ServerResponse): void {
    const sealed = this.#options.seals.read(request);
    if (sealed === null) return void response.writeHead(401).end();
    if (request.url === LINE_PATH) return response.writeHead(200).flushHeaders();
    if (request.url === WRITE_PATH) return this.#options.onWrite(request, response);
    toldAddress.note(request, sealed.address);
    this.#serve(request, response, sealed.hops);
  }

  #upgradeFromFellow(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    const sealed = this.#options.seals.read(request);
    if (sealed === null) return void socket.destroy();
    toldAddress.note(request, sealed.address);
    this.#upgrade(request, { socket, head }, sealed.hops);
  }

  #serve(
    request: IncomingMessage,
    response: ServerResponse,
    hops: number,
    tried: readonly string[] = [],
  ): void {
    if (response.closed) return;
    const place = this.#placeOf(request, hops);
    if (place.kind === "here") return void this.#options.door.emit("request", request, response);
    if (place.kind === "nobody" || tried.includes(place.to)) return refuseForNow(response);
    handOver(request, response, {
      ...place,
      ...this.#onward(request, place.to, hops),
      again: () => this.#serve(request, response, hops, [...tried, place.to]),
    });
  }

  #upgrade(request: IncomingMessage, comer: Comer, hops: number, tried: readonly string[] = []) {
    const { socket, head } = comer;
    if (socket.destroyed) return;
    const place = this.#placeOf(request, hops);
    if (place.kind === "here") {
      return void this.#options.door.emit("upgrade", request, socket, head);
    }
    // A reset that arrives before anybody listens would end the process.
    socket.on("error", () => socket.destroy());
    if (place.kind === "nobody") return void socket.destroy();
    if (tried.includes(place.to)) return refuseSocket(socket);
    this.#pipes.open({
      request,
      ...comer,
      ...place,
      ...this.#onward(request, place.to, hops),
      again: () => this.#upgrade(request, comer, hops, [...tried, place.to]),
    });
  }

  #placeOf({ url }: IncomingMessage, hops: number): Place {
    const thing = thingOfAddress(url);
    if (thing === null) return { kind: "here" };
    const { membership } = this.#options;
    const owner = membership.ownerOf(thing);
    if (owner === null) return { kind: "nobody" };
    if (owner === membership.id || hops >= mostHops) return { kind: "here" };
    const address = membership.fellows.get(owner)?.address;
    return address === undefined ? { kind: "nobody" } : { kind: "fellow", to: owner, address };
  }

  #onward(request: IncomingMessage, to: string, hops: number) {
    const address = toldAddress.of(request) ?? request.socket.remoteAddress ?? "unknown";
    const end = this.#ends.get(to) ?? new AbortController();
    this.#ends.set(to, end);
    return {
      signal: end.signal,
      seal: this.#options.seals.of(request, { address, hops: hops + 1 }),
      onUnreachable: () => this.#options.suspect(to),
    };
  }
}
