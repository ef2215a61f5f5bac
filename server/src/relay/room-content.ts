import { encodeFrame } from "@zentaikan/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { Segment, StoredDocument } from "../storage/document-store.ts";
import { learn } from "./admission.ts";
import { allDeletions } from "./all-deletions.ts";
import type { Knowledge } from "./knowledge.ts";
import { DeleteRanges } from "./delete-ranges.ts";
import type { FindRoot } from "./document-root.ts";
import type { EditLock, OpenLock } from "./edit-lock.ts";
import { placesIn } from "./learn-places.ts";
import { LIMITS } from "./limits.ts";
import { Places, type PlacesRecord } from "./places.ts";
import { ReservedClients } from "./reserved-clients.ts";
import type { CachedSegment } from "./segment-cache.ts";
import { Tail } from "./tail.ts";
import { inTurns, type Turns } from "./turns.ts";
import { writeMessages } from "./websocket-frames.ts";

/** A segment as it was just made. */
export interface CompactedSegment extends Segment {
  /** What was counted of it; null where nobody counted. */
  readonly size: SegmentSize | null;
}

export interface SegmentSize {
  readonly structs: number;
  /** Entries of the key that has most. */
  readonly longest: number;
  /** How many neighbours whoever opens it has to walk past [E16]. */
  readonly steps: number;
}

interface SegmentSource {
  /**
   * All of the document, at least up to this update, without what was deleted by then; null where
   * it is not at hand, is not being made for somebody else, and may not be made.
   */
  segmentFrom(sequence: number, mayMake: () => boolean): Promise<CachedSegment | null>;
  /** `Y.diffUpdate` somewhere where it holds nobody up; null when too many wait for it there. */
  diff(state: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> | null;
  /** `placesIn` somewhere where it holds nobody up. */
  places(updates: readonly Uint8Array[]): Promise<PlacesRecord>;
  readonly findRoot: FindRoot;
}

interface Question {
  readonly stateVector: Uint8Array;
  /** Whether whoever asks may have the document process go through so many bytes for them. */
  readonly mayRead: (bytes: number) => boolean;
  /** Whether all that was admitted is durable. */
  readonly isSettled: boolean;
}

/** A diff of less is quicker made here than asked for elsewhere. */
const smallDiffBytes = 32 * 1024;
/** Where the items of so small a document lie is learned here, in a millisecond or two. */
const smallDocumentBytes = 64 * 1024;

/**
 * The content of an open room, as bytes: what the last segment says of itself, the updates since
 * then, and what admission must know. There is no document here.
 */
export class RoomContent {
  readonly knowledge: Knowledge;
  readonly epoch: number;
  readonly tail: Tail;
  /** Resolves when edits can be judged. Nobody has to wait for it to read. */
  readonly whenJudging: Promise<void>;
  /** Somebody found it full: it is compacted as soon as something was taken away. */
  wantsRoom = false;
  /** Somebody brought what they wrote while they were away, maybe into what others deleted [BD20]. */
  hasLateEdits = false;
  /** What of it most people may not change; null where nothing is locked, and nothing is asked then. */
  lock: EditLock | null = null;
  #isJudging = false;
  /** Neighbours that whoever opens the document walks past, as the last compaction counted them. */
  steps = 0;
  #atSeal = { structs: 0, longest: 0 };
  readonly #source: SegmentSource;
  #segmentBytes: number;
  #sequence: number;

  private constructor(stored: StoredDocument, knowledge: Knowledge, source: SegmentSource) {
    this.knowledge = knowledge;
    this.epoch = stored.epoch;
    this.#sequence = stored.sequence;
    this.#segmentBytes = stored.segment?.state.length ?? 0;
    this.#source = source;
    this.tail = new Tail(stored);
    this.whenJudging = this.#learnPlaces(stored);
    // Whoever edits hears of it; where nobody does, it must not end the process.
    this.whenJudging.catch(() => {});
  }

  /** Rests on the way: years of deletions and a long tail are read [R16]. */
  static *read(stored: StoredDocument, source: SegmentSource): Turns<RoomContent> {
    const { segment, tail } = stored;
    const knowledge: Knowledge = {
      clocks: new Map(segment === null ? [] : Y.decodeStateVector(segment.stateVector)),
      owners: new Map(stored.owners.map(({ clientId, personId }) => [clientId, personId])),
      deleted: new DeleteRanges(),
      places: new Places(source.findRoot),
      reserved: new ReservedClients(stored.reserved),
    };
    if (segment !== null) yield* learn(segment.deletions, knowledge);
    for (const { update } of tail) {
      yield* learn(update, knowledge);
      yield;
    }
    return new RoomContent(stored, knowledge, source);
  }

  get isJudging(): boolean {
    return this.#isJudging;
  }

  /** Number of the last update that is durable. */
  get sequence(): number {
    return this.#sequence;
  }

  get bytes(): number {
    return this.#segmentBytes + this.tail.all.bytes;
  }

  /** After a commit. */
  append(update: Uint8Array<ArrayBuffer>): void {
    this.#sequence += 1;
    this.tail.add(update);
  }

