import type { WorkspaceDatabase } from "./workspace-database.ts";

/** The customer that an id leads to: itself, or the one that it was merged into. */
export async function standingCustomer(database: WorkspaceDatabase, id: string): Promise<string> {
  const former = await database
    .selectFrom("formerCustomers")
    .select("customerId")
    .where("id", "=", id)
    .executeTakeFirst();
  return former?.customerId ?? id;
}
