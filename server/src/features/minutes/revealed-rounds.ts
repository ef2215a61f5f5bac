import type { Ballot, DrawnRoad } from "@zentaikan/capital-graph";
import type { RoundKind } from "@zentaikan/protocol";
import type { RoadBody, RoundSubjectBody } from "@zentaikan/protocol/meetings";
import { harmlessName } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** How a round was asked, as its row has it. */
interface AskedOfRound {
  readonly question: string;
  readonly isAnonymous: boolean;
  readonly subjects: readonly RoundSubjectBody[];
  readonly dots: number;
  readonly dotsOnOne: number;
}

interface RoundOfMeeting {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly asked: AskedOfRound;
  /** Null for one that was never revealed: what was drawn and voted in it stays private for ever. */
  readonly revealedAt: number | null;
}

interface Revealed extends RoundOfMeeting {
  readonly revealedAt: number;
}

export interface RevealedRound extends Revealed {
  /** Without a person where it was anonymous. */
  readonly ballots: readonly {
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly ballot: Ballot;
  }[];
}

interface ToldRound extends RoundOfMeeting {
  readonly openUntil: number | null;
  /** Whether the person did, be it after the meeting. */
  readonly hasVoted: boolean;
}

/** The questions of a meeting, which everybody on its board is told. */
export async function roundsOfMeeting(
  database: WorkspaceDatabase,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
  now: number,
): Promise<readonly ToldRound[]> {
  const rows = await database
    .selectFrom("meetingRounds")
    .leftJoin("roundVoters", (on) =>
      on
        .onRef("roundVoters.roundId", "=", "meetingRounds.id")
        .on("roundVoters.personId", "=", personId),
    )
    .select(["id", "meetingId", "number", "kind", "askedBody", "revealedAt", "openUntil"])
    .select("roundVoters.personId as voter")
    .where("meetingId", "=", meetingId)
    .orderBy("number")
    .execute();
  return rows.map(({ askedBody, revealedAt, openUntil, voter, ...row }) => {
    // Over at its moment, whether anybody has asked since or not.
    const isOver = openUntil !== null && openUntil <= now;
    const asked = readAsked(askedBody);
    const told = { openUntil, revealedAt: revealedAt ?? (isOver ? openUntil : null) };
    return { ...row, asked, ...told, hasVoted: voter !== null };
  });
}

/**
 * Votes of meetings on a board that are over and were revealed, the newest first: those alone in
 * whose meetings the person was, or in which they voted afterwards [MT6].
 */
export async function revealedVotes(
  database: WorkspaceDatabase,
  {
    boardId,
    personId,
    until,
    most,
  }: {
    readonly boardId: string;
    readonly personId: string;
    readonly until: number;
    readonly most: number;
  },
): Promise<readonly Revealed[]> {
  const rows = await database
    .selectFrom("meetingRounds")
    .innerJoin("meetings", "meetings.id", "meetingRounds.meetingId")
    .leftJoin("meetingPeople", (on) =>
      on
        .onRef("meetingPeople.meetingId", "=", "meetings.id")
        .on("meetingPeople.personId", "=", personId),
    )
    .leftJoin("roundVoters", (on) =>
      on
        .onRef("roundVoters.roundId", "=", "meetingRounds.id")
        .on("roundVoters.personId", "=", personId),
    )
    .select(["meetingRounds.id", "meetingRounds.meetingId", "number", "kind", "askedBody"])
    // Over at its moment, whether anybody has asked since or not.
    .select(({ fn }) => fn.coalesce("revealedAt", "openUntil").as("revealedAt"))
    .where("meetings.boardId", "=", boardId)
    .where("meetings.endedAt", "is not", null)
    .where((where) =>
      where.or([
        where("meetingPeople.personId", "is not", null),
        where("roundVoters.personId", "is not", null),
      ]),
    )
    .where("kind", "!=", "road")
    .where(({ fn }) => fn.coalesce("revealedAt", "openUntil"), "<=", until)
    .orderBy(({ fn }) => fn.coalesce("revealedAt", "openUntil"), "desc")
    .orderBy("meetingRounds.id", "desc")
    .limit(most)
    .$narrowType<{ revealedAt: number }>()
    .execute();
  return rows.map(({ askedBody, ...row }) => ({ ...row, asked: readAsked(askedBody) }));
}

/** What was voted in a round that is revealed, for whoever may be told. */
export async function withBallots(
  database: WorkspaceDatabase,
  round: Revealed,
): Promise<RevealedRound> {
  if (round.asked.isAnonymous) {
    const row = await database
      .selectFrom("sealedBallots")
      .select("ballotsBody")
      .where("roundId", "=", round.id)
      .executeTakeFirst();
    const ballots = row === undefined ? [] : (JSON.parse(row.ballotsBody) as Ballot[]);
    return { ...round, ballots: ballots.map((ballot) => ({ person: null, ballot })) };
  }
  const rows = await database
    .selectFrom("openBallots")
    .innerJoin("persons", "persons.id", "openBallots.personId")
    .select(["persons.id", "persons.name", "ballotBody"])
    .where("roundId", "=", round.id)
    .orderBy("persons.number")
    .execute();
  const ballots = rows.map(({ id, name, ballotBody }) => ({
    person: { id, name: harmlessName(name) },
    ballot: JSON.parse(ballotBody) as Ballot,
  }));
  return { ...round, ballots };
}

/** The roads of a round that is revealed, for whoever may be told. */
export async function roadsOfRound(
  database: WorkspaceDatabase,
  roundId: string,
): Promise<readonly DrawnRoad[]> {
  const rows = await database
    .selectFrom("roads")
    .select(["id", "roadBody"])
    .where("roundId", "=", roundId)
    .orderBy("id")
    .execute();
  return rows
    .map(({ id, roadBody }) => ({ id, ...(JSON.parse(roadBody) as RoadBody) }))
    .filter(({ nodes }) => nodes.length > 0);
}

function readAsked(askedBody: string): AskedOfRound {
  return JSON.parse(askedBody) as AskedOfRound;
}
