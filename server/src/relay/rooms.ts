import type { CloseReason, DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { reserveClient } from "./own-client.ts";
import { runUnattended } from "../run-unattended.ts";
import { CorruptDocument, type StoredDocument } from "../storage/document-store.ts";
import { DiffQueue } from "./diff-queue.ts";
import { endRooms } from "./end-rooms.ts";
import { LIMITS } from "./limits.ts";
import { Line } from "./line.ts";
import type { Member } from "./member.ts";
import { reviewEnded, reviewMembers } from "./review-members.ts";
import { RoomContent } from "./room-content.ts";
import { Room } from "./room.ts";
import type { RoomsOptions } from "./rooms-options.ts";
import { SegmentCache } from "./segment-cache.ts";
import { sparingLog, type SayOfStranger } from "./sparing-log.ts";
import { inTurns } from "./turns.ts";
import { visitInTurns } from "./visit-in-turns.ts";

/** A document without these is worth a compaction before it is forgotten. */
const tailWorthCompacting = 50;

/** The open documents. A room is opened by its first member and forgotten after its last. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #segments: SegmentCache;
  readonly #opening = new Map<DocumentName, Promise<Room | null>>();
  readonly #open = new Map<DocumentName, Room>();
  readonly opened: ReadonlyMap<DocumentName, Room> = this.#open;
  readonly #compacting = new Map<DocumentName, Promise<void>>();
  /** To be compacted, of what everybody has left: one is made while another is read or kept. */
  readonly #left = new Line<DocumentName>({ most: 2, work: (name) => this.#makeSegment(name) });
  /** Another node has them, with everybody who was there. */
  readonly #moved = new WeakSet<Room>();
  readonly #sayOfStranger: SayOfStranger;
  readonly #diffs: DiffQueue;
  #isClosing = false;
  /** While it closes: whether what had arrived is saved. */
  isSaved = false;
  /** How often rights were looked at anew. */
  reviews = 0;
  readonly #stopTending: () => void;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#segments = new SegmentCache(options.sumUp);
    this.#diffs = new DiffQueue(options.diff);
    this.#sayOfStranger = sparingLog(options.log, () => options.clock.now());
    this.#stopTending = visitInTurns({
      items: this.#open,
      periodMs: 1000,
      visit: (room) =>
        room.guard(() => {
          room.tend();
          reviewEnded(room, options);
        }),
      onFailed: (room, error) => this.#sayOfRoom(room, error),
    });
  }

  /**
   * The room of a document; null when there is no such document.
   * @throws Error when the document cannot be read: never an emptier room instead
   */
  async open(name: DocumentName): Promise<Room | null> {
    const open = this.#open.get(name);
    if (open !== undefined) return open;
    const opening = this.#opening.get(name) ?? this.#load(name);
    this.#opening.set(name, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(name);
    }
  }

  /**
   * Keeps clients of a document for a person, durably, before anybody hears of them.
   * @returns those that are somebody else's
   */
  async reserve(
    name: DocumentName,
    { personId, clients }: { readonly personId: string; readonly clients: readonly number[] },
  ): Promise<number[]> {
    const asked = { name, personId, clients, most: LIMITS.maxReservedClients };
    const taken = new Set(await this.#options.store.reserve(asked));
    // A room that is being opened may have read the store before.
    await this.#opening.get(name)?.catch(() => null);
    const knowledge = this.#open.get(name)?.content.knowledge;
    if (knowledge === undefined) return [...taken];
    const isMine = (client: number) => reserveClient(client, personId, knowledge);
    return clients.filter((client) => taken.has(client) || !isMine(client));
  }

  /** Persons by client; undefined while the document is not open. */
  ownersOf(name: DocumentName): ReadonlyMap<number, string> | undefined {
    return this.#open.get(name)?.content.knowledge.owners;
  }

  /**
   * Puts an update in the place of everything that the document was, and sends everybody away, to
   * come back to what it is now.
   * @returns false when there is no such document
   */
  async replace(name: DocumentName, update: Uint8Array): Promise<boolean> {
    const epoch = await this.#options.store.replace(name, update);
    if (epoch === null) return false;
    // One that was being opened meanwhile may have read what was there before.
    await this.#opening.get(name)?.catch(() => {});
    const room = this.#open.get(name);
    if (room !== undefined && room.content.epoch !== epoch) room.end("storageUnavailable");
    this.#segments.forget(name);
    this.#options.onSaved(name, null);
    return true;
  }

  /** Everybody who has the document open, each once. */
  present(name: DocumentName): PersonBody[] {
    const members = [...(this.#open.get(name)?.members ?? [])];
    return [...new Map(members.map(({ person }) => [person.id, person])).values()];
  }

  /** A socket has joined: with a person's first one the person comes. */
  entered(room: Room, { person }: Member): void {
    const here = [...room.members].filter((other) => other.person.id === person.id);
    if (here.length === 1) this.#options.onEntered(room.name, person);
  }

  /** What pages know of the document from elsewhere, such as its name, has changed. */
  tellStanding(name: DocumentName): void {
    for (const member of this.#open.get(name)?.members ?? []) member.tellStanding();
  }

  /** A socket closed: its member leaves, and, if it was their last one, so does the person. */
  async leave(room: Room, member: Member): Promise<void> {
    room.leave(member);
    const { person } = member;
    await room.drain();
    const isHere = [...room.members].some((other) => other.person.id === person.id);
    if (!isHere && !this.#isClosing) this.#options.onLeft(room.name, person, this.#moved.has(room));
  }

  /**
   * Looks at what members may after something of that changed, and is done when everybody who may
   * less is gone.
   * @param about ids of what changed; null for all of it
   */
  review(about: readonly string[] | null): Promise<void> {
    this.reviews += 1;
    const isMeant = ({ connection }: Member): boolean =>
      about === null || connection.hangsOn.some((id) => about.includes(id));
    return reviewMembers(this.#open.values(), { clock: this.#options.clock, isMeant });
  }

  /** As `review`, of one member alone. */
  reviewMember(room: Room, member: Member): Promise<void> {
    const { clock } = this.#options;
    return reviewMembers([room], { clock, isMeant: (other) => other === member });
  }

  /** What is locked of a document has changed: nothing that comes after this is judged by what was. */
  async relock(name: DocumentName): Promise<void> {
    // One that is being opened may have asked before.
    await this.#opening.get(name)?.catch(() => null);
    await this.#open.get(name)?.relock();
  }

  /** Ends rooms that are somebody else's from now on, with what has arrived in them saved. */
  async giveUp(isKept: (name: DocumentName) => boolean): Promise<void> {
    await Promise.allSettled(this.#opening.values());
    const others = Array.from(this.#open.values()).filter(({ name }) => !isKept(name));
    this.#noteMoved(others);
    await endRooms(others, "shuttingDown");
  }

  /** Somebody else has had all of them for a while: nothing that arrived can be saved here. */
  drop(): void {
    const all = [...this.#open.values()];
    this.#noteMoved(all);
    for (const room of all) room.end("storageUnavailable");
  }

  /** Saves what has arrived, then sends everybody away. */
  async close(reason: CloseReason): Promise<void> {
    this.#isClosing = true;
    this.#stopTending();
    await endRooms(this.#open.values(), reason);
    this.isSaved = true;
    // What they make is made again where they do not come to an end.
    await Promise.all([...this.#compacting.values(), this.#left.emptied()]);
  }

  #noteMoved(rooms: readonly Room[]): void {
    for (const room of rooms) if (room.members.size > 0) this.#moved.add(room);
  }

  async #load(name: DocumentName): Promise<Room | null> {
    const { store, clock, log } = this.#options;
    await this.#options.prepare(name);
    const stored = await store.load(name, { toAppend: true });
    if (stored === null) return null;
    if (stored.segment !== null) this.#segments.put(name, stored.segment);
    const content = await this.#contentOf(name, stored);
    const isLocked = (await this.#options.askLock(name)) !== null;
    const room = new Room({
      name,
      content,
      store,
      clock,
      log,
      sayOfStranger: this.#sayOfStranger,
      askLock: () => this.#options.askLock(name),
      onSaved: (batch) => {
        this.#options.onSaved(name, batch);
        const { updates, bytes } = content.tail.sinceSeal;
        const isLong = updates >= LIMITS.compactionUpdates || bytes >= LIMITS.compactionBytes;
        if (isLong || content.wantsRoom) this.compact(name);
      },
      onEnded: () => {
        this.#open.delete(name);
        this.#segments.forget(name);
        runUnattended(
          () => this.#sumUp(room),
          (error) => this.#sayOfRoom(room, error),
        );
      },
    });
    this.#open.set(name, room);
    if (isLocked) void room.relock();
    return room;
  }

  #contentOf(name: DocumentName, stored: StoredDocument): Promise<RoomContent> {
    const reading = RoomContent.read(stored, {
      segmentFrom: (sequence, mayMake) => this.#segments.get(name, sequence, mayMake),
      diff: (state, stateVector) => this.#diffs.ask(state, stateVector),
      places: (updates) => this.#options.places(name, updates),
      findRoot: this.#options.rootsOf(name),
    });
    return inTurns(reading).catch((error: unknown) => {
      throw new CorruptDocument(`${name}: ${String(error)}`, { cause: error });
    });
  }

  #sayOfRoom({ name }: Room, error: unknown): void {
    this.#options.log.error({ err: error, document: name }, "a room could not be looked after");
  }

  /**
   * Nobody is in the room any more: a long tail would make its next opening slow, and what was
   * deleted is not to stay in the file, nor what lies hidden under it [K12].
   */
  async #sumUp(room: Room): Promise<void> {
    if (this.#moved.has(room)) return;
    const { name, content } = room;
    const { tail, hasLateEdits } = content;
    const running = this.#compacting.get(name);
    const { updates, deletes } = running === undefined ? tail.all : tail.sinceSeal;
    if (updates < tailWorthCompacting && !deletes && !hasLateEdits) return;
    await running;
    this.compact(name);
  }

  /** Makes a segment of what is stored, in the background; once at a time for a document. */
  compact(name: DocumentName): void {
    if (this.#compacting.has(name) || this.#isClosing) return;
    if (!this.#open.has(name)) return this.#left.add(name);
    this.#left.remove(name);
    void this.#makeSegment(name);
  }

  #makeSegment(name: DocumentName): Promise<void> {
    const room = this.#open.get(name);
    room?.content.seal();
    const compacting = this.#options
      .compact(name, { isEmpty: room === undefined })
      .then((segment) => {
        // A room that was opened since then has read from the store what it needs.
        if (segment === null || room === undefined || this.#open.get(name) !== room) return;
        this.#segments.put(name, segment);
        room.content.replaceSegment(segment);
      })
      .catch((error: unknown) => {
        // The updates are all still there; the next commit tries again.
        this.#options.log.error({ err: error, document: name }, "a document was not compacted");
      })
      .finally(() => {
        this.#compacting.delete(name);
        // What was taken away from a full document meanwhile makes room as well.
        const { tail, wantsRoom } = room?.content ?? {};
        if (wantsRoom === true && tail !== undefined && tail.sinceSeal.updates > 0)
          this.compact(name);
      });
    this.#compacting.set(name, compacting);
    return compacting;
  }
}
