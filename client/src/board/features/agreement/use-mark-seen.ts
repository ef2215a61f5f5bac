import { useEffect, useRef } from "react";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useMarkVersionsSeen } from "../../../api/agreements.ts";
import { useSession } from "../../../api/session.ts";

/** Whoever put versions to agreement and has them before their eyes has seen what was said to them. */
export function useMarkSeen(boardId: string, proposals: readonly ProposalBody[]): void {
  const { person } = useSession();
  const { mutate } = useMarkVersionsSeen(boardId);
  const marked = useRef(new Map<string, number>());
  useEffect(() => {
    for (const { id, by, said } of proposals) {
      if (by.id !== person.id || said === (marked.current.get(id) ?? 0)) continue;
      marked.current.set(id, said);
      mutate({ id, said });
    }
  }, [proposals, person.id, mutate]);
}
