import { LeadersSeen } from "./LeadersSeen.tsx";
import { ReactionMarks } from "./reactions/ReactionMarks.tsx";
import { SpotlightOverCanvas } from "./spotlight/SpotlightOverCanvas.tsx";

/** What of a meeting stands over the canvas. */
export function MeetingOverCanvas() {
  return (
    <>
      <LeadersSeen />
      <ReactionMarks />
      <SpotlightOverCanvas />
    </>
  );
}
