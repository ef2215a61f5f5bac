import { useEffect, useState } from "react";
import { readSegmentsView, writeSegmentsView, type SegmentsView } from "./segments-view.ts";

export type ChangeView = (change: Partial<SegmentsView>) => void;

/**
 * The view, kept in the address. Another picture and another customer are a step to go back from;
 * what merely narrows or sorts is none.
 */
export function useSegmentsView(): readonly [SegmentsView, ChangeView] {
  const [view, setView] = useState(() => readSegmentsView(location.search));
  useEffect(() => {
    const read = () => setView(readSegmentsView(location.search));
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, []);
  const change: ChangeView = (changed) => {
    const next = { ...view, ...changed };
    const query = writeSegmentsView(next);
    const address = location.pathname + (query === "" ? "" : `?${query}`);
    const isStep = next.part !== view.part || next.customer !== view.customer;
    if (isStep) history.pushState(history.state, "", address);
    else history.replaceState(history.state, "", address);
    setView(next);
  };
  return [view, change];
}
