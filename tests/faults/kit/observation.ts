/** What a server says of itself when `observe-server.ts` was loaded before it. */
export interface Observation {
  /** After collecting garbage. */
  readonly heapBytes: number;
  /** Of the thread with the sockets, after collecting garbage: what waits for them lies here. */
  readonly bufferBytes: number;
  readonly openSockets: number;
  /** How long the thread with the sockets has worked since the last question. */
  readonly workMs: number;
  /** The longest time, since the last question, that the event loop was busy with its own work. */
  readonly longestTurnMs: number;
  /** The same by the clock on the wall, with all that the machine did meanwhile. */
  readonly longestLateMs: number;
}

export const OBSERVE = { kind: "observe" } as const;
