import type { DocumentName } from "@zentaikan/protocol";
import type { DocumentStore, Segment } from "../storage/document-store.ts";

const maxBytes = 64 * 1024 * 1024;

/**
 * Segments that were used last, up to 64 MiB: fifty people who open one board at once read it
 * from the disk once, and a thousand open boards do not stay in memory whole.
 */
export class SegmentCache {
  readonly #store: DocumentStore;
  /** In order of their last use. */
  readonly #segments = new Map<DocumentName, Segment>();
  readonly #loading = new Map<DocumentName, Promise<Segment>>();
  #bytes = 0;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  put(name: DocumentName, segment: Segment): void {
    this.#bytes -= this.#segments.get(name)?.state.length ?? 0;
    this.#segments.delete(name);
    this.#segments.set(name, segment);
    this.#bytes += segment.state.length;
    for (const [oldest, { state }] of this.#segments) {
      if (this.#bytes <= maxBytes || oldest === name) return;
      this.#segments.delete(oldest);
      this.#bytes -= state.length;
    }
  }

  /** The segment with this number, or a later one. */
  async get(name: DocumentName, sequence: number): Promise<Segment> {
    const cached = this.#segments.get(name);
    if (cached !== undefined && cached.sequence >= sequence) {
      this.put(name, cached);
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

  async #load(name: DocumentName): Promise<Segment> {
    const segment = (await this.#store.load(name))?.segment ?? null;
    if (segment === null) throw new Error(`the segment of ${name} is gone`);
    this.put(name, segment);
    return segment;
  }
}
