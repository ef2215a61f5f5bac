import { Refusal } from "../errors.ts";
import { standingCustomer } from "../storage/standing-customer.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** The id of the customer that this one leads to. @throws Refusal noSuchCustomer */
export async function requireCustomer(database: WorkspaceDatabase, named: string): Promise<string> {
  const id = await standingCustomer(database, named);
  const customers = database.selectFrom("customers").select("id").where("id", "=", id);
  if ((await customers.executeTakeFirst()) === undefined) throw new Refusal("noSuchCustomer");
  return id;
}
