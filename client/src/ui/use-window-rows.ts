import { useWindowVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type RefCallback,
} from "react";
import { useIsOnPaper } from "./use-is-on-paper.ts";
import { useRowsBeside } from "./use-rows-beside.ts";

interface WindowRows {
  /** What stands for each row, whichever place it has; the same list as long as it says the same. */
  readonly keys: readonly string[];
  /** How high a row is before it was seen. */
  readonly estimate: number;
  /** Rows up to which all are there: for the browser's own search, and for whoever reads by ear. */
  readonly few: number;
}

/**
 * Which rows of a long list on a page are there: those in sight, and the one that held the focus
 * last with its neighbours, so that keys lead on from it. On paper all of them are.
 */
export function useWindowRows<List extends HTMLElement>({ keys, estimate, few }: WindowRows) {
  const list = useRef<List>(null);
  const [margin, setMargin] = useState(0);
  const [held, setHeld] = useState<string | null>(null);
  const isWhole = useIsOnPaper() || keys.length <= few;
  // With another one it would measure all rows again, at each row that comes into sight.
  const keyAt = useCallback((index: number) => keys[index] ?? index, [keys]);
  const at = held === null ? -1 : keys.indexOf(held);
  const { rowsOf, settle } = useRowsBeside();
  // oxlint-disable-next-line react/incompatible-library -- what it answers is asked for at each drawing
  const virtualizer = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => estimate,
    getItemKey: keyAt,
    scrollMargin: margin,
    rangeExtractor: (range: Range) => {
      if (isWhole) return Array.from({ length: range.count }, (_, index) => index);
      const kept = at === -1 ? [] : [at - 1, at, at + 1].filter((one) => one in keys);
      const seen = [...rowsOf(range), ...kept];
      return [...new Set(seen)].toSorted((one, other) => one - other);
    },
  });
  useEffect(() => settle(virtualizer.range));
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return undefined;
    const measure = () => {
      setMargin(Math.round(current.getBoundingClientRect().top + window.scrollY));
    };
    // What stands above it may grow, and the list goes down with it.
    const observer = new ResizeObserver(measure);
    for (const part of current.parentElement?.children ?? []) {
      if (part !== current) observer.observe(part);
    }
    measure();
    return () => observer.disconnect();
  }, []);
  const items = virtualizer.getVirtualItems();
  const placed = items.map(({ index, start, end }) => ({
    index,
    start: start - margin,
    end: end - margin,
  }));
  const rows = isWhole ? keys.map((_, index) => ({ index, above: 0 })) : spaced(placed);
  return {
    list,
    rows: rows.map(({ index, above }) => ({ index, place: placeOf(index, above) })),
    /** What is left out below the last row that is there. */
    below: isWhole ? 0 : Math.max(0, virtualizer.getTotalSize() - (placed.at(-1)?.end ?? 0)),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
      setHeld(keys[Number(index)] ?? null);
    },
  };

  function placeOf(index: number, above: number): PlaceInWindow {
    return {
      ref: virtualizer.measureElement,
      "data-index": index,
      ...(above > 0 && { style: { marginTop: above } }),
      ...(!isWhole && { "aria-posinset": index + 1, "aria-setsize": keys.length }),
    };
  }
}

/** What a row wears so that its list knows how high it is, and whoever reads by ear where it stands. */
export interface PlaceInWindow {
  readonly ref: RefCallback<HTMLElement>;
  readonly "data-index": number;
  readonly style?: CSSProperties;
  readonly "aria-posinset"?: number;
  readonly "aria-setsize"?: number;
}

/** Rows apart from each other leave room for what is not there between them. */
function spaced(
  rows: readonly { readonly index: number; readonly start: number; readonly end: number }[],
): readonly { readonly index: number; readonly above: number }[] {
  let end = 0;
  return rows.map((row) => {
    const above = Math.max(0, row.start - end);
    end = row.end;
    return { index: row.index, above };
  });
}
