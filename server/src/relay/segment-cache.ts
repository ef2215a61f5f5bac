import { updateHead, type DocumentName } from "@zentaikan/protocol";
import type { Segment } from "../storage/document-store.ts";
import { writeMessages } from "./websocket-frames.ts";

/** A segment, and the message that brings it to whoever opens the document first. */
export interface CachedSegment extends Segment {
  readonly message: Uint8Array;
}

const maxBytes = 64 * 1024 * 1024;

/** Everything that is stored of a document, as a segment. Null when there is no such document. */
export type SumUp = (name: DocumentName) => Promise<Segment | null>;

/**
 * What documents say, of those that were asked for last, up to 64 MiB: fifty people who open one
 * board at once have it made, or read from the disk, once, and a thousand open boards do not stay
 * in memory whole.
 */
export class SegmentCache {
  readonly #sumUp: SumUp;
  /** In order of their last use. */
  readonly #segments = new Map<DocumentName, CachedSegment>();
  readonly #loading = new Map<DocumentName, Promise<CachedSegment>>();
  #bytes = 0;

  constructor(sumUp: SumUp) {
    this.#sumUp = sumUp;
  }

  /** @returns what is kept: this one, or a later one that is here already */
  put(name: DocumentName, segment: Segment): CachedSegment {
    const known = this.#segments.get(name);
    if (known !== undefined && known.sequence >= segment.sequence) return known;
    const message = writeMessages([[updateHead(segment.state.length), segment.state]]);
    // The state lies at the end of the message: one copy of it serves both.
    const state = message.subarray(message.length - segment.state.length);
    const cached = { ...segment, state: state as typeof segment.state, message };
    this.#bytes -= known?.message.length ?? 0;
    this.#touch(name, cached);
    this.#bytes += message.length;
    for (const [oldest, { message: bytes }] of this.#segments) {
      if (this.#bytes <= maxBytes || oldest === name) break;
      this.#segments.delete(oldest);
      this.#bytes -= bytes.length;
    }
    return cached;
  }

  /**
   * A segment that holds every update up to this one, which is stored, and maybe later ones.
   * @param mayMake asked of one of those who wait for the same: it is made once for all of them
   * @returns null where it would have to be made, and may not
   */
  async get(
    name: DocumentName,
    sequence: number,
    mayMake: () => boolean,
  ): Promise<CachedSegment | null> {
    // One that is being made may have begun before that update.
    const find = (): CachedSegment | null => {
      const cached = this.#segments.get(name);
      return cached !== undefined && cached.sequence >= sequence ? cached : null;
    };
    while (find() === null && this.#loading.has(name)) await this.#loading.get(name);
    const cached = find();
    if (cached !== null) {
      this.#touch(name, cached);
      return cached;
    }
    if (!mayMake()) return null;
    const loading = this.#load(name).finally(() => this.#loading.delete(name));
    this.#loading.set(name, loading);
    const segment = await loading;
    if (segment.sequence < sequence) throw new Error(`updates of ${name} are gone`);
    return segment;
  }

  async #load(name: DocumentName): Promise<CachedSegment> {
    const segment = await this.#sumUp(name);
    if (segment === null) throw new Error(`${name} is gone`);
    return this.put(name, segment);
  }

  /** The room has ended: whoever opens it again reads all of it from the store. */
  forget(name: DocumentName): void {
    this.#bytes -= this.#segments.get(name)?.message.length ?? 0;
    this.#segments.delete(name);
  }

  #touch(name: DocumentName, segment: CachedSegment): void {
    this.#segments.delete(name);
    this.#segments.set(name, segment);
  }
}
