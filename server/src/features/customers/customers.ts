import type { CompactCustomer } from "@zentaikan/capital-graph";
import type { BoardBody, CustomerBody } from "@zentaikan/protocol/http";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

interface NewCustomer {
  readonly name: { readonly ja: string; readonly en: string };
  readonly industry: string;
  readonly sales: string;
  readonly people: number | null;
  readonly sample: string | null;
}

type Customer = Omit<CustomerBody, "boards">;

const customerQuota: Quota = { "customers workspace": { count: 10_000 } };

/** @throws Refusal quotaReached */
export async function createCustomer(
  database: WorkspaceDatabase,
  customer: NewCustomer,
  now: number,
): Promise<Customer> {
  const row: WorkspaceTables["customers"] = {
    id: newId(),
    nameJa: customer.name.ja,
    nameEn: customer.name.en,
    industry: customer.industry,
    sales: customer.sales,
    people: customer.people,
    archived: 0,
    createdAt: now,
    sample: customer.sample,
  };
  await inTransaction(database, async (transaction) => {
    await requireRoom(transaction, customerQuota, { owners: {} });
    await transaction.insertInto("customers").values(row).execute();
  });
  return readCustomer(row);
}

/** In the order in which they were added. */
export async function listCustomers(database: WorkspaceDatabase): Promise<Customer[]> {
  const rows = await database
    .selectFrom("customers")
    .selectAll()
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map(readCustomer);
}

/** The customer of this sample, made when it is not there yet. @returns its id */
export async function ensureCustomerOfSample(
  database: WorkspaceDatabase,
  { id: sample, name, industry, sales, people }: CompactCustomer,
  now: number,
): Promise<string> {
  const known = await database
    .selectFrom("customers")
    .select("id")
    .where("sample", "=", sample)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const details = { industry: industry ?? "", sales: sales ?? "", people, sample };
  return (await createCustomer(database, { name, ...details }, now)).id;
}

/** @throws Refusal noSuchCustomer */
export async function changeCustomer(
  database: WorkspaceDatabase,
  id: string,
  change: {
    readonly name?: string | undefined;
    readonly was?: string | undefined;
    readonly archived?: boolean | undefined;
  },
): Promise<Customer> {
  const set: Partial<WorkspaceTables["customers"]> = {};
  // A name that a person types is in one language; it stands for both.
  if (change.name !== undefined) Object.assign(set, { nameJa: change.name, nameEn: change.name });
  if (change.archived !== undefined) set.archived = change.archived ? 1 : 0;
  const { was } = change;
  const row =
    Object.keys(set).length === 0
      ? await database.selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirst()
      : await database
          .updateTable("customers")
          .set(set)
          .where("id", "=", id)
          .where((eb) =>
            was === undefined
              ? eb.lit(true)
              : eb.or([eb("nameJa", "=", was), eb("nameEn", "=", was)]),
          )
          .returningAll()
          .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal(was === undefined ? "noSuchCustomer" : "changedMeanwhile");
  }
  return readCustomer(row);
}

export function withBoards(
  customers: readonly Customer[],
  boards: readonly BoardBody[],
): CustomerBody[] {
  const boardsOf = Map.groupBy(boards, ({ customerId }) => customerId);
  return customers.map((customer) => ({ ...customer, boards: boardsOf.get(customer.id) ?? [] }));
}

function readCustomer(row: WorkspaceTables["customers"]): Customer {
  return {
    id: row.id,
    name: { ja: row.nameJa, en: row.nameEn },
    industry: row.industry,
    sales: row.sales,
    people: row.people,
    archived: row.archived === 1,
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
