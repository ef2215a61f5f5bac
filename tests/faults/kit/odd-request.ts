export const ODD = "odd";

/** What `odd-process.ts` may be asked for. */
export interface OddRequest {
  readonly kind: typeof ODD;
  /** How far the clock on the wall is off. */
  readonly offsetMs?: number;
  /** A function of the server, such as `Room.receive`: when it asks for the time next, that throws. */
  readonly breaksIn?: string;
}
