import type { LinkedBoardBody, VantageBody } from "@zentaikan/protocol/vantage";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** The boards that this one is linked with, as far as whoever asks may read them [VP3]. */
export async function linkedBoards(
  database: WorkspaceDatabase,
  boardId: string,
  rolesOn: RolesOn,
): Promise<VantageBody> {
  const rows = await database
    .selectFrom("raisedBoards")
    .select(["boardId", "fromBoardId"])
    .where((where) =>
      where.or([where("boardId", "=", boardId), where("fromBoardId", "=", boardId)]),
    )
    .orderBy("createdAt")
    .orderBy("boardId")
    .execute();
  const others = rows.map((row) => (row.boardId === boardId ? row.fromBoardId : row.boardId));
  if (others.length === 0) return { from: null, raised: [] };
  const roles = await rolesOn(others);
  const readable = others.filter((id) => roles.has(id));
  const boards = await database
    .selectFrom("boards")
    .select(["id", "title", "archived"])
    .where("id", "in", readable)
    .execute();
  const known = new Map(boards.map((one) => [one.id, { ...one, archived: one.archived === 1 }]));
  const linked = (id: string | undefined): LinkedBoardBody[] => {
    const found = id === undefined ? undefined : known.get(id);
    return found === undefined ? [] : [found];
  };
  return {
    from: linked(rows.find((row) => row.boardId === boardId)?.fromBoardId)[0] ?? null,
    raised: rows.flatMap((row) => (row.fromBoardId === boardId ? linked(row.boardId) : [])),
  };
}
