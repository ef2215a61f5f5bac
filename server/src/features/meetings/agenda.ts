import { MOST_STEPS, type AgendaBody } from "@zentaikan/protocol/agenda";
import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { mayOnBoard } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  findUnderWay,
  requireFacilitator,
  type MeetingActor,
  type MeetingRow,
} from "./meeting-actor.ts";

/** Of the meeting that nobody has begun yet. */
const NEXT = "";
const EMPTY: AgendaBody = { steps: [], current: null, endsAt: null };

type AgendaCommand = Extract<
  MeetingCommand,
  { readonly kind: `${string}Step` | `${string}Steps` | `${string}Agenda` }
>;

/**
 * Writes the agenda of the meeting under way, as its facilitators may, or of the next one, as whoever
 * may begin it. It guides and holds nobody: no step waits for another.
 * @throws Refusal forbidden, notFacilitator, noMeeting, noSuchStep, quotaReached
 */
export async function writeAgenda(
  transaction: WorkspaceDatabase,
  { actor, command }: { readonly actor: MeetingActor; readonly command: AgendaCommand },
  now: number,
): Promise<void> {
  const { boardId, person } = actor;
  const meetingId = (await findUnderWay(transaction, boardId))?.id ?? NEXT;
  if (meetingId !== NEXT) {
    await requireFacilitator(transaction, { meetingId, personId: person.id });
  } else if (!mayOnBoard(actor, "meet")) throw new Refusal("forbidden");
  else if (command.kind === "turnStep") throw new Refusal("noMeeting");
  const before = (await readRow(transaction, { boardId, meetingId })) ?? EMPTY;
  const after = changed(before, command, now);
  if (after.steps.length > MOST_STEPS) {
    const quota = { what: "steps meeting", unit: "count", most: MOST_STEPS } as const;
    throw new Refusal("quotaReached", { quota });
  }
  const agendaBody = JSON.stringify(after);
  await transaction
    .insertInto("meetingAgendas")
    .values({ boardId, meetingId, agendaBody })
    .onConflict((there) => there.columns(["boardId", "meetingId"]).doUpdateSet({ agendaBody }))
    .execute();
}

/** What was written before a meeting is its own from when it begins. */
export async function takeAgenda(
  transaction: WorkspaceDatabase,
  { boardId, meetingId }: { readonly boardId: string; readonly meetingId: string },
): Promise<void> {
  await transaction
    .updateTable("meetingAgendas")
    .set({ meetingId })
    .where("boardId", "=", boardId)
    .where("meetingId", "=", NEXT)
    .execute();
}

/** Of the newest meeting of the board while it is under way, else of the next one. Null where there is none. */
export async function readAgenda(
  database: WorkspaceDatabase,
  { boardId, newest }: { readonly boardId: string; readonly newest: MeetingRow | null },
): Promise<AgendaBody | null> {
  const meetingId = newest?.endedAt === null ? newest.id : NEXT;
  const agenda = await readRow(database, { boardId, meetingId });
  return agenda === null || agenda.steps.length === 0 ? null : agenda;
}

async function readRow(
  database: WorkspaceDatabase,
  { boardId, meetingId }: { readonly boardId: string; readonly meetingId: string },
): Promise<AgendaBody | null> {
  const row = await database
    .selectFrom("meetingAgendas")
    .select("agendaBody")
    .where("boardId", "=", boardId)
    .where("meetingId", "=", meetingId)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.agendaBody) as AgendaBody);
}

/** @throws Refusal noSuchStep */
function changed(agenda: AgendaBody, command: AgendaCommand, now: number): AgendaBody {
  const { steps } = agenda;
  switch (command.kind) {
    case "addSteps":
      return {
        ...agenda,
        steps: [...steps, ...command.steps.map((step) => ({ ...step, id: newId() }))],
      };
    case "clearAgenda":
      return EMPTY;
    case "turnStep": {
      if (command.step === null) return { ...agenda, current: null, endsAt: null };
      const { id, minutes } = stepOf(agenda, command.step);
      const endsAt = command.isTimed && minutes !== null ? now + minutes * 60_000 : null;
      return { ...agenda, current: id, endsAt };
    }
    case "changeStep": {
      const { id } = stepOf(agenda, command.step);
      return {
        ...agenda,
        steps: steps.map((one) => (one.id === id ? { ...command.to, id } : one)),
      };
    }
    case "moveStep": {
      const moved = stepOf(agenda, command.step);
      const others = steps.filter(({ id }) => id !== moved.id);
      return { ...agenda, steps: others.toSpliced(command.place, 0, moved) };
    }
    case "removeStep": {
      const { id } = stepOf(agenda, command.step);
      const rest = { ...agenda, steps: steps.filter((one) => one.id !== id) };
      return agenda.current === id ? { ...rest, current: null, endsAt: null } : rest;
    }
  }
}

/** @throws Refusal noSuchStep */
function stepOf({ steps }: AgendaBody, wanted: string): AgendaBody["steps"][number] {
  const step = steps.find(({ id }) => id === wanted);
  if (step === undefined) throw new Refusal("noSuchStep");
  return step;
}
