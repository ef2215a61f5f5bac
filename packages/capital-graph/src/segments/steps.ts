/** Where the search for segments is, in the order of its steps, and how much of one is done. */
export interface SegmentingStep {
  readonly step: "comparing" | "grouping" | "proving" | "testing";
  /** In [0, 1]. */
  readonly done: number;
}

/** Work that stops now and then to say how far it is. Whoever runs it may leave it there. */
export type Steps<Result> = Generator<SegmentingStep, Result, void>;

export function allSteps<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
