import type { ContributionBody, GroundsBody } from "@zentaikan/protocol/relationships";
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
    contributionBody: JSON.stringify(ours.contribution),
    groundsBody: JSON.stringify(ours.grounds),
    bridgeBody: JSON.stringify(ours.bridge),
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

/** What each board was last read to say of our Dos. */
export async function keptContributions(
  database: WorkspaceDatabase,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, KeptContribution>> {
  const rows = await database
    .selectFrom("boardContributions as kept")
    .innerJoin("boards", "boards.id", "kept.boardId")
    .where("kept.boardId", "in", boardIds)
    .select(["kept.boardId", "kept.contributionBody", "kept.groundsBody", "boards.title"])
    .execute();
  return new Map(
    rows.map(({ boardId, title, contributionBody, groundsBody }) => [
      boardId,
      {
        title,
        contribution: JSON.parse(contributionBody) as ContributionBody,
        grounds: JSON.parse(groundsBody) as GroundsBody,
      },
    ]),
  );
}

interface KeptContribution {
  readonly title: string;
  readonly contribution: ContributionBody;
  readonly grounds: GroundsBody;
}
