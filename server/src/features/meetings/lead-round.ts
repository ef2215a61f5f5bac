import { MOST_ROUNDS, type AskedRound, type MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { newId } from "../../new-id.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findOpenRound, markRound, type FoundRound } from "./find-round.ts";
import { makeGroups } from "./road-groups.ts";
import { meetingUnderWay, requireFacilitator, type MeetingActor } from "./meeting-actor.ts";

/** Whole ones: a column of whole numbers takes no other. */
const msOf = (minutes: number): number => Math.round(minutes * 60_000);

/** A new round, which everybody has before them from then on. @throws Refusal noMeeting, notFacilitator, quotaReached, badRequest */
export async function askRound(
  transaction: WorkspaceDatabase,
  { actor, asked }: { readonly actor: MeetingActor; readonly asked: AskedRound },
  now: number,
): Promise<void> {
  const { id: meetingId } = await meetingUnderWay(transaction, actor.boardId);
  await requireFacilitator(transaction, { meetingId, personId: actor.person.id });
  requireSubjects(asked);
  const last = await transaction
    .selectFrom("meetingRounds")
    .where("meetingId", "=", meetingId)
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  if (number > MOST_ROUNDS) {
    const quota = { what: "rounds meeting", unit: "count", most: MOST_ROUNDS } as const;
    throw new Refusal("quotaReached", { quota });
  }
  const { roundKind: kind, question, minutes, subjects, dots, dotsOnOne } = asked;
  const isAnonymous = kind !== "road" && asked.isAnonymous;
  const askedBody = JSON.stringify({ question, isAnonymous, subjects, dots, dotsOnOne });
  const id = newId();
  const endsAt = minutes === null ? null : now + msOf(minutes);
  const times = { askedAt: now, revealedAt: null, openUntil: null, endsAt, leftMs: null };
  await transaction
    .insertInto("meetingRounds")
    .values({ id, meetingId, number, kind, askedBody, ...times })
    .execute();
  if (kind === "road") await makeGroups(transaction, { meetingId, roundId: id }, asked.groups);
  await turnTo(transaction, { meetingId, roundId: id });
}

/** A vote is on something, and nothing stands in it twice. */
function requireSubjects({ roundKind, subjects }: AskedRound): void {
  const least = { road: 0, dots: 2, order: 2, temperature: 1 }[roundKind];
  const keys = new Set(subjects.map(({ key }) => key));
  const isRight = roundKind === "road" ? subjects.length === 0 : subjects.length >= least;
  if (!isRight || keys.size !== subjects.length) throw new Refusal("badRequest");
}

async function turnTo(
  transaction: WorkspaceDatabase,
  { meetingId, roundId }: { readonly meetingId: string; readonly roundId: string },
): Promise<void> {
  await transaction.updateTable("meetings").set({ roundId }).where("id", "=", meetingId).execute();
}

type LeadCommand = Exclude<
  Extract<MeetingCommand, { readonly round: string }>,
  { readonly kind: "ready" | "joinGroup" | "keepOpen" }
>;

/**
 * What facilitators do with a round. Nothing of it happens by itself: a timer that is over says so.
 * @throws Refusal noMeeting, noSuchRound, notInMeeting, notFacilitator
 */
export async function leadRound(
  transaction: WorkspaceDatabase,
  { actor, command }: { readonly actor: MeetingActor; readonly command: LeadCommand },
  now: number,
): Promise<void> {
  const round = await findOpenRound(transaction, actor, command.round);
  const { id: roundId, meetingId } = round;
  if (!round.isLed) throw new Refusal("notFacilitator");
  if (command.kind === "turn") return turnTo(transaction, { meetingId, roundId });
  if (command.kind !== "reveal") {
    await transaction
      .updateTable("meetingRounds")
      .set(timerAfter(round, command, now))
      .where("id", "=", roundId)
      .execute();
    return;
  }
  // Of two who reveal at once, both have what they asked for, and the log has one line.
  if (round.revealedAt !== null) return;
  await transaction
    .updateTable("meetingRounds")
    .set({ revealedAt: now, endsAt: null, leftMs: null })
    .where("id", "=", roundId)
    .execute();
  const { boardId, person } = actor;
  const details = { question: round.asked.question, round: round.kind };
  await recordAudit(transaction, { kind: "roundRevealed", actor: person, boardId, details }, now);
}

type TimerCommand = Exclude<LeadCommand, { kind: "turn" | "reveal" }>;
type Times = Pick<FoundRound, "endsAt" | "leftMs">;

/** Held, it has so much left; running, it has an end. Minutes that are added to one that is over begin now. */
function timerAfter({ endsAt, leftMs }: Times, command: TimerCommand, now: number): Times {
  switch (command.kind) {
    case "setTimer":
      return { endsAt: now + msOf(command.minutes), leftMs: null };
    case "addMinutes": {
      const more = msOf(command.minutes);
      if (leftMs !== null) return { endsAt: null, leftMs: leftMs + more };
      return { endsAt: Math.max(endsAt ?? now, now) + more, leftMs: null };
    }
    case "pauseTimer":
      if (endsAt === null) return { endsAt, leftMs };
      return { endsAt: null, leftMs: Math.max(0, endsAt - now) };
    case "resumeTimer":
      if (leftMs === null) return { endsAt, leftMs };
      return { endsAt: now + leftMs, leftMs: null };
    case "clearTimer":
      return { endsAt: null, leftMs: null };
  }
}

/** That they are ready, everybody says for themselves, and takes it back. @throws Refusal roundRevealed besides */
export async function sayReady(
  transaction: WorkspaceDatabase,
  {
    actor,
    command,
  }: {
    readonly actor: MeetingActor;
    readonly command: Extract<MeetingCommand, { kind: "ready" }>;
  },
): Promise<void> {
  const round = await findOpenRound(transaction, actor, command.round);
  if (round.revealedAt !== null) throw new Refusal("roundRevealed");
  const mark = { roundId: round.id, personId: actor.person.id };
  await markRound(transaction, mark, { isReady: command.is ? 1 : 0 });
}
