import { encodeFrame, type CloseReason, type Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import type { Delivery } from "./delivery.ts";
import { LIMITS } from "./limits.ts";
import type { DocumentRights, Permission } from "./permission.ts";
import type { PresenceChanges } from "./presence-changes.ts";
import { TokenBucket } from "./token-bucket.ts";
import { writeMessages } from "./websocket-frames.ts";

/** What somebody may be given when there is room for it in their socket. */
interface Owed {
  /** Messages with the updates after this number; null when they cannot be had any more. */
  readonly missed: (since: number) => Uint8Array | null;
  readonly everybody: () => PresenceChanges;
}

/**
 * One socket in a room: its limits, what of its edits is durable, what it has been sent.
 *
 * Where a member stands with what is sent to them:
 *
 *   up to date ── too much waits in the socket ──▶ behind ── it has drained, and got what it missed ──▶ up to date
 *
 * A member who is behind gets no edits at all, never some of them. Whoever takes nothing for 30 s
 * of what waits for them, whatever it is, is sent away (4508).
 */
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
  #lacksSince = Infinity;
  #missedPresence = false;
  #asked: { stateVector: Uint8Array; requests: number } | null = null;
  #isAnswering = false;
  #received = 0;
  #durable = 0;
  #told = 0;
  #toldAt = -Infinity;
  #written = 0;
  /** Most bytes that had left the socket when somebody looked, and when that was. */
  #taken = 0;
  #takenAt: number;
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
    this.#takenAt = now;
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

  /** Number of the last update that a member has who is behind; infinite for who is up to date. */
  get lacksSince(): number {
    return this.#lacksSince;
  }

  /** What the page knows of the board and of what it may there is no longer so [W23]. */
  tellStanding(): void {
    if (this.connection.understandsNews) this.send(STANDING);
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
    this.#written += messages.length;
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

  /** Says who is here, now or as soon as there is room for it. */
  tellEverybody(everybody: () => PresenceChanges): void {
    this.#missedPresence = this.#isCrowded();
    if (!this.#missedPresence) this.send(everybody().message(this.connection));
  }

  /** Notes that it wants to know what it lacks. Of several requests the newest says that best. */
  ask(stateVector: Uint8Array): void {
    // A copy: the bytes lie in a buffer of the socket, which would stay in memory with them.
    const requests = (this.#asked?.requests ?? 0) + 1;
    this.#asked = { stateVector: new Uint8Array(stateVector), requests };
  }

  /** What to answer now; null when nothing was asked, or there is no room for an answer yet. */
  takeAsked(): { readonly stateVector: Uint8Array; readonly requests: number } | null {
    const asked = this.#asked;
    if (asked === null || this.#isAnswering) return null;
    if (this.#isCrowded() || this.connection.quota.isCrowded()) return null;
    this.#asked = null;
    this.#isAnswering = true;
    return asked;
  }

  /** @param messages what `takeAsked` asked for */
  answer(messages: readonly Uint8Array[]): void {
    this.#isAnswering = false;
    for (const part of messages) this.send(part);
  }

  /**
   * Looks after a slow or silent member; called about once a second.
   * @returns false when it takes too little to be kept
   */
  tend({ missed, everybody }: Owed): boolean {
    const buffered = this.connection.bufferedBytes;
    if (this.#isStalled(buffered)) return false;
    if (buffered > LIMITS.caughtUpBytes) return true;
    if (this.#isBehind()) {
      const messages = missed(this.#lacksSince);
      if (messages === null) return false;
      this.#lacksSince = Infinity;
      this.send(messages);
    }
    if (this.#told < this.#durable && this.#cancelTelling === null) this.send(this.#saved());
    if (this.#missedPresence) this.tellEverybody(everybody);
    const isSilent = this.#clock.now() - this.#sentAt > LIMITS.keepAliveMs;
    if (isSilent && buffered === 0) this.send(KEEP_ALIVE);
    return true;
  }

  end(reason: CloseReason): void {
    this.dispose();
    this.connection.close(reason);
  }

  dispose(): void {
    this.#cancelTelling?.();
  }

  /** What of a delivery this member gets; a slow one not all of it, or nothing. */
  #newsOf(delivery: Delivery): Uint8Array | null {
    const { hasPresence } = delivery;
    if (this.#isBehind()) {
      this.#missedPresence ||= hasPresence;
      return null;
    }
    if (delivery.hasEdits && this.connection.bufferedBytes > LIMITS.editBufferBytes) {
      this.#lacksSince = delivery.before;
      this.#missedPresence ||= hasPresence;
      return null;
    }
    if (this.#isCrowded()) {
      this.#missedPresence ||= hasPresence;
      return delivery.editsAlone();
    }
    // News builds on all news before: who missed some gets whole states until told of everybody [W29].
    const understandsNews = this.connection.understandsNews && !this.#missedPresence;
    return delivery.everything({ understandsNews });
  }

  #isBehind(): boolean {
    return this.#lacksSince !== Infinity;
  }

  #isCrowded(): boolean {
    return this.connection.bufferedBytes > LIMITS.presenceBufferBytes;
  }

  /** Whether it has taken nothing for too long, although something waits for it. */
  #isStalled(buffered: number): boolean {
    const now = this.#clock.now();
    const taken = this.#written - buffered;
    if (buffered > 0 && taken <= this.#taken) return now - this.#takenAt > LIMITS.maxStallMs;
    this.#taken = taken;
    this.#takenAt = now;
    return false;
  }

  /**
   * Notes what is durable. @returns the message that tells the client; null when there is nothing
   * to tell, or when it will be told soon: it was told something just now, or reads slowly
   */
  #settle(durable: number): Uint8Array | null {
    if (durable <= this.#durable) return null;
    this.#durable = durable;
    if (this.#cancelTelling !== null || this.#isCrowded()) return null;
    const wait = this.#toldAt + LIMITS.savedIntervalMs - this.#clock.now();
    if (wait <= 0) return this.#saved();
    this.#cancelTelling = this.#clock.after(wait, () => this.#tellLate());
    return null;
  }

  #tellLate(): void {
    this.#cancelTelling = null;
    if (!this.#isCrowded()) this.send(this.#saved());
  }

  #saved(): Uint8Array {
    this.#toldAt = this.#clock.now();
    this.#told = this.#durable;
    return writeMessages([encodeFrame({ kind: "saved", messages: this.#durable })]);
  }
}

const STANDING = writeMessages([encodeFrame({ kind: "standing" })]);
/** An awareness message about nobody. */
const KEEP_ALIVE = writeMessages([encodeFrame({ kind: "awareness", states: Uint8Array.of(0) })]);
