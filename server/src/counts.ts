/** What whoever watches servers has counted. */
export interface Counts {
  readonly onRefused: (code: string) => void;
  readonly onSocketEnded: (code: number | string) => void;
  /** @param since when it came in, by the clock of this process */
  readonly onRelayed: (since: number) => void;
}
