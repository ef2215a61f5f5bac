import { useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useIsOnPaper } from "../../ui/use-is-on-paper.ts";
import { useRowsBeside } from "../../ui/use-rows-beside.ts";

/** Rows up to which all are there: for the browser's own search, and for whoever reads by ear. */
const FEW = 60;
export const ROW_HEIGHT = 40;

/** Which rows of the table are there: those in sight, and the one that has the focus; on paper all. */
export function useTableRows(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(-1);
  const isWhole = useIsOnPaper() || count <= FEW;
  const { rowsOf, settle } = useRowsBeside();
  // oxlint-disable-next-line react/incompatible-library -- what it answers is asked for at each drawing
  const virtualizer = useVirtualizer({
    count: isWhole ? 0 : count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    rangeExtractor: (range: Range) => {
      const seen = [...rowsOf(range)];
      if (held < 0 || held >= count || seen.includes(held)) return seen;
      return [...seen, held].toSorted((one, other) => one - other);
    },
  });
  useEffect(() => settle(virtualizer.range));
  const items = virtualizer.getVirtualItems();
  const rows = isWhole
    ? Array.from({ length: count }, (_, row) => row)
    : items.map(({ index }) => index);
  return {
    scroller,
    isWhole,
    rows: rows.map((row, at) => ({ row, above: row - (rows[at - 1] ?? -1) - 1 })),
    below: count - 1 - (rows.at(-1) ?? -1),
    hold: setHeld,
  };
}
