import { Refusal } from "../errors.ts";
import type { QuotaName } from "./quota-words.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** How many there may be, and how many bytes they may have together. */
interface Most {
  readonly count?: number;
  readonly bytes?: number;
}

/**
 * A quota stands with what makes the rows that it bounds, and says for each kind of owner how much
 * there may be: `{ "boards customer": { count: 500 } }`. The database counts by itself (migration
 * 0018): every way of adding and deleting is counted, over restarts too, and asking is one look
 * at a key.
 */
export type Quota<Name extends string = QuotaName> = Readonly<Partial<Record<Name, Most>>>;

type Owner =
  | "segment"
  | "customer"
  | "board"
  | "place"
  | "lineup"
  | "proposal"
  | "person"
  | "personOnBoard";

interface Added {
  /** Whose it will be. */
  readonly owners: Readonly<Partial<Record<Owner | "personOnVersion", string>>>;
  readonly bytes?: number;
  /** How many are added at once; one, where nothing is said. */
  readonly count?: number;
  /** Lets go of what counts although it is over; asked only where there is no room. */
  readonly forgetEnded?: () => Promise<unknown>;
}

interface FullQuota<Name> {
  readonly what: Name;
  readonly unit: "count" | "bytes";
  readonly most: number;
}

/**
 * Asked in the transaction that adds one more: of two at once, one comes second.
 * @throws Refusal quotaReached
 */
export async function requireRoom(
  transaction: WorkspaceDatabase,
  quota: Quota,
  added: Added,
): Promise<void> {
  if ((await findFull(transaction, quota, added)) === null) return;
  await added.forgetEnded?.();
  const full = await findFull(transaction, quota, added);
  if (full !== null) throw new Refusal("quotaReached", { quota: full });
}

/** The first quota that one more would go over; null where there is room. */
export async function findFull<Name extends string>(
  transaction: WorkspaceDatabase,
  quota: Quota<Name>,
  { owners, bytes = 0, count = 1 }: Added,
): Promise<FullQuota<Name> | null> {
  const ids: Readonly<Record<string, string>> = { ...owners, workspace: "" };
  for (const [what, most] of Object.entries(quota) as [Name, Most][]) {
    const [things = "", of = ""] = what.split(" ");
    const owner = ids[of];
    if (owner === undefined) throw new Error(`nobody is named for the quota ${what}`);
    const tally = await transaction
      .selectFrom("tallies")
      .where("what", "=", things)
      .where("of", "=", of)
      .where("owner", "=", owner)
      .select(["count", "bytes"])
      .executeTakeFirst();
    if (most.count !== undefined && (tally?.count ?? 0) + count > most.count) {
      return { what, unit: "count", most: most.count };
    }
    if (most.bytes !== undefined && (tally?.bytes ?? 0) + bytes > most.bytes) {
      return { what, unit: "bytes", most: most.bytes };
    }
  }
  return null;
}
