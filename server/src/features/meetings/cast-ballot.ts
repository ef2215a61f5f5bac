import { isFairBallot } from "@zentaikan/capital-graph";
import type { BallotBody } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { markRound, roundMark, type FoundRound } from "./find-round.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { findVote } from "./open-votes.ts";

/**
 * Casts a ballot. That somebody voted is known, in open and in anonymous rounds; what, before the
 * end, to nobody else, and in an anonymous round to nobody ever: it goes among the others, in the
 * order of what they say, without a person or a time, and cannot be found again to be changed.
 * @returns whether others learn something: that one changed their ballot is nobody else's business
 * @throws Refusal noMeeting, noSuchRound, notInMeeting, otherRound, roundRevealed, badRequest, alreadyVoted
 */
export async function castBallot(
  database: WorkspaceDatabase,
  { actor, roundId: id }: { readonly actor: MeetingActor; readonly roundId: string },
  { ballot, now }: { readonly ballot: BallotBody; readonly now: number },
): Promise<{ readonly isNews: boolean }> {
  return inTransaction(database, async (transaction) => {
    const round = await findVote(transaction, { actor, id }, now);
    if (round.kind !== ballot.kind) throw new Refusal("otherRound");
    if (round.revealedAt !== null) throw new Refusal("roundRevealed");
    const { subjects, dots: each, dotsOnOne: most, isAnonymous } = round.asked;
    const options = subjects.map(({ key }) => key);
    if (!isFairBallot({ kind: round.kind, options, each, most }, ballot)) {
      throw new Refusal("badRequest");
    }
    const own = { roundId: round.id, personId: actor.person.id };
    const { numInsertedOrUpdatedRows: voters } = await transaction
      .insertInto("roundVoters")
      .values(own)
      .onConflict((there) => there.columns(["roundId", "personId"]).doNothing())
      .executeTakeFirstOrThrow();
    if (isAnonymous && voters !== 1n) throw new Refusal("alreadyVoted");
    const wasReady = (await roundMark(transaction, own))?.isReady === 1;
    await markRound(transaction, own, { isReady: 1 });
    const ballotBody = JSON.stringify(inOneForm(ballot));
    if (isAnonymous) {
      await seal(transaction, round, ballotBody);
      return { isNews: !wasReady };
    }
    await transaction
      .insertInto("openBallots")
      .values({ ...own, ballotBody })
      .onConflict((there) => there.columns(["roundId", "personId"]).doUpdateSet({ ballotBody }))
      .execute();
    return { isNews: !wasReady };
  });
}

async function seal(
  transaction: WorkspaceDatabase,
  { id: roundId }: FoundRound,
  ballotBody: string,
): Promise<void> {
  const row = await transaction
    .selectFrom("sealedBallots")
    .select("ballotsBody")
    .where("roundId", "=", roundId)
    .executeTakeFirst();
  const others = row === undefined ? [] : (JSON.parse(row.ballotsBody) as BallotBody[]);
  const all = [...others.map((one) => JSON.stringify(one)), ballotBody].toSorted();
  const ballotsBody = `[${all.join(",")}]`;
  await transaction
    .insertInto("sealedBallots")
    .values({ roundId, ballotsBody })
    .onConflict((there) => there.column("roundId").doUpdateSet({ ballotsBody }))
    .execute();
}

/** Two ballots that say the same are the same: the way in which somebody pressed tells nothing of them. */
function inOneForm(ballot: BallotBody): BallotBody {
  switch (ballot.kind) {
    case "dots": {
      const dots = ballot.dots.toSorted((one, other) => byKey(one.on, other.on));
      return { kind: "dots", dots: dots.map(({ on, count }) => ({ on, count })) };
    }
    case "order":
      return { kind: "order", order: ballot.order };
    case "temperature": {
      const felt = ballot.felt.toSorted((one, other) => byKey(one.of, other.of));
      return { kind: "temperature", felt: felt.map(({ of, is }) => ({ of, is })) };
    }
  }
}

function byKey(one: string, other: string): number {
  return one < other ? -1 : 1;
}
