import type { KnownCustomerBody } from "@zentaikan/protocol/patterns";
import type { Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface Standing {
  readonly customerId: string;
  /** The board that stands for it. */
  readonly boardId: string;
}
export type KnownOf = (customer: Standing) => KnownCustomerBody;

/**
 * What somebody may know of customers: of one whose board they may not see, nothing. Members may be
 * barred from a board.
 */
export async function knownCustomers(
  database: WorkspaceDatabase,
  roles: ReadonlyMap<string, Role>,
): Promise<KnownOf> {
  const rows = await database
    .selectFrom("customers")
    .select(["id", "nameJa", "nameEn", "anonymousName"])
    .execute();
  const customers = new Map(rows.map((row) => [row.id, row]));
  return ({ customerId, boardId }) => {
    const row = customers.get(customerId);
    if (row === undefined || !roles.has(boardId)) return null;
    const { id, nameJa, nameEn, anonymousName } = row;
    return { id, name: { ja: nameJa, en: nameEn }, anonymousName, boardId };
  };
}
