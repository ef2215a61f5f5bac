import { encodeFrame, type CloseReason, type DocumentName } from "@zentaikan/protocol";
import { runUnattended } from "../run-unattended.ts";
import { Answers } from "./answers.ts";
import { guardedClock, type Clock } from "./clock.ts";
import type { Refused } from "./check-edit.ts";
import type { Connection } from "./connection.ts";
import { EditQueue, type Batch } from "./edit-queue.ts";
import { JudgingLine, type Judged } from "./judging-line.ts";
import { LIMITS } from "./limits.ts";
import { DeliveryOrder } from "./delivery-order.ts";
import { deliverToAll, type Durable } from "./deliver-to-all.ts";
import { Member } from "./member.ts";
import { keepShownClient, personOfClient } from "./own-client.ts";
import { Presence } from "./presence.ts";
import { readFrame } from "./read-frame.ts";
import type { RoomContent } from "./room-content.ts";
import type { RoomOptions } from "./room-options.ts";
import { seatFor } from "./seats.ts";
import { TickPace } from "./tick-pace.ts";
import { writeMessages } from "./websocket-frames.ts";

/**
 * An open document with the people in it. The way of an edit:
 *
 *   receive → admit → queue → commit → deliver to everybody → `saved` to its writers
 *
 * One commit at a time, in order, so that nobody ever sees an edit which a crash could take back.
 * A failed commit ends the room: its members come back later and bring what was not saved. So does
 * whatever else goes wrong in it: timers, ends of promises and messages all run through `guard`.
 */
export class Room {
  readonly name: DocumentName;
  readonly content: RoomContent;
  readonly #options: RoomOptions;
  readonly #clock: Clock;
  readonly #members = new Set<Member>();
  readonly members: ReadonlySet<Member> = this.#members;
  readonly #inTurn = new DeliveryOrder(this.#members);
  readonly #presence = new Presence((client) => personOfClient(client, this.content.knowledge));
  readonly #everybody = () => this.#presence.everybody();
  readonly #queue: EditQueue;
  readonly #pace: TickPace;
  readonly #line: JudgingLine;
  readonly #answers: Answers;
  #hasEnded = false;
  /** By whoever opened it, who has not entered yet. */
  #isAwaited = true;
  #isReading = true;

