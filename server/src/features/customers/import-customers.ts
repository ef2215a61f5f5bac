import { setImmediate as nextTurn } from "node:timers/promises";
import { customerNameKey } from "@zentaikan/protocol";
import type { ImportCustomersBody, ImportedCustomersBody } from "@zentaikan/protocol/customers";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { newId } from "../../new-id.ts";
import { requireRoom } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { changedColumns, CUSTOMER_QUOTA, rowOfCustomer, stillStands } from "./customers.ts";
import type { CustomersTables } from "./customers-tables.ts";

type Row = CustomersTables["customers"];

interface Importing {
  readonly actor: { readonly id: string; readonly name: string };
  readonly now: number;
}

/** So many rows at a time: whoever draws meanwhile has their turn in between. */
const CHUNK = 200;

/**
 * Writes what a preview has shown, in one transaction: every row, or none where something does not
 * stand any more as it was shown.
 * @returns the customers that are not as they were, and how many of them are new
 * @throws Refusal shownOvertaken, noSuchCustomer, quotaReached
 */
export async function importCustomers(
  database: WorkspaceDatabase,
  { rows }: ImportCustomersBody,
  { actor, now }: Importing,
): Promise<ImportedCustomersBody & { readonly listedIds: readonly string[] }> {
  return database.transaction().execute(async (transaction) => {
    const known = new Map(
      (await transaction.selectFrom("customers").selectAll().execute()).map((row) => [row.id, row]),
    );
    const taken = new Set([...known.values()].flatMap(namesOf));
    const created: Row[] = [];
    const changed: Row[] = [];
    const touched = new Set<string>();
    for (const row of rows) {
      if (row.kind === "create") {
        const made = rowOfCustomer({ id: newId(), createdAt: now + created.length, ...row.sheet });
        // Somebody else has added it since; the next preview changes theirs instead.
        if (taken.has(customerNameKey(made.nameJa))) throw new Refusal("shownOvertaken");
        taken.add(customerNameKey(made.nameJa));
        created.push(made);
        continue;
      }
      const before = known.get(row.id);
      if (before === undefined) throw new Refusal("noSuchCustomer");
      const isTwice = touched.has(row.id);
      if (isTwice || !stillStands(before, row.was)) throw new Refusal("shownOvertaken");
      touched.add(row.id);
      changed.push({ ...before, ...changedColumns(row.sheet) });
    }
    if (created.length > 0) {
      await requireRoom(transaction, CUSTOMER_QUOTA, { owners: {}, count: created.length });
    }
    for (const some of inChunks(created)) {
      await transaction.insertInto("customers").values(some).execute();
      await nextTurn();
    }
    for (const some of inChunks(changed)) {
      for (const { id, ...row } of some) {
        await transaction.updateTable("customers").set(row).where("id", "=", id).execute();
      }
      await nextTurn();
    }
    const counts = { created: created.length, changed: changed.length };
    await recordAudit(transaction, { kind: "customersImported", actor, details: counts }, now);
    return { ...counts, listedIds: [...touched, ...created.map(({ id }) => id)] };
  });
}

function namesOf({ nameJa, nameEn }: Row): readonly string[] {
  return [customerNameKey(nameJa), customerNameKey(nameEn)];
}

function inChunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, chunk) =>
    items.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
  );
}
