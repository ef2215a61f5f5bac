import type { PersonBody } from "@zentaikan/protocol/http";
import type { LineupMessageBody } from "@zentaikan/protocol/lineups";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

const MESSAGE_QUOTA: Quota = { "lineupMessages proposal": { count: 1000 } };

interface NewMessage {
  readonly proposalId: string;
  readonly kind: LineupMessageBody["kind"];
  readonly text: string;
  readonly moved?: Pick<LineupMessageBody, "left" | "onto">;
}

/** @throws Refusal noSuchLineupProposal, quotaReached */
export function keepMessage(
  database: WorkspaceDatabase,
  { proposalId, kind, text, moved = { left: [], onto: null } }: NewMessage,
  person: PersonBody,
  now: number,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("lineupProposals")
      .set({ movedAt: now, movedBy: person.id })
      .where("id", "=", proposalId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal("noSuchLineupProposal");
    await requireRoom(transaction, MESSAGE_QUOTA, { owners: { proposal: proposalId } });
    const message = { id: newId(), proposalId, kind, text, leftBody: JSON.stringify(moved) };
    await transaction
      .insertInto("lineupMessages")
      .values({ ...message, createdBy: person.id, createdAt: now, changedAt: null })
      .execute();
  });
}

interface OwnMessage {
  readonly proposalId: string;
  readonly id: string;
  readonly personId: string;
}

/** Of one's own words, and of no others. @throws Refusal noSuchLineupMessage */
export async function changeMessage(
  database: WorkspaceDatabase,
  { proposalId, id, personId }: OwnMessage,
  { text, now }: { readonly text: string; readonly now: number },
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable("lineupMessages")
    .set({ text, changedAt: now })
    .where("id", "=", id)
    .where("proposalId", "=", proposalId)
    .where("createdBy", "=", personId)
    .where("kind", "=", "said")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal("noSuchLineupMessage");
}

/** @throws Refusal noSuchLineupMessage */
export async function deleteMessage(
  database: WorkspaceDatabase,
  { proposalId, id, personId }: OwnMessage,
): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom("lineupMessages")
    .where("id", "=", id)
    .where("proposalId", "=", proposalId)
    .where("createdBy", "=", personId)
    .where("kind", "=", "said")
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Refusal("noSuchLineupMessage");
}

/** The person has seen what there is of it. @throws Refusal noSuchLineupProposal */
export function markLooked(
  database: WorkspaceDatabase,
  {
    id: proposalId,
    personId,
    now: at,
  }: { readonly id: string; readonly personId: string; readonly now: number },
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const known = await transaction
      .selectFrom("lineupProposals")
      .select("id")
      .where("id", "=", proposalId)
      .executeTakeFirst();
    if (known === undefined) throw new Refusal("noSuchLineupProposal");
    await transaction
      .insertInto("lineupLooks")
      .values({ personId, proposalId, at })
      .onConflict((conflict) => conflict.columns(["personId", "proposalId"]).doUpdateSet({ at }))
      .execute();
  });
}
