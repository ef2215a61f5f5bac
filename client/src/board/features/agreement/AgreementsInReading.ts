import { useEffect } from "react";
import { useValue } from "tldraw";
import { useAgreements } from "../../../api/agreements.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { withObjections } from "./board-standing.ts";

/** Lets the board's findings know what people agreed on, and what they object to. */
export function AgreementsInReading(): null {
  const { boardId, reading } = useBoard();
  const { data } = useAgreements(boardId);
  const threads = useValue(useBoardPart(COMMENT_DESK).threads);
  useEffect(() => {
    if (data !== undefined) reading.setAgreements(withObjections(data.records, threads));
  }, [reading, data, threads]);
  return null;
}
