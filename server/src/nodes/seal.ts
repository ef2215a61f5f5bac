import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header by which a node shows a fellow that it is one. */
export const SEAL_HEADER = "x-zentaikan-node";

interface Sealed {
  /** The address that the request came from, where it came in. */
  readonly address: string;
  /** How many nodes have handed it on. */
  readonly hops: number;
}

/** Clocks on the walls of two machines differ. */
const leewayMs = 5 * 60_000;

/**
 * What the node of entry says of a request that it hands on, under the secret of all nodes and for
 * this request alone. Who somebody is, their cookie or their ticket says to the owner as to any
 * server.
 */
export class Seals {
  readonly #secret: Uint8Array;
  readonly #now: () => number;

  constructor(secret: Uint8Array, now: () => number) {
    this.#secret = secret;
    this.#now = now;
  }

  /** @returns the header for a request with this method and address */
  of(request: Pick<IncomingMessage, "method" | "url">, { address, hops }: Sealed): string {
    const said = `${this.#now()};${hops};${address}`;
    return `${said};${this.#mark(said, request)}`;
  }

  /** What a fellow says of it; null where no fellow says it. */
  read(request: IncomingMessage): Sealed | null {
    const header = request.headers[SEAL_HEADER];
    const parts = typeof header === "string" ? header.split(";") : [];
    const [at = "", hops = "", address = "", mark = ""] = parts;
    const expected = Buffer.from(this.#mark(`${at};${hops};${address}`, request));
    const shown = Buffer.from(mark);
    if (shown.length !== expected.length || !timingSafeEqual(shown, expected)) return null;
    return Math.abs(this.#now() - Number(at)) > leewayMs ? null : { address, hops: Number(hops) };
  }

  #mark(said: string, { method, url }: Pick<IncomingMessage, "method" | "url">): string {
    return createHmac("sha256", this.#secret)
      .update(`${said}\n${method}\n${url}`)
      .digest("base64url");
  }
}
