import {
  decodeFrame,
  encodeFrame,
  MalformedFrame,
  type AccessCause,
  type CloseReason,
  type DocumentName,
  type Frame,
} from "@zentaikan/protocol";
import type { Log } from "../log.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import { checkQuota, judgeEdit, type EditFrame } from "./check-edit.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { EarlyEdits } from "./early-edits.ts";
import { EditQueue, type Batch } from "./edit-queue.ts";
import { LIMITS } from "./limits.ts";
import { Delivery } from "./delivery.ts";
import { Member } from "./member.ts";
import { Presence } from "./presence.ts";
import { isStateVector, type RoomContent } from "./room-content.ts";
import { TickPace } from "./tick-pace.ts";
import { writeMessages } from "./websocket-frames.ts";

export interface RoomOptions {
  readonly name: DocumentName;
  readonly content: RoomContent;
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  /** After each commit. */
  readonly onSaved: (room: Room) => void;
  /** Nobody is here any more and everything is saved, or the room had to give up. */
  readonly onEnded: (room: Room) => void;
}

/**
 * An open document with the people in it. The way of an edit:
 *
 *   receive → admit → queue → commit → deliver to everybody → `saved` to its writers
 *
 * One commit at a time, in order, so that nobody ever sees an edit which a crash could take back.
 * A failed commit ends the room: its members come back later and bring what was not saved.
 */
export class Room {
  readonly name: DocumentName;
  readonly content: RoomContent;
  readonly #options: RoomOptions;
  readonly #members = new Set<Member>();
  readonly #presence = new Presence();
  readonly #queue: EditQueue;
  readonly #pace: TickPace;
  readonly #early: EarlyEdits;
  #hasEnded = false;
  #isReading = true;

