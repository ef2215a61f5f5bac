import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { DocumentLock } from "../../interpretation/locked-document.ts";
import { lockOfMeeting } from "./lock-parts.ts";
import { meetingRoutes } from "./meeting-routes.ts";

interface MeetingsNeeds {
  /** Tells open pages. */
  readonly bell: {
    readonly ring: (about: {
      readonly kind: "meeting";
      readonly boardId: BoardId;
      /** Null for everybody who may read the board. */
      readonly of: readonly string[] | null;
    }) => void;
  };
}

interface Meetings extends Feature {
  /** What is locked on a board at the moment. */
  readonly lockOf: (boardId: BoardId) => Promise<DocumentLock | null>;
}

export function registerMeetings(
  { database, now, relock }: Ground,
  { bell }: MeetingsNeeds,
): Meetings {
  return {
    lockOf: (boardId) => lockOfMeeting(database, boardId),
    routes: [
      meetingRoutes({
        database,
        now,
        relock,
        onChanged: (boardId, of) => bell.ring({ kind: "meeting", boardId, of }),
      }),
    ],
  };
}
