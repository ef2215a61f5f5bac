import { sql } from "kysely";
import type { Stage } from "@zentaikan/capital-graph";
import type { BoardId, LockedPart } from "@zentaikan/protocol";
import { recordAudit } from "../../events/record-audit.ts";
import type { DocumentLock } from "../../interpretation/locked-document.ts";
import { SERVER_ITSELF } from "../../relay/write-to-document.ts";
import { joinInOrder, listed } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  findUnderWay,
  meetingUnderWay,
  requireFacilitator,
  type MeetingActor,
} from "./meeting-actor.ts";

/** Locks a part of the board for everybody who does not lead, or opens it again. @throws Refusal noMeeting, notFacilitator */
export async function lockPart(
  transaction: WorkspaceDatabase,
  {
    actor: { boardId, person },
    part,
    is,
  }: { readonly actor: MeetingActor; readonly part: LockedPart; readonly is: boolean },
  now: number,
): Promise<void> {
  const { id: meetingId } = await meetingUnderWay(transaction, boardId);
  await requireFacilitator(transaction, { meetingId, personId: person.id });
  const was = (await lockedParts(transaction, meetingId)).includes(part);
  if (was === is) return;
  if (is) await transaction.insertInto("meetingLocks").values({ meetingId, part }).execute();
  else
    await transaction
      .deleteFrom("meetingLocks")
      .where("meetingId", "=", meetingId)
      .where("part", "=", part)
      .execute();
  const kind = is ? "meetingLocked" : "meetingUnlocked";
  await recordAudit(transaction, { kind, actor: person, boardId, details: { part } }, now);
}

export async function lockedParts(
  database: WorkspaceDatabase,
  meetingId: string,
): Promise<LockedPart[]> {
  const rows = await database
    .selectFrom("meetingLocks")
    .select("part")
    .where("meetingId", "=", meetingId)
    .orderBy("part")
    .execute();
  return rows.map(({ part }) => part);
}

const STAGE_OF: Partial<Record<LockedPart, Stage>> = { hop: 1, step: 2, jump: 3 };

/** Of these boards those on which something is locked. */
export async function lockedBoards(
  database: WorkspaceDatabase,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, true>> {
  const join = joinInOrder(database);
  const { rows } = await sql<{ readonly boardId: string }>`
    select distinct asked.value as "boardId" from ${listed(database, "asked", boardIds)}
    ${join} meetings on meetings."boardId" = asked.value and meetings."endedAt" is null
    ${join} "meetingLocks" on "meetingLocks"."meetingId" = meetings.id`.execute(database);
  return new Map(rows.map(({ boardId }) => [boardId, true]));
}

/** What the meeting under way holds on its board, for everybody but those who lead it. */
export async function lockOfMeeting(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<DocumentLock | null> {
  const meeting = await findUnderWay(database, boardId);
  if (meeting === null) return null;
  const parts = await lockedParts(database, meeting.id);
  if (parts.length === 0) return null;
  const leads = await database
    .selectFrom("meetingPeople")
    .select("personId")
    .where("meetingId", "=", meeting.id)
    .where("isFacilitator", "=", 1)
    .execute();
  const stages = new Set(parts.flatMap((part) => STAGE_OF[part] ?? []));
  return {
    whole: parts.includes("board"),
    parts: { frame: parts.includes("frame"), stages },
    excepted: new Set([SERVER_ITSELF.id, ...leads.map(({ personId }) => personId)]),
  };
}
