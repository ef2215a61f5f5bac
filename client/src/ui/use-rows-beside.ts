import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { useState } from "react";
import { rowsBeside, settleRows, type RowsInSight, type SettledRows } from "./rows-beside.ts";

/** Which rows of a long list are drawn: those in sight, and then their neighbours. */
export function useRowsBeside() {
  const [settled, setSettled] = useState<SettledRows | null>(null);
  return {
    rowsOf: (range: Range): readonly number[] =>
      defaultRangeExtractor({ ...range, overscan: rowsBeside(settled, range) }),
    /** After each drawing, as an effect: what is in sight is painted before its neighbours are drawn. */
    settle: (sight: RowsInSight | null): (() => void) | undefined => {
      const next = sight === null ? settled : settleRows(settled, sight);
      if (next === settled) return undefined;
      let timer = 0;
      const frame = requestAnimationFrame(() => {
        timer = window.setTimeout(() => setSettled(next));
      });
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    },
  };
}
