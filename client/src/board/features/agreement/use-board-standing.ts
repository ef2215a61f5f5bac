import { useMemo } from "react";
import { useValue } from "tldraw";
import {
  diffSubjects,
  subjectHash,
  type AgreedSubject,
  type StructureChange,
} from "@zentaikan/capital-graph";
import { useAgreements } from "../../../api/agreements.ts";
import { useKeptState } from "../../../api/versions.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { boardStanding, type BoardStanding } from "./board-standing.ts";

/** Where a subject of the board as it is now stands with people; null until the server has told. */
export function useBoardStanding(subject: AgreedSubject = "frame"): BoardStanding | null {
  const { boardId, alternatives } = useBoard();
  const comments = useBoardPart(COMMENT_DESK);
  const { data } = useAgreements(boardId);
  const board = useValue(alternatives.counting);
  const threads = useValue(comments.threads);
  // Asked for with each letter that somebody writes: where nothing was agreed, nothing is compared.
  const isAgreed = data?.proposals.some((one) => one.subject === subject && one.concluded !== null);
  const hash = useMemo(
    () => (isAgreed === true ? subjectHash(subject, board) : ""),
    [isAgreed, subject, board],
  );
  return useMemo(
    () => (data === undefined ? null : boardStanding(data, { subject, hash, threads })),
    [data, subject, hash, threads],
  );
}

/** What changed since the version that the subject has drifted from; none where it has not. */
export function useDrift(
  standing: BoardStanding | null,
  subject: AgreedSubject = "frame",
): readonly StructureChange[] {
  const { boardId, alternatives } = useBoard();
  const board = useValue(alternatives.counting);
  const version = standing?.agreement.kind === "stale" ? standing.agreement.version.id : null;
  const { data: kept } = useKeptState(boardId, version);
  return useMemo(
    () => (kept === undefined ? [] : diffSubjects(subject, kept.words, board)),
    [kept, subject, board],
  );
}
