import { useMemo } from "react";
import { useValue } from "tldraw";
import { contentHash, diffStructures, type StructureChange } from "@zentaikan/capital-graph";
import { useAgreements } from "../../../api/agreements.ts";
import { useKeptState } from "../../../api/versions.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { boardStanding, type BoardStanding } from "./board-standing.ts";

/** Where the board as it is now stands with people; null until the server has told. */
export function useBoardStanding(): BoardStanding | null {
  const { boardId, reading } = useBoard();
  const comments = useBoardPart(COMMENT_DESK);
  const { data } = useAgreements(boardId);
  const { structure } = useValue(reading.current);
  const threads = useValue(comments.threads);
  const hash = useMemo(() => contentHash(structure), [structure]);
  return useMemo(
    () => (data === undefined ? null : boardStanding(data, { hash, threads })),
    [data, hash, threads],
  );
}

/** What changed since the version that the board has drifted from; none where it has not. */
export function useDrift(standing: BoardStanding | null): readonly StructureChange[] {
  const { boardId, reading } = useBoard();
  const { structure } = useValue(reading.current);
  const version = standing?.agreement.kind === "stale" ? standing.agreement.version.id : null;
  const { data: kept } = useKeptState(boardId, version);
  return useMemo(
    () => (kept === undefined ? [] : diffStructures(kept.words.structure, structure)),
    [kept, structure],
  );
}
