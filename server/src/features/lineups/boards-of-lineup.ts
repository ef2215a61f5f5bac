import type { LineupBoardsBody } from "@zentaikan/protocol/lineups";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** So many are named for each version; of the rest, how many there are is said. */
const mostNamed = 50;

/** Boards that are not archived, by the version of the lineup that they speak of. */
export async function boardsOfLineup(
  database: WorkspaceDatabase,
  { id, mayRead }: { readonly id: string; readonly mayRead: (boardId: string) => boolean },
): Promise<LineupBoardsBody> {
  const rows = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .leftJoin("structures", "structures.boardId", "boards.id")
    .where("boards.lineup", "=", id)
    .where("boards.archived", "=", 0)
    .orderBy("lineupVersion")
    .orderBy("editedAt", (order) => order.desc().nullsLast())
    .orderBy("boards.createdAt", "desc")
    .select(["boards.id", "title", "lineupVersion", "nameJa", "nameEn"])
    .execute();
  const readable = rows.filter((row) => mayRead(row.id));
  return [...Map.groupBy(readable, ({ lineupVersion }) => lineupVersion)].map(
    ([version, boards]) => ({
      version,
      count: boards.length,
      boards: boards.slice(0, mostNamed).map(({ id: boardId, title, nameJa, nameEn }) => ({
        id: boardId,
        title,
        customerName: { ja: nameJa, en: nameEn },
      })),
    }),
  );
}
