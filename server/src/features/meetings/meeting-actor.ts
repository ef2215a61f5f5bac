import type { BoardActor } from "../../identity/actor.ts";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** A person who takes part in a meeting, or asks to; a program is nobody who sits in one. */
export interface MeetingActor extends Pick<
  BoardActor,
  "boardId" | "person" | "role" | "side" | "isArchived"
> {
  readonly isProgram: boolean;
}

export interface MeetingRow {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly roundId: string | null;
  readonly spotlightBy: string | null;
  readonly spotlightAt: number | null;
}

/** The meeting that is under way, else the last one of the board. */
export async function newestMeeting(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<MeetingRow | null> {
  const row = await database
    .selectFrom("meetings")
    .select(["id", "startedAt", "endedAt", "roundId", "spotlightBy", "spotlightAt"])
    .where("boardId", "=", boardId)
    .orderBy("startedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findUnderWay(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<MeetingRow | null> {
  const meeting = await newestMeeting(database, boardId);
  return meeting?.endedAt === null ? meeting : null;
}

/** @throws Refusal noMeeting */
export async function meetingUnderWay(
  transaction: WorkspaceDatabase,
  boardId: string,
): Promise<MeetingRow> {
  const meeting = await findUnderWay(transaction, boardId);
  if (meeting === null) throw new Refusal("noMeeting");
  return meeting;
}

interface Sitting {
  readonly meetingId: string;
  readonly personId: string;
}

export async function attendance(
  database: WorkspaceDatabase,
  { meetingId, personId }: Sitting,
): Promise<{ readonly isFacilitator: 0 | 1 } | undefined> {
  return database
    .selectFrom("meetingPeople")
    .select("isFacilitator")
    .where("meetingId", "=", meetingId)
    .where("personId", "=", personId)
    .executeTakeFirst();
}

/** @throws Refusal notFacilitator */
export async function requireFacilitator(
  transaction: WorkspaceDatabase,
  sitting: Sitting,
): Promise<void> {
  if ((await attendance(transaction, sitting))?.isFacilitator !== 1) {
    throw new Refusal("notFacilitator");
  }
}