  /** When all that was admitted is durable, and nothing else is judged meanwhile. */
  async relock(ask: () => Promise<OpenLock | null>): Promise<void> {
    const open = await ask();
    const stored = open && (await this.#source.segmentFrom(this.#sequence, () => true));
    this.lock = open && stored && (await inTurns(open(stored.state)));
  }

  /** Before a compaction. */
  seal(): void {
    this.wantsRoom = false;
    this.hasLateEdits = false;
    this.tail.seal();
    const { structs, steps } = this.knowledge.places;
    this.#atSeal = { structs, longest: steps.longest };
  }

  /** After a compaction of everything before `seal()`. */
  replaceSegment(segment: CompactedSegment): void {
    this.#segmentBytes = segment.state.length;
    this.tail.dropSealed();
    const { places } = this.knowledge;
    if (segment.size === null) return;
    const { structs, longest, steps } = segment.size;
    this.steps = steps;
    places.recount(structs + Math.max(0, places.structs - this.#atSeal.structs));
    places.steps.recount(longest + Math.max(0, places.steps.longest - this.#atSeal.longest));
  }

  /**
   * The answer to a sync request, as messages to write one after another: what somebody with
   * `stateVector` lacks, and maybe some of what they have; an update that is known does no harm.
   * The sync answer itself comes last. Edits as they came are in no answer: they say what was
   * deleted since [R15]. What comes while the answer is made is delivered as to everybody.
   * @returns null when it is more than whoever asks may have made for them at the moment
   */
  async answer({ stateVector, mayRead, isSettled }: Question): Promise<Uint8Array[] | null> {
    const sequence = this.#sequence;
    const has = Y.decodeStateVector(stateVector);
    const { clocks, deleted } = this.knowledge;
    // Whoever comes back has it: a thousand rooms that move at once need no segment for that.
    const known = isSettled && isAhead(has, clocks) ? allDeletions(deleted) : null;
    if (known !== null) return [answerOf(known)];
    const segment = await this.#source.segmentFrom(sequence, () => mayRead(this.bytes));
    if (segment === null) return null;
    const { state, message } = segment;
    if (has.size === 0) return [message, EMPTY_ANSWER];
    if (isAhead(has, Y.decodeStateVector(segment.stateVector)))
      return [answerOf(segment.deletions)];
    if (state.length <= smallDiffBytes) return [answerOf(Y.diffUpdate(state, stateVector))];
    const asked = mayRead(state.length) ? this.#source.diff(state, stateVector) : null;
    // Where nothing can be compared, the document as it lies says all of it.
    const diff = await asked?.catch(() => null);
    return diff ? [answerOf(diff)] : [message, EMPTY_ANSWER];
  }

  /** Updates after this one, as messages; null when they are no longer apart from older ones. */
  messagesSince(sequence: number): Uint8Array | null {
    const updates = this.tail.after(sequence);
    return updates === null ? null : writeMessages(updates.map(updateFrame));
  }

  /** Rejects where it cannot be learned: an unjudged edit could bring what is not to be there. */
  async #learnPlaces({ segment, tail }: StoredDocument): Promise<void> {
    const updates = tail.map(({ update }) => update);
    if (segment !== null) updates.unshift(segment.state);
    const bytes = updates.reduce((sum, { length }) => sum + length, 0);
    const { findRoot } = this.#source;
    this.knowledge.places =
      bytes <= smallDocumentBytes
        ? placesIn(updates, findRoot)
        : Places.of(await this.#source.places(updates), findRoot);
    this.#isJudging = true;
  }

  /** The clocks of everything admitted, in the form in which a client says what it has. */
  encodeStateVector(): Uint8Array {
    return Y.encodeStateVector(this.knowledge.clocks);
  }
}

function isAhead(has: ReadonlyMap<number, number>, of: ReadonlyMap<number, number>): boolean {
  if (has.size < of.size) return false;
  for (const [client, clock] of of) if ((has.get(client) ?? 0) < clock) return false;
  return true;
}

function answerOf(update: Uint8Array): Uint8Array {
  return writeMessages([encodeFrame({ kind: "syncAnswer", update })]);
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encodeFrame({ kind: "update", update });
}

/**
 * Whether a client may ask with these bytes. Whoever has all of a document says so with as many
 * clients as it has, however many those are: that is always taken [E12]. Of clients that the
 * document does not know, a client can only name those of a few tabs; an invented vector of many
 * is refused by its head [R12].
 */
export function isStateVector(bytes: Uint8Array, { clocks }: Pick<Knowledge, "clocks">): boolean {
  const maxClients = LIMITS.maxUnknownClients + clocks.size;
  if (bytes.length > maxClients * bytesOfClient) return false;
  try {
    if (decoding.readVarUint(decoding.createDecoder(bytes)) > maxClients) return false;
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A client and its clock, at most. */
const bytesOfClient = 10;
/** The end of an answer that has been given. */
export const EMPTY_ANSWER = answerOf(Uint8Array.of(0, 0));
