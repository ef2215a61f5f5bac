import type { Text } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import { changedSinceVisit, changesSince, visitsOf } from "./board-visits.ts";
import type { InboxOptions } from "./read-inbox.ts";

export interface ChangesOnBoardsOptions extends InboxOptions {
  readonly personId: string;
  /** Boards that are asked about; all where it is missing. */
  readonly only?: readonly string[];
  readonly keptStructure: (boardId: string) => Promise<StructureBody | null>;
}

/** By board, what it says and did not when the person was last there; boards without are left out. */
export async function changesOnBoards({
  database,
  personId,
  only,
  rolesOf,
  present,
  keptStructure,
}: ChangesOnBoardsOptions): Promise<ReadonlyMap<string, readonly Text[]>> {
  const changed = new Map<string, readonly Text[]>();
  const boardIds = await changedSinceVisit(database, { personId, only });
  if (boardIds.length === 0) return changed;
  const roles = await rolesOf(personId, boardIds);
  for (const [boardId, visit] of await visitsOf(database, { personId, boardIds })) {
    const id = boardId as BoardId;
    // Whoever is there sees it happen.
    if (present(id).some((person) => person.id === personId)) continue;
    const structure = await keptStructure(boardId);
    if (structure === null || !roles.has(id)) continue;
    const changes = changesSince(visit, structure);
    if (changes.length > 0) changed.set(boardId, changes);
  }
  return changed;
}
