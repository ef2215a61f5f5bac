import { diffStructures, type MacroStructure, type Text } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import { hashStructure } from "../../storage/hash-structure.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { stageHashes } from "./stage-hashes.ts";

interface Visit {
  readonly leftAt: number;
  /** What the board said when the person left it. */
  readonly structureHash: string;
  readonly structure: MacroStructure;
}

/** Keeps what the board says as what the person has last seen of it. */
export async function keepVisit(
  database: WorkspaceDatabase,
  visitor: { readonly personId: string; readonly boardId: BoardId },
  { structure, leftAt }: { readonly structure: StructureBody; readonly leftAt: number },
): Promise<void> {
  const { boardId } = visitor;
  const structureBody = JSON.stringify(structure.structure);
  const structureHash = hashStructure(structure.structure);
  const left = { leftAt, structureHash, stageHashes: JSON.stringify(stageHashes(structure)) };
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("visitedStructures")
      .values({ boardId, structureHash, structureBody })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto("boardVisits")
      .values({ ...visitor, ...left })
      .onConflict((conflict) => conflict.columns(["personId", "boardId"]).doUpdateSet(left))
      .execute();
    // What nobody remembers any more.
    await transaction
      .deleteFrom("visitedStructures")
      .where("boardId", "=", boardId)
      .where("structureHash", "not in", (select) =>
        select.selectFrom("boardVisits").select("structureHash").where("boardId", "=", boardId),
      )
      .execute();
  });
}

/** By board, when the person last left it and what it said then. @param boardIds which boards */
export async function visitsOf(
  database: WorkspaceDatabase,
  { personId, boardIds }: { readonly personId: string; readonly boardIds: readonly string[] },
): Promise<ReadonlyMap<string, Visit>> {
  const rows = await database
    .selectFrom("boardVisits")
    .innerJoin("visitedStructures", (join) =>
      join
        .onRef("visitedStructures.boardId", "=", "boardVisits.boardId")
        .onRef("visitedStructures.structureHash", "=", "boardVisits.structureHash"),
    )
    .select([
      "boardVisits.boardId",
      "boardVisits.leftAt",
      "boardVisits.structureHash",
      "visitedStructures.structureBody",
    ])
    .where("personId", "=", personId)
    .where("boardVisits.boardId", "in", boardIds)
    .execute();
  return new Map(
    rows.map(({ boardId, leftAt, structureHash, structureBody }) => [
      boardId,
      { leftAt, structureHash, structure: JSON.parse(structureBody) as MacroStructure },
    ]),
  );
}

/** Boards that the person has left, and that now say something else, or maybe. */
export async function changedSinceVisit(
  database: WorkspaceDatabase,
  { personId, only }: { readonly personId: string; readonly only?: readonly string[] | undefined },
): Promise<string[]> {
  const changed = database
    .selectFrom("boardVisits")
    .innerJoin("structures", "structures.boardId", "boardVisits.boardId")
    .select("boardVisits.boardId")
    .where("personId", "=", personId)
    .whereRef("structures.structureHash", "is distinct from", "boardVisits.structureHash");
  const asked = only === undefined ? changed : changed.where("boardVisits.boardId", "in", only);
  const rows = await asked.execute();
  return rows.map(({ boardId }) => boardId);
}

/** In capital words, what the board says now and did not say then; net of what was taken back. */
export function changesSince(visit: Visit, now: StructureBody): readonly Text[] {
  if (hashStructure(now.structure) === visit.structureHash) return [];
  return diffStructures(visit.structure, now.structure as MacroStructure).map(({ text }) => text);
}
