import type {
  BallotBody,
  DrawnRoadBody,
  OutcomeBody,
  RoadBody,
} from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findOpenRound, findRound, markRound, roundMark } from "./find-round.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { endVoteInTime } from "./open-votes.ts";
import { voterIn } from "./own-round.ts";

/**
 * What a revealed round brought, for those who were in the meeting, or voted after it; while it goes on, for those
 * who have said that they look. What was not revealed when it ended stays private for ever.
 * @throws Refusal forbidden for a program, noSuchRound, notInMeeting, roundNotRevealed, lookFirst
 */
export async function readOutcome(
  database: WorkspaceDatabase,
  { actor, id }: { readonly actor: MeetingActor; readonly id: string },
  now: number,
): Promise<OutcomeBody> {
  const round = await endVoteInTime(database, await findRound(database, actor, id), now);
  const own = { roundId: round.id, personId: actor.person.id };
  if (!round.isAttended && !(await voterIn(database, own))) throw new Refusal("notInMeeting");
  if (round.revealedAt === null) throw new Refusal("roundNotRevealed");
  if (round.kind !== "road") {
    const ballotsOf = round.asked.isAnonymous ? sealed : open;
    return { roads: [], ballots: await ballotsOf(database, round.id) };
  }
  const mark = await roundMark(database, own);
  if (!round.hasEnded && mark?.hasLooked !== 1) throw new Refusal("lookFirst");
  return { roads: await roadsOf(database, round.id), ballots: [] };
}

/**
 * Opens what was revealed: from then on one's own road stays as it is.
 * @throws Refusal boardArchived, and as `findOpenRound`; roundNotRevealed, otherRound
 */
export async function lookAtRoads(
  database: WorkspaceDatabase,
  actor: MeetingActor,
  id: string,
): Promise<OutcomeBody> {
  if (actor.isArchived) throw new Refusal("boardArchived");
  const roundId = await inTransaction(database, async (transaction) => {
    const round = await findOpenRound(transaction, actor, id);
    if (round.kind !== "road") throw new Refusal("otherRound");
    if (round.revealedAt === null) throw new Refusal("roundNotRevealed");
    const mark = { roundId: round.id, personId: actor.person.id };
    await markRound(transaction, mark, { hasLooked: 1 });
    return round.id;
  });
  return { roads: await roadsOf(database, roundId), ballots: [] };
}

async function roadsOf(database: WorkspaceDatabase, roundId: string): Promise<DrawnRoadBody[]> {
  const rows = await database
    .selectFrom("roadAuthors")
    .innerJoin("roads", "roads.id", "roadAuthors.roadId")
    .innerJoin("persons", "persons.id", "roadAuthors.personId")
    .select(["roads.id", "roadBody", "roads.name as groupName"])
    .select(["persons.id as personId", "persons.name", "color"])
    .where("roadAuthors.roundId", "=", roundId)
    .orderBy("persons.number")
    .execute();
  return [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, authors]) => {
    const road = JSON.parse(authors[0]?.roadBody ?? "{}") as RoadBody;
    const people = authors.map(({ personId, name, color }) => ({ id: personId, name, color }));
    const name = authors[0]?.groupName ?? null;
    return road.nodes.length === 0 ? [] : [{ id, name, people, ...road }];
  });
}

async function open(database: WorkspaceDatabase, roundId: string): Promise<OutcomeBody["ballots"]> {
  const rows = await database
    .selectFrom("openBallots")
    .select(["personId", "ballotBody"])
    .where("roundId", "=", roundId)
    .orderBy("personId")
    .execute();
  return rows.map(({ personId, ballotBody }) => ({
    personId,
    ballot: JSON.parse(ballotBody) as BallotBody,
  }));
}

async function sealed(
  database: WorkspaceDatabase,
  roundId: string,
): Promise<OutcomeBody["ballots"]> {
  const row = await database
    .selectFrom("sealedBallots")
    .select("ballotsBody")
    .where("roundId", "=", roundId)
    .executeTakeFirst();
  const ballots = row === undefined ? [] : (JSON.parse(row.ballotsBody) as BallotBody[]);
  return ballots.map((ballot) => ({ personId: null, ballot }));
}
