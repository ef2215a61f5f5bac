import { useEffect } from "react";
import { useAgreements } from "../../../api/agreements.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";

/** Lets the comments know among whom each version is spoken of. */
export function KnownVersions(): null {
  const comments = useBoardPart(BOARD_COMMENTS);
  const { data } = useAgreements(useBoard().boardId);
  useEffect(() => {
    if (data !== undefined) comments.knowVersions(data.proposals);
  }, [comments, data]);
  return null;
}
