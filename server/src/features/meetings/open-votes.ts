import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findOpenRound, findRound, requireOpen, type FoundRound } from "./find-round.ts";
import type { MeetingActor } from "./meeting-actor.ts";

const msOfDay = 24 * 60 * 60_000;

/**
 * A vote goes on for so many days after this, also when its meeting is over and for those who were
 * not there; none ends it with the meeting.
 * @throws Refusal noMeeting, noSuchRound, notInMeeting, notFacilitator, otherRound, roundRevealed
 */
export async function keepVoteOpen(
  transaction: WorkspaceDatabase,
  {
    actor,
    command,
  }: {
    readonly actor: MeetingActor;
    readonly command: Extract<MeetingCommand, { kind: "keepOpen" }>;
  },
  now: number,
): Promise<void> {
  const round = await findOpenRound(transaction, actor, command.round);
  if (!round.isLed) throw new Refusal("notFacilitator");
  if (round.kind === "road") throw new Refusal("otherRound");
  if (round.revealedAt !== null) throw new Refusal("roundRevealed");
  const openUntil = command.days === 0 ? null : now + command.days * msOfDay;
  await transaction
    .updateTable("meetingRounds")
    .set({ openUntil })
    .where("id", "=", round.id)
    .execute();
}

/**
 * A vote in which somebody may vote now: of the meeting that they are in, or one that goes on after
 * its meeting, whether they were there or not.
 * @throws Refusal forbidden for a program, noSuchRound, notInMeeting, noMeeting
 */
export async function findVote(
  transaction: WorkspaceDatabase,
  { actor, id }: { readonly actor: MeetingActor; readonly id: string },
  now: number,
): Promise<FoundRound> {
  const round = await endVoteInTime(transaction, await findRound(transaction, actor, id), now);
  return goesOnAfterwards(round) ? round : requireOpen(round);
}

/** Whether it is, or was, for those as well who were not in its meeting. */
export function goesOnAfterwards({ hasEnded, openUntil }: FoundRound): boolean {
  return hasEnded && openUntil !== null;
}

/** What went on until a moment is revealed as of that moment, by whoever asks first afterwards. */
export async function endVoteInTime<
  Round extends Pick<FoundRound, "id" | "revealedAt" | "openUntil">,
>(database: WorkspaceDatabase, round: Round, now: number): Promise<Round> {
  const { id, revealedAt, openUntil } = round;
  if (revealedAt !== null || openUntil === null || openUntil > now) return round;
  await database
    .updateTable("meetingRounds")
    .set({ revealedAt: openUntil, endsAt: null, leftMs: null })
    .where("id", "=", id)
    .where("revealedAt", "is", null)
    .execute();
  return { ...round, revealedAt: openUntil };
}
