import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
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

export function registerMeetings({ database, now }: Ground, { bell }: MeetingsNeeds): Feature {
  return {
    routes: [
      meetingRoutes({
        database,
        now,
        onChanged: (boardId, of) => bell.ring({ kind: "meeting", boardId, of }),
      }),
    ],
  };
}
