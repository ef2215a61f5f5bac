import { useState } from "react";
import { readHomeView, writeHomeView, type HomeView } from "./home-view.ts";

/** The view, kept in the address without a step in the history for every letter typed. */
export function useHomeView(): readonly [HomeView, (view: HomeView) => void] {
  const [view, setView] = useState(() => readHomeView(location.search));
  const change = (next: HomeView) => {
    const query = writeHomeView(next);
    history.replaceState(history.state, "", location.pathname + (query === "" ? "" : `?${query}`));
    setView(next);
  };
  return [view, change];
}
