import { useEffect } from "react";
import { useAgreements } from "../../../api/agreements.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";

/** Lets the comments know who listens, and among whom each version is spoken of. */
export function KnownVersions(): null {
  const comments = useBoardPart(BOARD_COMMENTS);
  const { boardId, parties } = useBoard();
  const { data } = useAgreements(boardId);
  useEffect(() => comments.readFor(parties), [comments, parties]);
  useEffect(() => {
    if (data !== undefined) comments.knowVersions(data.proposals);
  }, [comments, data]);
  return null;
}
