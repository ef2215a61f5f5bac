/** Rows of a long list, from one to another. */
export interface RowsInSight {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** Rows that were in sight, and how many beside them were drawn on either side. */
export interface SettledRows extends RowsInSight {
  readonly beside: number;
}

/** So many are there on either side, for whoever scrolls on. */
const MOST = 4;
/** So many come at once. */
const STEP = 2;

/**
 * How many rows are drawn on either side of those in sight: where somebody jumped to, none. What is
 * in sight comes first, and its neighbours afterwards, a few in each task.
 */
export function rowsBeside(settled: SettledRows | null, sight: RowsInSight): number {
  if (settled === null) return 0;
  const { startIndex, endIndex, beside } = settled;
  const isNear = sight.startIndex <= endIndex + MOST && sight.endIndex >= startIndex - MOST;
  return isNear ? beside : 0;
}

/** What is drawn in the next task; the same once all of it is there. */
export function settleRows(settled: SettledRows | null, sight: RowsInSight): SettledRows {
  const { startIndex, endIndex } = sight;
  const beside = Math.min(MOST, rowsBeside(settled, sight) + STEP);
  const isSame =
    settled?.startIndex === startIndex &&
    settled.endIndex === endIndex &&
    settled.beside === beside;
  return isSame ? settled : { startIndex, endIndex, beside };
}
