import type { BoardId } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { FORM_VERSION } from "./board-patterns.ts";
import type { BoardReadings } from "./board-readings.ts";

export interface Rereading {
  /** Of the boards behind this one, by id; empty for all. */
  readonly after: string;
  /** Those whose row is of an earlier form, or is not there; else every board. */
  readonly unreadAlone: boolean;
  /** These boards were read; of some, why they could not be. @returns whether to go on */
  readonly onRead: (
    boards: readonly { readonly boardId: BoardId; readonly error: Error | null }[],
  ) => boolean | Promise<boolean>;
}

/** The document process has one board at a time; what else a board takes goes on beside it. */
const boardsAtOnce = 8;

/**
 * Reads boards anew, by id. A board that cannot be read stops no other, and its row no longer
 * counts: it told of a board that nobody can see.
 */
export async function rereadBoards(
  {
    database,
    readings,
  }: { readonly database: WorkspaceDatabase; readonly readings: BoardReadings },
  { after, unreadAlone, onRead }: Rereading,
): Promise<void> {
  for (let last = after; ;) {
    const boards = await boardsBehind(database, { after: last, unreadAlone });
    if (boards.length === 0) return;
    const read = await Promise.all(
      boards.map(async (boardId) => ({ boardId, error: await reread(boardId) })),
    );
    if (!(await onRead(read))) return;
    last = boards.at(-1) ?? last;
  }

  async function reread(boardId: BoardId): Promise<Error | null> {
    try {
      await database
        .updateTable("boardPatterns")
        .set({ formVersion: 0 })
        .where("boardId", "=", boardId)
        .execute();
      await readings.read(boardId, null);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error("no error was thrown", { cause: error });
    }
  }
}

export async function countBoards(database: WorkspaceDatabase): Promise<number> {
  const all = database.selectFrom("boards").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await all.executeTakeFirstOrThrow()).count;
}

async function boardsBehind(
  database: WorkspaceDatabase,
  { after, unreadAlone }: Pick<Rereading, "after" | "unreadAlone">,
): Promise<BoardId[]> {
  const all = database
    .selectFrom("boards")
    .leftJoin("boardPatterns", "boardPatterns.boardId", "boards.id")
    .select("boards.id")
    .where("boards.id", ">", after)
    .orderBy("boards.id")
    .limit(boardsAtOnce);
  const asked = unreadAlone
    ? all.where((is) =>
        is.or([is("formVersion", "is", null), is("formVersion", "<>", FORM_VERSION)]),
      )
    : all;
  return (await asked.execute()).map(({ id }) => id as BoardId);
}
