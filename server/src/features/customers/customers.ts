import type { CompactCustomer } from "@zentaikan/capital-graph";
import { bandOf, PEOPLE_BANDS, readSalesBand } from "@zentaikan/protocol";
import {
  MOST_CUSTOMERS,
  type ChangeCustomerBody,
  type CustomerBody,
} from "@zentaikan/protocol/customers";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { customersBehind, type AskedCustomers } from "../../storage/customers-behind.ts";
import { standingCustomer } from "../../storage/standing-customer.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

interface NewCustomer extends Omit<ChangedSheet, "name"> {
  readonly name: { readonly ja: string; readonly en: string };
  readonly sample: string | null;
}

type ChangedSheet = Omit<ChangeCustomerBody, "was" | "archived">;
export type Customer = Omit<CustomerBody, "boards">;
type Row = WorkspaceTables["customers"];

export const CUSTOMER_QUOTA: Quota = { "customers workspace": { count: MOST_CUSTOMERS } };

/** @throws Refusal quotaReached */
export async function createCustomer(
  database: WorkspaceDatabase,
  customer: NewCustomer,
  now: number,
): Promise<Customer> {
  const { name, sample, ...sheet } = customer;
  const row = {
    ...rowOfCustomer({ id: newId(), createdAt: now, name: name.ja, ...sheet }),
    nameEn: name.en,
    sample,
  };
  await inTransaction(database, async (transaction) => {
    await requireRoom(transaction, CUSTOMER_QUOTA, { owners: {} });
    await transaction.insertInto("customers").values(row).execute();
  });
  return readCustomer(row);
}

/** A new customer, of whom nothing is known but what its sheet says. */
export function rowOfCustomer({
  id,
  createdAt,
  ...sheet
}: ChangedSheet & { readonly id: string; readonly createdAt: number }): Row {
  const unknown = {
    nameJa: "",
    nameEn: "",
    anonymousName: "",
    industry: "",
    salesBand: null,
    peopleBand: null,
    tags: "[]",
  };
  return { id, createdAt, archived: 0, sample: null, ...unknown, ...changedColumns(sheet) };
}

/**
 * The next ones, in the order in which they were added; none behind the last.
 * @param only of these; null for all
 */
export async function customerPage(
  database: WorkspaceDatabase,
  { after, ...asked }: AskedCustomers & { readonly after: Customer | null },
): Promise<readonly Customer[]> {
  const last = after && { createdAt: Date.parse(after.createdAt), id: after.id };
  const rows = await customersBehind(database, { after: last, ...asked })
    .selectAll()
    .execute();
  return rows.map(readCustomer);
}

/** Of those that are not archived. */
export async function countCustomers(database: WorkspaceDatabase): Promise<number> {
  const { count } = await database
    .selectFrom("customers")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("archived", "=", 0)
    .executeTakeFirstOrThrow();
  return count;
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
  const details = {
    industry: industry ?? "",
    salesBand: sales === null ? null : readSalesBand(sales),
    peopleBand: people === null ? null : bandOf(people, PEOPLE_BANDS),
    sample,
  };
  return (await createCustomer(database, { name, ...details }, now)).id;
}

/** @throws Refusal noSuchCustomer, changedMeanwhile */
export function changeCustomer(
  database: WorkspaceDatabase,
  named: string,
  { was = {}, ...change }: ChangeCustomerBody,
): Promise<Customer> {
  return inTransaction(database, async (transaction) => {
    const known = await findCustomerRow(transaction, await standingCustomer(transaction, named));
    if (known === undefined) throw new Refusal("noSuchCustomer");
    if (!stillStands(known, was)) throw new Refusal("changedMeanwhile");
    const row = { ...known, ...changedColumns(change) };
    await transaction.updateTable("customers").set(row).where("id", "=", known.id).execute();
    return readCustomer(row);
  });
}

export function findCustomerRow(database: WorkspaceDatabase, id: string): Promise<Row | undefined> {
  return database.selectFrom("customers").selectAll().where("id", "=", id).executeTakeFirst();
}

export function changedColumns({
  name,
  tags,
  archived,
  ...others
}: Omit<ChangeCustomerBody, "was">) {
  return {
    ...defined(others),
    // A name that a person types is in one language; it stands for both.
    ...(name !== undefined && { nameJa: name, nameEn: name }),
    ...(tags !== undefined && { tags: JSON.stringify([...new Set(tags)]) }),
    ...(archived !== undefined && { archived: archived ? (1 as const) : (0 as const) }),
  };
}

/** A name stands if it is the one that whoever asks has read, in either language. */
export function stillStands(
  row: WorkspaceTables["customers"],
  { name, tags, ...others }: NonNullable<ChangeCustomerBody["was"]>,
): boolean {
  return (
    (name === undefined || name === row.nameJa || name === row.nameEn) &&
    (tags === undefined || JSON.stringify(tags) === row.tags) &&
    Object.entries(defined(others)).every(
      ([field, value]) => row[field as keyof typeof others] === value,
    )
  );
}

function defined<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]: Exclude<Fields[Field], undefined>;
  };
}

export async function boardsOfCustomers(
  database: WorkspaceDatabase,
  customerIds: readonly string[],
): Promise<string[]> {
  const rows = await database
    .selectFrom("boards")
    .select("id")
    .where("customerId", "in", customerIds)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

export function readCustomer(row: WorkspaceTables["customers"]): Customer {
  return {
    id: row.id,
    name: { ja: row.nameJa, en: row.nameEn },
    anonymousName: row.anonymousName,
    industry: row.industry,
    salesBand: row.salesBand,
    peopleBand: row.peopleBand,
    tags: JSON.parse(row.tags) as string[],
    archived: row.archived === 1,
    createdAt: new Date(row.createdAt).toISOString(),
    relationship: null,
  };
}
