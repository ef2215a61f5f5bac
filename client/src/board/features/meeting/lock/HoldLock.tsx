import { useEffect } from "react";
import { LOCKED_PARTS } from "@zentaikan/protocol";
import { useBoard } from "../../../ground/board-context.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";

/** Has this tab change nothing that is locked for its person. */
export function HoldLock() {
  const { lock } = useBoard();
  const seated = useSeatedMeeting();
  // Answers that say the same are the same.
  const locked = seated === null || seated.mayLead ? "" : seated.meeting.locked.join(" ");
  useEffect(() => {
    lock.held.set(LOCKED_PARTS.filter((part) => locked.split(" ").includes(part)));
    return () => void lock.held.set([]);
  }, [lock, locked]);
  return null;
}
