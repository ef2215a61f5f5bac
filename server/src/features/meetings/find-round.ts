import type { RoundKind } from "@zentaikan/protocol";
import type { AskedRound } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { MeetingActor } from "./meeting-actor.ts";

/** What a round keeps of how it was asked. */
export type AskedOfRound = Omit<AskedRound, "roundKind" | "minutes" | "groups">;

export interface FoundRound {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: RoundKind;
  readonly asked: AskedOfRound;
  readonly revealedAt: number | null;
  readonly openUntil: number | null;
  readonly endsAt: number | null;
  readonly leftMs: number | null;
  readonly hasEnded: boolean;
  /** By whoever asks. */
  readonly isLed: boolean;
  /** Whether whoever asks was in the meeting. */
  readonly isAttended: boolean;
}

/** A round of a meeting on the board. @throws Refusal forbidden for a program, noSuchRound */
export async function findRound(
  database: WorkspaceDatabase,
  { boardId, person, isProgram }: MeetingActor,
  id: string,
): Promise<FoundRound> {
  if (isProgram) throw new Refusal("forbidden");
  // One look: when a hundred vote at once, each of them asks.
  const row = await database
    .selectFrom("meetingRounds")
    .innerJoin("meetings", "meetings.id", "meetingRounds.meetingId")
    .leftJoin("meetingPeople", (join) =>
      join
        .onRef("meetingPeople.meetingId", "=", "meetings.id")
        .on("meetingPeople.personId", "=", person.id),
    )
    .select(["meetingRounds.id", "meetingRounds.meetingId", "kind", "askedBody", "revealedAt"])
    .select(["openUntil", "endsAt", "leftMs", "endedAt", "meetingPeople.isFacilitator"])
    .where("meetingRounds.id", "=", id)
    .where("meetings.boardId", "=", boardId)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchRound");
  const { endedAt, isFacilitator, askedBody, ...round } = row;
  const asked = JSON.parse(askedBody) as AskedOfRound;
  const isAttended = isFacilitator !== null;
  return { ...round, asked, isLed: isFacilitator === 1, isAttended, hasEnded: endedAt !== null };
}

/** As `findRound`, for somebody who is in its meeting. @throws Refusal notInMeeting, noMeeting besides */
export async function findOpenRound(
  transaction: WorkspaceDatabase,
  actor: MeetingActor,
  id: string,
): Promise<FoundRound> {
  return requireOpen(await findRound(transaction, actor, id));
}

/** @throws Refusal notInMeeting, noMeeting where it is over */
export function requireOpen(round: FoundRound): FoundRound {
  if (!round.isAttended) throw new Refusal("notInMeeting");
  if (round.hasEnded) throw new Refusal("noMeeting");
  return round;
}

export async function roundMark(
  database: WorkspaceDatabase,
  { roundId, personId }: { readonly roundId: string; readonly personId: string },
) {
  return database
    .selectFrom("roundMarks")
    .select(["isReady", "hasLooked"])
    .where("roundId", "=", roundId)
    .where("personId", "=", personId)
    .executeTakeFirst();
}

export async function markRound(
  transaction: WorkspaceDatabase,
  { roundId, personId }: { readonly roundId: string; readonly personId: string },
  mark: { readonly isReady?: 0 | 1; readonly hasLooked?: 0 | 1 },
): Promise<void> {
  await transaction
    .insertInto("roundMarks")
    .values({ roundId, personId, isReady: 0, hasLooked: 0, ...mark })
    .onConflict((there) => there.columns(["roundId", "personId"]).doUpdateSet(mark))
    .execute();
}
