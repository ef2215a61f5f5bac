import type { BoardId, BoardKind, Role } from "@zentaikan/protocol";
import { recordAudit } from "../../events/record-audit.ts";
import { requireCustomer } from "../../http/require-customer.ts";
import { makerOf, type Actor } from "../../identity/actor.ts";
import { giveRole } from "../../policy/give-role.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import { standingCustomer } from "../../storage/standing-customer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface BoardRow {
  readonly id: BoardId;
  readonly customerId: string;
  readonly title: string;
  readonly kind: BoardKind;
  readonly lineup: string;
  /** As in `boards`. */
  readonly memberRole?: Role | "none" | null;
  readonly lineupVersion: number;
}

const BOARD_QUOTA = {
  "boards workspace": { count: 20_000 },
  "boards customer": { count: 500 },
} satisfies Quota;

/**
 * Asked before documents are made, that there is none for each board that was refused; the row asks
 * again.
 * @throws Refusal noSuchCustomer, quotaReached
 */
export async function requireRoomForBoard(
  database: WorkspaceDatabase,
  named: string,
): Promise<void> {
  const customer = await requireCustomer(database, named);
  await requireRoom(database, BOARD_QUOTA, { owners: { customer } });
}

/** The row of a board; whoever makes it decides who else comes to it [AC5]. @throws Refusal quotaReached */
export function insertBoard(
  database: WorkspaceDatabase,
  { row, maker }: { readonly row: BoardRow; readonly maker: Actor | null },
  now: number,
): Promise<void> {
  const { id: boardId } = row;
  const personId = maker && makerOf(maker);
  return inTransaction(database, async (transaction) => {
    // It may have been merged into another since somebody named it.
    const customerId = await standingCustomer(transaction, row.customerId);
    await requireRoom(transaction, BOARD_QUOTA, { owners: { customer: customerId } });
    await transaction
      .insertInto("boards")
      .values({ memberRole: null, ...row, customerId, archived: 0, createdAt: now, updatedAt: now })
      .execute();
    if (maker === null || personId === null) return;
    const { person } = maker;
    const role = "owner";
    await giveRole(transaction, { boardId, personId, role, invitationId: null }, now);
    const details = { person: person.name, personId, role };
    await recordAudit(
      transaction,
      { kind: "boardRoleGiven", actor: person, boardId, details },
      now,
    );
  });
}

/** All boards of a customer that is merged into another become the other's. @throws Refusal quotaReached */
export async function moveBoards(
  transaction: WorkspaceDatabase,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  const moving = await transaction
    .selectFrom("boards")
    .select("id")
    .where("customerId", "=", from)
    .execute();
  const quota: Quota = { "boards customer": BOARD_QUOTA["boards customer"] };
  await requireRoom(transaction, quota, { owners: { customer: into }, count: moving.length });
  await transaction
    .updateTable("boards")
    .set({ customerId: into })
    .where("customerId", "=", from)
    .execute();
}
