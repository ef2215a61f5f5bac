import { afterRoadStep } from "@zentaikan/protocol";
import type {
  BallotBody,
  OwnRoundBody,
  RoadBody,
  RoadStepBody,
} from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findOpenRound, findRound } from "./find-round.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { goesOnAfterwards } from "./open-votes.ts";
import { beginRoad, hasAnyLooked, keepRoad, ownRoad, type OwnRound } from "./own-road.ts";

/** What the person drew and voted themselves. @throws Refusal forbidden for a program, noSuchRound, notInMeeting */
export async function readOwnRound(
  database: WorkspaceDatabase,
  actor: MeetingActor,
  id: string,
): Promise<OwnRoundBody> {
  const round = await findRound(database, actor, id);
  const { id: roundId, kind } = round;
  // Whoever was not there has a ballot in a vote that goes on.
  if (!round.isAttended && !goesOnAfterwards(round)) throw new Refusal("notInMeeting");
  const own = { roundId, personId: actor.person.id };
  if (kind === "road") {
    const drawn = await ownRoad(database, own);
    return { road: drawn?.road ?? null, ballot: null, hasVoted: false };
  }
  const hasVoted = await voterIn(database, own);
  const open = await database
    .selectFrom("openBallots")
    .select("ballotBody")
    .where("roundId", "=", roundId)
    .where("personId", "=", actor.person.id)
    .executeTakeFirst();
  const ballot = open === undefined ? null : (JSON.parse(open.ballotBody) as BallotBody);
  return { road: null, ballot, hasVoted };
}

export async function voterIn(
  database: WorkspaceDatabase,
  { roundId, personId }: OwnRound,
): Promise<boolean> {
  const row = await database
    .selectFrom("roundVoters")
    .select("personId")
    .where("roundId", "=", roundId)
    .where("personId", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Does these steps on the person's own road, which nobody else is told of before it is revealed.
 * Latecomers may still draw theirs until they look.
 * @returns the road as it stands, and whose it is
 * @throws Refusal noMeeting, noSuchRound, notInMeeting, otherRound, roundRevealed, roadTooLong
 */
export async function writeRoad(
  database: WorkspaceDatabase,
  { actor, roundId: id }: { readonly actor: MeetingActor; readonly roundId: string },
  steps: readonly RoadStepBody[],
): Promise<{ readonly road: RoadBody; readonly authors: readonly string[] }> {
  return inTransaction(database, async (transaction) => {
    const { id: roundId, kind, revealedAt } = await findOpenRound(transaction, actor, id);
    if (kind !== "road") throw new Refusal("otherRound");
    const own = { roundId, personId: actor.person.id };
    const was = await ownRoad(transaction, own);
    const authors = was?.authors ?? [own.personId];
    // Whoever knows the others' draws no more, nor do those who draw a road with them.
    if (revealedAt !== null && (await hasAnyLooked(transaction, { roundId, authors }))) {
      throw new Refusal("roundRevealed");
    }
    const road = steps.reduce(afterRoadStep, was?.road ?? { nodes: [], links: [] });
    if (was === null) await beginRoad(transaction, own, road);
    else await keepRoad(transaction, was.id, road);
    return { road, authors };
  });
}
