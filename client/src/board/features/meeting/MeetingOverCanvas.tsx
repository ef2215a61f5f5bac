import { LeadersSeen } from "./LeadersSeen.tsx";
import { LockTried } from "./lock/LockTried.tsx";
import { ReactionMarks } from "./reactions/ReactionMarks.tsx";
import { SpotlightOverCanvas } from "./spotlight/SpotlightOverCanvas.tsx";

/** What of a meeting stands over the canvas. */
export function MeetingOverCanvas() {
  return (
    <>
      <LeadersSeen />
      <ReactionMarks />
      <SpotlightOverCanvas />
      <LockTried />
    </>
  );
}
