import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { useIsOnPaper } from "../../../ui/use-is-on-paper.ts";

/** Lines up to which all are there: for the browser's own search, and for whoever reads by ear. */
const FEW = 120;
const LINE_HEIGHT = 37;

/**
 * Which lines of a long table are there: those in sight, and the one that has the focus. On paper
 * all of them are.
 */
export function useVirtualLines(
  keys: readonly string[],
  { focused }: { readonly focused: string | null },
) {
  const table = useRef<HTMLTableElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const isOnPaper = useIsOnPaper();
  const isWhole = isOnPaper || keys.length <= FEW;
  const at = focused === null ? -1 : keys.indexOf(focused);
  // oxlint-disable-next-line react/incompatible-library -- what it answers is asked for at each drawing
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 12,
    scrollMargin: margin,
    rangeExtractor: (range: Range) => {
      if (isWhole) return Array.from({ length: range.count }, (_, index) => index);
      const seen = defaultRangeExtractor(range);
      return at === -1 || seen.includes(at) ? seen : [...seen, at].toSorted((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    const element = table.current;
    const body = element?.tBodies[0];
    if (!element || body === undefined) return undefined;
    const measure = () => {
      const found = scrollerOf(body);
      setScroller(found);
      const above = body.getBoundingClientRect().top - found.getBoundingClientRect().top;
      setMargin(Math.round(above + found.scrollTop));
    };
    // What stands above it may grow, and the table with it.
    const observer = new ResizeObserver(measure);
    for (const part of element.parentElement?.parentElement?.children ?? []) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, []);
  const items = virtualizer.getVirtualItems();
  const start = items[0]?.start ?? margin;
  const end = items.at(-1)?.end ?? margin;
  return {
    table,
    virtualizer,
    lines: isWhole && items.length === 0 ? [...keys.keys()] : items.map(({ index }) => index),
    above: isWhole ? 0 : start - margin,
    below: isWhole ? 0 : virtualizer.getTotalSize() - (end - margin),
  };
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(outer).overflowY)) return outer;
  }
  return document.documentElement;
}
