import type { Change } from "../../events/lately-changed.ts";
import type { Rung } from "./inbox-bell.ts";

/** Of which customers and boards the lists over all customers say something else, once this has rung. */
export function listedChanges(about: Rung): readonly Change[] {
  switch (about.kind) {
    case "customers":
      return about.customerIds.map((id) => ({ kind: "customer", id }));
    case "board":
    case "renamed":
    case "versions":
      return [{ kind: "board", id: about.boardId }];
    case "relationships":
      return about.ofBoard === null ? [] : [{ kind: "board", id: about.ofBoard }];
    case "rights":
      return [about];
    case "threads":
    case "seen":
    case "mentions":
    case "meeting":
    case "lineups":
    case "patterns":
      return [];
  }
}
