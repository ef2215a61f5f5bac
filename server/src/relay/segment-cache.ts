import { updateHead, type DocumentName } from "@zentaikan/protocol";
import type { DocumentStore, Segment } from "../storage/document-store.ts";
import { writeMessages } from "./websocket-frames.ts";

/** A segment, and the message that brings it to whoever opens the document first. */
export interface CachedSegment extends Segment {
  readonly message: Uint8Array;
}

const maxBytes = 64 * 1024 * 1024;

/**
 * Segments that were used last, up to 64 MiB: fifty people who open one board at once read it
 * from the disk once, and a thousand open boards do not stay in memory whole.
 */
export class SegmentCache {
  readonly #store: DocumentStore;
  /** In order of their last use. */
  readonly #segments = new Map<DocumentName, CachedSegment>();
  readonly #loading = new Map<DocumentName, Promise<CachedSegment>>();
  #bytes = 0;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  put(name: DocumentName, segment: Segment): CachedSegment {
    const message = writeMessages([[updateHead(segment.state.length), segment.state]]);
    // The state lies at the end of the message: one copy of it serves both.
    const state = message.subarray(message.length - segment.state.length);
    const cached = { ...segment, state: state as typeof segment.state, message };
    this.#bytes -= this.#segments.get(name)?.message.length ?? 0;
    this.#touch(name, cached);
    this.#bytes += message.length;
    for (const [oldest, { message: bytes }] of this.#segments) {
      if (this.#bytes <= maxBytes || oldest === name) break;
      this.#segments.delete(oldest);
      this.#bytes -= bytes.length;
    }
    return cached;
  }

  /** The segment with this number, or a later one. */
  async get(name: DocumentName, sequence: number): Promise<CachedSegment> {
    const cached = this.#segments.get(name);
    if (cached !== undefined && cached.sequence >= sequence) {
      this.#touch(name, cached);
      return cached;
    }
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    try {
      const segment = await loading;
      // The store falls back to an older segment when the newest is damaged. Whoever asks here has
      // only the updates after the newer one, so this would lose some.
      if (segment.sequence < sequence) throw new Error(`segment ${sequence} of ${name} is damaged`);
      return segment;
    } finally {
      this.#loading.delete(name);
    }
  }

  async #load(name: DocumentName): Promise<CachedSegment> {
    const segment = (await this.#store.load(name))?.segment ?? null;
    if (segment === null) throw new Error(`the segment of ${name} is gone`);
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
