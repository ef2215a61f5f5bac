/** What a process says of itself. */
export interface Usage {
  /** Of its own clock, in milliseconds: differences alone mean something. */
  readonly atMs: number;
  /** CPU time of all its threads. */
  readonly cpuMs: number;
  /** What of it a database took that is a process of its own. */
  readonly databaseCpuMs: number;
  readonly rssBytes: number;
  /** The most that was ever resident. */
  readonly peakRssBytes: number;
  /** Of the main thread: objects, and buffers outside the heap. */
  readonly heapBytes: number;
  readonly bufferBytes: number;
}

/** The question; with `collect`, garbage is collected first. */
export interface UsageQuestion {
  readonly kind: "usage";
  readonly collect: boolean;
}