  constructor(options: RoomOptions) {
    this.name = options.name;
    this.content = options.content;
    this.#options = options;
    this.#clock = guardedClock(options.clock, (run) => this.guard(run));
    this.#pace = new TickPace(this.#clock, () => this.#tick());
    this.#answers = new Answers({
      content: options.content,
      clock: this.#clock,
      isHere: (member) => this.#members.has(member),
      isSettled: () => this.#queue.isIdle && this.#line.isIdle,
      refuse: (member, reason, why) => this.#refuse(member, reason, why),
      onUnreadable: (error) => this.#say(error, "a document could not be read"),
      guard: (task) => this.guard(task),
    });
    this.#queue = new EditQueue({
      store: async (update, owners) => {
        const { epoch, sequence } = this.content;
        const append = { name: this.name, epoch, sequence: sequence + 1, update, owners };
        await options.store.append(append);
        this.content.append(update);
      },
      onStored: (batch, update) => this.guard(() => this.#afterCommit(batch, update)),
      onFailed: (error) => this.#giveUp(error, "edits could not be saved"),
    });
    this.#line = new JudgingLine({
      ...options,
      clock: this.#clock,
      isHere: (member) => this.#members.has(member),
      hasEnded: () => this.#hasEnded,
      settle: (judged) => this.#settle(judged),
      sendAway: (member, refusal) => this.sendAway(member, refusal),
      setReading: (isReading) => {
        this.#setReading(isReading);
        if (isReading && !this.#isAwaited) this.endWhenEmpty();
      },
      onFailed: (error) => this.#giveUp(error, "edits could not be judged"),
    });
  }

  /** @returns null when the room is full or has ended; the connection is closed then */
  join(connection: Connection): Member | null {
    this.#isAwaited = false;
    const givesWay = this.#hasEnded ? "none" : seatFor(connection, this.#members);
    if (givesWay === "none") {
      connection.close(this.#hasEnded ? "shuttingDown" : "tooMany");
      return null;
    }
    const member = new Member(connection, this.#clock);
    this.#members.add(member);
    if (givesWay !== null) this.#refuse(givesWay, "tooMany", "a seat for somebody else");
    member.send(this.#syncRequest());
    member.tellEverybody(this.#everybody);
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
    this.guard(() => this.#receive(member, bytes));
  }

  /** Runs what belongs to this room: what nobody foresaw ends it, and nothing else. */
  guard(task: () => void | Promise<void>): void {
    runUnattended(task, (error) => this.#giveUp(error, "an unexpected error ends a room"));
  }

  #receive(member: Member, bytes: Uint8Array): void {
    if (!this.#members.has(member)) return;
    const { quota } = member.connection;
    const weight = member.rights.mayWrite ? 1 : LIMITS.person.readerWeight;
    if (!quota.takeBytes(bytes.length * weight, this.#clock.now()))
      return this.#refuse(member, "tooMany", "bytes");
    const frame = readFrame(bytes);
    if (typeof frame === "string") return this.#refuse(member, "malformed", frame);
    switch (frame.kind) {
      case "syncRequest":
        return this.#answers.ask(member, frame.stateVector);
      case "syncAnswer":
      case "update":
        return this.#line.receive(member, frame);
      case "awareness":
        return this.#receiveAwareness(member, frame.states);
      case "awarenessRequest":
        if (quota.requests.take(1, this.#clock.now())) member.tellEverybody(this.#everybody);
        return;
      case "saved":
      case "presence":
      case "standing":
        return this.#refuse(member, "malformed", "a frame that only the server sends");
    }
  }

  /** Looks after slow and silent members; called about once a second. */
  tend(): void {
    const owed = {
      missed: (since: number) => this.content.messagesSince(since),
      everybody: this.#everybody,
    };
    for (const member of this.#members) {
      if (member.tend(owed)) this.#answers.giveNext(member);
      else this.#refuse(member, "slowConsumer", "takes too little");
    }
  }

  /** Asks anew what is locked here: all that comes from now on is judged by that [MT10]. */
  relock(): Promise<void> {
    return this.#line.hold(async () => {
      await this.#queue.drain();
      await this.content.relock(this.#options.askLock);
    });
  }

  /** Commits and delivers what has arrived, without waiting for a tick. */
  async drain(): Promise<void> {
    await this.content.whenJudging.catch(() => {});
    await this.#line.whenIdle();
    await this.#queue.drain();
  }

  /** Sends everybody away, at once. */
  end(reason: CloseReason): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#pace.dispose();
    this.#options.onEnded();
    const members = [...this.#members];
    this.#members.clear();
    for (const member of members) this.guard(() => member.end(reason));
  }

  #giveUp(error: unknown, what: string): void {
    this.#say(error, what);
    this.end("storageUnavailable");
  }

  #say(error: unknown, what: string): void {
    this.#options.log.error({ err: error, document: this.name }, what);
  }

  /** Ends one membership; nobody else notices more than that somebody left. */
  sendAway(member: Member, { reason, why, cause: given }: Refused): void {
    const cause = given ?? (reason === "forbidden" ? member.rights.whyNot : null);
    const about = { document: this.name, person: member.person.id, reason, cause, why };
    this.#options.sayOfStranger(about, "sent away");
    member.connection.close(reason, cause);
    this.leave(member);
  }

  #refuse(member: Member, reason: CloseReason, why: string): void {
    this.sendAway(member, { reason, why });
  }

  /** Who left while this was judged hears nothing of it; what was admitted stays. */
  #settle({ member, message, verdict }: Judged): void {
    const isHere = this.#members.has(member);
    switch (verdict.kind) {
      case "refused":
        return isHere ? this.sendAway(member, verdict) : undefined;
      case "gap":
        return isHere ? this.#askAgain(member) : undefined;
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
    if (!member.awareness.take(1, this.#clock.now())) return;
    if (states.length > LIMITS.maxAwarenessBytes)
      return this.#refuse(member, "tooMany", "awareness");
    const verdict = this.#presence.receive(member, states);
    if (verdict === "malformed") return this.#refuse(member, "malformed", "awareness");
    if (verdict !== "taken") return;
    this.keepClientOf(member);
    this.#scheduleTick();
  }

  /** Of who shows themself, or may write from now on [E3]. */
  keepClientOf(member: Member): void {
    keepShownClient(member, this.#presence.clientOf(member), this.#options);
  }

  #scheduleTick(): void {
    if (this.#hasEnded) return;
    this.#pace.plan({ hasEdits: this.#queue.hasGathered && !this.#queue.isCommitting });
  }

  #tick(): void {
    const withEdits = this.#queue.hasGathered && !this.#queue.isCommitting;
    this.#pace.ran({ withEdits });
    // Cursors travel with the edits of their tick, but do not wait for a slow disk.
    if (withEdits) this.#queue.commit();
    else this.#deliver({ update: null, batch: null });
  }

  #afterCommit(batch: Batch, update: Uint8Array | null): void {
    if (this.#hasEnded) return;
    this.#deliver({ update, batch });
    if (!this.#isReading && this.#line.isIdle) this.#setReading(true);
    if (this.#queue.hasGathered) this.#scheduleTick();
    if (update !== null) this.#options.onSaved(batch);
    this.endWhenEmpty();
  }

  #deliver(durable: Durable): void {
    const presence = this.#presence.hasChanges() ? this.#presence.takeChanges() : null;
    const { tail, sequence } = this.content;
    const news = { presence, sequence };
    this.#pace.deliver(() => tail.forgetTo(deliverToAll(this.#inTurn.next(), durable, news)));
  }

  #syncRequest(): Uint8Array {
    const stateVector = this.content.encodeStateVector();
    return writeMessages([encodeFrame({ kind: "syncRequest", stateVector })]);
  }

  #setReading(isReading: boolean): void {
    this.#isReading = isReading;
    for (const { connection } of this.#members) connection.setReading(isReading);
  }

  /** Lets the room go when nobody is in it and everything is saved. */
  endWhenEmpty(): void {
    this.#isAwaited = false;
    if (this.#hasEnded || this.#members.size > 0) return;
    if (!this.#queue.isIdle || !this.#line.isIdle) return;
    this.end("shuttingDown");
  }
}
