import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  attendance,
  meetingUnderWay,
  requireFacilitator,
  type MeetingActor,
} from "./meeting-actor.ts";

/**
 * Who asks to speak stands in a queue until they take it back or a facilitator takes them off it. Who
 * asks twice keeps their place.
 * @throws Refusal noMeeting, notInMeeting, notFacilitator
 */
export async function askToSpeak(
  transaction: WorkspaceDatabase,
  {
    actor: { boardId, person },
    command,
  }: {
    readonly actor: MeetingActor;
    readonly command: Extract<MeetingCommand, { kind: "speak" }>;
  },
  now: number,
): Promise<void> {
  const { id: meetingId } = await meetingUnderWay(transaction, boardId);
  const personId = command.person ?? person.id;
  if (personId !== person.id) {
    // Nobody is made to speak.
    if (command.is) throw new Refusal("forbidden");
    await requireFacilitator(transaction, { meetingId, personId: person.id });
  }
  if (!command.is) return takeOff(transaction, { meetingId, personId });
  if ((await attendance(transaction, { meetingId, personId })) === undefined)
    throw new Refusal("notInMeeting");
  const last = await transaction
    .selectFrom("meetingSpeakers")
    .where("meetingId", "=", meetingId)
    .select(({ fn }) => fn.max("askedAt").as("askedAt"))
    .executeTakeFirst();
  // Of two in one millisecond one asked later.
  const askedAt = Math.max(now, (last?.askedAt ?? 0) + 1);
  await transaction
    .insertInto("meetingSpeakers")
    .values({ meetingId, personId, askedAt })
    .onConflict((there) => there.columns(["meetingId", "personId"]).doNothing())
    .execute();
}

/** Also of who leaves the meeting. */
export async function takeOff(
  transaction: WorkspaceDatabase,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): Promise<void> {
  await transaction
    .deleteFrom("meetingSpeakers")
    .where("meetingId", "=", meetingId)
    .where("personId", "=", personId)
    .execute();
}

export async function speakersOf(
  database: WorkspaceDatabase,
  meetingId: string,
): Promise<string[]> {
  const rows = await database
    .selectFrom("meetingSpeakers")
    .select("personId")
    .where("meetingId", "=", meetingId)
    .orderBy("askedAt")
    .execute();
  return rows.map(({ personId }) => personId);
}
