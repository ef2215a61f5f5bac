import type { KnownCustomerBody } from "@zentaikan/protocol/patterns";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface Standing {
  readonly customerId: string;
  /** The board that stands for it. */
  readonly boardId: string;
}

/**
 * What somebody may know of customers, some hundred at most at once: of one whose board they may
 * not see, nothing. Members may be barred from a board.
 */
export async function knownCustomers(
  database: WorkspaceDatabase,
  rolesOn: RolesOn,
  standings: readonly Standing[],
): Promise<(customer: Standing) => KnownCustomerBody> {
  const roles = await rolesOn(standings.map(({ boardId }) => boardId));
  const ids = [...new Set(standings.map(({ customerId }) => customerId))];
  const rows = await database
    .selectFrom("customers")
    .select(["id", "nameJa", "nameEn", "anonymousName"])
    .where("id", "in", ids)
    .execute();
  const customers = new Map(rows.map((row) => [row.id, row]));
  return ({ customerId, boardId }) => {
    const row = customers.get(customerId);
    if (row === undefined || !roles.has(boardId)) return null;
    const { id, nameJa, nameEn, anonymousName } = row;
    return { id, name: { ja: nameJa, en: nameEn }, anonymousName, boardId };
  };
}
