import { decodeFrame, encodeFrame, type Frame } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { openLog } from "../../src/log.ts";
import type { Clock } from "../../src/relay/clock.ts";
import type { Connection } from "../../src/relay/connection.ts";
import { EVERYTHING, type Permission } from "../../src/relay/permission.ts";
import type { OpenLock } from "../../src/relay/edit-lock.ts";
import type { Member } from "../../src/relay/member.ts";
import { PersonQuota } from "../../src/relay/person-quota.ts";
import type { CompactedSegment } from "../../src/relay/room-content.ts";
import { Rooms } from "../../src/relay/rooms.ts";
import type { Room } from "../../src/relay/room.ts";
import {
  documentWriter,
  leftoversDropper,
  type WriteToDocument,
} from "../../src/relay/write-to-document.ts";
import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import { placesIn } from "../../src/relay/learn-places.ts";
import type { DocumentName } from "@zentaikan/protocol";
import type { DocumentStore } from "../../src/storage/document-store.ts";
import { openMemoryDocumentStore } from "../../src/storage/memory-document-store.ts";
import { buildSegment } from "../../src/interpretation/build-segment.ts";
import * as Y from "yjs";
import { testBoard } from "./test-board.ts";

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass, and with it everything that was due or was waiting for a promise. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const next = this.#timers.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
    await settled();
  }
}

/** Lets every promise that can go on do so; stores in memory need a few rounds. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A socket of which a test sees what came out, and says how much of it is stuck. */
export class FakeConnection implements Connection {
  readonly person: PersonBody;
  readonly quota = new PersonQuota({ factor: 1 }, 0);
  permission = EVERYTHING;
  readonly isServer: boolean = false;
  readonly hangsOn = [];
  understandsNews = false;
  readonly sent: Frame[] = [];
  bufferedBytes = 0;
  isReading = true;
  closedWith: string | null = null;

  constructor(personId: string) {
    this.person = { id: personId, name: personId, color: "#123456" };
  }

  askPermission = async (): Promise<Permission> => this.permission;

  write(messages: Uint8Array): void {
    if (this.closedWith === null) this.sent.push(...readMessages(messages).map(decodeFrame));
  }

  setReading(isReading: boolean): void {
    this.isReading = isReading;
  }

  close(reason: string): void {
    this.closedWith ??= reason;
  }
}

/** The messages in the bytes that a server writes: whole, binary, not masked. */
export function readMessages(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (view.getUint8(at) !== 0x82) throw new Error("not a whole binary message");
    const short = view.getUint8(at + 1);
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    const long = (): number =>
      head === 4 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2));
    const length = head === 2 ? short : long();
    messages.push(bytes.subarray(at + head, at + head + length));
    at += head + length;
  }
  return messages;
}

/** A client with a document of its own, on a fake socket. */
export class FakeClient {
  readonly connection: FakeConnection;
  readonly doc: Y.Doc;
  readonly #room: Room;
  readonly member: Member;
  #read = 0;
  #sentEdits = 0;
  #isOnline = true;

