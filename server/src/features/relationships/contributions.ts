import { ContributionBody, GroundsBody } from "@zentaikan/protocol/relationships";
import type { BoardContribution } from "../../interpretation/describe-contribution.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What one reading of a board, and of what lies beside it for our team, found. */
export interface ReadContribution {
  readonly boardId: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly besideSequence: number;
  readonly ours: BoardContribution;
}

/**
 * Keeps it as the board's only row, unless a later reading did.
 * @returns whether it says anything else than the row before
 */
export async function keepContribution(
  database: WorkspaceDatabase,
  { boardId, epoch, sequence, besideSequence, ours }: ReadContribution,
): Promise<boolean> {
  const said = {
    isImprovement: ours.isImprovement ? (1 as const) : (0 as const),
    contributionBody: JSON.stringify(ours.contribution),
    groundsBody: JSON.stringify(ours.grounds),
  };
  const row = { epoch, sequence, besideSequence, ...said };
  const before = await database
    .selectFrom("boardContributions")
    .selectAll()
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("boardContributions")
    .values({ boardId, ...row })
    .onConflict((conflict) =>
      conflict
        .column("boardId")
        .doUpdateSet(row)
        .where((where) =>
          where.or([
            where("boardContributions.epoch", "<", epoch),
            where.and([
              where("boardContributions.epoch", "=", epoch),
              where("boardContributions.sequence", "<=", sequence),
              where("boardContributions.besideSequence", "<=", besideSequence),
            ]),
          ]),
        ),
    )
    .executeTakeFirstOrThrow();
  const isAnother = Object.entries(said).some(
    ([name, value]) => before?.[name as keyof typeof said] !== value,
  );
  return numInsertedOrUpdatedRows === 1n && isAnother;
}

interface StandingContribution {
  readonly boardId: string;
  readonly title: string;
  readonly read: { contribution: ContributionBody; grounds: GroundsBody } | null;
}

/** By customer, the board that stands for it: of those in use, the one that was drawn on last. */
export async function standingContributions(
  database: WorkspaceDatabase,
): Promise<ReadonlyMap<string, StandingContribution>> {
  const rows = await database
    .selectFrom("boards")
    .leftJoin("boardContributions as kept", "kept.boardId", "boards.id")
    .leftJoin("structures", "structures.boardId", "boards.id")
    .select(["boards.id", "boards.customerId", "boards.title", "boards.createdAt"])
    .select(["kept.contributionBody", "kept.groundsBody", "kept.isImprovement"])
    .select("structures.editedAt")
    .where("boards.archived", "=", 0)
    .execute();
  const newestOf = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (row.isImprovement === 1) continue;
    const before = newestOf.get(row.customerId);
    if (before === undefined || touchedAt(row) > touchedAt(before)) {
      newestOf.set(row.customerId, row);
    }
  }
  const readOf = ({ contributionBody, groundsBody }: (typeof rows)[number]) =>
    contributionBody === null || groundsBody === null
      ? null
      : {
          contribution: ContributionBody.parse(JSON.parse(contributionBody)),
          grounds: GroundsBody.parse(JSON.parse(groundsBody)),
        };
  return new Map(
    [...newestOf].map(([customerId, row]) => [
      customerId,
      { boardId: row.id, title: row.title, read: readOf(row) },
    ]),
  );
}

function touchedAt(row: { readonly editedAt: number | null; readonly createdAt: number }): number {
  return Math.max(row.editedAt ?? 0, row.createdAt);
}
