import { useEffect } from "react";
import { useBoard } from "../../ground/board-context.ts";
import { useSeatedMeeting } from "./seated-meeting.ts";

/** Whoever leads a meeting is seen by all, however many are in. */
export function LeadersSeen() {
  const { cursors } = useBoard();
  const seated = useSeatedMeeting();
  const ids =
    seated === null || seated.isOver
      ? ""
      : seated.here
          .flatMap(({ person, isFacilitator }) => (isFacilitator ? [person.id] : []))
          .join(" ");
  useEffect(() => {
    cursors.leading.set(new Set(ids === "" ? [] : ids.split(" ")));
  }, [cursors, ids]);
  return null;
}
