import {
  canonicalForm,
  patternKey,
  stageKey,
  type CanonicalForm,
  type MacroStructure,
} from "@zentaikan/capital-graph";
import type { BoardId, Party } from "@zentaikan/protocol";
import { sql } from "kysely";
import type { ComparedBoard } from "../../interpretation/describe-board.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * Raised when forms or keys of the same board come out otherwise than before: rows of an earlier
 * form count as unread, and their boards are read anew.
 */
export const FORM_VERSION = 1;

/** The broad frame of a board that stands as agreed: the customer's before ours, of each the last. */
interface AgreedFrame {
  /** The version's id, which is that of its frozen bytes. */
  readonly id: string;
  readonly version: number;
  readonly party: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface AgreedFrames {
  readonly agreedFrame: (
    database: WorkspaceDatabase,
    boardId: BoardId,
  ) => Promise<AgreedFrame | null>;
  /** What the frozen bytes say: read of them once, and kept. */
  readonly frozenWords: (version: {
    readonly boardId: BoardId;
    readonly id: string;
  }) => Promise<{ readonly structure: unknown; readonly contentHash: string }>;
}

/**
 * Keeps what the board is compared by, in the transaction that keeps what it says. The key is the
 * whole form but for `isIncomplete`; features follow from it in some microseconds and stand nowhere.
 */
export async function keepPattern(
  transaction: WorkspaceDatabase,
  boardId: string,
  { isIncomplete, isImprovement, ...keys }: ComparedBoard,
): Promise<void> {
  const row = {
    formVersion: FORM_VERSION,
    ...keys,
    isIncomplete: flag(isIncomplete),
    isImprovement: flag(isImprovement),
    editedAt: sql<number | null>`
      (select "editedAt" from "structures" where "boardId" = ${boardId})`,
  };
  await transaction
    .insertInto("boardPatterns")
    .values({ boardId, ...row })
    .onConflict((conflict) =>
      conflict.column("boardId").doUpdateSet({
        ...row,
        // Made by an earlier form, it is made again.
        agreedId: sql<string | null>`
          case when "boardPatterns"."formVersion" = ${FORM_VERSION} then "boardPatterns"."agreedId" end`,
      }),
    )
    .execute();
}

/**
 * Keeps what was agreed last beside it. What people agree on meanwhile is seen before the row is
 * written, so of two readings at once none leaves an older version there.
 */
export async function keepAgreedPattern(
  database: WorkspaceDatabase,
  boardId: BoardId,
  { agreedFrame, frozenWords }: AgreedFrames,
): Promise<void> {
  for (;;) {
    const agreed = await agreedFrame(database, boardId);
    if ((await keptVersion(database, boardId)) === (agreed?.id ?? null)) return;
    const row = agreed === null ? NOT_AGREED : await agreedRow(agreed, boardId, frozenWords);
    const isKept = await inTransaction(database, async (transaction) => {
      const now = await agreedFrame(transaction, boardId);
      if (now?.id !== agreed?.id) return false;
      await transaction
        .updateTable("boardPatterns")
        .set(row)
        .where("boardId", "=", boardId)
        .execute();
      return true;
    });
    if (isKept) return;
  }
}

async function keptVersion(database: WorkspaceDatabase, boardId: string): Promise<string | null> {
  const row = await database
    .selectFrom("boardPatterns")
    .select("agreedId")
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  return row?.agreedId ?? null;
}

async function agreedRow(
  { id, version, party, at }: AgreedFrame,
  boardId: BoardId,
  frozenWords: AgreedFrames["frozenWords"],
) {
  const words = await frozenWords({ boardId, id });
  const form: CanonicalForm = canonicalForm(words.structure as MacroStructure);
  return {
    agreedId: id,
    agreedVersion: version,
    agreedParty: party,
    agreedAt: at,
    agreedHash: words.contentHash,
    agreedKey: patternKey(form),
    agreedStageKey: stageKey(form),
    agreedIsIncomplete: flag(form.incomplete),
  };
}

const NOT_AGREED = {
  agreedId: null,
  agreedVersion: null,
  agreedParty: null,
  agreedAt: null,
  agreedHash: null,
  agreedKey: null,
  agreedStageKey: null,
  agreedIsIncomplete: null,
} as const;

function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0;
}
