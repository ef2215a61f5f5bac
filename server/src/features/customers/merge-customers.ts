import type { MergeCustomersBody } from "@zentaikan/protocol/customers";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { changedColumns, findCustomerRow, readCustomer, stillStands } from "./customers.ts";
import type { CustomersTables } from "./customers-tables.ts";

/** Takes along what another feature keeps of a customer, in the transaction of the merge. */
export type OnMerged = (
  transaction: WorkspaceDatabase,
  merged: { readonly from: string; readonly into: string },
) => Promise<void>;

interface Merging {
  readonly actor: { readonly id: string; readonly name: string };
  readonly now: number;
  readonly onMerged: readonly OnMerged[];
}

type Row = CustomersTables["customers"];

const FORMER_QUOTA: Quota = { "formerCustomers workspace": { count: 20_000 } };

/**
 * Makes one of two customers that were entered twice. Everything of the one that goes is the other's
 * from then on, and its id leads there for good; there is no way back.
 * @throws Refusal noSuchCustomer, badRequest, shownOvertaken, quotaReached
 */
export async function mergeCustomers(
  database: WorkspaceDatabase,
  { into: intoId, from: fromId, sheet, was }: MergeCustomersBody & { readonly into: string },
  { actor, now, onMerged }: Merging,
): Promise<ReturnType<typeof readCustomer>> {
  if (intoId === fromId) throw new Refusal("badRequest");
  return database.transaction().execute(async (transaction) => {
    const into = await requireSeen(transaction, intoId, was.into);
    const from = await requireSeen(transaction, fromId, was.from);
    const row: Row = {
      ...into,
      ...changedColumns(sheet),
      // A name that is taken over comes in both languages.
      ...([from.nameJa, from.nameEn].includes(sheet.name ?? "") && {
        nameJa: from.nameJa,
        nameEn: from.nameEn,
      }),
      sample: into.sample ?? from.sample,
    };
    const merged = { from: from.id, into: into.id };
    const { length: boards } = await transaction
      .selectFrom("boards")
      .select("id")
      .where("customerId", "=", from.id)
      .execute();
    for (const takeAlong of onMerged) await takeAlong(transaction, merged);
    await transaction
      .updateTable("formerCustomers")
      .set({ customerId: into.id })
      .where("customerId", "=", from.id)
      .execute();
    await transaction.deleteFrom("customers").where("id", "=", from.id).execute();
    await requireRoom(transaction, FORMER_QUOTA, { owners: {} });
    await transaction
      .insertInto("formerCustomers")
      .values({ id: from.id, customerId: into.id, mergedAt: now })
      .execute();
    await transaction.updateTable("customers").set(row).where("id", "=", into.id).execute();
    const details = { from: from.id, fromName: from.nameJa, name: row.nameJa, boards };
    const entry = { kind: "customersMerged", actor, customerId: into.id, details } as const;
    await recordAudit(transaction, entry, now);
    return readCustomer(row);
  });
}

/** One that was merged meanwhile is not what was shown, although its id leads somewhere. */
async function requireSeen(
  transaction: WorkspaceDatabase,
  id: string,
  { archived, ...was }: MergeCustomersBody["was"]["into"],
): Promise<Row> {
  const row = await findCustomerRow(transaction, id);
  if (row === undefined) {
    const former = await transaction
      .selectFrom("formerCustomers")
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst();
    throw new Refusal(former === undefined ? "noSuchCustomer" : "shownOvertaken");
  }
  if (!stillStands(row, was) || (row.archived === 1) !== archived) {
    throw new Refusal("shownOvertaken");
  }
  return row;
}

/** By customer, the ids of those that were merged into it. */
export async function formerIds(
  database: WorkspaceDatabase,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await database
    .selectFrom("formerCustomers")
    .select(["id", "customerId"])
    .where("customerId", "in", customerIds)
    .execute();
  const ids = new Map<string, string[]>();
  for (const { id, customerId } of rows) ids.set(customerId, [...(ids.get(customerId) ?? []), id]);
  return ids;
}