  constructor(options: RoomOptions) {
    this.name = options.name;
    this.content = options.content;
    this.#options = options;
    this.#pace = new TickPace(options.clock, () => this.#tick());
    this.#queue = new EditQueue({
      store: async (update, owners) => {
        const { epoch, sequence } = this.content;
        const append = { name: this.name, epoch, sequence: sequence + 1, update, owners };
        await options.store.append(append);
        this.content.append(update);
      },
      onStored: (batch, update) => this.#afterCommit(batch, update),
      onFailed: (error) => this.#giveUp(error, "edits could not be saved"),
    });
    this.#early = new EarlyEdits({
      whenJudging: this.content.whenJudging,
      judge: (member, edit) => {
        if (this.#members.has(member)) this.#receiveEdit(member, edit);
      },
      setReading: (isReading) => this.#setReading(isReading),
      onFailed: (error) => this.#giveUp(error, "edits could not be judged"),
    });
  }

  get members(): ReadonlySet<Member> {
    return this.#members;
  }

  /** @returns null when the room is full; the connection is closed then */
  join(connection: Connection): Member | null {
    if (this.#members.size >= LIMITS.maxMembers) {
      connection.close("tooMany");
      return null;
    }
    const member = new Member(connection, this.#options.clock);
    this.#members.add(member);
    member.send(this.#syncRequest());
    member.send(this.#everybody());
    return member;
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    member.dispose();
    this.#presence.leave(member);
    if (this.#presence.hasChanges()) this.#scheduleTick();
    this.endWhenEmpty();
  }

  /** One message of a member. Whatever its bytes are, the room and everybody else go on. */
  receive(member: Member, bytes: Uint8Array): void {
    if (!this.#members.has(member)) return;
    let frame: Frame;
    try {
      frame = decodeFrame(bytes);
    } catch (error) {
      if (error instanceof MalformedFrame) return this.#refuse(member, "malformed", error.message);
      throw error;
    }
    switch (frame.kind) {
      case "syncRequest":
        return this.#answer(member, frame.stateVector);
      case "syncAnswer":
      case "update":
        if (this.content.isJudging) return this.#receiveEdit(member, frame);
        return this.#early.add(member, frame);
      case "awareness":
        return this.#receiveAwareness(member, frame.states);
      case "awarenessRequest":
        if (member.awareness.take(1, this.#options.clock.now())) member.send(this.#everybody());
        return;
      case "saved":
      case "presence":
      case "standing":
        return this.#refuse(member, "malformed", "a frame that only the server sends");
    }
  }

  /** Looks after slow and silent members; called about once a second. */
  tend(): void {
    const missed = (since: number): Uint8Array | null => this.content.messagesSince(since);
    for (const member of this.#members) member.tend(missed, () => this.#everybody());
  }

  /** Commits and delivers what has arrived, without waiting for a tick. */
  async drain(): Promise<void> {
    await this.content.whenJudging.catch(() => {});
    await this.#queue.drain();
  }

  /** Sends everybody away, at once. */
  end(reason: CloseReason): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#pace.dispose();
    for (const member of this.#members) {
      member.dispose();
      member.connection.close(reason);
    }
    this.#members.clear();
    this.#options.onEnded(this);
  }

  #giveUp(error: unknown, what: string): void {
    this.#options.log.error({ err: error, document: this.name }, what);
    this.end("storageUnavailable");
  }

  /** Ends one membership; nobody else notices more than that somebody left. */
  sendAway(
    member: Member,
    { reason, cause, why }: { reason: CloseReason; cause?: AccessCause | null; why?: string },
  ): void {
    const { log } = this.#options;
    log.info({ document: this.name, person: member.person.id, reason, cause, why }, "sent away");
    member.connection.close(reason, cause);
    this.leave(member);
  }

  #refuse(member: Member, reason: CloseReason, why: string): void {
    const cause = reason === "forbidden" ? member.rights.whyNot : null;
    this.sendAway(member, { reason, why, cause });
  }

  #answer(member: Member, stateVector: Uint8Array): void {
    const { clock, log } = this.#options;
    if (!member.syncRequests.take(1, clock.now()))
      return this.#refuse(member, "tooMany", "requests");
    if (!isStateVector(stateVector, this.content.knowledge))
      return this.#refuse(member, "malformed", "no state vector");
    this.content.answer(stateVector).then(
      (answer) => {
        if (!this.#members.has(member)) return;
        for (const messages of answer) member.send(messages);
      },
      (error: unknown) => {
        log.error({ err: error, document: this.name }, "a document could not be read");
        this.#refuse(member, "storageUnavailable", "unreadable");
      },
    );
  }

  #receiveEdit(member: Member, edit: EditFrame): void {
    const message = member.countEdit();
    const overQuota = checkQuota(member, edit, this.#options.clock.now());
    if (overQuota !== null) return this.sendAway(member, overQuota);
    // Before its answer a client may build on edits that only its answer will bring.
    if (edit.kind === "update" && !member.hasAnswered && member.rights.mayWrite) return;
    const { store } = this.#options;
    const { content } = this;
    const verdict = judgeEdit(member, edit, { store, content, presence: this.#presence });
    switch (verdict.kind) {
      case "refused":
        return this.#refuse(member, verdict.reason, verdict.why);
      case "gap":
        return this.#askAgain(member);
      case "known":
        this.#queue.addKnown(member, message);
        break;
      case "admitted":
        this.#queue.add(member, message, verdict);
        break;
    }
    member.hasAnswered = true;
    if (this.#queue.waitingBytes > LIMITS.maxWaitingBytes) this.#setReading(false);
    this.#scheduleTick();
  }

  /** A message was lost on the way: once, the client may say again what we lack. */
  #askAgain(member: Member): void {
    member.gaps += 1;
    if (member.gaps > 1) return this.#refuse(member, "invariantBroken", "edits with gaps");
    member.hasAnswered = false;
    member.send(this.#syncRequest());
  }

  #receiveAwareness(member: Member, states: Uint8Array): void {
    if (!member.awareness.take(1, this.#options.clock.now())) return;
    if (states.length > LIMITS.maxAwarenessBytes)
      return this.#refuse(member, "tooMany", "awareness");
    const verdict = this.#presence.receive(member, states);
    if (verdict === "malformed") return this.#refuse(member, "malformed", "awareness");
    if (verdict === "taken") this.#scheduleTick();
  }

  #scheduleTick(): void {
    if (this.#hasEnded) return;
    const hasEdits = this.#queue.hasGathered && !this.#queue.isCommitting;
    this.#pace.plan({ members: this.#members.size, hasEdits });
  }

  #tick(): void {
    const withEdits = this.#queue.hasGathered && !this.#queue.isCommitting;
    this.#pace.ran({ withEdits });
    // Cursors travel with the edits of their tick, but do not wait for a slow disk.
    if (withEdits) this.#queue.commit();
    else this.#deliver(null, null);
  }

  #afterCommit(batch: Batch, update: Uint8Array | null): void {
    if (this.#hasEnded) return;
    this.#deliver(update, batch);
    if (!this.#isReading) this.#setReading(true);
    if (this.#queue.hasGathered) this.#scheduleTick();
    if (update !== null) this.#options.onSaved(this);
    this.endWhenEmpty();
  }

  /** @param batch the edits that are durable now, merged as `update`; null for presence alone */
  #deliver(update: Uint8Array | null, batch: Batch | null): void {
    const presence = this.#presence.hasChanges() ? this.#presence.takeChanges() : null;
    const edits = update === null ? null : encodeFrame({ kind: "update", update });
    const before = this.content.sequence - (edits === null ? 0 : 1);
    const forAuthor = new Delivery({ edits: null, presence, before });
    const forOthers = new Delivery({ edits, presence, before });
    for (const member of this.#members) {
      // Whoever wrote all of it has it already.
      const isAuthor = batch?.authors.size === 1 && batch.authors.has(member);
      member.deliver(isAuthor ? forAuthor : forOthers, batch?.settles.get(member));
    }
  }

  #syncRequest(): Uint8Array {
    const stateVector = this.content.encodeStateVector();
    return writeMessages([encodeFrame({ kind: "syncRequest", stateVector })]);
  }

  #everybody(): Uint8Array {
    return writeMessages(this.#presence.everybody().asStates());
  }

  #setReading(isReading: boolean): void {
    this.#isReading = isReading;
    for (const { connection } of this.#members) connection.setReading(isReading);
  }

  /** Lets the room go when nobody is in it and everything is saved. */
  endWhenEmpty(): void {
    if (this.#hasEnded || this.#members.size > 0 || !this.#queue.isIdle) return;
    this.end("shuttingDown");
  }
}
