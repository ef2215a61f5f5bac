import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

/*
 * A person's row:
 *
 *   waiting ──a period is over: claimed──▶ pending ──told, or nothing to say──▶ waiting
 *   (tries: null)                         (tries: n) ◀──the server took it not── (later, up to ten)
 *
 * The claim moves the period on and makes the mail pending in one row: a process that ends in
 * between finds it pending, and the period is not claimed again.
 */

export type Claim = WorkspaceTables["digests"] & { readonly tries: number };

const dayMs = 24 * 60 * 60 * 1000;
const periodMs = { off: Number.POSITIVE_INFINITY, daily: dayMs, weekly: 7 * dayMs };
const firstRetryMs = 60_000;
/** The last of them comes 17 hours after the first: before the next day's. */
const mostTries = 11;

/** Claims each period that is over. However many went by, they are one. */
export async function claimDuePeriods(database: WorkspaceDatabase, now: number): Promise<void> {
  const rows = await database
    .selectFrom("digests")
    .select(["personId", "rhythm", "claimedAt"])
    .where("rhythm", "!=", "off")
    .where("tries", "is", null)
    .execute();
  for (const { personId, rhythm, claimedAt } of rows) {
    const period = periodMs[rhythm];
    const over = Math.floor((now - claimedAt) / period);
    if (over < 1) continue;
    await database
      .updateTable("digests")
      // The time of the day stays the one at which it was chosen.
      .set({ claimedAt: claimedAt + over * period, tries: 0, tryAt: now })
      .where("personId", "=", personId)
      .where("claimedAt", "=", claimedAt)
      .where("rhythm", "=", rhythm)
      .execute();
  }
}

export async function pendingClaims(database: WorkspaceDatabase, now: number): Promise<Claim[]> {
  const rows = await database
    .selectFrom("digests")
    .selectAll()
    .where("tries", "is not", null)
    .where("tryAt", "<=", now)
    .orderBy("tryAt")
    .execute();
  return rows.flatMap((row) => (row.tries === null ? [] : [{ ...row, tries: row.tries }]));
}

/** @param toldUntil up to when the person has been told everything */
export async function settleClaim(
  database: WorkspaceDatabase,
  claim: Claim,
  toldUntil: number,
): Promise<void> {
  await ofClaim(database, claim).set({ tries: null, toldUntil }).execute();
}

/** @returns whether it is given up; the next period then tells what this one did not */
export async function postponeClaim(
  database: WorkspaceDatabase,
  claim: Claim,
  now: number,
): Promise<boolean> {
  const tries = claim.tries + 1;
  const isGivenUp = tries >= mostTries;
  const tryAt = now + firstRetryMs * 2 ** claim.tries;
  await ofClaim(database, claim)
    .set({ tries: isGivenUp ? null : tries, tryAt })
    .execute();
  return isGivenUp;
}

/** The row, unless the person has chosen anew, or ended the mails, meanwhile. */
function ofClaim(database: WorkspaceDatabase, { personId, claimedAt, tries }: Claim) {
  return database
    .updateTable("digests")
    .where("personId", "=", personId)
    .where("claimedAt", "=", claimedAt)
    .where("tries", "=", tries);
}
