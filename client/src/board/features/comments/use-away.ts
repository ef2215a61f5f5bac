import { useEffect, useState } from "react";
import type { AwayBody } from "@zentaikan/protocol/comment-bodies";
import { readAway } from "../../../api/inbox.ts";
import { tabStorage } from "../../../browser-storage.ts";

/**
 * What happened on the board since the person left it, until they put it away. A reload would be
 * a visit like any other, and the answer after it empty: what was told before is kept for the tab.
 */
export function useAway(boardId: string) {
  const key = `zentaikan.away.${boardId}`;
  const [away, setAway] = useState<AwayBody | null>(null);
  useEffect(() => {
    let isCurrent = true;
    readAway(boardId)
      .then((told) => {
        if (!isCurrent) return;
        if (hasNews(told)) tabStorage.write(key, JSON.stringify(told));
        const kept = tabStorage.read(key);
        setAway(kept === null ? null : (JSON.parse(kept) as AwayBody));
      })
      // A digest that does not come is no reason to disturb anybody who came to draw.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [boardId, key]);
  const putAway = () => {
    tabStorage.write(key, null);
    setAway(null);
  };
  return { away, putAway };
}

function hasNews({ since, changes, unread, waiting }: AwayBody): boolean {
  return since !== null && (changes.length > 0 || unread > 0 || waiting.length > 0);
}
