import { useEffect } from "react";
import { useValue } from "tldraw";
import { useAgreements } from "../../../api/agreements.ts";
import type { BoardReading } from "../../ground/board-reading.ts";
import type { BoardComments } from "../comments/board-comments.ts";
import { withObjections } from "./board-standing.ts";

/** Lets the board's findings know what people agreed on, and what they object to. */
export function useAgreementsInReading(
  boardId: string,
  { reading, comments }: { readonly reading: BoardReading; readonly comments: BoardComments },
): void {
  const { data } = useAgreements(boardId);
  const threads = useValue(comments.threads);
  useEffect(() => {
    if (data !== undefined) comments.knowVersions(data.proposals);
  }, [comments, data]);
  useEffect(() => {
    if (data !== undefined) reading.setAgreements(withObjections(data.records, threads));
  }, [reading, data, threads]);
}
