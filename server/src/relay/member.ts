import { encodeFrame, type Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import type { Delivery } from "./delivery.ts";
import { LIMITS } from "./limits.ts";
import type { DocumentRights, Permission } from "./permission.ts";
import { TokenBucket } from "./token-bucket.ts";
import { writeMessages } from "./websocket-frames.ts";

/**
 * Where a member stands with what is sent to them:
 *
 *   upToDate ── too much waits in the socket ──▶ behind ── it has drained, and got what it missed ──▶ upToDate
 *                                                  └── it takes nothing for 30 s ──▶ closed (4508)
 *
 * A member who is behind gets no edits at all, never some of them.
 */
type Standing =
  | { readonly kind: "upToDate" }
  | { readonly kind: "behind"; readonly since: number; stalledAt: number; buffered: number };

/** One socket in a room: its limits, what of its edits is durable, what it has been sent. */
export class Member {
  person: PersonBody;
  role: Role;
  rights: DocumentRights;
  /** When somebody has to ask again what this member may, by the relay's clock. */
  rightsEndAt = Infinity;
  /** False until the client has answered our sync request: until then its updates may have gaps. */
  hasAnswered = false;
  gaps = 0;
  readonly edits: TokenBucket;
  readonly editBytes: TokenBucket;
  readonly awareness: TokenBucket;
  readonly syncRequests: TokenBucket;
  readonly connection: Connection;
  readonly #clock: Clock;
  #standing: Standing = { kind: "upToDate" };
  #missedPresence = false;
  #received = 0;
  #durable = 0;
  #toldAt = -Infinity;
  #lastTurn: Promise<void> = Promise.resolve();
  #cancelTelling: (() => void) | null = null;
  #sentAt: number;

  constructor(connection: Connection, clock: Clock) {
    const now = clock.now();
    this.person = connection.person;
    this.role = connection.permission.role;
    this.rights = connection.permission.rights;
    this.grant(connection.permission, now);
    this.connection = connection;
    this.#clock = clock;
    this.#sentAt = now;
    this.edits = new TokenBucket(LIMITS.edits, now);
    this.editBytes = new TokenBucket(LIMITS.editBytes, now);
    this.awareness = new TokenBucket(LIMITS.awareness, now);
    this.syncRequests = new TokenBucket(LIMITS.syncRequests, now);
  }

  grant({ role, rights, endsInMs }: Permission & { readonly kind: "granted" }, now: number): void {
    this.role = role;
    this.rights = rights;
    this.rightsEndAt = endsInMs === null ? Infinity : now + endsInMs;
  }

  /** What the page knows of the board and of what it may there is no longer so [W23]. */
  tellStanding(): void {
    if (this.connection.understandsPatches) this.send(STANDING);
  }

  /** Runs what must not overtake what runs for this member already. */
  inTurn(task: () => Promise<void>): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(task, task);
    return this.#lastTurn;
  }

  /** Counts one message with edits. @returns its number on this connection, from 1 */
  countEdit(): number {
    this.#received += 1;
    return this.#received;
  }

  /** Writes messages that are for this member alone. */
  send(messages: Uint8Array): void {
    this.#sentAt = this.#clock.now();
    this.connection.write(messages);
  }

  /**
   * Brings what a tick has, in one write: each write costs more than all of its bytes.
   * @param durable number of the last of this member's messages with edits that are on disk
   */
  deliver(delivery: Delivery, durable = 0): void {
    const messages = this.#newsOf(delivery);
    const saved = this.#settle(durable);
    if (saved === null) {
      if (messages !== null) this.send(messages);
    } else {
      this.send(messages === null ? saved : Buffer.concat([saved, messages]));
    }
  }

  /**
   * Looks after a slow or silent member; called about once a second.
   * @param missed messages with the updates after this number; null when they cannot be had any more
   */
  tend(missed: (since: number) => Uint8Array | null, everybody: () => Uint8Array): void {
    const buffered = this.connection.bufferedBytes;
    const standing = this.#standing;
    if (standing.kind === "behind") {
      if (buffered > LIMITS.caughtUpBytes) return this.#watchStall(standing, buffered);
      const messages = missed(standing.since);
      if (messages === null) return this.connection.close("slowConsumer");
      this.#standing = { kind: "upToDate" };
      this.send(messages);
    }
    if (this.#missedPresence && buffered <= LIMITS.caughtUpBytes) {
      this.#missedPresence = false;
      this.send(everybody());
    } else if (this.#clock.now() - this.#sentAt > LIMITS.keepAliveMs) {
      this.send(KEEP_ALIVE);
    }
  }

  dispose(): void {
    this.#cancelTelling?.();
  }

  /** What of a delivery this member gets; a slow one not all of it, or nothing. */
  #newsOf(delivery: Delivery): Uint8Array | null {
    const { hasPresence } = delivery;
    if (this.#standing.kind === "behind") {
      this.#missedPresence ||= hasPresence;
      return null;
    }
    const buffered = this.connection.bufferedBytes;
    if (delivery.hasEdits && buffered > LIMITS.editBufferBytes) {
      const stalledAt = this.#clock.now();
      this.#standing = { kind: "behind", since: delivery.before, stalledAt, buffered };
      this.#missedPresence ||= hasPresence;
      return null;
    }
    const isCrowded = buffered > LIMITS.presenceBufferBytes;
    this.#missedPresence ||= isCrowded && hasPresence;
    return isCrowded ? delivery.editsAlone() : delivery.everything(this.connection);
  }

  #watchStall(standing: Extract<Standing, { kind: "behind" }>, buffered: number): void {
    const now = this.#clock.now();
    if (buffered < standing.buffered) {
      standing.stalledAt = now;
      standing.buffered = buffered;
    } else if (now - standing.stalledAt > LIMITS.maxStallMs) {
      this.connection.close("slowConsumer");
    }
  }

  /**
   * Notes what is durable. @returns the message that tells the client; null when there is nothing
   * to tell, or when it was told something just now and will be told again soon
   */
  #settle(durable: number): Uint8Array | null {
    if (durable <= this.#durable) return null;
    this.#durable = durable;
    if (this.#cancelTelling !== null) return null;
    const wait = this.#toldAt + LIMITS.savedIntervalMs - this.#clock.now();
    if (wait <= 0) return this.#saved();
    this.#cancelTelling = this.#clock.after(wait, () => {
      this.#cancelTelling = null;
      this.send(this.#saved());
    });
    return null;
  }

  #saved(): Uint8Array {
    this.#toldAt = this.#clock.now();
    return writeMessages([encodeFrame({ kind: "saved", messages: this.#durable })]);
  }
}

const STANDING = writeMessages([encodeFrame({ kind: "standing" })]);
/** An awareness message about nobody. */
const KEEP_ALIVE = writeMessages([encodeFrame({ kind: "awareness", states: Uint8Array.of(0) })]);
