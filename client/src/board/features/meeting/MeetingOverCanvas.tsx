import { LeadersSeen } from "./LeadersSeen.tsx";
import { LockTried } from "./lock/LockTried.tsx";
import * as styles from "./meeting.css.ts";
import { ReactionMarks } from "./reactions/ReactionMarks.tsx";
import { SpotlightOverCanvas } from "./spotlight/SpotlightOverCanvas.tsx";

/** What of a meeting stands over the canvas. */
export function MeetingOverCanvas() {
  return (
    <>
      <LeadersSeen />
      <ReactionMarks />
      <div className={styles.overCanvas}>
        <SpotlightOverCanvas />
        <LockTried />
      </div>
    </>
  );
}
