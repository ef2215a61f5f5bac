import { clustersOf } from "./clusters.ts";
import type { TextRun } from "./text-runs.ts";

interface PlacedRun extends TextRun {
  /** Where it begins at its left, in parts of the size. */
  readonly x: number;
}

const NEUTRAL = /^[^\p{L}\p{N}]*$/u;

/**
 * Where each part of a line stands, in the order in which they are read. What is read from right to
 * left stands so, with the signs between it: the Unicode bidirectional algorithm (UAX #9) for lines
 * that begin at the left, without its marks, which we leave out, and without numbers between such words.
 */
export function placeRuns(runs: readonly TextRun[]): readonly PlacedRun[] {
  const placed: PlacedRun[] = [];
  let x = 0;
  for (let at = 0; at < runs.length;) {
    const group = runs.slice(at, endOfGroup(runs, at));
    at += group.length;
    const start = x;
    for (const { advance } of group) x += advance;
    let right = x;
    for (const run of group) {
      right -= run.advance;
      const isTurned = group.length > 1 && !run.face.isRightToLeft;
      const text = isTurned ? clustersOf(run.text).toReversed().join("") : run.text;
      placed.push({ ...run, text, x: group.length === 1 ? start : right });
    }
  }
  return placed;
}

function endOfGroup(runs: readonly TextRun[], start: number): number {
  let end = start + 1;
  if (runs[start]?.face.isRightToLeft !== true) return end;
  for (let at = end; at < runs.length; at += 1) {
    const run = runs[at];
    if (run?.face.isRightToLeft === true) end = at + 1;
    else if (run === undefined || run.isMissing || !NEUTRAL.test(run.text)) break;
  }
  return end;
}
