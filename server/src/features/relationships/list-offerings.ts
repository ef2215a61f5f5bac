import { BridgeBody, type OfferingsBody } from "@zentaikan/protocol/relationships";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * What we offer a customer, board by board: our Dos by its boards on capitals, and what is paid for
 * them by those on circulation. Of boards that are not archived, and that whoever asks may see.
 */
export async function listOfferings(
  database: WorkspaceDatabase,
  { customerId, rolesOn }: { readonly customerId: string; readonly rolesOn: RolesOn },
): Promise<OfferingsBody> {
  const rows = await database
    .selectFrom("boards")
    .innerJoin("boardContributions as kept", "kept.boardId", "boards.id")
    .where("boards.customerId", "=", customerId)
    .where("boards.archived", "=", 0)
    .select(["boards.id", "boards.title", "boards.kind", "kept.bridgeBody"])
    .orderBy("boards.createdAt")
    .orderBy("boards.id")
    .execute();
  const roles = await rolesOn(rows.map(({ id }) => id));
  return rows.flatMap(({ id: boardId, title, kind, bridgeBody }) => {
    const bridge = BridgeBody.safeParse(JSON.parse(bridgeBody ?? "null"));
    return roles.has(boardId) && bridge.success ? [{ boardId, title, kind, ...bridge.data }] : [];
  });
}
