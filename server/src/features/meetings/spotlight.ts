import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { meetingUnderWay, requireFacilitator, type MeetingActor } from "./meeting-actor.ts";

/** Nobody is looked at. */
export const DARK = { spotlightBy: null, spotlightAt: null };

/**
 * All look where a facilitator looks, or nobody any more: another one takes it over, and any of them
 * ends it, since the laptop of whom all look at may be dead. What they look at goes by presence.
 * @throws Refusal noMeeting, notFacilitator
 */
export async function turnSpotlight(
  transaction: WorkspaceDatabase,
  {
    actor: { boardId, person },
    command,
  }: {
    readonly actor: MeetingActor;
    readonly command: Extract<MeetingCommand, { kind: "spotlight" }>;
  },
  now: number,
): Promise<void> {
  const { id, spotlightBy, spotlightAt } = await meetingUnderWay(transaction, boardId);
  await requireFacilitator(transaction, { meetingId: id, personId: person.id });
  if (command.is && spotlightBy === person.id) return;
  // Of two, one was turned on later, whatever the clock says: each is told of by itself.
  const since = Math.max(now, (spotlightAt ?? 0) + 1);
  await transaction
    .updateTable("meetings")
    .set(command.is ? { spotlightBy: person.id, spotlightAt: since } : DARK)
    .where("id", "=", id)
    .execute();
}

/** Whoever left, or leads no more, is looked at no more. */
export async function darken(
  transaction: WorkspaceDatabase,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): Promise<void> {
  await transaction
    .updateTable("meetings")
    .set(DARK)
    .where("id", "=", meetingId)
    .where("spotlightBy", "=", personId)
    .execute();
}