  /** @param doc what this client has already */
  constructor(room: Room, personId: string, doc = new Y.Doc()) {
    this.connection = new FakeConnection(personId);
    this.doc = doc;
    this.#room = room;
    const member = room.join(this.connection);
    if (member === null) throw new Error("the room is full");
    this.member = member;
    this.doc.on("update", this.#onUpdate);
    this.send({ kind: "syncRequest", stateVector: Y.encodeStateVector(this.doc) });
  }

  get sentEdits(): number {
    return this.#sentEdits;
  }

  /** What the last `saved` frame said. */
  get saved(): number {
    return this.connection.sent.findLast((frame) => frame.kind === "saved")?.messages ?? 0;
  }

  send(frame: Frame): void {
    if (frame.kind === "update" || frame.kind === "syncAnswer") this.#sentEdits += 1;
    this.sendBytes(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#room.receive(this.member, bytes);
  }

  /** Takes in what has arrived, and answers what asks for an answer. */
  read(): void {
    while (this.#read < this.connection.sent.length) {
      const frame = this.connection.sent[this.#read];
      this.#read += 1;
      if (frame?.kind === "syncRequest") {
        const update = Y.encodeStateAsUpdate(this.doc, frame.stateVector);
        this.send({ kind: "syncAnswer", update });
      } else if (frame?.kind === "syncAnswer" || frame?.kind === "update") {
        Y.applyUpdate(this.doc, frame.update, this);
      }
    }
  }

  set(key: string, value: unknown): void {
    this.doc.getMap("records").set(key, value);
  }

  get records(): Record<string, unknown> {
    return this.doc.getMap("records").toJSON();
  }

  /** Edits from now on are not sent: a message that is lost. */
  loseMessages(areLost: boolean): void {
    this.#isOnline = !areLost;
  }

  leave(): void {
    this.doc.off("update", this.#onUpdate);
    this.#room.leave(this.member);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.#isOnline) this.send({ kind: "update", update });
  };
}

export interface TestRooms {
  readonly rooms: Rooms;
  /** Edits of the server. */
  readonly write: WriteToDocument;
  readonly clock: FakeClock;
  /** What `relock` finds locked. */
  readonly locks: { open: OpenLock | null };
  /** Who left, in turn. */
  readonly left: readonly string[];
  /** For which documents all was summed up that is stored, in turn. */
  readonly sums: readonly DocumentName[];
  open(): Promise<Room>;
  join(personId: string, doc?: Y.Doc): Promise<FakeClient>;
  /** What a fresh client would see, from the store alone. */
  stored(): Promise<Record<string, unknown>>;
}

/** Rooms over a store, with one board in it that holds one record. */
export async function openTestRooms(store: DocumentStore): Promise<TestRooms> {
  const clock = new FakeClock();
  if ((await store.head(testBoard)) === null) {
    const doc = new Y.Doc();
    doc.getMap("records").set("first", 1);
    await store.create(testBoard, Y.encodeStateAsUpdate(doc));
  }
  const locks: TestRooms["locks"] = { open: null };
  const left: string[] = [];
  const sums: DocumentName[] = [];
  const sumUp = async (name: DocumentName): Promise<CompactedSegment | null> => {
    sums.push(name);
    const stored = await store.load(name);
    if (stored === null) return null;
    const state = stored.segment === null ? [] : [stored.segment.state];
    const built = buildSegment([...state, ...stored.tail.map(({ update }) => update)]);
    if (built.leftovers !== null) await drop(name, built.leftovers);
    return { sequence: stored.sequence, ...built };
  };
  const rooms = new Rooms({
    store,
    clock,
    log: openLog("silent"),
    diff: async (state, stateVector) => Y.diffUpdate(state, stateVector),
    prepare: async () => {},
    sumUp,
    compact: async (name) => {
      const segment = await sumUp(name);
      if (segment !== null) await store.compact(name, segment);
      return segment;
    },
    places: async (_name, updates) => placesIn(updates, findBoardRoot).record(),
    rootsOf: () => findBoardRoot,
    askLock: async () => locks.open,
    onSaved: () => {},
    onEntered: () => {},
    onLeft: (_name, person, isMoved) => left.push(isMoved ? `${person.id} moved` : person.id),
  });
  const write = documentWriter(rooms);
  const drop = leftoversDropper(write);
  const open = async (): Promise<Room> => {
    const room = await rooms.open(testBoard);
    if (room === null) throw new Error("there is no test board");
    return room;
  };
  return {
    rooms,
    write,
    clock,
    locks,
    left,
    sums,
    open,
    join: async (personId, doc) => new FakeClient(await open(), personId, doc),
    async stored() {
      const stored = await store.load(testBoard);
      const doc = new Y.Doc();
      if (stored?.segment) Y.applyUpdate(doc, stored.segment.state);
      for (const { update } of stored?.tail ?? []) Y.applyUpdate(doc, update);
      return doc.getMap("records").toJSON();
    },
  };
}

/** Two people who have the test board open and know all of it. */
export async function openPair(store: DocumentStore = openMemoryDocumentStore()) {
  const rooms = await openTestRooms(store);
  const ada = await rooms.join("ada");
  const bob = await rooms.join("bob");
  await exchange(rooms, [ada, bob]);
  return { rooms, ada, bob };
}

/** Lets everything that was sent arrive and be answered. */
export async function exchange(
  { clock }: TestRooms,
  clients: readonly FakeClient[],
  ms = 100,
): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await clock.pass(ms);
    for (const client of clients) client.read();
  }
}
