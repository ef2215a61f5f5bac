import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { DocumentLock } from "../../interpretation/locked-document.ts";
import { lockedBoards, lockOfMeeting } from "./lock-parts.ts";
import { askTogether } from "../../storage/ask-together.ts";
import { freezeBoard } from "../../interpretation/freeze-board.ts";
import { refusalOfReading } from "../../interpretation/refusal-of-reading.ts";
import type { MeetingStates } from "./kept-of-meeting.ts";
import { meetingRoutes } from "./meeting-routes.ts";

interface MeetingsNeeds {
  /** Tells open pages. */
  readonly bell: {
    readonly ring: (
      about:
        | {
            readonly kind: "meeting";
            readonly boardId: BoardId;
            /** Null for everybody who may read the board. */
            readonly of: readonly string[] | null;
            readonly isAwaited: boolean;
          }
        | { readonly kind: "versions"; readonly boardId: BoardId; readonly party: "customer" },
    ) => void;
  };
  /** Keeps what a board is at the beginning and the end of a meeting. */
  readonly keepState: MeetingStates["keep"];
}

interface Meetings extends Feature {
  /** What is locked on a board at the moment. */
  readonly lockOf: (boardId: BoardId) => Promise<DocumentLock | null>;
}

export function registerMeetings(
  { database, now, worker, log, relock }: Ground,
  { bell, keepState }: MeetingsNeeds,
): Meetings {
  const freeze: MeetingStates["freeze"] = async (boardId) => {
    try {
      return await freezeBoard(worker, boardId);
    } catch (error) {
      if (refusalOfReading(error) === null) throw error;
      log.warn({ err: error, boardId }, "a meeting goes on without a state of its board");
      return null;
    }
  };
  const isLocked = askTogether((boardIds: readonly string[]) => lockedBoards(database, boardIds));
  return {
    async lockOf(boardId) {
      return (await isLocked(boardId)) === null ? null : lockOfMeeting(database, boardId);
    },
    routes: [
      meetingRoutes({
        database,
        now,
        relock,
        states: { freeze, keep: keepState },
        onKept: (boardId) => bell.ring({ kind: "versions", boardId, party: "customer" }),
        onChanged: (boardId, of, isAwaited = false) =>
          bell.ring({ kind: "meeting", boardId, of, isAwaited }),
      }),
    ],
  };
}
