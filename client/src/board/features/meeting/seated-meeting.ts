import type { AttendeeBody, MeetingBody, RoundBody } from "@zentaikan/protocol/meetings";
import { useMeeting } from "../../../api/meetings.ts";
import { useSession } from "../../../api/session.ts";
import { useBoard } from "../../ground/board-context.ts";

/** A meeting as it is for one person. */
export interface SeatedMeeting {
  readonly meeting: NonNullable<MeetingBody["meeting"]>;
  readonly isOver: boolean;
  readonly hasJoined: boolean;
  readonly mayLead: boolean;
  readonly current: RoundBody | null;
  /** Those who take part at the moment. */
  readonly here: readonly AttendeeBody[];
}

/** Null where there is none, or it is not known yet. */
export function useSeatedMeeting(): SeatedMeeting | null {
  const { boardId } = useBoard();
  const { person } = useSession();
  const { data } = useMeeting(boardId);
  const meeting = data?.meeting ?? null;
  if (meeting === null) return null;
  const own = meeting.people.find((one) => one.person.id === person.id);
  const isOver = meeting.endedAt !== null;
  return {
    meeting,
    isOver,
    // Who was in a meeting that is over reads on what came of it.
    hasJoined: own !== undefined && (isOver || own.leftAt === null),
    mayLead: !isOver && own?.isFacilitator === true,
    current: meeting.rounds.find(({ id }) => id === meeting.current) ?? null,
    here: meeting.people.filter(({ leftAt }) => leftAt === null),
  };
}
