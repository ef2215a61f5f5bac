import { EMPTY_DRAWING, type Drawing, type MacroStructure } from "@zentaikan/capital-graph";
import type { BoardId, Party, Role } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import { Refusal } from "../../errors.ts";
import { makerOf, type Actor } from "../../identity/actor.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

export interface BoardRaiser {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly createBoard: (board: {
    readonly customerId: string;
    readonly title: string;
    readonly lineup: string;
    readonly drawn: Drawing;
    readonly maker: Actor;
    readonly memberRole: Role | "none" | null;
  }) => Promise<BoardId>;
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
}

/**
 * A second board of the same customer, on its capitals, with the star of the first one. It is read
 * by the members who read that: what its star says came from there. The board comes first: a crash
 * in between leaves a board without a link, and never a link to nothing.
 * @throws Refusal noSuchBoard, otherKind, quotaReached
 */
export async function raiseBoard(
  { from, title, maker }: { readonly from: BoardId; readonly title: string; readonly maker: Actor },
  { database, now, createBoard, freshStructure }: BoardRaiser,
): Promise<BoardId> {
  const row = await database
    .selectFrom("boards")
    .select(["kind", "customerId", "lineup", "memberRole"])
    .where("id", "=", from)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchBoard");
  if (row.kind !== "capital") throw new Refusal("otherKind");
  const { star } = (await freshStructure(from, "customer")).structure as MacroStructure;
  const drawn: Drawing = { ...EMPTY_DRAWING, stars: [{ id: "star", text: star?.text ?? "" }] };
  const { customerId, lineup, memberRole } = row;
  const boardId = await createBoard({ customerId, lineup, memberRole, title, drawn, maker });
  await database
    .insertInto("raisedBoards")
    .values({ boardId, fromBoardId: from, createdBy: makerOf(maker), createdAt: now() })
    .execute();
  return boardId;
}
