import { useState } from "react";
import {
  readRelationshipsView,
  writeRelationshipsView,
  type RelationshipsView,
} from "./relationships-view.ts";

/** The view, kept in the address without a step in the history for every letter typed. */
export function useRelationshipsView() {
  const [view, setView] = useState(() => readRelationshipsView(location.search));
  const change = (next: RelationshipsView) => {
    const query = writeRelationshipsView(next);
    history.replaceState(history.state, "", location.pathname + (query === "" ? "" : `?${query}`));
    setView(next);
  };
  return [view, change] as const;
}
