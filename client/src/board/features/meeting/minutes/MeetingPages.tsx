import { useValue } from "tldraw";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import type { BesideCanvas } from "../../../ground/board-feature.ts";
import { useBoardPart } from "../../../ground/board-context.ts";
import { MeetingPanel } from "../MeetingPanel.tsx";
import { useSeatedMeeting } from "../seated-meeting.ts";
import { HeldMeetings } from "./HeldMeetings.tsx";
import * as styles from "./minutes.css.ts";
import { MINUTES_DESK } from "./minutes-desk.ts";
import { MinutesView } from "./MinutesView.tsx";

/** The meeting with those that are over below it, or the minutes of one of them. */
export function MeetingPages(beside: BesideCanvas) {
  const { shown } = useBoardPart(MINUTES_DESK);
  const t = useTranslate();
  const meeting = useValue(shown);
  const seated = useSeatedMeeting();
  if (meeting !== null) {
    return <MinutesView key={meeting} meeting={meeting} editor={beside.editor} />;
  }
  const over = seated?.isOver === true ? seated.meeting.id : null;
  return (
    <>
      {over !== null && (
        <div className={styles.first}>
          <Button look="primary" onClick={() => shown.set(over)}>
            {t("minutes.read")}
          </Button>
        </div>
      )}
      <MeetingPanel {...beside} />
      <HeldMeetings />
    </>
  );
}
