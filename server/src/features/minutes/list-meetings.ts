import { harmlessName } from "@zentaikan/protocol";
import type { HeldMeetingBody } from "@zentaikan/protocol/minutes";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** All meetings of a board, the newest first: when, who led them, and how much there was of each. */
export async function listMeetings(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<HeldMeetingBody[]> {
  const rows = await database
    .selectFrom("meetings")
    .select(["id", "startedAt", "endedAt"])
    .select((meeting) => [
      meeting
        .selectFrom("meetingPeople")
        .whereRef("meetingPeople.meetingId", "=", "meetings.id")
        .select(({ fn }) => fn.countAll().as("people"))
        .as("people"),
      meeting
        .selectFrom("meetingRounds")
        .whereRef("meetingRounds.meetingId", "=", "meetings.id")
        .select(({ fn }) => fn.countAll().as("rounds"))
        .as("rounds"),
    ])
    .where("boardId", "=", boardId)
    .orderBy("startedAt", "desc")
    .execute();
  const leads = await database
    .selectFrom("meetingPeople")
    .innerJoin("meetings", "meetings.id", "meetingPeople.meetingId")
    .innerJoin("persons", "persons.id", "meetingPeople.personId")
    .select(["meetingId", "persons.id", "persons.name", "persons.color"])
    .where("meetings.boardId", "=", boardId)
    .where("isFacilitator", "=", 1)
    .orderBy("persons.number")
    .execute();
  const ledBy = Map.groupBy(leads, ({ meetingId }) => meetingId);
  return rows.map(({ id, startedAt, endedAt, people, rounds }) => ({
    id,
    startedAt,
    endedAt,
    ledBy: (ledBy.get(id) ?? []).map(({ id: personId, name, color }) => ({
      id: personId,
      name: harmlessName(name),
      color,
    })),
    people: Number(people),
    rounds: Number(rounds),
  }));
}
