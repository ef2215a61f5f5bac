import type { Selectable } from "kysely";
import {
  MOST_ROUNDS,
  type AttendeeBody,
  type MeetingBody,
  type RoundBody,
  type RoundTimerBody,
} from "@zentaikan/protocol/meetings";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { AskedOfRound } from "./find-round.ts";
import { readAgenda } from "./agenda.ts";
import { lockedParts } from "./lock-parts.ts";
import { newestMeeting } from "./meeting-actor.ts";
import type { MeetingsTables } from "./meetings-tables.ts";
import { endVoteInTime } from "./open-votes.ts";
import { groupsOf } from "./road-groups.ts";
import { speakersOf } from "./speakers.ts";

/** The meeting as everybody on the board is told of it: nothing of what somebody drew or voted. */
export async function readMeeting(
  database: WorkspaceDatabase,
  { boardId, personId }: { readonly boardId: string; readonly personId: string },
  now: () => number,
): Promise<MeetingBody> {
  const meeting = await newestMeeting(database, boardId);
  const agenda = await readAgenda(database, { boardId, newest: meeting });
  if (meeting === null) return { now: now(), meeting: null, openVotes: [], agenda };
  const { id, startedAt, endedAt, roundId: current, spotlightBy, spotlightAt } = meeting;
  const people = await attendees(database, id);
  const rounds = await tellRounds(database, await roundsOf(database, id, now()), personId);
  const openVotes = await tellRounds(
    database,
    await votesThatGoOn(database, boardId, now()),
    personId,
  );
  const isLit = spotlightBy !== null && spotlightAt !== null;
  const spotlight = isLit ? { person: spotlightBy, since: spotlightAt } : null;
  const locked = endedAt === null ? await lockedParts(database, id) : [];
  const speakers = endedAt === null ? await speakersOf(database, id) : [];
  const told = { id, startedAt, endedAt, people, rounds, current, spotlight, locked, speakers };
  return { now: now(), meeting: told, openVotes, agenda };
}

type RoundRow = Selectable<MeetingsTables["meetingRounds"]>;

/** Votes that go on after their meetings, for everybody who may vote on the board: those that end first. */
function votesThatGoOn(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<RoundRow[]> {
  return database
    .selectFrom("meetingRounds")
    .innerJoin("meetings", "meetings.id", "meetingRounds.meetingId")
    .selectAll("meetingRounds")
    .where("boardId", "=", boardId)
    .where("endedAt", "is not", null)
    .where("revealedAt", "is", null)
    .where("openUntil", ">", now)
    .orderBy("openUntil")
    .limit(MOST_ROUNDS)
    .execute();
}

async function roundsOf(
  database: WorkspaceDatabase,
  meetingId: string,
  now: number,
): Promise<RoundRow[]> {
  const found = await database
    .selectFrom("meetingRounds")
    .selectAll()
    .where("meetingId", "=", meetingId)
    .orderBy("number")
    .execute();
  const rows = [];
  for (const row of found) rows.push(await endVoteInTime(database, row, now));
  return rows;
}

async function attendees(database: WorkspaceDatabase, meetingId: string): Promise<AttendeeBody[]> {
  const rows = await database
    .selectFrom("meetingPeople")
    .innerJoin("persons", "persons.id", "meetingPeople.personId")
    .select(["persons.id", "name", "color", "isFacilitator", "joinedAt", "leftAt"])
    .where("meetingId", "=", meetingId)
    .orderBy("joinedAt")
    .orderBy("persons.id")
    .execute();
  return rows.map(({ id, name, color, isFacilitator, joinedAt, leftAt }) => ({
    person: { id, name, color },
    isFacilitator: isFacilitator === 1,
    joinedAt,
    leftAt,
  }));
}

async function tellRounds(
  database: WorkspaceDatabase,
  rounds: readonly RoundRow[],
  personId: string,
): Promise<RoundBody[]> {
  if (rounds.length === 0) return [];
  const ids = rounds.map(({ id }) => id);
  const marks = await database
    .selectFrom("roundMarks")
    .select(["roundId", "personId", "isReady", "hasLooked"])
    .where("roundId", "in", ids)
    .orderBy("personId")
    .execute();
  const groups = await groupsOf(database, ids);
  const marksOf = Map.groupBy(marks, ({ roundId }) => roundId);
  return rounds.map(({ id, number, kind, askedBody, revealedAt, openUntil, endsAt, leftMs }) => {
    const asked = JSON.parse(askedBody) as AskedOfRound;
    const ofRound = marksOf.get(id) ?? [];
    return {
      id,
      number,
      kind,
      ...asked,
      timer: timerOf(endsAt, leftMs),
      groups: groups.get(id) ?? [],
      isRevealed: revealedAt !== null,
      openUntil,
      ready: ofRound.flatMap((mark) => (mark.isReady === 1 ? [mark.personId] : [])),
      hasLooked: ofRound.some((mark) => mark.hasLooked === 1 && mark.personId === personId),
    };
  });
}

function timerOf(endsAt: number | null, leftMs: number | null): RoundTimerBody {
  if (endsAt !== null) return { kind: "running", endsAt };
  return leftMs === null ? { kind: "none" } : { kind: "paused", leftMs };
}
