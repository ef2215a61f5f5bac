import {
  stageOfSubject,
  type LineupReference,
  type MacroStructure,
} from "@zentaikan/capital-graph";
import type { AgreedSubject, BoardId } from "@zentaikan/protocol";
import type { PersonBody, StructureBody } from "@zentaikan/protocol/http";
import type { SightingsBody } from "@zentaikan/protocol/versions";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { hashStructure } from "../../storage/hash-structure.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { stageHashes } from "./stage-hashes.ts";

interface SightingsOptions {
  readonly database: WorkspaceDatabase;
  readonly present: (boardId: BoardId) => readonly PersonBody[];
  readonly now: () => number;
}

interface AskedSightings {
  readonly boardId: BoardId;
  readonly structure: StructureBody;
  readonly subject: AgreedSubject;
}

/** What somebody saw last, as far as it was noted. */
interface LastSeen {
  readonly structureHash: string;
  readonly stageHashes: string | null;
  readonly structureBody: string;
}

/**
 * Who has seen what this subject of the board says now: who is there, and who left it when it said
 * the same. That somebody was there is told, never when: it is about the board, and watches nobody.
 */
export async function sightingsOf(
  { database, present, now }: SightingsOptions,
  { boardId, structure, subject }: AskedSightings,
): Promise<SightingsBody> {
  const saysTheSame = comparedWith(structure, subject);
  const here = new Set(present(boardId).map(({ id }) => id));
  const people = await peopleOfBoard(database, boardId, now());
  const visits = await database
    .selectFrom("boardVisits")
    .innerJoin("visitedStructures", (join) =>
      join
        .onRef("visitedStructures.boardId", "=", "boardVisits.boardId")
        .onRef("visitedStructures.structureHash", "=", "boardVisits.structureHash"),
    )
    .select(["personId", "boardVisits.structureHash", "stageHashes", "structureBody"])
    .where("boardVisits.boardId", "=", boardId)
    .execute();
  const left = new Map(visits.map((visit) => [visit.personId, visit]));
  return people.flatMap(({ person: { id }, standing }) => {
    if (standing.role === null) return [];
    const last = left.get(id);
    const isNow = here.has(id) || (last !== undefined && saysTheSame(last));
    return [{ personId: id, saw: isNow ? "now" : last === undefined ? "never" : "earlier" }];
  });
}

function comparedWith(now: StructureBody, subject: AgreedSubject): (last: LastSeen) => boolean {
  const stage = stageOfSubject(subject);
  if (stage !== null) {
    const hash = stageHashes(now)[stage - 1];
    // Of a visit that did not note it nobody claims anything.
    return (last) => (JSON.parse(last.stageHashes ?? "[]") as string[])[stage - 1] === hash;
  }
  if (subject === "lineup") {
    const { id, version } = lineupOf(now.structure);
    return ({ structureBody }) => {
      const seen = lineupOf(JSON.parse(structureBody));
      return seen.id === id && seen.version === version;
    };
  }
  const hash = hashStructure(now.structure);
  return ({ structureHash }) => structureHash === hash;
}

function lineupOf(structure: unknown): LineupReference {
  return (structure as MacroStructure).lineup;
}
