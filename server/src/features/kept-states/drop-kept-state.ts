import type { BoardId } from "@zentaikan/protocol";
import { chargedTo, type Actor } from "../../identity/actor.ts";
import { boardRight } from "../../policy/board-role.ts";
import { mayDropState, mayOnBoard } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { eyesOf, knownTo } from "./known-states.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface AskedDrop {
  readonly boardId: BoardId;
  readonly id: string;
  readonly actor: Actor;
  readonly now: number;
}

/** Deletes a kept state for good. @throws Refusal noSuchSnapshot, forbidden */
export function dropKeptState(
  database: WorkspaceDatabase,
  { boardId, id, actor, now }: AskedDrop,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const right = await boardRight(transaction, actor, { boardId, now });
    if (right === null || !mayOnBoard(right, "restore")) throw new Refusal("forbidden");
    const mine = chargedTo(actor);
    const eyes = await eyesOf(transaction, { boardId, side: right.side, chargedTo: mine });
    const state = await transaction
      .selectFrom("snapshots")
      .select(["occasion", "chargedTo", "name"])
      .where("boardId", "=", boardId)
      .where("id", "=", id)
      .where(knownTo(eyes))
      .executeTakeFirst();
    if (state === undefined) throw new Refusal("noSuchSnapshot");
    const isOwn = state.chargedTo === mine;
    const isVersion = state.occasion === "proposed";
    if (!mayDropState(right.role, { isOwn, isVersion })) throw new Refusal("forbidden");
    await transaction.deleteFrom("snapshots").where("id", "=", id).execute();
    const details = { snapshotId: id, name: state.name };
    const { person } = actor;
    await recordAudit(transaction, { kind: "stateDeleted", actor: person, boardId, details }, now);
  });
}
