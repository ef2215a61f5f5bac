import type { MeetingCommand } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { mayOnBoard } from "../../policy/policy.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  changeFacilitator,
  endMeeting,
  joinMeeting,
  leaveMeeting,
  startMeeting,
} from "./attend-meeting.ts";
import { writeAgenda } from "./agenda.ts";
import { askRound, leadRound, sayReady } from "./lead-round.ts";
import { KEEPS_NOTHING, keeperFor, type MeetingStates } from "./kept-of-meeting.ts";
import { lockPart } from "./lock-parts.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { keepVoteOpen } from "./open-votes.ts";
import { joinGroup } from "./road-groups.ts";
import { askToSpeak } from "./speakers.ts";
import { turnSpotlight } from "./spotlight.ts";

/**
 * Does what was asked in one transaction: durable before anybody is shown it, and what it found is
 * still so when it writes, on whichever node.
 * @throws Refusal forbidden, boardArchived, and what the commands say
 */
export async function commandMeeting(
  database: WorkspaceDatabase,
  {
    actor,
    command,
    states,
  }: {
    readonly actor: MeetingActor;
    readonly command: MeetingCommand;
    readonly states: MeetingStates;
  },
  now: number,
): Promise<void> {
  if (actor.isProgram) throw new Refusal("forbidden");
  if (actor.isArchived) throw new Refusal("boardArchived");
  // Whoever may only read is there.
  const isOfReaders = ["join", "leave", "speak"].includes(command.kind);
  if (!isOfReaders && !mayOnBoard(actor, "vote")) throw new Refusal("forbidden");
  const occasion = { start: "meetingBegun", end: "meetingEnded" } as const;
  const keep =
    command.kind === "start" || command.kind === "end"
      ? await keeperFor(database, { actor, occasion: occasion[command.kind], states })
      : KEEPS_NOTHING;
  await inTransaction(database, (transaction) => {
    switch (command.kind) {
      case "start":
        return startMeeting(transaction, { actor, keep }, now);
      case "join":
        return joinMeeting(transaction, actor, now);
      case "leave":
        return leaveMeeting(transaction, actor, now);
      case "end":
        return endMeeting(transaction, { actor, keep }, now);
      case "facilitator":
        return changeFacilitator(transaction, { actor, wanted: command }, now);
      case "spotlight":
        return turnSpotlight(transaction, { actor, command }, now);
      case "lock":
        return lockPart(transaction, { actor, ...command }, now);
      case "addSteps":
      case "changeStep":
      case "moveStep":
      case "removeStep":
      case "clearAgenda":
      case "turnStep":
        return writeAgenda(transaction, { actor, command }, now);
      case "speak":
        return askToSpeak(transaction, { actor, command }, now);
      case "ask":
        return askRound(transaction, { actor, asked: command }, now);
      case "ready":
        return sayReady(transaction, { actor, command });
      case "keepOpen":
        return keepVoteOpen(transaction, { actor, command }, now);
      case "joinGroup":
        return joinGroup(transaction, { actor, command });
      case "turn":
      case "setTimer":
      case "addMinutes":
      case "pauseTimer":
      case "resumeTimer":
      case "clearTimer":
      case "reveal":
        return leadRound(transaction, { actor, command }, now);
    }
  });
}
