import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody, StructureBody } from "@zentaikan/protocol/http";
import type { SightingsBody } from "@zentaikan/protocol/versions";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { hashStructure } from "../../storage/hash-structure.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface SightingsOptions {
  readonly database: WorkspaceDatabase;
  readonly present: (boardId: BoardId) => readonly PersonBody[];
  readonly now: () => number;
}

/**
 * Who has seen what the board says now: who is there, and who left it when it said the same. That
 * somebody was there is told, never when: it is about the board, and watches nobody.
 */
export async function sightingsOf(
  { database, present, now }: SightingsOptions,
  { boardId, structure }: { readonly boardId: BoardId; readonly structure: StructureBody },
): Promise<SightingsBody> {
  const hash = hashStructure(structure.structure);
  const here = new Set(present(boardId).map(({ id }) => id));
  const people = await peopleOfBoard(database, boardId, now());
  const visits = await database
    .selectFrom("boardVisits")
    .select(["personId", "structureHash"])
    .where("boardId", "=", boardId)
    .execute();
  const left = new Map(visits.map(({ personId, structureHash }) => [personId, structureHash]));
  return people.flatMap(({ person: { id }, standing }) => {
    if (standing.role === null) return [];
    const last = left.get(id);
    const isNow = here.has(id) || last === hash;
    return [{ personId: id, saw: isNow ? "now" : last === undefined ? "never" : "earlier" }];
  });
}
