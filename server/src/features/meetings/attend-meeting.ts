import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { newId } from "../../new-id.ts";
import { mayOnBoard } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { DARK, darken } from "./spotlight.ts";
import type { KeepBoard } from "./kept-of-meeting.ts";
import { takeAgenda } from "./agenda.ts";
import {
  attendance,
  meetingUnderWay,
  newestMeeting,
  requireFacilitator,
  type MeetingActor,
  type MeetingRow,
} from "./meeting-actor.ts";
import { takeOff } from "./speakers.ts";

/** More than anybody holds on one board; they stay, with what came of them. */
const mostMeetings = 500;

/** Of one who starts it: they are there, and lead. @throws Refusal forbidden, meetingUnderWay, quotaReached */
export async function startMeeting(
  transaction: WorkspaceDatabase,
  { actor, keep }: { readonly actor: MeetingActor; readonly keep: KeepBoard },
  now: number,
): Promise<void> {
  const { boardId, person } = actor;
  if (!mayOnBoard(actor, "meet")) throw new Refusal("forbidden");
  const newest = await newestMeeting(transaction, boardId);
  if (newest !== null && newest.endedAt === null) throw new Refusal("meetingUnderWay");
  const { held } = await transaction
    .selectFrom("meetings")
    .where("boardId", "=", boardId)
    .select(({ fn }) => fn.countAll().as("held"))
    .executeTakeFirstOrThrow();
  if (Number(held) >= mostMeetings) {
    const quota = { what: "meetings board", unit: "count", most: mostMeetings } as const;
    throw new Refusal("quotaReached", { quota });
  }
  const id = newId();
  // Of two on one board, one began later, whatever the clock says meanwhile.
  const startedAt = Math.max(now, (newest?.startedAt ?? 0) + 1);
  const times = { startedAt, endedAt: null, roundId: null };
  const kept = { stateBefore: await keep(transaction), stateAfter: null, mailedAt: null };
  const row = { id, boardId, startedBy: person.id, ...times, ...kept };
  await transaction
    .insertInto("meetings")
    .values({ ...row, ...DARK })
    .execute();
  const seat = { meetingId: id, personId: person.id, isFacilitator: 1, joinedAt: now } as const;
  await transaction
    .insertInto("meetingPeople")
    .values({ ...seat, leftAt: null })
    .execute();
  await takeAgenda(transaction, { boardId, meetingId: id });
  await recordAudit(transaction, { kind: "meetingStarted", actor: person, boardId }, now);
}

/** Who was there once is there again under the time at which they first came. */
export async function joinMeeting(
  transaction: WorkspaceDatabase,
  { boardId, person }: MeetingActor,
  now: number,
): Promise<void> {
  const { id: meetingId } = await meetingUnderWay(transaction, boardId);
  const seat = { meetingId, personId: person.id, isFacilitator: 0, joinedAt: now } as const;
  await transaction
    .insertInto("meetingPeople")
    .values({ ...seat, leftAt: null })
    .onConflict((there) => there.columns(["meetingId", "personId"]).doUpdateSet({ leftAt: null }))
    .execute();
}

export async function leaveMeeting(
  transaction: WorkspaceDatabase,
  { boardId, person }: MeetingActor,
  now: number,
): Promise<void> {
  const { id } = await meetingUnderWay(transaction, boardId);
  await transaction
    .updateTable("meetingPeople")
    .set({ leftAt: now })
    .where("meetingId", "=", id)
    .where("personId", "=", person.id)
    .execute();
  await darken(transaction, { meetingId: id, personId: person.id });
  await takeOff(transaction, { meetingId: id, personId: person.id });
}

/** @throws Refusal noMeeting, notFacilitator */
export async function endMeeting(
  transaction: WorkspaceDatabase,
  { actor, keep }: { readonly actor: MeetingActor; readonly keep: KeepBoard },
  now: number,
): Promise<void> {
  const { boardId, person } = actor;
  const { id, startedAt } = await meetingUnderWay(transaction, boardId);
  await requireFacilitator(transaction, { meetingId: id, personId: person.id });
  const stateAfter = await keep(transaction);
  await transaction
    .updateTable("meetings")
    .set({ endedAt: now, stateAfter, ...DARK })
    .where("id", "=", id)
    .execute();
  const details = { meetingId: id, startedAt, ...(await figuresOf(transaction, id)) };
  await recordAudit(transaction, { kind: "meetingEnded", actor: person, boardId, details }, now);
}

/** How much of a meeting there was, and nothing of what. */
async function figuresOf(transaction: WorkspaceDatabase, meetingId: string) {
  const { people } = await transaction
    .selectFrom("meetingPeople")
    .where("meetingId", "=", meetingId)
    .select(({ fn }) => fn.countAll().as("people"))
    .executeTakeFirstOrThrow();
  const rounds = await transaction
    .selectFrom("meetingRounds")
    .where("meetingId", "=", meetingId)
    .select("kind")
    .execute();
  const roads = rounds.filter(({ kind }) => kind === "road").length;
  return { people: Number(people), roads, votes: rounds.length - roads };
}

/**
 * Names a facilitator among those who were there, or has one lead no more. Whoever may begin a
 * meeting may take the lead of one: the laptop of who led it may be dead.
 * @throws Refusal noMeeting, notFacilitator, notInMeeting, lastFacilitator
 */
export async function changeFacilitator(
  transaction: WorkspaceDatabase,
  {
    actor,
    wanted,
  }: {
    readonly actor: MeetingActor;
    readonly wanted: Extract<MeetingCommand, { kind: "facilitator" }>;
  },
  now: number,
): Promise<void> {
  const { boardId, person } = actor;
  const meeting = await meetingUnderWay(transaction, boardId);
  const takesLead = wanted.is && wanted.person === person.id && mayOnBoard(actor, "meet");
  if (!takesLead) {
    await requireFacilitator(transaction, { meetingId: meeting.id, personId: person.id });
  }
  const sitting = { meetingId: meeting.id, personId: wanted.person };
  const was = await attendance(transaction, sitting);
  if (was === undefined) throw new Refusal("notInMeeting");
  const isFacilitator = wanted.is ? 1 : 0;
  if (was.isFacilitator === isFacilitator) return;
  if (!wanted.is && (await countFacilitators(transaction, meeting)) === 1) {
    throw new Refusal("lastFacilitator");
  }
  await transaction
    .updateTable("meetingPeople")
    .set({ isFacilitator })
    .where("meetingId", "=", sitting.meetingId)
    .where("personId", "=", sitting.personId)
    .execute();
  if (!wanted.is) await darken(transaction, sitting);
  const { name } = await transaction
    .selectFrom("persons")
    .select("name")
    .where("id", "=", wanted.person)
    .executeTakeFirstOrThrow();
  const kind = wanted.is ? "facilitatorNamed" : "facilitatorRemoved";
  await recordAudit(transaction, { kind, actor: person, boardId, details: { name } }, now);
}

async function countFacilitators(
  transaction: WorkspaceDatabase,
  { id }: MeetingRow,
): Promise<number> {
  const rows = await transaction
    .selectFrom("meetingPeople")
    .select("personId")
    .where("meetingId", "=", id)
    .where("isFacilitator", "=", 1)
    .limit(2)
    .execute();
  return rows.length;
}
